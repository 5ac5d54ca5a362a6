# Erakundeak, sareak eta aliantzak.

members-organisations = Erakundeak
members-networks = Sareak
members-allies = Aliatuak
members-ally = Aliatua

# Zutabeak eta eremuak: kalkulu-orrien izenburuak ere badira.
members-field-ordit-id = Ordit ID
members-field-source-id = Jatorriko identifikatzailea
members-field-slug = Identifikatzailea
members-field-name = Izena
members-field-short-name = Siglak
members-field-organisation-kind = Mota
members-field-network-kind = Mota
members-field-ally-kind = Mota
members-field-sse-family = ESSren familia
members-field-legal-form = Forma juridikoa
members-field-carried-by = Eusten dion erakundea
members-field-municipality = Udalerria
members-field-neighbourhood = Auzoa edo barrutia
members-field-neighbourhoods = Auzoak
members-field-summary = Laburpena
members-field-purpose = Nor garen
members-field-strategic-lines = Ildo estrategikoak
members-field-agreement = Hitzarmena
members-field-colour = Kolorea
members-field-website = Webgunea
members-field-domain = Domeinua
members-field-pam-a-pam = Pam a Pam
members-field-balanc-social = Balanç Social
members-field-stated-members = Adierazitako kideak
members-field-stated-on = Adierazpen-data
members-field-founded-on = Sorrera-data
members-field-membership-state = Egoera
members-field-applied-on = Eskaera-data
members-field-observer-since = Noiztik behatzaile
members-field-associate-since = Noiztik kide laguntzaile
members-field-member-since = Noiztik kide
members-field-left-on = Irteera-data
members-field-earlier-states = Aurreko egoerak
members-field-since = Noiztik
members-field-note = Oharra
members-field-themes = Gaiak
members-field-language = Hizkuntza
members-field-name-ca = Izena (ca)
members-field-name-es = Izena (es)
members-field-name-eu = Izena (eu)
members-field-name-en = Izena (en)
members-field-summary-ca = Laburpena (ca)
members-field-summary-es = Laburpena (es)
members-field-summary-eu = Laburpena (eu)
members-field-summary-en = Laburpena (en)
members-field-purpose-ca = Nor garen (ca)
members-field-purpose-es = Nor garen (es)
members-field-purpose-eu = Nor garen (eu)
members-field-purpose-en = Nor garen (en)
members-field-strategic-lines-ca = Ildo estrategikoak (ca)
members-field-strategic-lines-es = Ildo estrategikoak (es)
members-field-strategic-lines-eu = Ildo estrategikoak (eu)
members-field-strategic-lines-en = Ildo estrategikoak (en)
members-field-agreement-ca = Hitzarmena (ca)
members-field-agreement-es = Hitzarmena (es)
members-field-agreement-eu = Hitzarmena (eu)
members-field-agreement-en = Hitzarmena (en)
members-field-source = Iturria
members-field-source-url = Iturriaren esteka

members-organisation-kind-municipality = Udala
members-organisation-kind-county_council = Eskualdeko kontseilua
members-organisation-kind-hub = Polo kooperatiboa
members-organisation-kind-cooperative = Kooperatiba
members-organisation-kind-representative_body = Ordezkaritza-erakundea
members-organisation-kind-community_project = Proiektu komunitarioa
members-organisation-kind-other = Bestelakoak

members-organisation-kind-count-municipality = { $count ->
    [one] udal 1
   *[other] { $count } udal
}
members-organisation-kind-count-county_council = { $count ->
    [one] eskualdeko kontseilu 1
   *[other] { $count } eskualdeko kontseilu
}
members-organisation-kind-count-hub = { $count ->
    [one] polo kooperatibo 1
   *[other] { $count } polo kooperatibo
}
members-organisation-kind-count-cooperative = { $count ->
    [one] kooperatiba 1
   *[other] { $count } kooperatiba
}
members-organisation-kind-count-representative_body = { $count ->
    [one] ordezkaritza-erakunde 1
   *[other] { $count } ordezkaritza-erakunde
}
members-organisation-kind-count-community_project = { $count ->
    [one] proiektu komunitario 1
   *[other] { $count } proiektu komunitario
}
members-organisation-kind-count-other = { $count ->
    [one] beste erakunde 1
   *[other] beste { $count } erakunde
}

members-family-cooperatives = Kooperatibak
members-family-mutuals = Mutualitateak
members-family-worker_owned_companies = Lan-sozietateak
members-family-foundations = Fundazioak
members-family-associations = Elkarteak
members-family-insertion_companies = Gizarteratze-enpresak
members-family-special_work_centres = Enplegu-zentro bereziak
members-family-fishers_guilds = Arrantzaleen kofradiak
members-family-agrarian_transformation_companies = Nekazaritzako eraldaketa-sozietateak
members-family-community_economy = Ekonomia komunitarioa

