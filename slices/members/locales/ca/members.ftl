# Entitats, xarxes i aliances.

members-organisations = Entitats
members-networks = Xarxes
members-allies = Aliades
members-ally = Aliada

# Columnes i camps: són també els títols dels fulls de càlcul.
members-field-ordit-id = Ordit ID
members-field-source-id = Identificador a l’origen
members-field-slug = Identificador
members-field-name = Nom
members-field-short-name = Sigles
members-field-organisation-kind = Tipus
members-field-network-kind = Tipus
members-field-ally-kind = Tipus
members-field-sse-family = Família de l’ESS
members-field-legal-form = Forma jurídica
members-field-carried-by = Entitat que la sosté
members-field-municipality = Municipi
members-field-neighbourhood = Barri o districte
members-field-neighbourhoods = Barris
members-field-summary = Resum
members-field-purpose = Qui som
members-field-strategic-lines = Línies estratègiques
members-field-agreement = Conveni
members-field-colour = Color
members-field-website = Web
members-field-domain = Domini
members-field-pam-a-pam = Pam a Pam
members-field-balanc-social = Balanç Social
members-field-stated-members = Membres declarats
members-field-stated-on = Declarats el
members-field-founded-on = Fundada el
members-field-membership-state = Estat
members-field-applied-on = Sol·licitud del
members-field-observer-since = Observadora des de
members-field-associate-since = Col·laboradora des de
members-field-member-since = Membre des de
members-field-left-on = Baixa del
members-field-earlier-states = Estats anteriors
members-field-since = Des de
members-field-note = Nota
members-field-themes = Temes
members-field-language = Llengua
members-field-name-ca = Nom (ca)
members-field-name-es = Nom (es)
members-field-name-eu = Nom (eu)
members-field-name-en = Nom (en)
members-field-summary-ca = Resum (ca)
members-field-summary-es = Resum (es)
members-field-summary-eu = Resum (eu)
members-field-summary-en = Resum (en)
members-field-purpose-ca = Qui som (ca)
members-field-purpose-es = Qui som (es)
members-field-purpose-eu = Qui som (eu)
members-field-purpose-en = Qui som (en)
members-field-strategic-lines-ca = Línies estratègiques (ca)
members-field-strategic-lines-es = Línies estratègiques (es)
members-field-strategic-lines-eu = Línies estratègiques (eu)
members-field-strategic-lines-en = Línies estratègiques (en)
members-field-agreement-ca = Conveni (ca)
members-field-agreement-es = Conveni (es)
members-field-agreement-eu = Conveni (eu)
members-field-agreement-en = Conveni (en)
members-field-source = Font
members-field-source-url = Enllaç de la font

members-organisation-kind-municipality = Ajuntament
members-organisation-kind-county_council = Consell comarcal
members-organisation-kind-hub = Pol cooperatiu
members-organisation-kind-cooperative = Cooperativa
members-organisation-kind-representative_body = Entitat representativa
members-organisation-kind-community_project = Projecte comunitari
members-organisation-kind-other = Altres

members-organisation-kind-count-municipality = { $count ->
    [one] 1 ajuntament
   *[other] { $count } ajuntaments
}
members-organisation-kind-count-county_council = { $count ->
    [one] 1 consell comarcal
   *[other] { $count } consells comarcals
}
members-organisation-kind-count-hub = { $count ->
    [one] 1 pol cooperatiu
   *[other] { $count } pols cooperatius
}
members-organisation-kind-count-cooperative = { $count ->
    [one] 1 cooperativa
   *[other] { $count } cooperatives
}
members-organisation-kind-count-representative_body = { $count ->
    [one] 1 entitat representativa
   *[other] { $count } entitats representatives
}
members-organisation-kind-count-community_project = { $count ->
    [one] 1 projecte comunitari
   *[other] { $count } projectes comunitaris
}
members-organisation-kind-count-other = { $count ->
    [one] 1 altra entitat
   *[other] { $count } altres entitats
}

members-family-cooperatives = Cooperatives
members-family-mutuals = Mutualitats
members-family-worker_owned_companies = Societats laborals
members-family-foundations = Fundacions
members-family-associations = Associacions
members-family-insertion_companies = Empreses d’inserció
members-family-special_work_centres = Centres especials de treball
members-family-fishers_guilds = Confraries de pescadors i pescadores
members-family-agrarian_transformation_companies = Societats agràries de transformació
members-family-community_economy = Economia comunitària

