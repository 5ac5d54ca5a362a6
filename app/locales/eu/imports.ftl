# Inportatzeko pantailak: orria bidaltzetik desegiteraino.

# Non hasten da
imports-crumbs = Hemen zaude
imports-crumb = Inportatu
imports-start-title = Inportatu kalkulu-orri bat
imports-start-lead = Bidali sareko orria dagoen bezala. Ezer idatzi aurretik ikusiko duzu zer ulertu dugun, zer aldatuko litzatekeen eta zer ez datorren bat.
imports-not-sent = Ez da ezer inportatu.
imports-error-no-file = Aukeratu fitxategi bat lehenik.
imports-noun = Zer dago orrian?
imports-noun-named = Ezagutu izenetik
imports-hint-named = Orriak edo fitxategiak «pertsonak», «harremanak» edo «aliatuak» izena badu, hori da; bestela, erakundeak.
imports-noun-organisation = Sareko erakundeak
imports-noun-activity = Sarearen jarduerak
imports-noun-activity_owner = Jardueren antolatzaileak
imports-noun-ally = Sarearen aliatuak
imports-noun-contact = Kideekiko harremanak
imports-noun-group = Sarearen taldeak
imports-noun-group_member = Taldeetako kideak
imports-noun-guide = Liburutegiko gidak
imports-noun-network = Sareen fitxak
imports-noun-person = Pertsonak eta haien agintaldiak
imports-hint-organisation = Errenkada bat kide, eskaera edo behatzaile bakoitzeko.
imports-hint-activity = Errenkada bat jarduera bakoitzeko: izena, mota, data, ordua, udalerria, lokala eta antolatzailekideak.
imports-hint-activity_owner = Errenkada bat jarduera bat antolatzen duen sare edo erakunde bakoitzeko: jarduera, data, nork, eginkizuna, lekuak, kostua eta orduak.
imports-hint-ally = Errenkada bat, kide izan gabe zuekin lan egiten duen erakunde bakoitzeko.
imports-hint-contact = Errenkada bat dei, bilera edo bisita bakoitzeko: data, erakundea, bidea, gaia eta, behar bada, barne-oharra.
imports-hint-group = Lerro bat talde bakoitzeko: izena, mota, egoera, noiz hasi zen, zer egiten duen eta zer nahi duen.
imports-hint-group_member = Lerro bat talde bakoitzeko erakunde bakoitzeko: taldea, erakundea, eginkizuna, noiztik eta noiz arte dagoen.
imports-hint-guide = Lerro bat gida bakoitzeko: izenburua, mota, edizioa, nork egin duen, lizentzia, esteka eta edukia.
imports-hint-network = Errenkada bat sare bakoitzeko: nor garen, ildoak, hitzarmena.
imports-hint-person = Errenkada bat pertsona eta eginkizun bakoitzeko: izena, posta, erakundea, eginkizuna, kargua, noiztik, noiz arte. Inork ez du mezurik jasotzen.
imports-template = Deskargatu txantiloi hutsa
imports-file = Fitxategia
imports-file-hint = XLSX, ODS, CSV edo ICS (egutegia), gehienez { $limit } MB.
imports-send = Bidali eta ikusi zer gertatuko litzatekeen
imports-nothing-yet = Oraindik ez da ezer idazten. Orrian falta diren errenkadek ez dute ezer ezabatzen.
imports-kept-days = Baieztatzen ez dena { $days } egunera ezabatzen da hemendik.

# Aurrekoak
imports-runs = Aurreko inportazioak eta aldaketak
imports-runs-empty = Hemen egongo da bidaltzen duzun orri bakoitza, idatzi zuenarekin eta desegiteko moduarekin.
imports-runs-files = Orriak
imports-runs-edits = Zerrendetako eta formularioetako aldaketak
imports-runs-edits-empty = Hemen egongo da zerrendan edo formulario batean egindako aldaketa bakoitza, eta nola desegin.
imports-runs-what = Zer
imports-runs-when = Noiz
imports-runs-state = Nola dago
imports-runs-rows = Errenkadak
imports-runs-act = Desegin
imports-state-undone = Deseginda
imports-state-undo-ready = Prest, berretsi gabe
imports-state-undo-written = Eginda
imports-rows-read = { $count ->
    [one] bat irakurrita
   *[other] { $count } irakurrita
}
imports-rows-written = { $count ->
    [one] bat idatzita
   *[other] { $count } idatzita
}
imports-title-file = Kalkulu-orria
imports-title-list = Zerrendatik egindako aldaketak
imports-title-form = Inprimaki bateko aldaketa
imports-title-series = Serie baten datak
imports-title-undo = Desegitea
imports-title-undo-of = Desegin «{ $what }», { $day }
imports-title-redo-of = Berriro jarri «{ $what }», { $day }

