# Hauteskundeak: jardunean dauden agintaldiak eta erakundeen ordezkariak.

elections-title = Hauteskundeak
elections-lead = Hauteskundeen ondoren, kargu hautetsia duenak jardunean jarraitzen du bere erakundeak nork ordezkatzen duen esan arte. Guztiei batera galdetzen diezu.
elections-new = Hasi txanda bat
elections-empty-title = Oraindik ez dago txandarik
elections-empty-text = Hasi bat hauteskundeak daudenean: ezer egin aurretik ikusiko duzu nori eragiten dion.
elections-new-title = Txanda berria
elections-field-name = Txandaren izena
elections-field-name-hint = Adibidez: 2027ko udal hauteskundeak.
elections-field-on = Bozketaren eguna
elections-field-territory = Lurraldea
elections-field-kinds = Zein erakunde
elections-kind-municipality = Udalak
elections-kind-county_council = Eskualdeko kontseiluak
elections-scope-all = Sare osoa
elections-territory-ambits = Lurralde-eremuak
elections-territory-provinces = Probintziak
elections-territory-counties = Eskualdeak
elections-look = Ikusi nori eragiten dion
elections-look-title = Nori eragiten dion
elections-look-lead =
    { $count ->
        [one] Erakunde bat
       *[other] { $count } erakunde
    } eta { $mandates ->
        [one] agintaldi hautetsi bat
       *[other] { $mandates } agintaldi hautetsi
    }.
elections-look-what = Agintaldiak jardunean geratzen dira, eskubide guztiekin. Erakunde bakoitzak gutun bat jasotzen du, nork ordezkatzen duen esateko estekarekin. Talde teknikoa ez da aldatzen.
elections-look-without =
    { $count ->
        [one] Erakunde baten helbiderik ez dugu: bere gutuna inprimatu egiten da.
       *[other] { $count } erakunderen helbiderik ez dugu: haien gutunak inprimatu egiten dira.
    }
elections-look-nobody = Hemen ez dago sareko erakunderik. Aukeratu beste lurralde bat.
elections-look-all-asked = Guztiei eskatu zaie dagoeneko. Ez da besterik behar.
elections-go =
    { $count ->
        [one] Jarri agintaldiak jardunean eta idatzi erakundeari
       *[other] Jarri agintaldiak jardunean eta idatzi { $count } erakunderi
    }
elections-asked-already = Eskatuta dago
elections-choose = Aukeratu { $name }
elections-reach-none = Helbiderik gabe
elections-reach-mailbox = Erakundearen postontzia
elections-reach-people =
    { $count ->
        [one] Pertsona bat
       *[other] { $count } pertsona
    }
elections-started =
    { $count ->
        [one] Erakunde bat jakinaren gainean
       *[other] { $count } erakunde jakinaren gainean
    }; { $mandates ->
        [one] agintaldi bat jardunean
       *[other] { $mandates } agintaldi jardunean
    }.
elections-started-nobody = Ez da ezer aldatu: aukeratutako guztiei eskatuta zegoen.
elections-error-incomplete = Idatzi txandaren izena eta bozketaren eguna.
elections-state-asked = Erantzuteko
elections-state-answered = Berrikusteko
elections-state-accepted = Onartua
elections-state-undone = Desegina
elections-resolution-attached = Erantsia
elections-resolution-follows = Erabakia geroago dator
elections-resolution-none = Erabakirik gabe
elections-resolution = Erabakia
elections-part-titular = Titularra
elections-part-substitute = Ordezkoa
elections-column-name = Txanda
elections-column-voted = Bozketa
elections-column-asked = Erakundeak
elections-column-chosen = Aukeratu
elections-column-council = Erakundea
elections-column-kept = Jardunean geratzen dira
elections-column-staff = Talde teknikoa
elections-column-reach = Gutuna nora
elections-column-state = Nola dagoen
elections-column-named = Nor izendatzen duen
elections-column-letters = Gutunak
elections-column-county = Eskualdea
elections-column-kind = Mota
elections-column-answered = Erantzuna
elections-column-begins = Noiztik
elections-column-resolution = Erabakia
elections-column-titular = Titularra
elections-column-titular-post = Titularraren kargua
elections-column-titular-address = Titularraren posta
elections-column-substitute = Ordezkoa
elections-column-substitute-post = Ordezkoaren kargua
elections-column-substitute-address = Ordezkoaren posta
elections-file-name = hauteskundeak
elections-round-undone = Desegina
elections-round-undone-text = Txanda hau desegin da. Egun eta lurralde berarekin berriro hasteak berreskuratzen du.
elections-voted = Bozketa: { $date }
elections-filters = Zer ikusten den
elections-filter-all = Denak
elections-filter-address = Helbiderik gabe
elections-filter-resolution = Erabakia falta da
elections-filter-go = Erakutsi
elections-county-all = Guztiak
elections-count =
    { $count ->
        [one] Erakunde bat
       *[other] { $count } erakunde
    }