# Codis d’ESSGLOBAL.
members-legal-form-L1 = Grup informal
members-legal-form-L2 = Cooperativa
members-legal-form-L3 = Empresa
members-legal-form-L4 = Associació o fundació
members-legal-form-L5 = Empresa social
members-legal-form-OS10 = Grup comunitari
members-legal-form-OS20 = Organització sense ànim de lucre
members-legal-form-OS30 = Empresa amb finalitat social
members-legal-form-OS40 = Entitat benèfica
members-legal-form-OS50 = Empresa d’una altra mena
members-legal-form-OS60 = Cooperativa de treball
members-legal-form-OS70 = Cooperativa d’habitatges
members-legal-form-OS80 = Cooperativa de consum
members-legal-form-OS90 = Cooperativa agrària o de producció
members-legal-form-OS100 = Cooperativa integral
members-legal-form-OS110 = Cooperativa de segon grau
members-legal-form-OS115 = Cooperativa d’una altra mena
members-legal-form-OS120 = Empresa d’interès comunitari (CIC)
members-legal-form-OS130 = Societat de benefici comunitari (IPS)
members-legal-form-OS140 = Fideïcomís de la plantilla
members-legal-form-OS150 = Persona autònoma
members-legal-form-OS160 = Sense personalitat jurídica
members-legal-form-OS170 = Mutualitat
members-legal-form-OS180 = Confederació estatal
members-legal-form-OS190 = Federació sectorial estatal
members-legal-form-OS200 = Federació territorial
members-legal-form-OS210 = Grup cooperatiu
members-legal-form-OS220 = Administració o ens públic
members-legal-form-OS230 = Organització supraestatal
members-legal-form-OS240 = Cooperativa de cooperatives o mutualitats

members-network-kind-municipalities = Xarxa de municipis
members-network-kind-hubs = Xarxa de pols cooperatius
members-network-kind-city_strategy = Estratègia de ciutat
members-network-kind-community_action = Acció comunitària

members-state-applied = Sol·licitud
members-state-observer = Observadora
members-state-associate_member = Col·laboradora
members-state-member = Membre
members-state-left = Baixa

members-ally-kind-network = Xarxa
members-ally-kind-hub_programme = Programa o ateneu cooperatiu
members-ally-kind-administration = Administració
members-ally-kind-federation = Federació
members-ally-kind-university = Universitat
members-ally-kind-chamber = Cambra de comerç
members-ally-kind-professional_body = Col·legi professional
members-ally-kind-other = Altres

members-language-ca = Català
members-language-es = Castellà
members-language-eu = Basc
members-language-en = Anglès

members-size-under_1000 = Menys de 1.000 habitants
members-size-under_5000 = De 1.000 a 4.999 habitants
members-size-under_20000 = De 5.000 a 19.999 habitants
members-size-under_50000 = De 20.000 a 49.999 habitants
members-size-from_50000 = 50.000 habitants o més
members-size-unknown = Nombre d’habitants desconegut

members-event-organisation-created = Es va afegir al directori
members-event-organisation-created-by = { $network } la va afegir al directori
members-event-organisation-changed = Se’n van actualitzar les dades
members-event-organisation-changed-by = { $network } en va actualitzar les dades
members-event-organisation-archived = Es va arxivar
members-event-organisation-archived-by = { $network } la va arxivar
members-event-organisation-restored = Es va recuperar de l’arxiu
members-event-organisation-restored-by = { $network } la va recuperar de l’arxiu
members-event-membership-applied = Va demanar entrar a { $network }
members-event-membership-observer = Va entrar a { $network } com a observadora
members-event-membership-associate_member = Va entrar a { $network } com a col·laboradora
members-event-membership-member = Va entrar a { $network } com a membre
members-event-membership-left = Va deixar { $network }
members-event-network-created = La xarxa es va afegir al directori
members-event-network-changed = Es van actualitzar les dades de la xarxa
members-event-ally-created = Es va afegir com a aliada
members-event-ally-created-by = { $network } la va afegir com a aliada
members-event-ally-changed = Es van actualitzar les dades de l’aliança
members-event-ally-changed-by = { $network } va actualitzar les dades de l’aliança

members-refusal-state-order = Aquesta data ({ $date }) és posterior a la d’un estat que va venir després ({ $next }). Revisa totes dues.
members-refusal-state-twice = El mateix estat surt dues vegades seguides. Treu-ne un, o posa-hi el que va passar entremig.
members-refusal-invented-among-real = Això és inventat i la xarxa és real. Ha d’anar a una xarxa inventada.
members-refusal-real-among-invented = Aquesta entitat és real i la xarxa és inventada. Tria un altre nom.