# Urratsak eta irakurketa
imports-step-file = Fitxategia
imports-step-columns = Zutabeak
imports-step-review = Berrikuspena
imports-step-done = Eginda
imports-reading = Fitxategia irakurtzen…
imports-reading-begins = Berehala hasiko da.
imports-reading-rows = { $count ->
    [one] Errenkada bat begiratuta.
   *[other] { $count } errenkada begiratuta.
}
imports-reading-wait = Orria itxi eta geroago itzul zaitezke: berez jarraitzen du.
imports-discard = Baztertu inportazio hau
imports-discarded = Baztertuta
imports-discarded-notice = Inportazioa baztertu da. Ez da ezer idatzi.
imports-discarded-text = Inportazio honetatik ez da ezer idatzi.
imports-another = Bidali beste fitxategi bat
imports-failed = Ezin izan da irakurri.
imports-failed-unknown = Bidali berriro fitxategia.
imports-failed-kept = Dena lehen bezala dago: ez da ezer idatzi.

# Zutabeak
imports-columns-title = Fitxategiaren zutabeak
imports-columns-lead = Esan zer dagoen zutabe bakoitzean. Irakurri gabe uzten duzuna zure orrian geratzen da.
imports-columns-say = Esan zer dagoen zutabe bakoitzean
imports-columns-look = Berrikusi zutabeak
imports-columns-guessed = { $count ->
    [one] Zutabe bat izenburuagatik asmatu dugu.
   *[other] { $count } zutabe izenburuagatik asmatu ditugu.
}
imports-columns-unread = { $count ->
    [one] Zutabe bat ez da irakurtzen.
   *[other] { $count } zutabe ez dira irakurtzen.
}
imports-sheets-unread = { $count ->
    [one] Orri bat ez da irakurtzen.
   *[other] { $count } orri ez dira irakurtzen.
}
imports-columns-twice = «{ $field }» bi zutabetan dago. Utzi bakarra.
imports-columns-no-name = Esan zein zutabe den «{ $field }»: izenik gabe ez dakigu errenkada bakoitza norena den.
imports-sheets = Fitxategiaren orriak
imports-sheet-read = «{ $sheet }» orria
imports-sheet-yes = Irakurri
imports-sheet-no = Ez irakurri
imports-header-row = Izenburuen errenkada
imports-header-hint = Gaineko errenkadak ez dira irakurtzen.
imports-header-none = Bat ere ez: lehen errenkada datuak dira
imports-columns-caption = Zer dagoen zutabe bakoitzean
imports-column = Zutabea
imports-column-values = Lehen balioak
imports-column-field = Honela irakurtzen da
imports-column-label = { $letter } zutabea { $title }: honela irakurtzen da
imports-column-unread = Ez irakurri
imports-column-guess = asmatuta
imports-column-out = ez da irakurtzen
imports-read-again = Irakurri berriro fitxategia
imports-read-again-hint = Inportazio honetan egindako zuzenketak eta erabakiak galduko dira.
imports-columns-leave = Utzi dagoen bezala