elections-round-empty = Hemen ez dago bat ere.
elections-print = Inprimatzeko gutunak
elections-named-same = Talde berak jarraitzen du
elections-lettered =
    { $count ->
        [one] Gutun bat
       *[other] { $count } gutun
    }, azkena: { $day }
elections-lettered-none = Ez da gutunik bidali
elections-accept-some = Onartu aukeratutako erantzunak
elections-remind = Idatzi berriro aukeratutakoei
elections-remind-hint = Erakunde bakoitzari, gehienez gutun bat egunean, eta erantzun ez badu bakarrik.
elections-undo = Desegin
elections-undo-whole = Desegin txanda osoa
elections-undo-title = Desegin
elections-undo-nobody = Ez duzu desegin daitekeen erakunderik aukeratu.
elections-undo-lead =
    { $count ->
        [one] Erakunde bat txandatik ateratzen da.
       *[other] { $count } erakunde txandatik ateratzen dira.
    }
elections-undo-text = Haien agintaldiak ez daude jardunean eta gutunetako estekek ez dute ezer irekitzen. Erantzuna onartuta bazegoen, eman zituen agintaldiak amaitzen dira eta lehengoak itzultzen dira.
elections-undo-go =
    { $count ->
        [one] Desegin
       *[other] Desegin { $count }
    }
elections-undone =
    { $count ->
        [one] Erakunde bat deseginda.
       *[other] { $count } erakunde deseginda.
    }
elections-back = Itzuli txandara
elections-missing =
    { $count ->
        [one] Hemengo erakunde bat ez dago txandan
       *[other] Hemengo { $count } erakunde ez daude txandan
    }
elections-missing-text = Geroago sartu dira sarean, kanpoan utzi zenituen edo desegin dituzu.
elections-add = Gehitu aukeratutakoak txandara
elections-invites = Gonbidatu pertsona berriak sartzera
elections-accept = Onartu erantzuna
elections-accept-text = Onartzean, lehengo agintaldiak berriak hasten diren egunean amaitzen dira, eta jarraitzen duena ez dago jada jardunean.
elections-not-accepted = Ez da onartu.
elections-answer-title = Erantzuna
elections-answer-none = Oraindik ez du erantzun.
elections-answer-same = Talde berak jarraitzen duela dio.
elections-known = Erregistroan dago: { $name }
elections-kept-title = Txanda honengatik jardunean dauden agintaldiak
elections-kept-none = Bat ere ez.
elections-sheet = Erakundearen fitxa
elections-on-paper = Idatzi paperean iritsi den erantzuna
elections-letters-title = Inprimatzeko gutunak
elections-letters-text = Gutun bakoitzak esteka berri bat du eta behin bakarrik ikusten da: inprimatu berehala. Lehengo estekek balio dute.
elections-letters-empty = Ez dago erantzuteko erakunderik.
elections-letters-for =
    { $count ->
        [one] Erakunde batentzat
       *[other] { $count } erakunderentzat
    }
