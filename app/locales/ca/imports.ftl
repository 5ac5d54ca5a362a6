# Pantalles d’importació: des d’enviar un full fins a desfer-lo.

# On comença
imports-crumbs = Sou a
imports-crumb = Importa
imports-start-title = Importa un full de càlcul
imports-start-lead = Envia el full de la xarxa tal com el tens. Abans d’escriure res veuràs què hem entès, què canviaria i què no quadra.
imports-not-sent = No s’ha importat res.
imports-error-no-file = Tria primer un fitxer.
imports-noun = Què hi ha al full?
imports-noun-named = Reconeix-ho pel nom
imports-hint-named = Si el full o el fitxer es diu «persones», «contactes» o «aliades», és això; si no, organitzacions.
imports-noun-organisation = Organitzacions de la xarxa
imports-noun-activity = Activitats de la xarxa
imports-noun-activity_owner = Qui organitza les activitats
imports-noun-ally = Aliances de la xarxa
imports-noun-contact = Contactes amb els membres
imports-noun-group = Grups de la xarxa
imports-noun-group_member = Membres dels grups
imports-noun-guide = Guies de la biblioteca
imports-noun-network = Fitxes de xarxes
imports-noun-person = Persones i els seus mandats
imports-hint-organisation = Una fila per membre, sol·licitud o observadora.
imports-hint-activity = Una fila per activitat: nom, tipus, data, hora, municipi, local i qui coorganitza.
imports-hint-activity_owner = Una fila per cada xarxa o entitat que organitza una activitat: activitat, data, qui, paper, places, cost i hores.
imports-hint-ally = Una fila per entitat amb qui treballeu sense que en sigui membre.
imports-hint-contact = Una fila per trucada, reunió o visita: data, entitat, via, assumpte i, si cal, nota interna.
imports-hint-group = Una fila per grup: nom, tipus, estat, quan va començar, què fa i què vol.
imports-hint-group_member = Una fila per entitat de cada grup: grup, entitat, paper, des de quan i fins quan hi és.
imports-hint-guide = Una fila per guia: títol, tipus, edició, qui l’ha fet, llicència, enllaç i contingut.
imports-hint-network = Una fila per xarxa: qui som, línies, conveni.
imports-hint-person = Una fila per persona i paper: nom, correu, entitat, paper, càrrec, des de, fins a. Ningú no rep cap correu.
imports-template = Baixa’n una plantilla buida
imports-file = Fitxer
imports-file-hint = XLSX, ODS, CSV o ICS (calendari), de { $limit } MB com a molt.
imports-send = Envia i mira què passaria
imports-nothing-yet = Encara no s’escriu res. Les files que faltin al full no esborren res.
imports-kept-days = El que no es confirma s’esborra d’aquí al cap de { $days } dies.

# Les d’abans
imports-runs = Importacions i canvis d’abans
imports-runs-empty = Aquí hi haurà cada full que enviïs, amb el que va escriure i la manera de desfer-ho.
imports-runs-files = Fulls
imports-runs-edits = Canvis a les llistes i formularis
imports-runs-edits-empty = Aquí hi haurà cada canvi fet a la llista o en un formulari, amb la manera de desfer-lo.
imports-runs-what = Què
imports-runs-when = Quan
imports-runs-state = Com està
imports-runs-rows = Files
imports-runs-act = Desfer
imports-state-undone = Desfeta
imports-state-undo-ready = Preparat, sense confirmar
imports-state-undo-written = Fet
imports-rows-read = { $count ->
    [one] una de llegida
   *[other] { $count } de llegides
}
imports-rows-written = { $count ->
    [one] una d’escrita
   *[other] { $count } d’escrites
}
imports-title-file = Full de càlcul
imports-title-list = Canvis des de la llista
imports-title-form = Canvi d’un formulari
imports-title-series = Dates d’una sèrie
imports-title-undo = Desfer
imports-title-undo-of = Desfer «{ $what }», { $day }
imports-title-redo-of = Tornar a posar «{ $what }», { $day }

# Passos i lectura
imports-step-file = Fitxer
imports-step-columns = Columnes
imports-step-review = Revisió
imports-step-done = Fet
imports-reading = S’està llegint el fitxer…
imports-reading-begins = De seguida comença.
imports-reading-rows = { $count ->
    [one] Una fila mirada.
   *[other] { $count } files mirades.
}
imports-reading-wait = Pots tancar la pàgina i tornar després: continua sola.
imports-discard = Llença aquesta importació
imports-discarded = Llençada
imports-discarded-notice = Importació llençada. No s’ha escrit res.
imports-discarded-text = D’aquesta importació no s’ha escrit res.
imports-another = Envia un altre fitxer
imports-failed = No s’ha pogut llegir.
imports-failed-unknown = Torna a enviar el fitxer.
imports-failed-kept = Tot és com abans: no s’ha escrit res.

