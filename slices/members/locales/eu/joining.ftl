# Sare batean sartzea eta uztea.

joining-title = Eskatu { $network } sarean sartzea
joining-link = Sartu
joining-membership-link = Parte-hartzea
joining-closed = Une honetan sare honek ez du eskaerarik jasotzen hemendik.
joining-answered-by = Nork erantzuten duen: { $who }.
joining-who = Nork eskatzen duen
joining-find = Erakundearen izena
joining-find-hint = Lehenik erregistroan dagoen begiratuko dugu.
joining-find-go = Bilatu
joining-find-none = Ez dugu izen hori duenik aurkitu.
joining-find-new = Ez dago: nik idatziko dut
joining-other = Aukeratu beste bat
joining-name = Erakundearen izena
joining-website = Webgunea
joining-asked = Nola egon nahi duzuen
joining-asked-member = Kide gisa
joining-asked-associate = Kide laguntzaile gisa: parte hartu, botorik gabe
joining-part-political = Ordezkaritza
joining-part-political-hint = Erakundearen izenean hitz egiten duena: alkatetza, zinegotzia, lehendakaritza…
joining-part-technical = Harremanetarako pertsona
joining-part-technical-hint = Egunerokoa daramana. Berari idatziko diogu.
joining-contact-name = Izen-abizenak
joining-contact-post = Kargua
joining-contact-address = Helbide elektronikoa
joining-contact-phone = Telefonoa
joining-more = Eta amaitzeko
joining-words = Zer kontatu nahi diguzuen
joining-their-words = Zer kontatzen duten
joining-file = Dokumentua
joining-file-hint =
    { $paper ->
        [required] Osoko bilkuraren erabakia behar da edo, tokiko erakundea ez bazarete, antzeko agiri bat. PDF, irudia, ODT edo DOCX, gehienez { $limit } MB. Erantzuten duenak bakarrik ikusten du.
       *[welcome] PDF, irudia, ODT edo DOCX, gehienez { $limit } MB. Erantzuten duenak bakarrik ikusten du.
    }
