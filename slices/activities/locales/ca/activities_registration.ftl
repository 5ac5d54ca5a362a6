# Inscriure’s a una activitat.

activities-reg-title = Inscripció: { $title }
activities-reg-name = Nom i cognoms
activities-reg-address = Correu electrònic
activities-reg-address-hint = T’hi enviarem un enllaç per confirmar la inscripció.
activities-reg-address-hint-add = Si n’hi poses un, hi rebrà els correus de l’activitat.
activities-reg-organisation = Organització
activities-reg-organisation-hint = Ajuntament, entitat, empresa. Deixa-ho buit si vens pel teu compte.
activities-reg-mode = Com hi participes
activities-reg-mode-in_person = Presencialment
activities-reg-mode-online = En línia
activities-reg-owner = A través de qui vens
activities-reg-owner-hint = Cada organització té les seves places.
activities-reg-reserved = Vinc d’una altra administració
activities-reg-no-cases = No hi escriguis situacions d’assetjament ni cap cas personal. Per a això, parla directament amb qui organitza o amb el servei d’atenció del teu municipi.
activities-reg-answer-yes = Sí
activities-reg-answer-no = No
activities-reg-gender = Gènere
activities-reg-gender-hint = Només es compta, mai amb el nom.
activities-reg-gender-woman = Dona
activities-reg-gender-man = Home
activities-reg-gender-other = Altres
activities-reg-gender-unstated = No ho indico
activities-reg-minors = Menors que t’acompanyen
activities-reg-minors-hint = Només el nombre; cap nom ni cap dada.
activities-reg-optional = (opcional)
activities-reg-opens = Les inscripcions s’obren el dia { $when }.
activities-reg-were-closed = Les inscripcions es van tancar el dia { $when }.
activities-reg-closed = Ara mateix no s’hi pot fer cap inscripció.
activities-reg-full = Ara no queden places. Si t’hi inscrius, entres a la llista d’espera i t’avisem quan en quedi una.
activities-reg-lane-full = ple: s’hi espera
activities-reg-list-share = { $held } de { $all }
activities-reg-approval = Qui organitza revisa cada inscripció abans de confirmar-la.
activities-reg-group-link = Inscriu diverses persones de la teva organització
activities-reg-refused = No s’ha desat. Mira això:
activities-reg-consent = Qui organitza l’activitat desa aquestes dades per gestionar la inscripció i justificar l’activitat. No les dona a ningú més. Les pots demanar, corregir i esborrar.
activities-reg-agree = Hi estic d’acord
activities-reg-send = Envia la inscripció
activities-reg-leave = Deixa-ho córrer
activities-reg-sent-title = Mira el correu
activities-reg-sent-text = T’hem enviat un missatge amb un enllaç. La inscripció no compta fins que l’obres i prems el botó.
activities-reg-sent-none = Si d’aquí a una estona no t’ha arribat, mira la carpeta de correu brossa.
activities-reg-back = Torna a l’activitat
activities-reg-link-title = La teva inscripció
activities-reg-change-title = Canvia la inscripció
activities-reg-change-waits = Si estàs en llista d’espera i canvies de mena de plaça, passes al final de la cua d’aquestes altres places.
activities-reg-column-number = Número
activities-reg-column-name = Nom
activities-reg-column-address = Correu electrònic
activities-reg-column-organisation = Organització
activities-reg-column-mode = Modalitat
activities-reg-column-owner = A través de
activities-reg-column-state = Estat
activities-reg-column-minors = Menors
activities-reg-column-registered = Inscripció
activities-reg-column-by = Via
activities-reg-column-place = Lloc a la llista d’espera
activities-reg-column-until = Es guarda fins a
activities-reg-column-answers = Respostes
activities-reg-column-act = Què fer
activities-reg-state-unverified = Per confirmar l’adreça
activities-reg-state-pending = Pendent d’aprovar
activities-reg-state-confirmed = Confirmada
activities-reg-state-waiting = En llista d’espera
activities-reg-state-offered = Plaça oferta
activities-reg-state-cancelled = Anul·lada
activities-reg-state-expired = Caducada
activities-reg-now-unverified = Falta un pas: confirma que t’hi vols inscriure.
activities-reg-now-pending = Qui organitza ho ha de revisar. T’avisarem per correu.
activities-reg-now-confirmed = Tens plaça. Si al final no pots venir, anul·la-la: hi pot haver gent esperant.
activities-reg-now-waiting = Ara no hi ha plaça. Quan en quedi una per a tu, te l’oferirem per correu.
activities-reg-now-offered = Tens una plaça reservada fins a aquesta hora. Digues si la vols.
activities-reg-now-cancelled = Aquesta inscripció està anul·lada.
activities-reg-now-expired = El termini s’ha acabat. Si encara hi vols venir, torna-t’hi a inscriure.
activities-reg-over = Aquesta activitat ja s’ha fet.
activities-reg-off = Aquesta activitat s’ha cancel·lat.
activities-reg-off-text = No cal que facis res. La teva inscripció es guarda per si es torna a convocar.
activities-reg-come = Com arribar-hi
activities-reg-confirm = Confirma la inscripció
activities-reg-accept = Vull la plaça
activities-reg-change = Canvia la inscripció
activities-reg-change-go = Desa els canvis
activities-reg-cancel = No hi podré anar
activities-reg-cancel-text = Si anul·les, la plaça passa a la persona següent i no la podem tornar a guardar per a tu.
activities-reg-cancel-waiting = Si anul·les, deixes de ser a la llista i no conserves el lloc.
activities-reg-cancel-go = Anul·la la inscripció
activities-reg-again = Torna-t’hi a inscriure
activities-reg-accepted = Fet: la plaça és teva.
activities-reg-lapsed = El termini per respondre s’havia acabat.
activities-reg-cancelled = Inscripció anul·lada. Gràcies per avisar.
activities-reg-changed = Canvis desats.
activities-reg-error-acts-for = Per inscriure una organització has d’actuar en nom seu: tria-la a dalt de tot.
activities-reg-error-name = Escriu el nom.
activities-reg-error-mode = Tria com hi participes.
activities-reg-error-owner = Tria a través de qui vens.
activities-reg-error-answer = Respon aquesta pregunta.
activities-reg-error-choice = Tria una de les opcions.
activities-reg-error-consent = Sense el teu acord no podem desar les dades.
activities-reg-error-long = És massa llarg: com a molt { $most } caràcters.
activities-reg-error-closed = Ara mateix no s’hi pot fer cap inscripció. No s’ha desat res.
activities-reg-error-too-much = Han arribat massa inscripcions seguides des d’aquesta connexió. Torna-ho a provar d’aquí a una hora.
activities-reg-error-over = Aquesta activitat ja s’ha fet.
activities-reg-error-changed = Mentrestant la inscripció ha canviat. Mira com està ara.
activities-reg-error-full = Aquí no hi ha cap plaça lliure o hi ha gent que espera abans. No s’ha canviat res.
activities-reg-error-off = L’activitat s’ha cancel·lat i ja no s’hi donen places. No s’ha canviat res.
activities-reg-error-there = Aquesta adreça ja hi és.
activities-reg-error-nobody = Escriu una persona com a mínim.
activities-reg-error-act = Això no es pot fer amb aquesta inscripció.
activities-reg-error-format = Aquest format no el sabem escriure. Tria CSV o XLSX.
activities-reg-group-title = Inscriu persones de la teva organització
activities-reg-group-text = Qui les inscriu: { $organisation }. No cal que confirmin l’adreça; qui en tingui rebrà un correu.
activities-reg-group-most = Com a molt { $most ->
    [one] 1 plaça
   *[other] { $most } places
} per organització; la resta espera.
activities-reg-group-line = Persona { $number }
activities-reg-group-go = Inscriu-les
activities-reg-group-full = Ara no queden places. Les persones que hi inscriguis entren a la llista d’espera.
activities-reg-group-done = { $count ->
    [one] Una persona inscrita.
   *[other] { $count } persones inscrites.
}
activities-reg-group-pending = { $count ->
    [one] Una persona inscrita. Queda pendent que ho aprovin els organitzadors.
   *[other] { $count } persones inscrites. Queden pendents que ho aprovin els organitzadors.
}
activities-reg-group-waiting = { $count ->
    [one] Una persona inscrita
   *[other] { $count } persones inscrites
 }{ $waiting ->
    [one] ; una d’elles espera plaça.
   *[other] ; { $waiting } d’elles esperen plaça.
 }