# Columnes
imports-columns-title = Columnes del fitxer
imports-columns-lead = Digues què hi ha a cada columna. El que deixis sense llegir es queda al teu full.
imports-columns-say = Digues què hi ha a cada columna
imports-columns-look = Revisa les columnes
imports-columns-guessed = { $count ->
    [one] Hem endevinat una columna pel títol.
   *[other] Hem endevinat { $count } columnes pel títol.
}
imports-columns-unread = { $count ->
    [one] Una columna no es llegeix.
   *[other] { $count } columnes no es llegeixen.
}
imports-sheets-unread = { $count ->
    [one] Un full no es llegeix.
   *[other] { $count } fulls no es llegeixen.
}
imports-columns-twice = «{ $field }» és a dues columnes. Deixa’n només una.
imports-columns-no-name = Digues quina columna és «{ $field }»: sense el nom no sabem de qui parla cada fila.
imports-sheets = Fulls del fitxer
imports-sheet-read = Full «{ $sheet }»
imports-sheet-yes = Llegeix-lo
imports-sheet-no = No el llegeixis
imports-header-row = Fila dels títols
imports-header-hint = Les files de sobre no es llegeixen.
imports-header-none = Cap: la primera fila ja són dades
imports-columns-caption = Què hi ha a cada columna
imports-column = Columna
imports-column-values = Primers valors
imports-column-field = Es llegeix com a
imports-column-label = Columna { $letter } { $title }: es llegeix com a
imports-column-unread = No la llegeixis
imports-column-guess = endevinat
imports-column-out = no es llegeix
imports-read-again = Torna a llegir el fitxer
imports-read-again-hint = Les correccions i decisions que ja hagis fet en aquesta importació es perden.
imports-columns-leave = Deixa-ho com està

# Revisió
imports-told-always = Si ho escrius:
imports-told-asked = Només si ho demanes més avall:
imports-tells = Avisa’n per correu les persones inscrites, al cap de deu minuts
imports-told-nobody = Des d’aquí no s’avisa ningú d’aquests canvis. Si cal, importa el full des de la pàgina de la xarxa, que ho pregunta.
imports-columns-left = Columnes que no es llegeixen: { $names }
imports-columns-alike = Columnes enteses per semblança: { $names }
imports-review-lead = Encara no s’ha escrit res. Mira què passaria i decideix.
imports-kept-until = Espera fins al dia { $day }; si no la confirmes, després s’esborra.
imports-undo-lead = Encara no s’ha desfet res. El que es va crear s’arxivarà, el que es va canviar tornarà a dir el que deia, i el que algú altre ha canviat després es quedarà com està.
imports-write = Escriu { $what }
imports-written = Escrit: { $what }.
imports-undo-write = Desfés { $what }
imports-undo-written = Desfet: { $what }.
imports-what-both = { $new } i { $changes }
imports-what-changes = { $count ->
    [one] un canvi
   *[other] { $count } canvis
}
imports-what-undone = { $count ->
    [one] una fila
   *[other] { $count } files
}
imports-new-organisation = { $count ->
    [one] una organització nova
   *[other] { $count } organitzacions noves
}
imports-new-activity = { $count ->
    [one] una activitat nova
   *[other] { $count } activitats noves
}
imports-new-activity_owner = { $count ->
    [one] una part nova en una activitat
   *[other] { $count } parts noves en activitats
}
imports-new-ally = { $count ->
    [one] una aliança nova
   *[other] { $count } aliances noves
}
imports-new-contact = { $count ->
    [one] un contacte nou
   *[other] { $count } contactes nous
}
imports-new-group = { $count ->
    [one] un grup nou
   *[other] { $count } grups nous
}
imports-new-group_member = { $count ->
    [one] una entitat nova en un grup
   *[other] { $count } entitats noves en grups
}
imports-new-guide = { $count ->
    [one] una guia nova
   *[other] { $count } guies noves
}
imports-new-person = { $count ->
    [one] una persona o un mandat nous
   *[other] { $count } persones o mandats nous
}
imports-new-network = { $count ->
    [one] una xarxa nova
   *[other] { $count } xarxes noves
}
imports-write-nothing = No hi ha res per escriure
imports-write-nothing-why = Tot és igual que el que ja hi ha, o queda fora. Corregeix alguna fila, decideix sobre una de dubtosa o llença la importació.
imports-written-nothing = No s’ha escrit res.
imports-left-refused = { $count ->
    [one] Una fila no s’entén i queda fora.
   *[other] { $count } files no s’entenen i queden fora.
}
imports-left-doubtful = { $count ->
    [one] Una fila dubtosa queda fora mentre no es decideixi.
   *[other] { $count } files dubtoses queden fora mentre no es decideixin.
}
imports-left-skipped = { $count ->
    [one] Has deixat fora una fila.
   *[other] Has deixat fora { $count } files.
}
imports-left-stale = { $count ->
    [one] Algú ha canviat una fitxa mentrestant i s’ha deixat com està.
   *[other] Algú ha canviat { $count } fitxes mentrestant i s’han deixat com estan.
}
imports-about-left = Han quedat fora. Arregla-les al teu full i torna’l a enviar.
imports-leave = Deixa-ho com està
imports-left-undecided = { $count ->
    [one] Una fila dubtosa ha quedat fora sense decidir.
   *[other] { $count } files dubtoses han quedat fora sense decidir.
}
imports-left-same = { $count ->
    [one] Una fila diu el que ja hi ha.
   *[other] { $count } files diuen el que ja hi ha.
}