elections-letters-go = Egin gutunak
elections-letters-made = Inprimatu orain nabigatzailearekin. Orri honetatik irtetean ezin dira berriro ikusi.
elections-letter-subject = { $network }: nork ordezkatzen zaituzte hauteskundeen ondoren?
elections-letter-hello = Egun on, { $name }:
elections-letter-first = { $date }: hauteskundeak izan dira. Hemendik aurrera { $network } sarean zuen erakundea nork ordezkatzen duen jakin behar dugu.
elections-letter-again = Berriro galdetzen dizuegu: { $date } eguneko hauteskundeen ondoren, nork ordezkatzen du zuen erakundea { $network } sarean?
elections-letter-what = Esan nor den titularra eta nor ordezkoa, eta erantsi erabakia. Pertsona berek jarraitzen badute, nahikoa da esatea. Ez da pasahitzik behar.
elections-letter-button = Esan nork ordezkatzen zaituzten
elections-letter-meanwhile = Bitartean, ordezkatzen zintuztenak jardunean jarraitzen du, eskubide guztiekin. Zuen talde teknikoari ez zaio ezer aldatzen.
elections-letter-link = Estekak urte erdirako balio du eta horretarako bakarrik. Pasatu gutuna erantzun behar duenari, eta beste inori ez.
elections-form-title = Nork ordezkatzen zaituzten
elections-form-lead = { $date } eguneko hauteskundeen ondoren, nork ordezkatzen du zuen erakundea sarean?
elections-form-answered = { $day } egunean erantzun zenuten. Idazkaritzak onartu arte hemen bertan alda dezakezue.
elections-form-private = Datu hauek sarea daramatenek ikusten dituzte, nork ordezkatzen zaituzten jakiteko bakarrik. Eskatu, zuzendu eta ezabatu daitezke.
elections-form-send = Bidali erantzuna
elections-field-answer = Zer aldatzen den
elections-answer-is-named = Ordezkaria izendatzen dugu
elections-answer-is-same = Pertsona berek jarraitzen dute
elections-field-person = Izen-abizenak
elections-field-post = Kargua
elections-field-post-hint = Adibidez: Ekonomia Sustapeneko zinegotzigoa.
elections-field-address = Posta elektronikoa
elections-field-address-hint = Berea, ez erakundearen postontzikoa.
elections-field-optional = Ez baduzue, utzi hutsik.
elections-field-staff = Ez du kargu hautetsirik: talde teknikokoa edo beste zerbitzu batekoa da
elections-field-begins = Noiztik
elections-field-begins-hint = Hutsik utziz gero, idazkaritzak onartzen duenetik.
elections-field-file = Osoko bilkuraren erabakia, dekretua edo ziurtagiria
elections-field-file-hint = PDF, irudia, ODT edo DOCX, gehienez { $limit } MB.
elections-field-follows = Oraindik ez dugu erabakia: geroago bidaliko dugu
elections-refused = Ez da gorde. Begiratu hau:
elections-others = Honek ere eskatzen dizue
elections-answer-kept = Erantzuna gordeta. Idazkaritzak begiratuko du.
elections-resolution-send = Bidali erabakia
elections-resolution-kept = Erabakia gordeta. Eskerrik asko.
elections-closed-undone = Eskaera hau baliogabetu da. Ez duzue ezer egin behar; zalantzarik baduzue, idatzi sareari.
elections-closed-expired = Esteka honek ez du jada balio. Eskatu beste bat sareari.
elections-closed-accepted = Zuen erantzuna onartuta dago. Zerbait zuzendu behar bada, idatzi sareari.
elections-error-answer = Esan norbait izendatzen duzuen edo pertsona berek jarraitzen duten.
elections-error-name = Idatzi pertsonaren izena.
elections-error-long = Luzeegia da: { $most } karaktere sartzen dira.
elections-error-one-person = Titularra eta ordezkoa ezin dira pertsona bera izan.
elections-error-begins = Idatzi egun osoa, adibidez 2027/06/17.
elections-error-resolution = Erantsi erabakia, edo esan geroago bidaliko duzuela.
elections-error-changed = Norbaitek aldatu du bitartean. Ireki berriro orria eta begiratu nola dagoen.
elections-error-often = Gaur gehiegitan erantzun da. Saiatu berriro bihar.
elections-error-nothing-asked = Une honetan ez zaio ezer eskatzen erakunde honi.
elections-error-hidden = Erakunde hau ezin duzu jada ikusi.
elections-error-address-elsewhere = Eman duten helbidea sare honetakoa ez den norbaitena da. Ez da ezer aldatu: eskatu beste bat erakundeari edo hitz egin sare guztiak koordinatzen dituenarekin.
elections-card-answers =
    { $count ->
        [one] Erakunde batek esan du nork ordezkatzen duen
       *[other] { $count } erakundek esan dute nork ordezkatzen dituen
    }
elections-card-answers-go = Begiratu erantzunak
elections-card-asked =
    { $count ->
        [one] Erakunde batek ez du oraindik esan nork ordezkatzen duen
       *[other] { $count } erakundek ez dute oraindik esan nork ordezkatzen dituen
    }