activities-reg-list-title = Inscripcions
activities-reg-list-closed = Les inscripcions estan tancades.
activities-reg-list-held = { $held ->
    [one] { $held } plaça ocupada de { $all }.
   *[other] { $held } places ocupades de { $all }.
}
activities-reg-list-held-free = { $held ->
    [one] { $held } plaça ocupada, sense límit.
   *[other] { $held } places ocupades, sense límit.
}
activities-reg-list-over = { $count ->
    [one] Una persona té plaça per damunt de les que hi ha: la conserva, i no entra ningú més fins que torni a haver-n’hi.
   *[other] { $count } persones tenen plaça per damunt de les que hi ha: la conserven, i no entra ningú més fins que torni a haver-n’hi.
}
activities-reg-list-filters = Filtres
activities-reg-list-all = Totes
activities-reg-list-export = Baixa-les
activities-reg-list-empty-title = Encara no hi ha ningú
activities-reg-list-empty = Quan algú s’hi inscrigui sortirà aquí. També hi pots afegir gent a mà.
activities-reg-list-reserved = altres administracions
activities-reg-list-place = número { $place } de la cua
activities-reg-list-until = fins al dia { $until }
activities-reg-act-approve = Aprova
activities-reg-act-offer = Ofereix-li plaça
activities-reg-act-more = Més
activities-reg-act-move-in_person = Passa-la a presencial
activities-reg-act-move-online = Passa-la a en línia
activities-reg-act-cancel = Anul·la
activities-reg-act-mailed = Rebrà un correu.
activities-reg-act-cancel-text = La plaça passa a qui espera.
activities-reg-act-cancel-waiting = Deixa de ser a la llista.
activities-reg-decided = Fet: { $name }.
activities-reg-add-title = Afegeix algú
activities-reg-add-text = Per a qui s’ha apuntat per telèfon o en persona. Entra amb les mateixes places i la mateixa cua que tothom.
activities-reg-add-go = Afegeix
activities-reg-added = { $name } ja hi és.
activities-reg-file-name = inscripcions
activities-reg-by-form = Formulari
activities-reg-by-organisation = La seva organització
activities-reg-by-hand = A mà
activities-reg-by-sheet = Full de càlcul
activities-reg-set-title = Com s’hi inscriu la gent
activities-reg-set-look = Mira el formulari
activities-reg-set-open = Les inscripcions estan obertes
activities-reg-set-opens_at = S’obren
activities-reg-set-closes_at = Es tanquen
activities-reg-set-places = Places
activities-reg-set-all = { $count } places en total.
activities-reg-set-all-none = Sense límit de places en total.
activities-reg-set-all-edit = Canvia-ho a l’activitat
activities-reg-set-mode-in_person = Places presencials
activities-reg-set-mode-online = Places en línia
activities-reg-set-most_of_organisation = Com a molt per organització
activities-reg-set-most_of_organisation-hint = Buit: sense límit. Qui passi del límit queda en espera.
activities-reg-set-reserved = Guardades per a altres administracions
activities-reg-set-reserved-hint = Surten del total. Ningú més no les ocupa.
activities-reg-set-queue = Aprovació i llista d’espera
activities-reg-set-approval = Revisem cada inscripció abans de confirmar-la
activities-reg-set-hours = Hores per acceptar una plaça
activities-reg-set-hours-hint = Quan queda una plaça lliure s’ofereix a qui va primer. Si no respon a temps, passa a la següent persona.
activities-reg-set-asked = Què es demana
activities-reg-set-gender = Demana el gènere, sempre opcional
activities-reg-set-minors = Demana quants menors venen
activities-reg-set-questions-hint = Preguntes pròpies. Les que esborres ja no es demanen; el que s’hi va respondre es conserva.
activities-reg-set-question = Pregunta { $number }
activities-reg-set-label = Pregunta
activities-reg-set-kind = Com es respon
activities-reg-question-text = Amb un text
activities-reg-question-choice = Triant una opció
activities-reg-question-yes_no = Sí o no
activities-reg-set-choices = Opcions, una per línia
activities-reg-set-required = S’ha de respondre
activities-reg-set-told = Què s’explica
activities-reg-set-instructions = Instruccions per arribar-hi o connectar-s’hi
activities-reg-set-instructions-hint = Només les rep qui té plaça.
activities-reg-set-data = Què se’n fa de les dades
activities-reg-set-data-hint = Buit: la frase habitual. Es desa amb cada inscripció tal com s’ha llegit.
activities-reg-set-save = Desa
activities-reg-error-twice = Aquesta adreça ja surt en una altra línia.
activities-reg-set-saved = Desat.
activities-reg-set-saved-over = Desat. { $count ->
    [one] Una persona té plaça per damunt de les que hi ha ara: la conserva, i ningú més no entra fins que n’hi torni a haver.
   *[other] { $count } persones tenen plaça per damunt de les que hi ha ara: la conserven, i ningú més no entra fins que n’hi torni a haver.
}
activities-reg-set-error-late = Ha de ser abans que l’activitat s’acabi.
activities-reg-set-error-closes = S’ha de tancar després d’obrir-se.
activities-reg-set-error-choices = Escriu dues opcions com a mínim, una per línia.
activities-reg-set-error-moment = Escriu dia i hora, com ara 2026-05-06T09:00.
activities-reg-set-error-number = Escriu un nombre enter entre { $least } i { $most }.
activities-reg-set-error-beyond = L’activitat té { $all } places en total: aquí no n’hi pot haver més.
activities-reg-set-error-changed = Algú altre ho ha canviat mentrestant. Revisa-ho i torna a desar.
activities-reg-mail-hello = Hola, { $name }:
activities-reg-subject-proof = Confirma la inscripció: { $title }
activities-reg-subject-known = La teva inscripció: { $title }
activities-reg-subject-confirmed = Tens plaça: { $title }
activities-reg-subject-pending = Inscripció rebuda: { $title }
activities-reg-subject-waiting = En llista d’espera: { $title }
activities-reg-subject-offered = Hi ha una plaça per a tu: { $title }
activities-reg-subject-cancelled = Inscripció anul·lada: { $title }
activities-reg-subject-expired = El termini s’ha acabat: { $title }
activities-reg-subject-reminder = És demà: { $title }
activities-reg-mail-proof = Algú ha escrit aquesta adreça per inscriure’s a { $title }. Si has estat tu, confirma-ho amb l’enllaç. Si no, no cal que facis res: sense confirmar no hi ha inscripció.
activities-reg-mail-known = Algú ha tornat a escriure aquesta adreça per inscriure’s a { $title }. Ja hi tens una inscripció: amb l’enllaç la pots veure, canviar o anul·lar.
activities-reg-mail-confirmed = Tens plaça a { $title }.
activities-reg-mail-pending = Hem rebut la inscripció a { $title }. Qui organitza l’ha de revisar i t’avisarem.
activities-reg-mail-waiting = Ara no hi ha plaça a { $title }. Ets el número { $place } de la llista d’espera. Quan en quedi una per a tu, te l’oferirem.
activities-reg-mail-offered = Ha quedat una plaça a { $title } i és per a tu si la vols. La guardem fins al dia { $until }. Si no respons, passarà a la persona següent.
activities-reg-mail-cancelled = La inscripció a { $title } ha quedat anul·lada.
activities-reg-mail-expired = El termini per acceptar la plaça a { $title } s’ha acabat i l’hem oferta a la persona següent.
activities-reg-mail-reminder = Et recordem que demà és { $title } i que hi tens plaça. Si no pots venir, anul·la-ho amb l’enllaç.
activities-reg-mail-online = Connecta-t’hi
activities-reg-link-proof = Confirma la inscripció
activities-reg-link-offered = Digues si vols la plaça
activities-reg-link = Mira, canvia o anul·la la inscripció
activities-reg-card =
    { $count ->
    [one] Una inscripció espera que l’aproveu
   *[other] { $count } inscripcions esperen que les aproveu
 }
