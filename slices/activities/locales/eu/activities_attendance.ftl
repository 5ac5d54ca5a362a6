activities-attendance-title = Nor etorri den
activities-attendance-walk-in = Iritsi den norbait
activities-attendance-name = Izen-abizenak
activities-attendance-name-missing = Idatzi izena.
activities-attendance-organisation = Erakundea
activities-attendance-optional = (aukerakoa)
activities-attendance-how = Nola dagoen
activities-attendance-gender = Generoa
activities-attendance-gender-woman = Emakumea
activities-attendance-gender-man = Gizona
activities-attendance-gender-other = Bestelakoa
activities-attendance-gender-unstated = Ez du esan
activities-attendance-add = Apuntatu
activities-attendance-added = Zerrendan apuntatuta.
activities-attendance-removed = Zerrendatik kenduta.
activities-attendance-came = Etorri da
activities-attendance-unmark = Kendu marka
activities-attendance-more = Gehiago
activities-attendance-remove = Kendu zerrendatik
activities-attendance-find = Bilatu izen bat
activities-attendance-count = { $came ->
    [0] Oraindik ez da inor etorri
    [one] Pertsona { $came } etorri da
   *[other] { $came } pertsona etorri dira
 }{ $listed ->
    [0] {""}
   *[other] {""}; zerrendan { $listed }
 }
activities-attendance-count-day = { $came ->
    [0] Egun honetan ez da oraindik inor etorri
    [one] Egun honetan pertsona bat etorri da
   *[other] Egun honetan { $came } pertsona etorri dira
 }
activities-attendance-all-days = Egun guztietan:
activities-attendance-empty-title = Zerrendan ez dago inor
activities-attendance-empty-text = Apuntatu iristen dena, edo itsatsi zerrenda bat.
activities-attendance-sessions = Saioak
activities-attendance-session-only = saio bakarra
activities-attendance-figures = Zenbaketa
activities-attendance-figures-days = Egun guztien zenbaketa
activities-attendance-persons = Pertsonak
activities-attendance-organisations = Erakundeak
activities-attendance-members = Horietatik, kideak
activities-attendance-evidence = Sinatutako orriak
activities-attendance-evidence-none = Oraindik ez dago bat ere.
activities-attendance-evidence-file = Orriaren eskaneatzea edo argazkia
activities-attendance-evidence-hint = PDF bat edo argazki bat, gehienez 25 MB. Jarduera antolatzen duenak bakarrik ikusten du.
activities-attendance-evidence-add = Gorde orria
activities-attendance-evidence-kept = Orria gorde dugu.
activities-attendance-close-title = Zerrenda ixtea
activities-attendance-close-text = Denak daudenean, itxi: ezin izango da ezer aldatu berriro ireki arte.
activities-attendance-close = Itxi zerrenda
activities-attendance-closed = Zerrenda itxita dago.
activities-attendance-closed-since = Zerrenda hau itxita dago une honetatik: { $moment }.
activities-attendance-reopen = Ireki berriro
activities-attendance-reopened = Zerrenda berriro irekita dago.
activities-attendance-refusal-closed = Zerrenda itxita dago. Ireki zerbait aldatzeko.
activities-attendance-refusal-off = Jarduera bertan behera dago: ez da inor etorri. Azkenean egin bada, kendu bertan behera uztea.
activities-attendance-early = Nor etorri den saioaren egunetik aurrera markatzen da. Lehenago izena eman dutenak ekar ditzakezu, orria eta txartelak inprimatzeko.
activities-attendance-refusal-early = Oraindik ez da saio honen eguna: nor etorri den egun horretatik aurrera markatzen da.
activities-attendance-refusal-session = Jarduerak ez du saiorik egun horretan. Itzuli zerrendara eta aukeratu bat.
activities-attendance-sheet = Sinadura-orria
activities-attendance-sheet-until = { $day }, { $to } arte
activities-attendance-signature = Sinadura
activities-attendance-funding = Finantzatzen duenaren esaldia
activities-attendance-funding-hint = Deialdiak eskatzen duena. Sinadura-orrian eta ziurtagirietan agertzen da.
activities-attendance-funding-keep = Gorde esaldia
activities-attendance-funding-kept = Esaldia gorde dugu.
activities-attendance-badges = Izen-txartelak
activities-attendance-badges-lead = Inprimatu orri hau eta moztu.
activities-attendance-certificates = Ziurtagiriak
activities-attendance-certificates-lead = Orri bat etorri den pertsona bakoitzeko. Inprimatu orri hau.
activities-attendance-certificates-none = Oraindik ez dago inor etorri dela markatuta
activities-attendance-certificate = Bertaratze-ziurtagiria
activities-attendance-certificate-who = Ziurtatzen dugu { $name } hemen izan dela:
activities-attendance-certificate-of = Ziurtatzen dugu { $name } ({ $organisation }) hemen izan dela:
activities-attendance-certificate-hours = { $hours } orduko prestakuntza.
activities-attendance-certificate-done = { $hours } ordu egin ditu.
activities-attendance-certificate-accredited = { $name }(e)k egiaztatua.
activities-attendance-certificate-sessions = { $times } saio, { $sessions } saiotatik
activities-attendance-paste = Itsatsi zerrenda bat
activities-attendance-paste-text = Zerrenda
activities-attendance-paste-hint = Lerro bat pertsonako: izena eta erakundea, tabuladorez, puntu eta komaz edo komaz bereizita. Teams, Zoom edo Meet programen bertaratze-fitxategiak ere balio du; helbideak ez dira gordetzen. Gehienez { $most } lerro.
activities-attendance-paste-look = Ikusi zer egingo duen
activities-attendance-paste-found = { $count ->
    [one] Pertsona { $count } zerrendan. Oraindik ez dugu ezer gorde.
   *[other] { $count } pertsona zerrendan. Oraindik ez dugu ezer gorde.
 }
activities-attendance-paste-none = Ez dugu izenik aurkitu.
activities-attendance-paste-no-names = Ez dakigu zein zutabetan dauden izenak. Lehen lerroak hau dio: «{ $said }». Idatzi «Izena» izenen zutabearen gainean eta begiratu berriro.
activities-attendance-paste-left = { $count ->
    [one] Lerro { $count } ez dugu irakurri: ez dauka izenik edo gehiegi dira.
   *[other] { $count } lerro ez ditugu irakurri: ez daukate izenik edo gehiegi dira.
 }
activities-attendance-paste-what = Zer egingo dugun
activities-attendance-paste-known = { $name } da, lehendik zegoena
activities-attendance-paste-new = Berria zerrendan
activities-attendance-paste-confirm = Markatu etorri direla
activities-attendance-pasted = { $count ->
    [one] Pertsona { $count } markatu dugu.
   *[other] { $count } pertsona markatu ditugu.
 }
activities-attendance-back = Itzuli
activities-attendance-privacy-what = Jardueretara etorri direnen izenak, erakundearekin eta, esan nahi bada, generoarekin
activities-attendance-privacy-why = Jarduera finantzatzen duenari justifikatzea eta ziurtagiriak ematea
activities-attendance-bring = Ekarri izena eman dutenak
activities-attendance-brought = { $count ->
    [0] Inork ez du plaza berretsita.
    [one] Izena emandako pertsona { $count } dago zerrendan.
   *[other] Izena emandako { $count } pertsona daude zerrendan.
 }
