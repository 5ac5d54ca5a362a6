# Entrar a una xarxa i deixar-la.

joining-title = Demana entrar a { $network }
joining-link = Entrar-hi
joining-membership-link = Participació
joining-closed = Ara mateix aquesta xarxa no rep sol·licituds per aquí.
joining-answered-by = Respon: { $who }.
joining-who = Qui ho demana
joining-find = Nom de l’organització
joining-find-hint = Primer mirem si ja és al registre.
joining-find-go = Cerca-la
joining-find-none = No n’hem trobat cap amb aquest nom.
joining-find-new = No hi és: l’escric jo
joining-other = Tria’n una altra
joining-name = Nom de l’organització
joining-website = Pàgina web
joining-asked = Com hi voleu ser
joining-asked-member = Com a membre
joining-asked-associate = Com a membre col·laborador: participa, sense vot
joining-part-political = Representació
joining-part-political-hint = Qui parla en nom de l’organització: alcaldia, regidoria, presidència…
joining-part-technical = Persona de contacte
joining-part-technical-hint = Qui porta el dia a dia. Li escrivim a ella.
joining-contact-name = Nom i cognoms
joining-contact-post = Càrrec
joining-contact-address = Correu electrònic
joining-contact-phone = Telèfon
joining-more = I per acabar
joining-words = Què voleu explicar-nos
joining-their-words = Què expliquen
joining-file = Document
joining-file-hint =
    { $paper ->
        [required] Cal l’acord de ple o, si no sou un ens local, un document equivalent. PDF, imatge, ODT o DOCX, de { $limit } MB com a molt. Només el veu qui respon.
       *[welcome] PDF, imatge, ODT o DOCX, de { $limit } MB com a molt. Només el veu qui respon.
    }
joining-file-again = Torna a triar el fitxer: els navegadors no el guarden.
joining-consent = Accepto que { $network } desi aquestes dades i el document per respondre la sol·licitud. Les veu només la seva coordinació i es poden demanar, corregir i esborrar.
joining-send = Envia la sol·licitud
joining-leave-form = Deixa-ho córrer
joining-refused = No s’ha desat. Mira això:
joining-received-title = Sol·licitud rebuda
joining-received-number = És la número { $number }.
joining-received-next = T’hem enviat un correu amb un enllaç per veure com va, afegir-hi documents o retirar-la.
joining-received-back = Torna a la xarxa
joining-error-name = Escriu el nom de l’organització.
joining-error-kind = Tria quin tipus d’organització és.
joining-error-asked = Aquesta xarxa no ofereix això. Tria una altra opció.
joining-error-consent = Sense el teu acord no podem desar les dades.
joining-error-contact = Escriu el nom de la persona.
joining-error-long = És massa llarg: hi caben { $most } caràcters.
joining-error-paper = Adjunta el document que demana la xarxa.
joining-error-member = Aquesta organització ja hi és.
joining-error-closed = Aquesta xarxa no rep sol·licituds per aquí. No s’ha desat res.
joining-error-too-much = Ara arriben massa sol·licituds. No s’ha desat res: torna-ho a provar d’aquí a una hora.
joining-error-broken-off = El fitxer no ha arribat sencer i no s’ha desat res. Torna-ho a provar.
joining-error-no-file = Tria un fitxer.
joining-error-documents = Ja hi ha tots els documents que hi caben.
joining-error-answered = Aquesta sol·licitud ja no es pot canviar.
joining-error-there = Ja és en aquest estat.
joining-error-not-there = No participa en aquesta xarxa.
joining-error-order = Aquesta data no pot ser: en queda una altra al davant. Mira l’historial.
joining-error-order-of = A { $name } aquesta data no li pot anar: en queda una altra al davant. Mira’n l’historial.
joining-error-future = La data encara no ha arribat.
joining-error-which = Digues quina organització és.
joining-error-answer = Tria què respons.
joining-error-body = Escriu quina assemblea o quin acord ho va decidir.
joining-error-words = Escriu-ho amb les teves paraules.
joining-error-none-chosen = Tria qui entra, entre qui s’hi espera.
joining-error-changed-since = Algú ho ha canviat després i no es pot desfer d’un cop. Canvia la fitxa de l’organització.
joining-answered-already = Algú altre acaba de respondre. Això és el que hi ha ara.
joining-answered = Resposta desada i correu en camí.
joining-contact-unnamed = La resposta no li ha donat cap mandat. Si l’ha de tenir, convida-la des de la fitxa de l’organització.
joining-reopened = La sol·licitud torna a esperar resposta.
joining-application-title = Sol·licitud { $number }
joining-number = núm. { $number }
joining-state-received = Per respondre
joining-state-incomplete = Hi falta alguna cosa
joining-state-accepted = Acceptada
joining-state-declined = No acceptada
joining-state-withdrawn = Retirada
joining-list-title = Sol·licituds
joining-list-all = Totes
joining-list-filters = Estat de les sol·licituds
joining-list-closed = El formulari públic està tancat.
joining-list-settings = Com s’hi entra
joining-list-empty-title = Cap sol·licitud
joining-list-empty = Aquí arriba el que s’envia des de la pàgina per entrar a la xarxa.
joining-list-leaving = Volen deixar la xarxa
joining-list-leaves = Ho va demanar: { $asked }. Marxa: { $date }.
joining-column-number = Número
joining-column-name = Organització
joining-column-asked = Demana ser
joining-column-state = Estat
joining-column-given = Resposta
joining-column-received = Rebuda
joining-column-answered = Resposta el
joining-file-name = sollicituds
joining-sent = Què han enviat
joining-in-register = Al registre
joining-consented = Acord sobre les dades
joining-documents = Documents
joining-documents-none = Cap document.
joining-megabytes = { $size } MB
joining-answer = Respon
joining-which = Quina organització és
joining-which-new = És nova: crea-la al registre
joining-picked = triada per qui ho demana
joining-answer-what = Què respons
joining-answer-applied = Admesa a tràmit: ho decidirà la propera assemblea
joining-answer-observer = Entra amb veu i sense vot fins a l’assemblea
joining-answer-associate_member = Entra com a membre col·laborador
joining-answer-member = Entra com a membre
joining-answer-ask = Hi falta alguna cosa: demana-la
joining-answer-decline = No s’accepta
joining-on = Des de
joining-on-hint = Un dia, un mes o un any. Buit vol dir avui.
joining-body = Assemblea o acord
joining-body-hint = Cal per a membres i col·laboradors.
joining-answer-words = Amb les teves paraules
joining-answer-words-hint = Va dins del correu. Si demanes o no acceptes, digues què i per què.
joining-answer-look = Mira el correu abans
joining-not-answered = No s’ha respost:
joining-reopen = Torna-hi
joining-reopen-text = Desfà la resposta al registre i la sol·licitud torna a esperar. El correu ja enviat no es pot desfer.
joining-reopen-go = Desfés la resposta
joining-preview-title = Abans de respondre
joining-preview-applied =
    { $is ->
        [new] Es crea { $name } al registre i queda admesa a tràmit des de: { $date }.
       *[known] { $name } queda admesa a tràmit des de: { $date }.
    }