activities-reg-card-go = Mira-les
activities-reg-waiting-title = Inscripcions per aprovar
activities-reg-waiting-none = No n’hi ha cap per aprovar.
activities-reg-waiting-count = { $count } per aprovar
activities-reg-job-settling = Ofereix les places que queden lliures
activities-reg-job-reminding = Recorda les activitats de l’endemà i fa net d’inscripcions sense confirmar
activities-reg-hearer = Mira si una activitat que canvia té més places
activities-reg-privacy-what = Inscripcions a activitats: nom, adreça, organització i respostes
activities-reg-privacy-why = Gestionar qui ve a cada activitat i avisar-lo
activities-reg-privacy-rule = Inscripcions, des del final de l’activitat
activities-reg-write-title = Escriu-los
activities-reg-write-text = Ho rebran { $count } persones: les inscrites d’aquesta llista que tenen adreça.
activities-reg-write-look = Encara no s’ha enviat. Ho rebran { $count } persones, cadascuna per separat.
activities-reg-write-go = Envia-ho a { $count } persones
activities-reg-write-change = Canvia el text
activities-reg-write-subject = Assumpte
activities-reg-write-body = Text
activities-reg-write-see = Mira com queda
activities-reg-written = Enviat a { $count } persones.
activities-reg-error-many = Són massa persones d’un cop. Filtra la llista i escriu-los per parts.
activities-reg-error-subject = Escriu l’assumpte.
activities-reg-error-text = Escriu el text.
activities-reg-error-none = En aquesta llista no hi ha ningú a qui escriure.
activities-reg-sheet-title = Porta inscripcions d’un full
activities-reg-sheet-text = Si has recollit inscripcions amb un formulari de fora (Google, WordPress…), baixa-les en un full i porta’l aquí. Primer en veuràs el resultat; no s’escriu res fins que ho confirmes.
activities-reg-sheet-file = Full de càlcul
activities-reg-sheet-file-hint = CSV, XLSX o ODS, amb els títols a la primera fila. Com a molt 500 persones.
activities-reg-sheet-look = Mira què faria
activities-reg-sheet-counts = { $new } de noves, { $known } que ja hi són, { $refused } que no es poden portar.
activities-reg-sheet-columns = Què vol dir cada columna
activities-reg-sheet-column = Columna
activities-reg-sheet-means = Què hi ha
activities-reg-sheet-name = Nom
activities-reg-sheet-surname = Cognoms
activities-reg-sheet-address = Correu electrònic
activities-reg-sheet-organisation = Organització
activities-reg-sheet-mode = Modalitat
activities-reg-sheet-question = Resposta a una pregunta
activities-reg-sheet-nothing = No la portis
activities-reg-sheet-tells = Envia’ls un correu dient si tenen plaça
activities-reg-sheet-take = Porta-les
activities-reg-sheet-again = Torna-ho a mirar
activities-reg-sheet-rows = Files del full
activities-reg-sheet-fate = Què passarà
activities-reg-sheet-fate-new = Nova
activities-reg-sheet-fate-known = Ja hi és: s’hi afegeixen respostes
activities-reg-sheet-fate-refused = No es porta
activities-reg-sheet-error-address = No té cap adreça que es pugui entendre.
activities-reg-sheet-error-twice = Aquesta adreça ja surt més amunt al full.
activities-reg-sheet-waiting = { $count ->
    [one] De les noves, { $count } quedarà en llista d’espera: no hi ha prou places.
   *[other] De les noves, { $count } quedaran en llista d’espera: no hi ha prou places.
}
activities-reg-sheet-error-way = No s’entén de quina manera ve («{ $said }»). Escriu al full «Presencial» o «En línia».
activities-reg-sheet-error-both = Diu que ve de les dues maneres («{ $said }»). Pregunta-li quina vol, i escriu al full «Presencial» o «En línia».
activities-reg-sheet-error-other-way = Diu «{ $said }», i aquesta activitat no es fa d’aquesta manera. Pregunta-li si ve igualment, i deixa la cel·la buida.
activities-reg-sheet-error-large = És massa gran: com a molt { $most } persones d’un cop.
activities-reg-sheet-done = { $new } persones portades; { $known } que ja hi eren tenen respostes noves.
activities-reg-page-open = Inscriu-t’hi
activities-reg-page-full = Ara no queden places: s’hi pot entrar en llista d’espera.
activities-reg-calendar = Posa-ho al calendari