# Berrikuspena
imports-told-always = Idazten baduzu:
imports-told-asked = Behean eskatzen baduzu bakarrik:
imports-tells = Jakinarazi postaz izena emanda daudenei, hamar minutura
imports-told-nobody = Hemendik ez zaio inori aldaketa hauen berri ematen. Behar bada, inportatu orria sarearen orritik: han galdetzen da.
imports-columns-left = Irakurtzen ez diren zutabeak: { $names }
imports-columns-alike = Antzekotasunez ulertutako zutabeak: { $names }
imports-review-lead = Oraindik ez da ezer idatzi. Ikusi zer gertatuko litzatekeen eta erabaki.
imports-kept-until = { $day } arte egongo da zain; baieztatzen ez baduzu, gero ezabatuko da.
imports-undo-lead = Oraindik ez da ezer desegin. Sortutakoa artxibatuko da, aldatutakoak lehen zioena esango du berriz, eta beste norbaitek gero aldatu duena dagoen bezala geratuko da.
imports-write = Idatzi { $what }
imports-written = Idatzita: { $what }.
imports-undo-write = Desegin { $what }
imports-undo-written = Deseginda: { $what }.
imports-what-both = { $new } eta { $changes }
imports-what-changes = { $count ->
    [one] aldaketa bat
   *[other] { $count } aldaketa
}
imports-what-undone = { $count ->
    [one] errenkada bat
   *[other] { $count } errenkada
}
imports-new-organisation = { $count ->
    [one] erakunde berri bat
   *[other] { $count } erakunde berri
}
imports-new-activity = { $count ->
    [one] jarduera berri bat
   *[other] { $count } jarduera berri
}
imports-new-activity_owner = { $count ->
    [one] zati berri bat jarduera batean
   *[other] { $count } zati berri jardueretan
}
imports-new-ally = { $count ->
    [one] aliatu berri bat
   *[other] { $count } aliatu berri
}
imports-new-contact = { $count ->
    [one] harreman berri bat
   *[other] { $count } harreman berri
}
imports-new-group = { $count ->
    [one] talde berri bat
   *[other] { $count } talde berri
}
imports-new-group_member = { $count ->
    [one] erakunde berri bat talde batean
   *[other] { $count } erakunde berri taldeetan
}
imports-new-guide = { $count ->
    [one] gida berri bat
   *[other] { $count } gida berri
}
imports-new-person = { $count ->
    [one] pertsona edo agintaldi berri bat
   *[other] { $count } pertsona edo agintaldi berri
}
imports-new-network = { $count ->
    [one] sare berri bat
   *[other] { $count } sare berri
}
imports-write-nothing = Ez dago ezer idazteko
imports-write-nothing-why = Dena lehendik dagoenaren berdina da, edo kanpoan geratzen da. Zuzendu errenkadaren bat, erabaki zalantzazko bati buruz edo baztertu inportazioa.
imports-written-nothing = Ez da ezer idatzi.
imports-left-refused = { $count ->
    [one] Errenkada bat ez da ulertzen eta kanpoan geratzen da.
   *[other] { $count } errenkada ez dira ulertzen eta kanpoan geratzen dira.
}
imports-left-doubtful = { $count ->
    [one] Zalantzazko errenkada bat kanpoan geratzen da erabaki arte.
   *[other] Zalantzazko { $count } errenkada kanpoan geratzen dira erabaki arte.
}
imports-left-skipped = { $count ->
    [one] Errenkada bat kanpoan utzi duzu.
   *[other] { $count } errenkada kanpoan utzi dituzu.
}
imports-left-stale = { $count ->
    [one] Norbaitek fitxa bat aldatu du bitartean, eta dagoen bezala utzi da.
   *[other] Norbaitek { $count } fitxa aldatu ditu bitartean, eta dauden bezala utzi dira.
}
imports-about-left = Kanpoan geratu dira. Konpondu zure orrian eta bidali berriro.
imports-leave = Utzi dagoen bezala
imports-left-undecided = { $count ->
    [one] Zalantzazko errenkada bat kanpoan geratu da erabaki gabe.
   *[other] Zalantzazko { $count } errenkada kanpoan geratu dira erabaki gabe.
}
imports-left-same = { $count ->
    [one] Errenkada batek lehendik dagoena dio.
   *[other] { $count } errenkadak lehendik dagoena diote.
}

