activities-attendance-title = Qui ha vingut
activities-attendance-walk-in = Algú que arriba
activities-attendance-name = Nom i cognoms
activities-attendance-name-missing = Escriu el nom.
activities-attendance-organisation = Organització
activities-attendance-optional = (opcional)
activities-attendance-how = Com hi és
activities-attendance-gender = Gènere
activities-attendance-gender-woman = Dona
activities-attendance-gender-man = Home
activities-attendance-gender-other = Altres
activities-attendance-gender-unstated = No ho diu
activities-attendance-add = Apunta-ho
activities-attendance-added = Apuntat a la llista.
activities-attendance-removed = Tret de la llista.
activities-attendance-came = Ha vingut
activities-attendance-unmark = Desmarca
activities-attendance-more = Més
activities-attendance-remove = Treu de la llista
activities-attendance-find = Cerca un nom
activities-attendance-count = { $came ->
    [0] Encara no ha vingut ningú
    [one] Ha vingut { $came } persona
   *[other] Han vingut { $came } persones
 }{ $listed ->
    [0] {""}
   *[other] {""}, de { $listed } a la llista
 }
activities-attendance-count-day = { $came ->
    [0] Aquest dia encara no ha vingut ningú
    [one] Aquest dia ha vingut una persona
   *[other] Aquest dia han vingut { $came } persones
 }
activities-attendance-all-days = En tots els dies:
activities-attendance-empty-title = No hi ha ningú a la llista
activities-attendance-empty-text = Apunta qui arriba, o enganxa una llista.
activities-attendance-sessions = Sessions
activities-attendance-session-only = sessió única
activities-attendance-figures = Recompte
activities-attendance-figures-days = Recompte de tots els dies
activities-attendance-persons = Persones
activities-attendance-organisations = Organitzacions
activities-attendance-members = D’elles, membres
activities-attendance-evidence = Fulls signats
activities-attendance-evidence-none = Encara no n’hi ha cap.
activities-attendance-evidence-file = Escaneig o foto del full
activities-attendance-evidence-hint = Un PDF o una foto, de 25 MB com a molt. Només la veu qui organitza l’activitat.
activities-attendance-evidence-add = Desa el full
activities-attendance-evidence-kept = Hem desat el full.
activities-attendance-close-title = Tancar la llista
activities-attendance-close-text = Quan ja hi és tothom, tanca-la: no s’hi podrà canviar res fins que la tornis a obrir.
activities-attendance-close = Tanca la llista
activities-attendance-closed = La llista és tancada.
activities-attendance-closed-since = Aquesta llista és tancada des del { $moment }.
activities-attendance-reopen = Torna-la a obrir
activities-attendance-reopened = La llista torna a ser oberta.
activities-attendance-refusal-closed = La llista és tancada. Obre-la per canviar-hi res.
activities-attendance-refusal-off = L’activitat està cancel·lada: no hi ha vingut ningú. Si al final s’ha fet, treu-ne la cancel·lació.
activities-attendance-early = Qui ha vingut es marca a partir del dia de la sessió. Abans hi pots portar qui s’ha inscrit, per imprimir el full i les targetes.
activities-attendance-refusal-early = Encara no és el dia d’aquesta sessió: qui ha vingut es marca a partir d’aquell dia.
activities-attendance-refusal-session = L’activitat no té cap sessió aquell dia. Torna a la llista i tria’n una.
activities-attendance-sheet = Full de signatures
activities-attendance-sheet-until = { $day }, fins a les { $to }
activities-attendance-signature = Signatura
activities-attendance-funding = Frase de qui ho finança
activities-attendance-funding-hint = La que demana la convocatòria. Surt al full de signatures i als certificats.
activities-attendance-funding-keep = Desa la frase
activities-attendance-funding-kept = Hem desat la frase.
activities-attendance-badges = Targetes amb el nom
activities-attendance-badges-lead = Imprimeix aquesta pàgina i retalla-la.
activities-attendance-certificates = Certificats
activities-attendance-certificates-lead = Un full per a cada persona que ha vingut. Imprimeix aquesta pàgina.
activities-attendance-certificates-none = Encara no hi ha ningú marcat com a assistent
activities-attendance-certificate = Certificat d’assistència
activities-attendance-certificate-who = Certifiquem que { $name } ha participat a:
activities-attendance-certificate-of = Certifiquem que { $name } ({ $organisation }) ha participat a:
activities-attendance-certificate-hours = Formació de { $hours } hores.
activities-attendance-certificate-done = N’ha fet { $hours } hores.
activities-attendance-certificate-accredited = Acreditada per { $name }.
activities-attendance-certificate-sessions = { $times } de { $sessions } sessions
activities-attendance-paste = Enganxa una llista
activities-attendance-paste-text = Llista
activities-attendance-paste-hint = Una línia per persona: nom i organització, separats per un tabulador, un punt i coma o una coma. També serveix el fitxer d’assistència de Teams, Zoom o Meet; les adreces no es desen. { $most } línies com a molt.
activities-attendance-paste-look = Mira què farà
activities-attendance-paste-found = { $count ->
    [one] { $count } persona a la llista. Encara no hem desat res.
   *[other] { $count } persones a la llista. Encara no hem desat res.
 }
activities-attendance-paste-none = No hi hem trobat cap nom.
activities-attendance-paste-no-names = No sabem quina columna té els noms. La primera línia diu: «{ $said }». Escriu «Nom» damunt de la columna dels noms i torna-ho a mirar.
activities-attendance-paste-left = { $count ->
    [one] No hem llegit { $count } línia: no hi ha cap nom o són massa.
   *[other] No hem llegit { $count } línies: no hi ha cap nom o són massa.
 }
activities-attendance-paste-what = Què en farem
activities-attendance-paste-known = És { $name }, que ja hi era
activities-attendance-paste-new = Nova a la llista
activities-attendance-paste-confirm = Marca-les com a assistents
activities-attendance-pasted = { $count ->
    [one] Hem marcat { $count } persona.
   *[other] Hem marcat { $count } persones.
 }
activities-attendance-back = Torna
activities-attendance-privacy-what = Noms de qui ha vingut a activitats, amb l’organització i, si es vol dir, el gènere
activities-attendance-privacy-why = Justificar l’activitat davant de qui la finança i lliurar certificats
activities-attendance-bring = Porta-hi qui s’ha inscrit
activities-attendance-brought = { $count ->
    [0] Ningú no té plaça confirmada.
    [one] Hi ha { $count } persona inscrita a la llista.
   *[other] Hi ha { $count } persones inscrites a la llista.
 }