joining-file-again = Aukeratu berriro fitxategia: nabigatzaileek ez dute gordetzen.
joining-consent = Onartzen dut { $network } sareak datu hauek eta dokumentua gordetzea eskaerari erantzuteko. Haren koordinazioak bakarrik ikusten ditu, eta eskatu, zuzendu eta ezabatu daitezke.
joining-send = Bidali eskaera
joining-leave-form = Utzi bertan behera
joining-refused = Ez da gorde. Begiratu hau:
joining-received-title = Eskaera jasota
joining-received-number = { $number } zenbakia du.
joining-received-next = Mezu bat bidali dizugu esteka batekin: nola doan ikusteko, dokumentuak gehitzeko edo eskaera kentzeko.
joining-received-back = Itzuli sarera
joining-error-name = Idatzi erakundearen izena.
joining-error-kind = Aukeratu zer erakunde mota den.
joining-error-asked = Sare honek ez du hori eskaintzen. Aukeratu beste bat.
joining-error-consent = Zure adostasunik gabe ezin ditugu datuak gorde.
joining-error-contact = Idatzi pertsonaren izena.
joining-error-long = Luzeegia da: { $most } karaktere sartzen dira.
joining-error-paper = Erantsi sareak eskatzen duen dokumentua.
joining-error-member = Erakunde hori badago jada.
joining-error-closed = Sare honek ez du eskaerarik jasotzen hemendik. Ez da ezer gorde.
joining-error-too-much = Eskaera gehiegi iristen ari dira. Ez da ezer gorde: saiatu berriro ordubete barru.
joining-error-broken-off = Fitxategia ez da osorik iritsi eta ez da ezer gorde. Saiatu berriro.
joining-error-no-file = Aukeratu fitxategi bat.
joining-error-documents = Sartzen diren dokumentu guztiak daude jada.
joining-error-answered = Eskaera hau ezin da jada aldatu.
joining-error-there = Egoera horretan dago jada.
joining-error-not-there = Ez du sare honetan parte hartzen.
joining-error-order = Data hori ezin da izan: beste bat geratzen da aurretik. Begiratu historia.
joining-error-order-of = { $name }: data hori ezin da izan, beste bat geratzen da aurretik. Begiratu haren historia.
joining-error-future = Data oraindik ez da iritsi.
joining-error-which = Esan zein erakunde den.
joining-error-answer = Aukeratu zer erantzuten duzun.
joining-error-body = Idatzi zein batzarrek edo erabakik erabaki zuen.
joining-error-words = Idatzi zure hitzekin.
joining-error-none-chosen = Aukeratu nor sartzen den, zain daudenen artean.
joining-error-changed-since = Norbaitek gero aldatu du eta ezin da kolpe batez desegin. Aldatu erakundearen fitxa.
joining-answered-already = Beste norbaitek erantzun berri du. Hau da orain dagoena.
joining-answered = Erantzuna gorde da eta mezua bidean da.
joining-contact-unnamed = Erantzunak ez dio agintaldirik eman. Behar badu, gonbidatu eskuz erakundearen fitxatik.
joining-reopened = Eskaera berriro erantzunaren zain dago.
joining-application-title = { $number }. eskaera
joining-number = { $number } zk.
joining-state-received = Erantzuteko
joining-state-incomplete = Zerbait falta da
joining-state-accepted = Onartua
joining-state-declined = Ez onartua
joining-state-withdrawn = Kendua
joining-list-title = Eskaerak
joining-list-all = Guztiak
joining-list-filters = Eskaeren egoera
joining-list-closed = Inprimaki publikoa itxita dago.
joining-list-settings = Nola sartzen den
joining-list-empty-title = Eskaerarik ez
joining-list-empty = Hona iristen da sarean sartzeko orritik bidaltzen dena.
joining-list-leaving = Sarea utzi nahi dute
joining-list-leaves = Eskatu zuen: { $asked }. Badoa: { $date }.
joining-column-number = Zenbakia
joining-column-name = Erakundea
joining-column-asked = Eskatzen du
joining-column-state = Egoera
joining-column-given = Erantzuna
joining-column-received = Jasota
joining-column-answered = Erantzunda
joining-file-name = eskaerak
joining-sent = Zer bidali duten
joining-in-register = Erregistroan
joining-consented = Datuei buruzko adostasuna
joining-documents = Dokumentuak
joining-documents-none = Dokumenturik ez.
joining-megabytes = { $size } MB
joining-answer = Erantzun
joining-which = Zein erakunde den
joining-which-new = Berria da: sortu erregistroan
joining-picked = eskatzen duenak aukeratua
joining-answer-what = Zer erantzuten duzun
joining-answer-applied = Izapidetzen da: hurrengo batzarrak erabakiko du
joining-answer-observer = Sartzen da hitzarekin eta botorik gabe, batzarrera arte
joining-answer-associate_member = Kide laguntzaile gisa sartzen da
joining-answer-member = Kide gisa sartzen da
joining-answer-ask = Zerbait falta da: eskatu
joining-answer-decline = Ez da onartzen
joining-on = Noiztik
joining-on-hint = Egun bat, hilabete bat edo urte bat. Hutsik utziz gero, gaur.
joining-body = Batzarra edo erabakia
joining-body-hint = Kideentzat eta laguntzaileentzat behar da.
joining-answer-words = Zure hitzekin
joining-answer-words-hint = Mezuaren barruan doa. Eskatzen edo onartzen ez baduzu, esan zer eta zergatik.
joining-answer-look = Begiratu mezua lehenik
joining-not-answered = Ez da erantzun:
joining-reopen = Itzuli honetara
joining-reopen-text = Erregistroko erantzuna desegiten du eta eskaera berriro zain geratzen da. Bidalitako mezua ezin da desegin.
joining-reopen-go = Desegin erantzuna
joining-preview-title = Erantzun aurretik
joining-preview-applied =
    { $is ->
        [new] { $name } erregistroan sortuko da eta izapidetzen hasiko da: { $date }.
       *[known] { $name } izapidetzen hasiko da: { $date }.
    }