# ESSGLOBALen kodeak.
members-legal-form-L1 = Talde informala
members-legal-form-L2 = Kooperatiba
members-legal-form-L3 = Enpresa
members-legal-form-L4 = Elkartea edo fundazioa
members-legal-form-L5 = Enpresa soziala
members-legal-form-OS10 = Talde komunitarioa
members-legal-form-OS20 = Irabazi-asmorik gabeko erakundea
members-legal-form-OS30 = Helburu soziala duen enpresa
members-legal-form-OS40 = Ongintzako erakundea
members-legal-form-OS50 = Beste mota bateko enpresa
members-legal-form-OS60 = Lan-kooperatiba
members-legal-form-OS70 = Etxebizitza-kooperatiba
members-legal-form-OS80 = Kontsumo-kooperatiba
members-legal-form-OS90 = Nekazaritza- edo ekoizpen-kooperatiba
members-legal-form-OS100 = Kooperatiba integrala
members-legal-form-OS110 = Bigarren mailako kooperatiba
members-legal-form-OS115 = Beste mota bateko kooperatiba
members-legal-form-OS120 = Komunitate-intereseko enpresa (CIC)
members-legal-form-OS130 = Komunitate-onurako sozietatea (IPS)
members-legal-form-OS140 = Langileen fideikomisoa
members-legal-form-OS150 = Autonomoa
members-legal-form-OS160 = Nortasun juridikorik gabea
members-legal-form-OS170 = Mutualitatea
members-legal-form-OS180 = Estatu mailako konfederazioa
members-legal-form-OS190 = Estatu mailako federazio sektoriala
members-legal-form-OS200 = Lurralde-federazioa
members-legal-form-OS210 = Talde kooperatiboa
members-legal-form-OS220 = Administrazioa edo erakunde publikoa
members-legal-form-OS230 = Estatuz gaindiko erakundea
members-legal-form-OS240 = Kooperatiben edo mutualitateen kooperatiba

members-network-kind-municipalities = Udalerrien sarea
members-network-kind-hubs = Polo kooperatiboen sarea
members-network-kind-city_strategy = Hiri-estrategia
members-network-kind-community_action = Ekintza komunitarioa

members-state-applied = Eskaera
members-state-observer = Behatzailea
members-state-associate_member = Kide laguntzailea
members-state-member = Kidea
members-state-left = Kide ohia

members-ally-kind-network = Sarea
members-ally-kind-hub_programme = Programa edo ateneo kooperatiboa
members-ally-kind-administration = Administrazioa
members-ally-kind-federation = Federazioa
members-ally-kind-university = Unibertsitatea
members-ally-kind-chamber = Merkataritza-ganbera
members-ally-kind-professional_body = Elkargo profesionala
members-ally-kind-other = Bestelakoak

members-language-ca = Katalana
members-language-es = Gaztelania
members-language-eu = Euskara
members-language-en = Ingelesa

members-size-under_1000 = 1.000 biztanle baino gutxiago
members-size-under_5000 = 1.000–4.999 biztanle
members-size-under_20000 = 5.000–19.999 biztanle
members-size-under_50000 = 20.000–49.999 biztanle
members-size-from_50000 = 50.000 biztanle edo gehiago
members-size-unknown = Biztanle kopuru ezezaguna

members-event-organisation-created = Direktorioan gehitu zen
members-event-organisation-created-by = { $network } sareak direktorioan gehitu zuen
members-event-organisation-changed = Datuak eguneratu ziren
members-event-organisation-changed-by = { $network } sareak datuak eguneratu zituen
members-event-organisation-archived = Artxibatu egin zen
members-event-organisation-archived-by = { $network } sareak artxibatu zuen
members-event-organisation-restored = Artxibotik berreskuratu zen
members-event-organisation-restored-by = { $network } sareak artxibotik berreskuratu zuen
members-event-membership-applied = { $network } sarean sartzeko eskatu zuen
members-event-membership-observer = { $network } sarean sartu zen behatzaile gisa
members-event-membership-associate_member = { $network } sarean sartu zen kide laguntzaile gisa
members-event-membership-member = { $network } sarean sartu zen kide gisa
members-event-membership-left = { $network } sarea utzi zuen
members-event-network-created = Sarea direktorioan gehitu zen
members-event-network-changed = Sarearen datuak eguneratu ziren
members-event-ally-created = Aliatu gisa gehitu zen
members-event-ally-created-by = { $network } sareak aliatu gisa gehitu zuen
members-event-ally-changed = Aliantzaren datuak eguneratu ziren
members-event-ally-changed-by = { $network } sareak aliantzaren datuak eguneratu zituen

members-refusal-state-order = Data hau ({ $date }) geroagoko egoera batena ({ $next }) baino beranduagokoa da. Begiratu biak.
members-refusal-state-twice = Egoera bera bi aldiz jarraian agertzen da. Kendu bat, edo jarri tartean gertatu zena.
members-refusal-invented-among-real = Hau asmatua da eta sarea benetakoa. Asmatutako sare batera joan behar du.
members-refusal-real-among-invented = Erakunde hau benetakoa da eta sarea asmatua. Aukeratu beste izen bat.
