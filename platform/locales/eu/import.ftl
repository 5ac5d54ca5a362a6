# Inportazioak: fitxategi, errenkada eta gelaxka bati buruz esaten duguna.

import-field-ordit-id = Ordit ID

# Datak ezagutzeko: hamabi hilak «;» artean, izena eta bere forma laburrak.
import-date-months = urtarrila urtarril urt; otsaila otsail ots; martxoa martxo; apirila apiril api; maiatza maiatz mai; ekaina ekain eka; uztaila uztail uzt; abuztua abuztu abu; iraila irail ira; urria urri urr; azaroa azaro aza; abendua abendu abe
import-date-unknown-words = ezezaguna; ezezagun; ez dakigu; data ezezaguna

import-status-new = Berria
import-status-changed = Aldatzen da
import-status-same = Berdina
import-status-refused = Ez da ulertzen
import-status-doubtful = Zalantzazkoa
import-status-skipped = Baztertua
import-status-stale = Bitartean aldatu da

import-origin-file = Kalkulu-orria
import-origin-list = Zerrenda
import-origin-form = Formularioa
import-origin-undo = Desegitea

import-state-reading = Irakurtzen ari da
import-state-ready = Erabakitzeko prest
import-state-written = Gordeta
import-state-failed = Ezin izan da irakurri
import-state-discarded = Baztertua

import-like-same-entry = Inportazio honetako beste errenkada bat ere horri buruzkoa da
import-like-same-name = Izen bera du
import-like-name-elsewhere = Izen bera du beste udalerri batean
import-like-similar-name = Oso antzeko izena du
import-like-same-website = Webgune bera du
import-like-same-mark = Helbide bera du, eta beste izen bat

import-refused-required = Datu hau falta da eta nahitaezkoa da.
import-refused-formula = Kalkulu-orriak formula-errore bat erakusten du balioaren ordez. Idatzi balioa, edo utzi gelaxka hutsik.
import-refused-date = Ez dugu data hau ulertzen. Idatzi 17/5/2017, 5/2017, 2017 edo «ezezaguna» bezala.
import-refused-no-day = Egun hori ez dago egutegian.
import-refused-year = Urteak { $from } eta { $to } artekoa izan behar du.
import-refused-url = Ez da web-helbide bat. Idatzi https://adibidea.eus bezala.
import-refused-count = Ez da zenbaki oso bat. Idatzi zifrekin bakarrik, 1234 bezala.
import-refused-colour = Ez da kolore bat. Idatzi #a43c28 bezala.
import-refused-degrees = Ez dira graduak. Idatzi hamartarrekin, 41,7235 edo -3,6547 bezala.
import-refused-country = Ez da herrialde-kode bat. Idatzi bi letrak, FR bezala.
import-refused-id = Ez da Ordit ID bat. Kopiatu esportazioan agertzen den bezala, edo utzi gelaxka hutsik.
import-refused-unknown-id = Ez dago Ordit ID hau duen erakunderik. Berria bada, utzi gelaxka hutsik.
import-refused-network-archived = Sarea artxiboan dago. Berreskuratu parte-hartzaileak aldatu aurretik.
import-refused-choice = Ez da zutabe honetako aukeretako bat.
import-refused-place = Ez dugu izen hori duen udalerririk ezagutzen. Berrikusi edo jarri INE kodea.
import-refused-place-close = Ez dugu izen hori duen udalerririk ezagutzen. Agian hau da: { $names }.
import-refused-place-several = Udalerri bat baino gehiago dago izen horrekin: { $names }. Idatzi hauetako bat.
import-refused-theme = «{ $theme }» ez da gaietako bat.
import-refused-too-long = Luzeegia da: { $length } karaktere ditu eta { $longest } sartzen dira.
import-refused-control-characters = Karaktere ikusezinak daude. Idatzi testua berriro.
import-kept-other-network = Datu hau beste sare batek zaintzen du eta dagoen bezala geratzen da.

import-error-no-header = Ez dugu izenburuen errenkada aurkitu. «Izena» edo «Ordit ID» zutabe bat behar da lehen hogei errenkadetan.
import-error-no-network = Esan zein saretakoak diren errenkada hauek.
import-error-forbidden = Zerrenda hau sarearen koordinazioak bakarrik alda dezake. Ez da ezer gorde.
import-error-no-run = Inportazio hau ez dago.
import-error-no-row = Errenkada edo zutabe hau ez dago, edo ezin da jada aldatu.
import-error-interrupted = Fitxategi honen irakurketa eten egin zen, eta ez da ezer gorde. Bidali berriro.
import-error-taken = Bitartean norbaitek erakunde bakar batek izan dezakeen balio bat gorde du, domeinu bat adibidez. Ez da ezer idatzi: bidali berriro fitxategia eta ikusiko duzu zein errenkada den.
import-error-not-ready = Inportazio hau oraindik ez dago prest, edo amaitu da.
import-error-already-written = Inportazio hau gordeta dago jada. Desegin dezakezue.
import-error-not-written = Gordetakoa bakarrik desegin daiteke.
import-error-undone = Hau desegin da jada, edo desegiteko zorian dago.
import-error-row-taken = Inportazio honetako { $row }. errenkada erakunde hau da jada. Baztertu bietako bat.
import-error-upload = Fitxategia ez da osorik iritsi. Bidali berriro.

import-forgotten-too-old = { $days } egun zeramatzan zain, eta fitxategian zegoena hemendik ezabatu da.
import-forgotten-network-archived = Sarea artxibatu egin zen, eta zain zegoena hemendik ezabatu da.
