# Missatges: escriure a la gent d’una xarxa.

messages-title = Missatges
messages-lead = El que la xarxa ha escrit a la seva gent, i els esborranys.
messages-new = Missatge nou
messages-edit = Esborrany
messages-write = { $count ->
    [one] Escriu a aquesta
   *[other] Escriu a aquestes { $count }
  }
messages-write-ticked = Escriu a les triades
messages-write-of = Escriu a les de { $network }
messages-choose-people = Tria persones
messages-choose-organisations = Tria organitzacions
messages-choose-otherwise = Tria’n d’altres
messages-count = { $count ->
    [one] 1 missatge
   *[other] { $count } missatges
  }
messages-empty-title = Encara no hi ha cap missatge
messages-empty-text = Ves a la llista de persones o d’organitzacions, filtra-la i prem «Escriu a aquestes».
messages-no-subject = (encara sense assumpte)
messages-tab-all = Tots
messages-tab-draft = Esborranys
messages-tab-sent = Enviats
messages-tab-dropped = Apartats
messages-state-draft = esborrany
messages-state-sent = enviat
messages-state-stopped = aturat
messages-state-dropped = apartat
messages-column-subject = Assumpte
messages-column-state = Estat
messages-column-when = Quan
messages-column-do = Què fer-ne
messages-column-name = Nom
messages-column-organisation = Organització
messages-column-address = Adreça
messages-column-language = Llengua
messages-column-why = Per què no
messages-column-said = Què ha dit el servidor
messages-column-answered = Ha contestat
messages-copy = Copia
messages-copy-last = L’últim missatge
messages-drop = Aparta
messages-dropped = S’ha apartat l’esborrany. El trobaràs a «Apartats».
messages-take-out = Torna’l a obrir
messages-file-name = missatges
messages-text = Text
messages-body = Cos del missatge
messages-lang = Llengua de qui no en llegeix cap altra
messages-lang-hint = Cadascú el rep en la seva llengua, si hi és escrit. Si no, en aquesta.
messages-fields = Aquestes paraules canvien per a cada persona: { $fields }. El text pot portar **negreta**, llistes i enllaços (Markdown).
messages-field-name = nom
messages-field-organisation = entitat
messages-field-role = càrrec
messages-field-municipality = municipi
messages-field-network = xarxa
messages-asks-answer = Demana resposta: s’apunta quines organitzacions han contestat
messages-documents = Documents adjunts
messages-documents-add = Adjunta documents
messages-documents-hint = PDF, imatges, ODT o DOCX; fins a { $count } documents i { $limit } MB en total.
messages-kilobytes = { $size } kB
messages-begin-with = Comença amb:
messages-next = Desa i mira qui el rep
messages-keep-draft = Desa l’esborrany
messages-kept = S’ha desat.
messages-not-kept = No s’ha desat tot.
messages-theirs = El que ha desat una altra persona mentrestant
messages-answers-go-to = Les respostes van a { $address }.
messages-answers-nowhere = Encara no se sap on van les respostes. Digues-ho abans d’enviar.
messages-recipients = Qui el rep
messages-to-whom = Per a:
messages-to-all = totes les de la llista
messages-to-silent = Qui encara no ha contestat el missatge anterior.
messages-ticked = { $count ->
    [one] 1 triada
   *[other] { $count } triades
  }
messages-whom = Qui el rep de cada organització
messages-whom-mailbox = Només la bústia de l’organització
messages-whom-people = Les persones
messages-whom-mailbox_else_people = La bústia; si no en té, les persones
messages-whom-both = La bústia i les persones
messages-roles = Quines persones
messages-roles-hint = Si no en marques cap, totes.
messages-mailbox = bústia de l’organització
messages-texts-title = Textos desats
messages-texts-lead = Textos que la xarxa escriu sovint, per començar-ne un missatge.
messages-texts-archive = Arxivats
messages-texts-count = { $count ->
    [one] 1 text
   *[other] { $count } textos
  }
messages-texts-empty-title = Aquí no hi ha cap text
messages-texts-empty-text = Desa’n un de nou i el podràs fer servir en qualsevol missatge.
messages-text-new = Text nou
messages-text-change = Canvia el text
messages-text-name-hint = Com el trobareu: «Convocatòria d’assemblea».
messages-text-write = Escriu amb aquest
messages-text-write-named = Escriu amb «{ $name }»
messages-text-archive = Arxiva
messages-text-archive-named = Arxiva «{ $name }»
messages-text-archived = S’ha arxivat el text.
messages-text-bring-back = Torna’l a posar
messages-text-bring-back-named = Torna a posar «{ $name }»
messages-settings-title = Respostes i espera
messages-settings-address = Adreça on van les respostes
messages-settings-address-hint = Una bústia de debò, que algú llegeixi.
messages-settings-usual = Si la deixes buida: { $address }.
messages-settings-usual-none = Si la deixes buida, no es pot enviar res.
messages-settings-delay = Espera abans de sortir
messages-settings-delay-hint = Mentrestant el missatge es pot aturar sencer.
messages-settings-minutes = { $count ->
    [one] 1 minut
   *[other] { $count } minuts
  }
messages-settings-saved = S’ha desat on van les respostes.
messages-settings-changed = Una altra persona ho ha canviat mentrestant. Mira-ho i torna a desar.
messages-filter-unanswered = No han contestat un missatge
messages-error-nothing = Encara no hi ha assumpte i text en cap llengua.
messages-error-half = { $language }: hi falta l’assumpte o el text.
messages-error-unknown = Això no és cap paraula que canviï: { $fields }. Corregeix-la o treu els claudàtors.
messages-error-lacking = { $count ->
    [one] D’una persona no se sap { $fields }: { $names }.
   *[other] De { $count } no se sap { $fields }: { $names }.
  }
messages-error-no-reply = No se sap on van les respostes: digues-ho a «Respostes i espera».
messages-error-nobody = No el rebria ningú.
messages-error-nobody-ticked = No has triat ningú. Marca qui vols i torna-hi.
messages-error-many-chosen = En són massa per marcar-les una a una. Tria-les amb filtres.
messages-error-too-many = Un missatge arriba com a molt a { $limit } adreces. Parteix la llista amb filtres.
messages-error-a-day = La xarxa escriu com a molt a { $limit } adreces en un dia. L’esborrany queda desat: torna-hi demà.
messages-error-subject = Amb les dades d’aquestes persones l’assumpte no val: { $names }.
messages-error-long = El text passa de { $limit } lletres.
messages-error-documents = Un missatge porta com a molt { $limit } documents. Aquest no s’ha adjuntat.
messages-error-heavy = Els documents passen de { $limit } MB en total. Aquest no s’ha adjuntat: posa-hi un enllaç.
messages-error-file-name = El nom d’un document té signes que no es veuen. No s’ha adjuntat: canvia-li el nom.
messages-error-changed = Una altra persona ha desat aquest esborrany mentrestant. El teu text és aquí: mira el seu i torna a desar.
messages-error-sent = Aquest missatge ja no és cap esborrany.
messages-error-not-ready = Encara hi falta alguna cosa. Ho diu aquí sota.
messages-error-others = El text o qui el rep ha canviat des que ho vas mirar. Mira-ho i torna a enviar.
messages-error-no-own-address = Per enviar-te una prova, posa la teva adreça a la teva fitxa.
messages-error-tests = Avui ja t’has enviat { $limit } proves. Demà te’n podràs enviar més.
