web-description = Ekonomia sozial eta solidarioko sareak: nor garen eta zer egiten dugun, erakundeak, udalerriak eta proiektuak.
web-skip = Joan edukira
web-nav-main = Nagusia
web-nav-languages = Hizkuntza
web-desk = Mahaia
web-menu = Koordinazioa
web-menu-own = Nire gunea
web-acting-for = Honen izenean ari zara:
web-act-for = Aritu honen izenean:
web-demo-as = Sartu beste norbaiten gisa…
web-sign-in = Sartu
web-sign-out = Irten
web-footer-funders = Laguntzaileak
web-footer-demo = Hau erakustaldi bat da: nahi duzuna probatu dezakezu.
web-footer-licence = software librea
web-footer-data = Datuak nondik datozen
web-footer-privacy = Pribatutasuna
web-pages = Orrialdeak
web-pages-previous = Aurrekoa
web-pages-next = Hurrengoa
web-percent = % { $number }

web-month = { $month ->
    [1] urtarrila
    [2] otsaila
    [3] martxoa
    [4] apirila
    [5] maiatza
    [6] ekaina
    [7] uztaila
    [8] abuztua
    [9] iraila
    [10] urria
    [11] azaroa
   *[12] abendua
}
web-of-month = { web-month }ren
web-of-year = { $score ->
    [1] { $year }eko
    [5] { $year }eko
    [10] { $year }eko
    [15] { $year }eko
   *[other] { $year }ko
}
web-date-day = { web-of-year } { web-of-month } { $day }a
web-date-month = { web-of-year } { web-month }
web-date-year = { $year }
web-money-decimals = Zenbatekoek bi hamartar dituzte gehienez, hala nola 1.234,56.
web-moment = { $day }, { $time }
web-date-unknown = data ezezaguna

web-error-not-found-title = Hemen ez dago ezer
web-error-not-found-text = Orri hau ez dago, edo ez da publikoa. Agian helbidea aldatu da: saiatu bilatzen.
web-error-forbidden-title = Ez duzu sarbiderik
web-error-forbidden-text = Orri hau hemen ardura duenarentzat edo parte hartzen duenarentzat bakarrik da. Ez da ezer aldatu.
web-error-archived = Artxiboan dago: ikus daiteke, baina ezin da ezer aldatu koordinazioak berreskuratu arte. Ez da ezer gorde.
web-error-sign-in-title = Lehenengo sartu egin behar da
web-error-sign-in-text = Saioa amaitu da edo oraindik ez zara sartu. Ez da ezer gorde: sartu eta bidali berriro.
web-error-refused-title = Ezin izan da egin
web-error-internal-title = Gure zerbaitek huts egin du
web-error-internal-text = Ez da zure errua, eta errorea jasota geratu da. Saiatu berriro geroago.
web-error-late-title = Gehiegi luzatu da
web-error-late-text = Erantzuna ez da garaiz iritsi. Saiatu berriro geroago.
web-error-method-title = Helbide honek ez du horrela funtzionatzen
web-error-method-text = Ez da ezer aldatu. Itzuli lehengo orrira eta saiatu handik.
web-error-large-title = Handiegia da
web-error-large-text = Bidali duzuna orri honek onartzen duena baino handiagoa da. Ez da ezer gorde: saiatu fitxategi txikiago batekin.
web-error-often-title = Saiakera gehiegi jarraian
web-error-often-text = Itxaron minutu bat eta saiatu berriro.
web-error-request-title = Ez dugu eskaera ulertu
web-error-request-text = Zerbait falta zen edo ez zen espero bezalakoa. Ez da ezer aldatu: itzuli atzera eta saiatu berriro.
web-error-cross-site = Eskaera beste webgune batetik zetorren eta, segurtasunagatik, ez da egin. Ireki orria hemen eta saiatu berriro.
web-error-acting = Formulario hau orain ordezkatzen duzuna ez den beste erakunde baten izenean hitz egiteko zen. Ez da ezer gorde: aukeratu goian, egin atzera eta bidali berriro.
web-error-reference = Gertatutakoa kontatu nahi badiguzu, esan erreferentzia hau:
web-error-search = Bilatu direktorioan
web-error-search-go = Bilatu
web-error-home = Joan hasierara
web-error-directory = Ikusi direktorioa

web-find = Bilatu webgune osoan
web-find-go = Bilatu
web-resting = Sare hau artxiboan dago: hemen dena irakur daiteke eta ezer ez da aldatzen.
web-resting-where = Joan sarera
web-panel-first = Lehenengo { $shown }, guztira { $count }.
