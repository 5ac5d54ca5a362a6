# Persones, contactes i bústies de les entitats.

people-plural = Persones
people-kind = Persona
people-first-coordinator = Primera coordinació

people-field-name = Nom i cognoms
people-field-address = Correu
people-field-phone = Telèfon
people-field-language = Llengua
people-field-organisation = Entitat
people-field-organisation-id = Identificador de l’entitat
people-field-role = Paper
people-field-post = Càrrec
people-field-from = Des de
people-field-until = Fins a

people-role-coordination = Coordinació
people-role-technical_secretariat = Secretaria tècnica
people-role-elected_officer = Càrrec electe
people-role-technician = Personal tècnic
people-role-representative = Representant
people-role-substitute = Suplent
people-role-facilitator = Facilitació
people-role-expert = Persona experta

people-standing-in_force = En vigor
people-standing-in_functions = En funcions
people-standing-to_come = Per començar
people-standing-ended = Acabat

people-account-none = Sense convidar
people-account-invited = Amb invitació, encara no ha entrat
people-account-active = Ja ha entrat
people-account-disabled = No pot entrar

people-filter-role = Paper
people-filter-kind = Tipus d’entitat
people-filter-state = Pertinença
people-filter-county = Comarca
people-filter-ambit = Àmbit territorial
people-filter-standing = Mandat
people-filter-account = Accés
people-filter-lacks = Què hi falta
people-lacks-address = Correu

people-sort-name = Nom
people-sort-organisation = Entitat
people-sort-role = Paper
people-sort-ends = El que acaba abans

people-from = Des de: { $from }
people-from-until = { $from } – { $until }

people-list-title = Persones de { $network }
people-list-heading = Persones
people-list-search = Cerca per nom, càrrec o entitat
people-list-count = { $people ->
    [one] Una persona
   *[other] { $people } persones
  }, { $mandates ->
    [one] un mandat
   *[other] { $mandates } mandats
  }
people-list-empty-title = Encara no hi ha ningú
people-list-empty-text = Aquí hi haurà qui representa cada entitat, amb el paper, el càrrec i les dates. Importa un full o afegeix la primera persona.
people-list-none-title = Ningú amb aquests filtres
people-list-all = Mostra tothom
people-column-when = Quan
people-choose = Tria
people-choose-one = Tria { $name }

people-add = Afegeix una persona
people-edit = Edita
people-invite = Convida a entrar
people-new-title = Una persona nova a { $place }
people-edit-title = Edita { $name }
people-group-who = Qui és
people-group-mandate = Què hi fa
people-added = { $name } ja hi és. No se li ha enviat res: convida-la quan vulguis que hi entri.
people-invited = La invitació per a { $name } ja surt. L’enllaç val set dies.
people-invited-many = { $count ->
    [one] Surt una invitació. L’enllaç val set dies.
   *[other] Surten { $count } invitacions. Els enllaços valen set dies.
  }
people-invite-all = { $count ->
    [one] L’única persona de la llista
   *[other] Totes les { $count } persones de la llista, també les d’altres pàgines
  }
people-invite-elsewhere = { $count ->
    [one] i una més d’una altra pàgina
   *[other] i { $count } més d’altres pàgines
  }
people-invite-many-go = Convida a entrar
people-invite-hint = Cada persona rep un correu amb un enllaç per entrar.
people-invite-nobody = No s’ha triat ningú.
people-invite-many = Són massa persones alhora. Posa un filtre.
people-invite-others = La llista ha canviat mentre la miraves. No s’ha enviat res: torna-la a mirar.

people-contact = Contacte
people-contact-note = Només ho veu qui coordina una xarxa d’aquesta persona, qui actua per la mateixa entitat i ella mateixa. Queda anotat qui ho mira.
people-invented = Persona inventada.
people-archived = Aquesta persona és a l’arxiu.

people-section-empty = Encara no hi ha ningú.
people-section-earlier = { $count ->
    [one] Una persona d’abans
   *[other] { $count } persones d’abans
  }
people-mailbox = Bústia de l’entitat:
people-mailbox-write = Bústia de l’entitat
people-mailbox-purpose = Per a què és
people-mailbox-hint = Una adreça de l’entitat i de ningú en concret, com promocio@… Rep correu i no serveix per entrar. Deixa-la buida per treure-la.
people-mailbox-saved = Bústia desada.

people-changed-meanwhile = Mentre escrivies, algú altre ho ha canviat. El teu text és aquí sota; ara hi diu això. Si tornes a desar, hi queda el teu.
people-refused-name = Hi falta un nom, de menys de 200 lletres.
people-refused-role = Hi falta el paper: tècnica, càrrec electe, representant…
people-refused-address-taken = Aquesta adreça ja és d’una altra persona. Cada adreça és d’una de sola.
people-refused-no-address = { $name } no té adreça de correu.
people-refused-own-address = Amb aquesta adreça entres: escriu-n’hi una altra. Si te’n vols anar, demana que s’esborrin les teves dades.
people-refused-disabled = Se li va tancar l’accés. Només qui coordina tota la instància l’hi pot tornar a obrir.
people-refused-unknown = Aquesta persona ja no hi és.
people-refused-may-not = Aquesta persona té mandats que no depenen de tu. Ho ha de canviar ella mateixa o qui els va donar.
people-refused-organisation-missing = Hi falta l’entitat: aquest paper es té en una entitat. Escriu-ne el nom.
people-refused-organisation-unknown = Cap membre de la xarxa no es diu així. Escriu-ne el nom sencer o l’últim tros de l’adreça.
people-refused-organisation-several = Hi ha més d’un membre que es diu així. Escriu l’últim tros de la seva adreça.
people-refused-organisation-both = L’identificador és d’una entitat i el nom d’una altra.

people-address-wrote = Hem escrit a { $address }. L’adreça nova comptarà quan obris l’enllaç del correu; fins llavors continua la d’ara. La resta, si ha canviat, ja està desada.
people-address-title = Confirmar l’adreça
people-address-text = A partir d’ara entraràs a Ordit amb { $address }.
people-address-go = Confirma l’adreça
people-address-changed = Ara entres amb { $address }.
people-address-gone = Aquest enllaç ja s’ha fet servir, ha caducat o no és del teu compte. Torna a escriure l’adreça a les teves dades.
people-mailbox-refused = La bústia és de l’entitat: la canvia qui parla per ella o, si és de més d’una xarxa, qui les coordina totes. No s’ha canviat res.
