# Mezuak: sare bateko jendeari idaztea.

messages-title = Mezuak
messages-lead = Sareak bere jendeari idatzitakoa, eta zirriborroak.
messages-new = Mezu berria
messages-edit = Zirriborroa
messages-write = { $count ->
    [one] Idatzi honi
   *[other] Idatzi { $count } hauei
  }
messages-write-ticked = Idatzi aukeratutakoei
messages-write-of = Idatzi { $network } sarekoei
messages-choose-people = Aukeratu pertsonak
messages-choose-organisations = Aukeratu erakundeak
messages-choose-otherwise = Aukeratu beste batzuk
messages-count = { $count ->
    [one] mezu 1
   *[other] { $count } mezu
  }
messages-empty-title = Oraindik ez dago mezurik
messages-empty-text = Joan pertsonen edo erakundeen zerrendara, iragazi eta sakatu «Idatzi hauei».
messages-no-subject = (oraindik gairik gabe)
messages-tab-all = Denak
messages-tab-draft = Zirriborroak
messages-tab-sent = Bidaliak
messages-tab-dropped = Baztertuak
messages-state-draft = zirriborroa
messages-state-sent = bidalia
messages-state-stopped = geldituta
messages-state-dropped = baztertua
messages-column-subject = Gaia
messages-column-state = Egoera
messages-column-when = Noiz
messages-column-do = Zer egin
messages-column-name = Izena
messages-column-organisation = Erakundea
messages-column-address = Helbidea
messages-column-language = Hizkuntza
messages-column-why = Zergatik ez
messages-column-said = Zerbitzariak esandakoa
messages-column-answered = Erantzun du
messages-copy = Kopiatu
messages-copy-last = Azken mezua
messages-drop = Baztertu
messages-dropped = Zirriborroa baztertu da. «Baztertuak» atalean dago.
messages-take-out = Ireki berriro
messages-file-name = mezuak
messages-text = Testua
messages-body = Mezuaren gorputza
messages-lang = Beste hizkuntzarik irakurtzen ez duenarena
messages-lang-hint = Bakoitzak bere hizkuntzan jasotzen du, idatzita badago. Bestela, honetan.
messages-fields = Hitz hauek aldatu egiten dira pertsona bakoitzarentzat: { $fields }. Testuak **lodia**, zerrendak eta estekak izan ditzake (Markdown).
messages-field-name = izena
messages-field-organisation = erakundea
messages-field-role = kargua
messages-field-municipality = udalerria
messages-field-network = sarea
messages-asks-answer = Erantzuna eskatzen du: erantzun duten erakundeak apuntatzen dira
messages-documents = Dokumentu erantsiak
messages-documents-add = Erantsi dokumentuak
messages-documents-hint = PDF, irudiak, ODT edo DOCX; gehienez { $count } dokumentu eta { $limit } MB guztira.
messages-kilobytes = { $size } kB
messages-begin-with = Hasi honekin:
messages-next = Gorde eta ikusi nork jasotzen duen
messages-keep-draft = Gorde zirriborroa
messages-kept = Gorde da.
messages-not-kept = Ez da dena gorde.
messages-theirs = Bitartean beste norbaitek gordetakoa
messages-answers-go-to = Erantzunak { $address } helbidera doaz.
messages-answers-nowhere = Oraindik ez dakigu nora doazen erantzunak. Esan bidali aurretik.
messages-recipients = Nork jasotzen duen
messages-to-whom = Norentzat:
messages-to-all = zerrendako guztientzat
messages-to-silent = Aurreko mezuari oraindik erantzun ez diotenak.
messages-ticked = { $count ->
    [one] aukeratutako 1
   *[other] aukeratutako { $count }
  }
messages-whom = Erakunde bakoitzean nork jasotzen duen
messages-whom-mailbox = Erakundearen postontziak bakarrik
messages-whom-people = Pertsonek
messages-whom-mailbox_else_people = Postontziak; ez badu, pertsonek
messages-whom-both = Postontziak eta pertsonek
messages-roles = Zein pertsonak
messages-roles-hint = Bat ere markatzen ez baduzu, guztiak.
messages-mailbox = erakundearen postontzia
messages-texts-title = Gordetako testuak
messages-texts-lead = Sareak maiz idazten dituen testuak, mezu bat hasteko.
messages-texts-archive = Artxibatuak
messages-texts-count = { $count ->
    [one] testu 1
   *[other] { $count } testu
  }