joining-preview-observer =
    { $is ->
        [new] Es crea { $name } al registre i entra amb veu i sense vot des de: { $date }.
       *[known] { $name } entra amb veu i sense vot des de: { $date }.
    }
joining-preview-associate_member =
    { $is ->
        [new] Es crea { $name } al registre com a membre col·laborador des de: { $date }.
       *[known] { $name } és membre col·laborador des de: { $date }.
    }
joining-preview-member =
    { $is ->
        [new] Es crea { $name } al registre com a membre des de: { $date }.
       *[known] { $name } és membre des de: { $date }.
    }
joining-preview-ask = Es demana a { $name } el que hi falta. La sol·licitud continua oberta.
joining-preview-decline = La sol·licitud de { $name } no s’accepta.
joining-preview-mail = El correu que s’enviarà
joining-preview-to = A
joining-preview-subject = Assumpte
joining-preview-go = Respon i envia el correu
joining-preview-back = Torna enrere
joining-mail-received-subject = Sol·licitud { $number } rebuda: { $network }
joining-mail-received = Hem rebut la sol·licitud número { $number } per entrar a { $network }.
joining-mail-who = Respon: { $who }.
joining-mail-who-network = Respon la coordinació de la xarxa.
joining-mail-link = Amb aquest enllaç pots veure com va, afegir-hi documents o retirar-la. Qui el té pot fer-ho: no el passis.
joining-mail-look = Mira la sol·licitud
joining-mail-notice-subject = Nova sol·licitud { $number }: { $network }
joining-mail-notice = Ha arribat la sol·licitud número { $number } per entrar a { $network }. Espera resposta.
joining-mail-answer = Respon
joining-mail-answer-subject = Resposta a la sol·licitud { $number }: { $network }
joining-mail-hello = Hola, { $name }:
joining-mail-applied = La sol·licitud de { $name } per entrar a { $network } queda admesa a tràmit. Ho decidirà la propera assemblea.
joining-mail-observer = { $name } participa a { $network } amb veu i sense vot des de: { $date }. L’assemblea n’ha d’aprovar l’entrada.
joining-mail-associate_member = { $name } és membre col·laborador de { $network } des de: { $date } ({ $body }).
joining-mail-member = { $name } és membre de { $network } des de: { $date } ({ $body }).
joining-mail-ask = Per respondre la sol·licitud de { $name } ens falta alguna cosa:
joining-mail-decline = La sol·licitud de { $name } per entrar a { $network } no s’ha acceptat:
joining-link-title = Sol·licitud { $number }
joining-link-answer = Resposta
joining-link-add = Afegeix un document
joining-link-send = Envia el document
joining-link-withdraw = Retira la sol·licitud
joining-link-withdraw-text = La xarxa no la respondrà. Sempre en pots enviar una altra.
joining-link-withdraw-go = Retira-la
joining-document-added = Document rebut.
joining-withdrawn = Sol·licitud retirada.
joining-card =
    { $count ->
        [one] Una organització demana entrar. Què respons?
       *[other] { $count } organitzacions demanen entrar. Què respons?
    }
