# Pertsonak, harremanak eta erakundeen postontziak.

people-plural = Pertsonak
people-kind = Pertsona
people-first-coordinator = Lehen koordinazioa

people-field-name = Izen-abizenak
people-field-address = Posta elektronikoa
people-field-phone = Telefonoa
people-field-language = Hizkuntza
people-field-organisation = Erakundea
people-field-organisation-id = Erakundearen identifikatzailea
people-field-role = Eginkizuna
people-field-post = Kargua
people-field-from = Noiztik
people-field-until = Noiz arte

people-role-coordination = Koordinazioa
people-role-technical_secretariat = Idazkaritza teknikoa
people-role-elected_officer = Kargu hautetsia
people-role-technician = Langile teknikoa
people-role-representative = Ordezkaria
people-role-substitute = Ordezkoa
people-role-facilitator = Dinamizazioa
people-role-expert = Aditua

people-standing-in_force = Indarrean
people-standing-in_functions = Jardunean
people-standing-to_come = Hasteko
people-standing-ended = Amaituta

people-account-none = Gonbidatu gabe
people-account-invited = Gonbidatuta, oraindik ez da sartu
people-account-active = Sartu da
people-account-disabled = Ezin da sartu

people-filter-role = Eginkizuna
people-filter-kind = Erakunde mota
people-filter-state = Kidetza
people-filter-county = Eskualdea
people-filter-ambit = Lurralde-eremua
people-filter-standing = Agintaldia
people-filter-account = Sarbidea
people-filter-lacks = Zer falta den
people-lacks-address = Posta elektronikoa

people-sort-name = Izena
people-sort-organisation = Erakundea
people-sort-role = Eginkizuna
people-sort-ends = Lehenen amaitzen dena

people-from = Noiztik: { $from }
people-from-until = { $from } – { $until }

people-list-title = Pertsonak: { $network }
people-list-heading = Pertsonak
people-list-search = Bilatu izenez, karguz edo erakundez
people-list-count = { $people ->
    [one] Pertsona bat
   *[other] { $people } pertsona
  }, { $mandates ->
    [one] agintaldi bat
   *[other] { $mandates } agintaldi
  }
people-list-empty-title = Oraindik ez dago inor
people-list-empty-text = Hemen egongo da erakunde bakoitza ordezkatzen duena, bere eginkizun, kargu eta datekin. Inportatu orri bat edo gehitu lehen pertsona.
people-list-none-title = Inor ez iragazki hauekin
people-list-all = Erakutsi guztiak
people-column-when = Noiz
people-choose = Aukeratu
people-choose-one = Aukeratu { $name }

people-add = Gehitu pertsona bat
people-edit = Editatu
people-invite = Gonbidatu sartzera
people-new-title = Pertsona berri bat: { $place }
people-edit-title = Editatu: { $name }
people-group-who = Nor den
people-group-mandate = Zer egiten duen hor
people-added = { $name } hemen dago. Ez zaio ezer bidali: gonbidatu sar dadin nahi duzunean.
people-invited = { $name } gonbidatzeko mezua badoa. Estekak zazpi egun balio du.
people-invited-many = { $count ->
    [one] Gonbidapen bat badoa. Estekak zazpi egun balio du.
   *[other] { $count } gonbidapen badoaz. Estekek zazpi egun balio dute.
  }
people-invite-all = { $count ->
    [one] Zerrendako pertsona bakarra
   *[other] Zerrendako { $count } pertsonak, beste orrietakoak ere bai
  }
people-invite-elsewhere = { $count ->
    [one] eta beste orri bateko bat gehiago
   *[other] eta beste orri batzuetako { $count } gehiago
  }
people-invite-many-go = Gonbidatu sartzera
people-invite-hint = Pertsona bakoitzak mezu bat jasotzen du, sartzeko esteka batekin.
people-invite-nobody = Ez da inor aukeratu.
people-invite-many = Pertsona gehiegi dira aldi berean. Jarri iragazki bat.
people-invite-others = Zerrenda aldatu egin da begiratzen zenuen bitartean. Ez da ezer bidali: begiratu berriro.

people-contact = Harremana
people-contact-note = Pertsona honen sare bat koordinatzen duenak, erakunde beraren izenean ari denak eta berak bakarrik ikusten dute. Nork begiratzen duen idatzita geratzen da.
people-invented = Asmatutako pertsona.
people-archived = Pertsona hau artxiboan dago.

people-section-empty = Oraindik ez dago inor.
people-section-earlier = { $count ->
    [one] Lehengo pertsona bat
   *[other] Lehengo { $count } pertsona
  }
people-mailbox = Erakundearen postontzia:
people-mailbox-write = Erakundearen postontzia
people-mailbox-purpose = Zertarako den
people-mailbox-hint = Erakundearen helbide bat, inorena zehazki ez dena, hala nola sustapena@… Posta jasotzen du eta ez du sartzeko balio. Utzi hutsik kentzeko.
people-mailbox-saved = Postontzia gordeta.

people-changed-meanwhile = Idazten ari zinen bitartean, beste norbaitek aldatu du. Zure testua hemen behean dago; orain hau dio. Berriro gordez gero, zurea geratzen da.
people-refused-name = Izen bat falta da, 200 letra baino gutxiagokoa.
people-refused-role = Eginkizuna falta da: langile teknikoa, kargu hautetsia, ordezkaria…
people-refused-address-taken = Helbide hau beste pertsona batena da. Helbide bakoitza bakar batena da.
people-refused-no-address = { $name }: ez du helbide elektronikorik.
people-refused-own-address = Helbide honekin sartzen zara: idatzi beste bat. Joan nahi baduzu, eskatu zure datuak ezabatzeko.
people-refused-disabled = Sarbidea itxi zitzaion. Instantzia osoa koordinatzen duenak bakarrik ireki diezaioke berriro.
people-refused-unknown = Pertsona hau ez dago jada.
people-refused-may-not = Pertsona honek zure esku ez dauden agintaldiak ditu. Berak edo eman zizkionak aldatu behar du.
people-refused-organisation-missing = Erakundea falta da: eginkizun hori erakunde batean izaten da. Idatzi haren izena.
people-refused-organisation-unknown = Sareko kiderik ez dago izen horrekin. Idatzi izen osoa edo helbidearen azken zatia.
people-refused-organisation-several = Kide bat baino gehiago dago izen horrekin. Idatzi bere helbidearen azken zatia.
people-refused-organisation-both = Identifikatzailea erakunde batena da eta izena beste batena.

people-address-wrote = { $address } helbidera idatzi dugu. Helbide berriak mezuko esteka irekitzen duzunean balioko du; ordura arte oraingoak balio du. Gainerakoa, aldatu bada, gordeta dago.
people-address-title = Helbidea berrestea
people-address-text = Aurrerantzean { $address } helbidearekin sartuko zara Orditen.
people-address-go = Berretsi helbidea
people-address-changed = Orain { $address } helbidearekin sartzen zara.
people-address-gone = Esteka hau erabilita dago, iraungi da edo ez da zure kontuarena. Idatzi berriro helbidea zure datuetan.
people-mailbox-refused = Postontzia erakundearena da: haren izenean hitz egiten duenak aldatzen du edo, sare bat baino gehiagokoa bada, guztiak koordinatzen dituenak. Ez da ezer aldatu.