joining-preview-observer =
    { $is ->
        [new] { $name } erregistroan sortuko da eta hitzarekin eta botorik gabe sartuko da: { $date }.
       *[known] { $name } hitzarekin eta botorik gabe sartuko da: { $date }.
    }
joining-preview-associate_member =
    { $is ->
        [new] { $name } erregistroan sortuko da kide laguntzaile gisa: { $date }.
       *[known] { $name } kide laguntzailea izango da: { $date }.
    }
joining-preview-member =
    { $is ->
        [new] { $name } erregistroan sortuko da kide gisa: { $date }.
       *[known] { $name } kidea izango da: { $date }.
    }
joining-preview-ask = Falta dena eskatuko zaio: { $name }. Eskaerak zabalik jarraituko du.
joining-preview-decline = Eskaera ez da onartuko: { $name }.
joining-preview-mail = Bidaliko den mezua
joining-preview-to = Nori
joining-preview-subject = Gaia
joining-preview-go = Erantzun eta bidali mezua
joining-preview-back = Itzuli atzera
joining-mail-received-subject = { $number }. eskaera jasota: { $network }
joining-mail-received = { $network } sarean sartzeko { $number } zenbakiko eskaera jaso dugu.
joining-mail-who = Nork erantzuten duen: { $who }.
joining-mail-who-network = Sarearen koordinazioak erantzuten du.
joining-mail-link = Esteka honekin nola doan ikusi, dokumentuak gehitu edo kendu dezakezu. Duenak egin dezake: ez pasa inori.
joining-mail-look = Ikusi eskaera
joining-mail-notice-subject = Eskaera berria, { $number }: { $network }
joining-mail-notice = { $network } sarean sartzeko { $number } zenbakiko eskaera iritsi da. Erantzunaren zain dago.
joining-mail-answer = Erantzun
joining-mail-answer-subject = { $number }. eskaeraren erantzuna: { $network }
joining-mail-hello = Kaixo, { $name }:
joining-mail-applied = { $network } sarean sartzeko eskaera ({ $name }) izapidetzen ari da. Hurrengo batzarrak erabakiko du.
joining-mail-observer = { $name } { $network } sarean dago, hitzarekin eta botorik gabe: { $date }. Batzarrak onartu behar du sarrera.
joining-mail-associate_member = { $name } { $network } sareko kide laguntzailea da: { $date } ({ $body }).
joining-mail-member = { $name } { $network } sareko kidea da: { $date } ({ $body }).
joining-mail-ask = Eskaerari ({ $name }) erantzuteko zerbait falta zaigu:
joining-mail-decline = { $network } sarean sartzeko eskaera ({ $name }) ez da onartu:
joining-link-title = { $number }. eskaera
joining-link-answer = Erantzuna
joining-link-add = Gehitu dokumentu bat
joining-link-send = Bidali dokumentua
joining-link-withdraw = Kendu eskaera
joining-link-withdraw-text = Sareak ez du erantzungo. Beti bidal dezakezu beste bat.
joining-link-withdraw-go = Kendu
joining-document-added = Dokumentua jasota.
joining-withdrawn = Eskaera kenduta.
joining-card =
    { $count ->
        [one] Erakunde batek sartu nahi du. Zer erantzungo duzu?
       *[other] { $count } erakundek sartu nahi dute. Zer erantzungo duzu?
    }
joining-card-action = Ikusi eskaerak
joining-card-leaving =
    { $count ->
        [one] Kide batek sarea utzi nahi du. Zer erantzungo duzu?
       *[other] { $count } kidek sarea utzi nahi dute. Zer erantzungo duzu?
    }