# Errenkadak
imports-rows = Errenkadak
imports-rows-none = Izenburuen azpian ez dago errenkadarik.
imports-tabs = Errenkadak, zer gertatzen zaien arabera
imports-tab-new = Berriak
imports-tab-changed = Aldatzen direnak
imports-tab-same = Berdinak
imports-tab-refused = Ulertzen ez direnak
imports-tab-doubtful = Zalantzazkoak
imports-tab-skipped = Kanpoan utzitakoak
imports-tab-stale = Bitartean aldatuak
imports-about-new = Oraindik ez zeuden.
imports-about-changed = Badaude, eta hemen beste zerbait diote.
imports-about-same = Badaude, eta gauza bera diote. Ez da ezer ukitzen.
imports-about-refused = Zuzendu hemen bertan, edo konpondu zure orrian eta bidali berriro.
imports-about-doubtful = Badagoen zerbaiten antza dute. Zuk erabaki gauza bera den.
imports-about-skipped = Ez dira idazten.
imports-about-stale = Beste norbaitek aldatu ditu begiratu ondoren. Bidali berriro orria aldea ikusteko.
imports-tab-empty = Ez da bat ere geratzen.
imports-tab-next = Ikusi besteak
imports-place-row = { $row }. errenkada
imports-place-sheet = { $sheet }, { $row }. errenkada
imports-untitled = Izenik gabe
imports-value-none = hutsik
imports-correct = Zuzendu
imports-correct-everywhere = Gauza bera gertatzen den beste errenkadetan ere bai
imports-now-several = { $understood ->
    [0] Oraindik ez da errenkadarik ulertzen.
    [one] Orain errenkada bat ulertzen da.
   *[other] Orain { $understood } errenkada ulertzen dira.
}{ $doubtful ->
    [0] { "" }
    [one] { " " }Batek badagoen beste baten antza du: erabaki.
   *[other] { " " }{ $doubtful } errenkadak badauden besteen antza dute: erabaki.
}{ $refused ->
    [0] { "" }
    [one] { " " }Bat ez da oraindik ulertzen.
   *[other] { " " }{ $refused } ez dira oraindik ulertzen.
}
imports-correct-label = { $field }: { $title }
imports-guessed = { $field }, «{ $from }» eremutik asmatua:
imports-guessed-rows = { $count ->
    [one] Errenkada berri batean falta zen datu bat asmatu dugu. Begiratu.
   *[other] { $count } errenkada berritan falta zen datu bat asmatu dugu. Begiratu.
}
imports-choose = Aukeratu…
imports-diff-of = { $title }: aldaketak
imports-diff-field = Datua
imports-diff-old = Lehen
imports-diff-new = Gero
imports-diff-none = ezer ez
imports-choice-same = Hau da
imports-choice-new = Beste bat da, berria
imports-choice-skip = Utzi kanpoan
imports-choice-back = Jarri berriro
imports-candidate-row = fitxategi honetako beste errenkada bat
imports-remark-stale = Beste norbaitek aldatu du bitartean: dagoen bezala geratzen da.
imports-remark-undecided = Ez zen erabaki, eta kanpoan geratu da.
imports-remark-archived = Artxibatzen da: koordinazioak bakarrik ikusiko du.
imports-remark-restored = Lehen zegoen lekura itzultzen da.
imports-now-new = Orain ulertzen da: berria da.
imports-now-changed = Orain ulertzen da: badagoen fitxa bat aldatzen du.
imports-now-same = Orain ulertzen da: lehendik dagoena dio.
imports-now-doubtful = Ulertzen da, baina badagoen baten antza du: erabaki.
imports-now-skipped = Errenkada kanpoan geratzen da.
imports-now-stale = Beste norbaitek fitxa aldatu du bitartean.
imports-refused-download = Deskargatu arrazoiekin (XLSX)
imports-refused-file = Konpontzeko errenkadak
imports-refused-reason = Zergatik ez den ulertzen

# Ondoren
imports-crumb-list = Lan-zerrenda
imports-back-to-list = Itzuli lan-zerrendara
imports-crumb-series = Seriearen datak
imports-back-to-series = Itzuli seriearen datetara
imports-see-directory = Ikusi sarea direktorioan
imports-see-network = Sarearen orria
imports-undo = Desegin
imports-undo-prepared = Desegitea prest dago, eta oraindik ez da berretsi.
imports-undo-prepared-what = Ez da ezer desegin.
imports-undo-look = Ikusi zer aldatuko litzatekeen
imports-undo-confirm = Berretsi eta desegin
imports-undo-done = Desegin da: ikusi
imports-undo-left = Ez da ezer desegin.
imports-unseen = ikusten ez duzun fitxa bat