elections-card-asked-go = Begiratu nor falta den
elections-card-own =
    { $count ->
        [one] Sare bat zuen ordezkariaren zain dago
       *[other] { $count } sare zuen ordezkariaren zain daude
    }
elections-card-own-go = Esan nork ordezkatzen zaituzten
elections-notify-answered = { $name }: erakunde batek esan du hauteskundeen ondoren nork ordezkatzen duen.
elections-notify-renewed = { $name }: gobernu talde berria dago.
elections-notify-asked = { $name }: erakundea hauteskundeen ondoren nork ordezkatzen duen esan behar da.
elections-accepted =
    { $count ->
        [one] Erantzun bat onartuta.
       *[other] { $count } erantzun onartuta.
    }
elections-accepted-invited =
    { $count ->
        [one] Erantzun bat onartuta.
       *[other] { $count } erantzun onartuta.
    } { $invited ->
        [one] Pertsona bat gonbidatuta.
       *[other] { $invited } pertsona gonbidatuta.
    }
elections-accepted-left =
    { $count ->
        [one] Erantzun bat onartuta.
       *[other] { $count } erantzun onartuta.
    } { $left ->
        [one] Bat ez da onartu: ireki eta saiatu bakarrik, zergatia jakiteko.
       *[other] { $left } ez dira onartu: ireki eta saiatu banan-banan, zergatia jakiteko.
    }
elections-reminded =
    { $count ->
        [one] Gutun bat bidean.
       *[other] { $count } gutun bidean.
    }
elections-reminded-left =
    { $count ->
        [one] Gutun bat bidean.
       *[other] { $count } gutun bidean.
    } { $left ->
        [one] Erakunde bati ez zaio idatzi: erantzun du, ez du helbiderik edo gaur jaso du gutuna.
       *[other] { $left } erakunderi ez zaie idatzi: erantzun dute, ez dute helbiderik edo gaur jaso dute gutuna.
    }
elections-error-shared = Erakunde hau beste sare batekoa ere bada eta norbaitek hitz egiten du haren izenean: lehenago ados egon behar du beste sarearen koordinazioak, bere mahaian baitu, edo erakundea ordezkatzen duenak bere kontuarekin erantzun behar du. Ez da ezer aldatu.
elections-error-shared-undo = Erakundea beste sare batekoa ere bada: onartutakoa biak koordinatzen dituenak desegiten du. Ez da ezer aldatu.
elections-error-begins-when = Idatzi bozketaren ondorengo egun bat, gehienez hurrengo urtekoa.
elections-another-network = beste sare bat
elections-missing-agreement = Erakundea beste sare batekoa ere bada eta norbaitek hitz egiten du haren izenean. Erantzuna onartu aurretik ados egon behar du: { $networks }. Bere mahaian du. Balio du, halaber, erakundea ordezkatzen duenak bere kontuarekin erantzuteak.
elections-agree-title = Partekatzen ditugun erakundeen erantzunak
elections-agree-lead = Beste sare batek erakunde bati galdetu dio nork ordezkatzen duen. Erakundea zure sarekoa ere denez, ez da onartzen zu ados egon arte. Begiratu batez ere helbideak: irakurtzen dituenak erakundearen izenean hitz egingo du.
elections-agree-empty = Ez dago zure zain dagoenik. Partekatzen duzuen erakunde batek beste sare bati erantzuten dionean, hemen agertuko da.
elections-agree-asked-by = Nork galdetu duen
elections-agree-go = Ados nago
elections-agreed =
    { $count ->
        [one] Eginda. Beste sareak erantzuna onar dezake.
       *[other] Eginda. Beste sareek { $count } erantzun onar ditzakete.
    }
elections-agree-changed = Ez da ezer aldatu: erantzuna beste bat da orain. Begiratu berriro.
elections-card-agree =
    { $count ->
        [one] Partekatzen dugun erakunde batek beste sare bati esan dio nork ordezkatzen duen
       *[other] Partekatzen ditugun { $count } erakundek beste sare bati esan diote nork ordezkatzen dituen
    }
elections-card-agree-go = Begiratu ados zauden
elections-undone-left =
    { $count ->
        [one] Erakunde bat desegin da.
       *[other] { $count } erakunde desegin dira.
    } { $left ->
        [one] Bat ezin izan da desegin: ireki eta saiatu bakarrik, zergatik jakiteko.
       *[other] { $left } ezin izan dira desegin: ireki eta saiatu banaka, zergatik jakiteko.
    }