messages-texts-empty-title = Hemen ez dago testurik
messages-texts-empty-text = Gorde berri bat eta edozein mezutan erabili ahal izango duzu.
messages-text-new = Testu berria
messages-text-change = Aldatu testua
messages-text-name-hint = Nola aurkituko duzuen: «Batzarrerako deialdia».
messages-text-write = Idatzi honekin
messages-text-write-named = Idatzi «{ $name }» erabiliz
messages-text-archive = Artxibatu
messages-text-archive-named = Artxibatu «{ $name }»
messages-text-archived = Testua artxibatu da.
messages-text-bring-back = Berreskuratu
messages-text-bring-back-named = Berreskuratu «{ $name }»
messages-settings-title = Erantzunak eta itxaronaldia
messages-settings-address = Erantzunak jasotzen dituen helbidea
messages-settings-address-hint = Benetako postontzi bat, norbaitek irakurtzen duena.
messages-settings-usual = Hutsik uzten baduzu: { $address }.
messages-settings-usual-none = Hutsik uzten baduzu, ezin da ezer bidali.
messages-settings-delay = Irten aurreko itxaronaldia
messages-settings-delay-hint = Bitartean mezu osoa geldi daiteke.
messages-settings-minutes = { $count ->
    [one] minutu 1
   *[other] { $count } minutu
  }
messages-settings-saved = Erantzunak nora doazen gorde da.
messages-settings-changed = Bitartean beste norbaitek aldatu du. Begiratu eta gorde berriro.
messages-filter-unanswered = Ez diote mezu bati erantzun
messages-error-nothing = Oraindik ez dago gairik eta testurik inongo hizkuntzatan.
messages-error-half = { $language }: gaia edo testua falta da.
messages-error-unknown = Hau ez da aldatzen den hitza: { $fields }. Zuzendu edo kendu giltzak.
messages-error-lacking = { $count ->
    [one] Pertsona baten { $fields } ez dakigu: { $names }.
   *[other] { $count } lagunen { $fields } ez dakigu: { $names }.
  }
messages-error-no-reply = Ez dakigu nora doazen erantzunak: esan «Erantzunak eta itxaronaldia» atalean.
messages-error-nobody = Inork ez luke jasoko.
messages-error-nobody-ticked = Ez duzu inor aukeratu. Markatu nahi dituzunak eta saiatu berriro.
messages-error-many-chosen = Gehiegi dira banan-banan markatzeko. Aukeratu iragazkiekin.
messages-error-too-many = Mezu bat gehienez { $limit } helbidetara doa. Zatitu zerrenda iragazkiekin.
messages-error-a-day = Sareak gehienez { $limit } helbidetara idazten du egun batean. Zirriborroa gordeta dago: itzuli bihar.
messages-error-subject = Pertsona hauen datuekin gaiak ez du balio: { $names }.
messages-error-long = Testuak { $limit } letra baino gehiago ditu.
messages-error-documents = Mezu batek gehienez { $limit } dokumentu daramatza. Hau ez da erantsi.
messages-error-heavy = Dokumentuek { $limit } MB baino gehiago dituzte guztira. Hau ez da erantsi: jarri esteka bat.
messages-error-file-name = Dokumentu baten izenak ikusten ez diren zeinuak ditu. Ez da erantsi: aldatu izena.
messages-error-changed = Bitartean beste norbaitek gorde du zirriborro hau. Zure testua hemen dago: begiratu besteena eta gorde berriro.
messages-error-sent = Mezu hau jada ez da zirriborroa.
messages-error-not-ready = Oraindik zerbait falta da. Behean esaten du.
messages-error-others = Testua edo jasotzaileak aldatu dira begiratu zenuenetik. Begiratu eta bidali berriro.
messages-error-no-own-address = Zeure buruari proba bidaltzeko, jarri zure helbidea zure fitxan.
messages-error-tests = Gaur { $limit } proba bidali dizkiozu zeure buruari. Bihar gehiago bidali ahal izango dituzu.