joining-card-leaving-action = Ikusi nor doan
joining-settings-title = Nola sartzen den sarean
joining-settings-open = Webgunetik eskaerak jasotzen ditugu
joining-settings-associates = Kide laguntzaile izatea ere eska daiteke
joining-settings-council-paper = Udalen eta eskualdeko kontseiluen osoko bilkuraren erabakia
joining-settings-other-paper = Gainerakoen antzeko agiria
joining-paper-required = Beharrezkoa
joining-paper-welcome = Erants daiteke
joining-paper-none = Ez da eskatzen
joining-settings-answered-by = Nork erantzuten duen
joining-settings-answered-by-hint = Kargu bat edo batzorde bat, adibidez lehendakaritza. Orrian erakusten da.
joining-settings-address = Sarearen postontzia
joining-settings-address-hint = Eskaera bakoitzaren berri hor ematen dugu, eta gure mezuen erantzunak hara doaz.
joining-settings-texts = Zer jakin behar den lehenik
joining-settings-texts-hint = Baldintzak eta urratsak, hizkuntza bakoitzean. Markdown onartzen du.
joining-settings-save = Gorde
joining-settings-look = Ikusi orri publikoa
joining-settings-saved = Gordeta.
joining-settings-changed = Beste norbaitek aldatu du bitartean. Berrikusi eta gorde berriro.
joining-admissions-title = Batzarraren onarpenak
joining-admissions-lead = Aukeratu batzarrak nor onartu zuen. Lehenik aldaketak ikusiko dituzu, eta gero kolpe batez desegin daitezke.
joining-admissions-empty = Inor ez dago batzarraren zain.
joining-admissions-who = Nor sartzen den
joining-admissions-as = Nola
joining-admissions-look = Ikusi aldaketak
joining-hearer = Programaren gainerakoei batzarrak nor onartu duen esaten die
joining-membership-title = { $name }: parte-hartzea
joining-rights = Eskubideak
joining-rights-vote = Hitza eta botoa
joining-rights-voice = Hitza, botorik gabe
joining-rights-none = Ez hitzik ez botorik
joining-decisions = Nork erabaki zuen
joining-decisions-none = Ez da batzarrik edo erabakirik ageri.
joining-departures = Sarea uztea
joining-leaving-asked = Joan nahi du
joining-leaving-confirmed = Joan da
joining-leaving-declined = Ez da berretsi
joining-leaving-withdrawn = Kenduta
joining-leave-title = { $network } uztea
joining-leave-not-yours = Sare honetako kide baten ordezkariak bakarrik eska dezake. Aukeratu menuan noren izenean ari zaren.
joining-leave-on = Noiztik
joining-leave-reason = Zergatik
joining-leave-file = Erabakia edo agiria, baldin badago
joining-leave-ask = Eskatu sarea uztea
joining-leave-stay = Geratzen gara: kendu
joining-leave-sent = Eskatuta. Koordinazioak berretsi behar du.
joining-leave-taken-back = Kenduta: jarraitzen duzue.
joining-leave-asked-already = Badago erantzuteko dagoen eskaera bat.
joining-leave-answered = Honi erantzun zaio jada. Ireki berriro orria.
joining-leave-earlier = Lehen
joining-leave-note = Idatzi badoala
joining-leave-go = Eman baja
joining-leave-confirm = Berretsi
joining-leave-decline = Ez berretsi
joining-leave-declined = Ez da berretsi. Erantzuna idatzita geratu da.
joining-leave-document = Dokumentua
joining-leave-undo = Desegin baja
joining-left = Idatzita: ez du jada parte hartzen.
joining-left-undone = Baja desegin da: zegoen lekuan dago berriro.
joining-remains = Zer geratzen den
joining-remains-timeline = Elkarrekin egindakoa historian geratzen da.
joining-remains-owed = Ordaintzeke: { $amount }. Joateak ez du ezabatzen.
joining-remains-nothing-owed = Ez dago kuotarik ordaintzeke.
joining-remains-rights = Hitza eta botoa galtzen dira, eta sareak bakarrik ikusten duena.
joining-remains-back = Desegin daiteke, eta berriro sar daiteke.