# Files
imports-rows = Files
imports-rows-none = Sota els títols no hi ha cap fila.
imports-tabs = Files segons què els passa
imports-tab-new = Noves
imports-tab-changed = Canvien
imports-tab-same = Iguals
imports-tab-refused = No s’entenen
imports-tab-doubtful = Dubtoses
imports-tab-skipped = Deixades fora
imports-tab-stale = Canviades mentrestant
imports-about-new = Encara no hi eren.
imports-about-changed = Ja hi són, i aquí diuen una altra cosa.
imports-about-same = Ja hi són i diuen el mateix. No s’hi toca res.
imports-about-refused = Corregeix-les aquí mateix, o arregla-les al teu full i torna’l a enviar.
imports-about-doubtful = S’assemblen a alguna cosa que ja hi és. Decideix tu si és la mateixa.
imports-about-skipped = No s’escriuen.
imports-about-stale = Algú altre les ha canviat després que les miréssim. Torna a enviar el full per veure’n la diferència.
imports-tab-empty = Ja no en queda cap.
imports-tab-next = Mira les altres
imports-place-row = fila { $row }
imports-place-sheet = { $sheet }, fila { $row }
imports-untitled = Sense nom
imports-value-none = buit
imports-correct = Corregeix
imports-correct-everywhere = També a les altres files on passa el mateix
imports-now-several = { $understood ->
    [0] Cap fila no s’entén encara.
    [one] Ara s’entén una fila.
   *[other] Ara s’entenen { $understood } files.
}{ $doubtful ->
    [0] { "" }
    [one] { " " }Una s’assembla a una que ja hi és: decideix-ho.
   *[other] { " " }{ $doubtful } s’assemblen a d’altres que ja hi són: decideix-ho.
}{ $refused ->
    [0] { "" }
    [one] { " " }Una encara no s’entén.
   *[other] { " " }{ $refused } encara no s’entenen.
}
imports-correct-label = { $field }: { $title }
imports-guessed = { $field }, endevinat per «{ $from }»:
imports-guessed-rows = { $count ->
    [one] En una fila nova hem endevinat una dada que no hi era. Mira-la.
   *[other] En { $count } files noves hem endevinat una dada que no hi era. Mira-les.
}
imports-choose = Tria…
imports-diff-of = Canvis de { $title }
imports-diff-field = Dada
imports-diff-old = Abans
imports-diff-new = Després
imports-diff-none = res
imports-choice-same = És aquesta
imports-choice-new = És una altra, nova
imports-choice-skip = Deixa-la fora
imports-choice-back = Torna-la a posar
imports-candidate-row = una altra fila d’aquest mateix fitxer
imports-remark-stale = Algú altre l’ha canviada mentrestant: es queda com està.
imports-remark-undecided = No es va decidir i ha quedat fora.
imports-remark-archived = S’arxiva: només la coordinació la veurà.
imports-remark-restored = Torna a ser on era.
imports-now-new = Ara s’entén: és nova.
imports-now-changed = Ara s’entén: canvia una fitxa que ja hi és.
imports-now-same = Ara s’entén: diu el que ja hi ha.
imports-now-doubtful = S’entén, però s’assembla a una que ja hi és: decideix-ho.
imports-now-skipped = La fila queda fora.
imports-now-stale = Algú altre ha canviat la fitxa mentrestant.
imports-refused-download = Baixa-les amb els motius (XLSX)
imports-refused-file = Files per arreglar
imports-refused-reason = Per què no s’entén

# Després
imports-crumb-list = Llista de treball
imports-back-to-list = Torna a la llista de treball
imports-crumb-series = Dates de la sèrie
imports-back-to-series = Torna a les dates de la sèrie
imports-see-directory = Mira la xarxa al directori
imports-see-network = Pàgina de la xarxa
imports-undo = Desfés
imports-undo-prepared = El desfer està preparat i encara no s’ha confirmat.
imports-undo-prepared-what = No s’ha desfet res.
imports-undo-look = Mira què canviaria
imports-undo-confirm = Confirma-ho i desfés
imports-undo-done = S’ha desfet: mira-ho
imports-undo-left = No s’ha desfet res.
imports-unseen = una fitxa que no veus