joining-card-action = Mira les sol·licituds
joining-card-leaving =
    { $count ->
        [one] Un membre demana deixar la xarxa. Què respons?
       *[other] { $count } membres demanen deixar la xarxa. Què respons?
    }
joining-card-leaving-action = Mira qui marxa
joining-settings-title = Com s’entra a la xarxa
joining-settings-open = Rebem sol·licituds des de la web
joining-settings-associates = També es pot demanar ser membre col·laborador
joining-settings-council-paper = Acord de ple d’ajuntaments i consells comarcals
joining-settings-other-paper = Document equivalent de la resta
joining-paper-required = Cal
joining-paper-welcome = Es pot adjuntar
joining-paper-none = No es demana
joining-settings-answered-by = Qui respon
joining-settings-answered-by-hint = Un càrrec o una comissió, per exemple la presidència. Es mostra a la pàgina.
joining-settings-address = Bústia de la xarxa
joining-settings-address-hint = Hi avisem de cada sol·licitud, i hi van les respostes als nostres correus.
joining-settings-texts = Què cal saber abans
joining-settings-texts-hint = Condicions i passos, en cada llengua. Admet Markdown.
joining-settings-save = Desa-ho
joining-settings-look = Mira la pàgina pública
joining-settings-saved = Desat.
joining-settings-changed = Algú altre ho ha canviat mentrestant. Repassa-ho i desa-ho un altre cop.
joining-admissions-title = Entrades de l’assemblea
joining-admissions-lead = Tria qui va admetre l’assemblea. Primer veuràs els canvis, i després es poden desfer d’un cop.
joining-admissions-empty = Ningú no espera l’assemblea.
joining-admissions-who = Qui hi entra
joining-admissions-as = Com a
joining-admissions-look = Mira els canvis
joining-hearer = Explica a la resta del programa qui ha admès una assemblea
joining-membership-title = Participació de { $name }
joining-rights = Drets
joining-rights-vote = Veu i vot
joining-rights-voice = Veu, sense vot
joining-rights-none = Ni veu ni vot
joining-decisions = Qui ho va decidir
joining-decisions-none = No consta cap assemblea ni acord.
joining-departures = Deixar la xarxa
joining-leaving-asked = Demana marxar
joining-leaving-confirmed = Ha marxat
joining-leaving-declined = No s’ha confirmat
joining-leaving-withdrawn = Retirat
joining-leave-title = Deixar { $network }
joining-leave-not-yours = Només ho pot demanar qui representa un membre d’aquesta xarxa. Tria al menú en nom de qui actues.
joining-leave-on = Des de quan
joining-leave-reason = Per què
joining-leave-file = Acord o document, si n’hi ha
joining-leave-ask = Demana deixar la xarxa
joining-leave-stay = Ens quedem: retira-ho
joining-leave-sent = Demanat. La coordinació ho ha de confirmar.
joining-leave-taken-back = Retirat: hi continueu.
joining-leave-asked-already = Ja hi ha una petició per respondre.
joining-leave-answered = Això ja s’ha respost. Torna a obrir la pàgina.
joining-leave-earlier = Abans
joining-leave-note = Anota que marxa
joining-leave-go = Dona’l de baixa
joining-leave-confirm = Confirma-ho
joining-leave-decline = No ho confirmis
joining-leave-declined = No confirmat. La resposta queda anotada.
joining-leave-document = Document
joining-leave-undo = Desfés la baixa
joining-left = Anotat: ja no hi participa.
joining-left-undone = Baixa desfeta: torna a ser on era.
joining-remains = Què queda
joining-remains-timeline = El que s’ha fet plegats queda a l’historial.
joining-remains-owed = Queda per pagar: { $amount }. Marxar no ho esborra.
joining-remains-nothing-owed = No hi ha cap quota pendent.
joining-remains-rights = Es perden la veu i el vot, i el que només veu la xarxa.
joining-remains-back = Es pot desfer, i es pot tornar a entrar.
