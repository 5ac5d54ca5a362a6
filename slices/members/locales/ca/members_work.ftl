# Formularis, versions, arxiu i llista de treball de la coordinació.

members-work-group-who = Qui és
members-work-group-where = On és
members-work-group-membership = Relació amb la xarxa
members-work-group-pages = Pàgines en altres llocs
members-work-group-texts = Textos en altres llengües
members-work-group-source = D’on ho sabem
members-work-group-words = Què en diu
members-work-group-look = Cara pública
members-work-group-numbers = Dates i xifres

members-work-hint-date = Un dia (17/5/2017), un mes (maig de 2017), un any (2017) o ? si no se sap.
members-work-hint-steps = Només si va deixar la xarxa i hi va tornar: els estats d’abans, amb data i separats per punt i coma. Per exemple: Membre 2010; Baixa 2015.
members-work-hint-municipality = Escriu-lo com vulguis: el reconeixem en qualsevol grafia habitual.
members-work-hint-colour = Sis xifres, com #0b6b6b. Se n’ha de poder llegir el text sobre paper.
members-work-hint-list = Separa’ls amb punt i coma.
members-work-hint-markdown = Pots fer servir Markdown: títols, llistes i enllaços.
members-work-hint-domain = Només el nom, com xarxa.cat, si la xarxa en té un de propi i ja porta aquí: els cercadors la trobaran amb aquesta adreça.
members-work-hint-slug = El que anirà a l’adreça, com xmess. Si el deixes buit, el traiem del nom.

members-work-required = (cal)
members-work-refused = No s’ha desat. Encara hi ha coses per arreglar:
members-work-new-title = Afegeix una entitat
members-work-network-new-title = Afegeix una xarxa
members-work-edit-title = Edita { $name }
members-work-edit = Edita
members-work-add = Afegeix una entitat
members-work-network-add = Afegeix la xarxa
members-work-save = Desa
members-work-leave = Deixa-ho
members-work-back = Torna
members-work-saved = Desat.
members-work-saved-same = No hi havia res per canviar.
members-work-saved-kept = Desat. Algunes dades s’han deixat com eren, perquè són d’una entitat que gestiona una altra xarxa.
members-work-is-archived = Aquesta entitat és a l’arxiu: només la veu la coordinació.
members-work-others-facts = Aquesta entitat participa en altres xarxes, que en cuiden les dades. Des d’aquí en pots canviar la relació amb la teva.

members-work-alike-title = Potser ja hi és
members-work-alike-text = No s’ha desat encara. Mira si és una d’aquestes i tria.
members-work-alike-same = És aquesta: { $name }
members-work-alike-new = És una altra, nova

members-work-conflict-title = { $name }: dues versions alhora
members-work-conflict-text = Mentre escrivies, algú altre ha canviat el mateix. No s’ha perdut res: tria què ha de quedar en cada camp. La resta del que has escrit es desarà.
members-work-conflict-mine = El que has escrit tu:
members-work-conflict-theirs = El que hi ha ara:
members-work-conflict-save = Desa el que he triat
members-work-conflict-drop = Deixa el que hi ha ara
members-work-changed-meanwhile = Algú ho ha canviat al mateix moment. No s’ha fet res: torna-ho a provar.

members-work-colour-pale = Aquest color es llegeix malament sobre paper. El més proper que s’hi llegeix bé és { $instead }.
members-work-colour-instead = Desa amb { $colour }
members-work-domain-wrong = Això no és un domini. Escriu només el nom, com xarxa.cat.
members-work-domain-taken = Aquest domini ja és el d’una altra xarxa.
members-work-network-there = Ja hi ha una xarxa amb aquesta adreça. Tria’n una altra o edita la que hi ha.

members-work-history = Versions
members-work-history-of = Versions de { $name }
members-work-history-title = Versions
members-work-history-lead = Què deia cada versió i què va canviar. Amb qualsevol d’aquestes versions s’hi pot tornar: no s’esborra res.
members-work-history-correct = Corregeix el que diu ara
members-work-history-older = Versions anteriors
members-work-history-membership = Participació
members-work-history-alliance = Aliança
members-work-history-participants = Qui hi participa i qui n’és aliat ho diuen les versions de cada entitat.
members-work-history-version = versió { $version }
members-work-history-coordination = coordinació
members-work-history-machine = càrrega de dades
members-work-history-present = ara
members-work-history-created = Va entrar al registre.
members-work-history-archived = Va passar a l’arxiu.
members-work-history-unarchived = Va tornar de l’arxiu.
members-work-history-other = Va canviar la relació amb una xarxa.
members-work-history-before = Abans
members-work-history-after = Després
members-work-field = Camp
members-work-restore = Torna a aquesta versió
members-work-restore-title = Tornar { $name } a la versió { $version }?
members-work-restore-text = Tornarà a dir el que deia el { $day }, com a versió nova: les d’ara no s’esborren.
members-work-restore-same = Aquesta versió diu el mateix que l’actual.
members-work-restore-now = Ara diu
members-work-restore-then = Dirà
members-work-restore-caption = Què canviarà
members-work-restore-left = El que no torna
members-work-restore-left-text = Ho cuiden altres xarxes: només la seva coordinació ho pot canviar.
members-work-restore-was = Deia
members-work-restore-others = El que aquesta versió deia diferent ho cuiden altres xarxes.

members-work-archive = Arxiva
members-work-archive-title = Arxivar { $name }?
members-work-archive-hidden = Deixarà de sortir al directori i a les pàgines públiques.
members-work-archive-kept = No s’esborra res: la coordinació la continuarà veient i la podrà recuperar.
members-work-archive-networks = També deixarà de sortir a les altres xarxes on participa: { $networks }.
members-work-archive-left = Si només ha deixat la xarxa, no cal arxivar-la: edita-la i posa-hi la data de baixa.
members-work-archived = { $name } ja és a l’arxiu.
members-work-unarchive = Recupera
members-work-unarchive-title = Recuperar { $name }?
members-work-unarchive-text = Tornarà a sortir al directori i a les pàgines de les seves xarxes.
members-work-unarchived = { $name } torna a ser pública.
members-work-network-archive-hidden = Deixarà de sortir a l’inici, al directori, al mapa, al cercador i a la resta de pàgines públiques. Qui n’obri l’adreça no hi trobarà res.
members-work-network-archive-participants = { $count ->
    [0] Ara no hi participa ningú.
    [one] Hi participa una entitat. Conserva la seva fitxa i les dates amb què hi és, però no s’hi llegirà que hi participa.
   *[other] Hi participen { $count } entitats. Conserven la seva fitxa i les dates amb què hi són, però no s’hi llegirà que hi participen.
}
members-work-network-archive-allies = { $count ->
    [one] També en conserva una d’aliada.
   *[other] També en conserva { $count } d’aliades.
}
members-work-network-archive-still = Mentre sigui a l’arxiu, ningú no s’hi pot afegir ni donar de baixa: ni amb formularis, ni des de la llista, ni amb fulls de càlcul.
members-work-network-archive-domain = El domini { $domain } li queda reservat. Mentrestant hi surt l’inici de l’Ordit.
members-work-network-unarchive-text = Tornarà a sortir a l’inici, al directori i a les fitxes de les entitats, amb les mateixes dates que abans.

members-work-list-title = Entitats de { $network }
members-work-list-heading = Entitats
members-work-list-county = Comarca
members-work-list-import = Importa un full de càlcul
members-work-list-search = Cerca
members-work-list-filters = Filtres
members-work-list-chips = Filtres actius
members-work-list-chip-remove = (treu)
members-work-list-count = { $count ->
    [one] Una entitat
   *[other] { $count } entitats
}
members-work-list-order = Ordre:
members-work-list-export = Exporta:
members-work-list-help = Escriu per canviar una cel·la i prem Retorn. Pots enganxar-hi un bloc d’un full de càlcul.
members-work-list-no-scripts = Per canviar les dades d’una entitat, obre’n el formulari amb « Edita ».
members-work-keys = Tecles
members-work-keys-move = Fletxes: mou-te per les cel·les. Inici i Fi: a les puntes de la fila.
members-work-keys-type = Escriure, Retorn o F2: obre la cel·la. Supr: la buida.
members-work-keys-save = Retorn: desa i baixa. Tab: desa i va a la dreta; amb Maj, a l’esquerra.
members-work-keys-leave = Esc: deixa-ho i torna el valor d’abans.
members-work-keys-copy = Ctrl+C: copia la cel·la. Ctrl+V: enganxa una cel·la o un bloc.
members-work-keys-undo = Ctrl+Z: desfà l’últim canvi, o tot el bloc enganxat.
members-work-keys-choose = Maj+Espai: tria la fila. Maj i clic en una casella: tria fins allà.
members-work-keys-out = Tab al final de la fila: surt de les cel·les.
members-work-list-empty-title = Encara no hi ha cap entitat
members-work-list-empty-text = Aquí hi haurà les entitats de la xarxa. Comença per un full de càlcul, o afegeix-ne una.
members-work-list-none-title = Cap entitat no encaixa amb aquests filtres
members-work-list-none-text = Treu-ne un, o torna a la llista sencera.
members-work-list-all = Mira-les totes

members-work-bulk-all = { $count ->
    [one] L’única que coincideix
   *[other] Totes les { $count } que coincideixen
}
members-work-bulk-page = Tria totes les d’aquesta pàgina
members-work-bulk-row = Tria { $name }
members-work-bulk-selected-one = 1 triada
members-work-bulk-selected-other = # triades
members-work-bulk-field = Camp
members-work-bulk-value = Valor
members-work-bulk-go = Mira com quedarà
members-work-bulk-none = No hi havia cap entitat triada. Marca’n alguna, o totes les que coincideixen.
members-work-bulk-no-field = Tria quin camp vols canviar.
members-work-bulk-many = Són massa entitats de cop. Se’n poden canviar fins a { $most }: filtra-les, o fes-ho amb un full de càlcul.
members-work-bulk-themes-add = Temes: afegeix-ne
members-work-bulk-themes-remove = Temes: treu-ne
members-work-bulk-themes-replace = Temes: posa’n uns altres
members-work-bulk-no-value = Escriu quins temes vols afegir o treure, separats per punt i coma.
members-work-bulk-others-match = { $count ->
    [0] Mentrestant la llista ha canviat i ara no hi coincideix cap entitat. No s’ha fet res.
    [one] Mentrestant la llista ha canviat: ara hi coincideix una sola entitat. No s’ha fet res. Si és el que vols, torna a prémer.
   *[other] Mentrestant la llista ha canviat: ara hi coincideixen { $count } entitats. No s’ha fet res. Si és el que vols, torna a prémer.
}
members-work-bulk-gone = { $count ->
    [one] Una de les triades ja no encaixa amb aquests filtres: { $names }. No s’ha fet res. La resta continua triada: torna a prémer per canviar-la.
   *[other] { $count } de les triades ja no encaixen amb aquests filtres: { $names }. No s’ha fet res. La resta continua triada: torna a prémer per canviar-la.
}
members-work-bulk-elsewhere = { $count ->
    [one] i una en una altra pàgina
   *[other] i { $count } en altres pàgines
}
members-work-paste-odd = No hem pogut llegir el bloc enganxat. No s’ha canviat res: torna a la llista i enganxa’l de nou.

members-work-cell-saving = S’està desant…
members-work-cell-saved = Desat.
members-work-cell-undone = Desfet.
members-work-cell-nothing-to-undo = No hi ha res per desfer.
members-work-cell-failed = No s’ha pogut desar. Comprova la connexió i torna-ho a provar.
members-work-cell-retry = Torna-ho a provar
members-work-cell-refused-hint = Corregeix-ho, o prem Esc per tornar al valor d’abans.
members-work-cell-fixed = aquesta columna no s’edita aquí.
members-work-cell-overwrite = Posa-hi el meu
members-work-cell-take = Deixa el que hi ha
members-work-cell-conflict = Algú altre acaba de canviar aquesta cel·la. Ara hi diu: « { $value } »
members-work-pending-one = 1 cel·la enganxada, encara no desada
members-work-pending-other = # cel·les enganxades, encara no desades
members-work-pending-refused-one = 1 cel·la no s’entén i no canviarà:
members-work-pending-refused-other = # cel·les no s’entenen i no canviaran:
members-work-block-below-one = 1 cel·la queda per sota de l’última fila i s’ha deixat fora.
members-work-block-below-other = # cel·les queden per sota de l’última fila i s’han deixat fora.
members-work-block-beside-one = 1 cel·la queda més enllà de l’última columna i s’ha deixat fora.
members-work-block-beside-other = # cel·les queden més enllà de l’última columna i s’han deixat fora.
members-work-block-fixed-one = 1 cel·la és d’una columna que no s’edita:
members-work-block-fixed-other = # cel·les són de columnes que no s’editen:
members-work-block-long = El bloc és massa gran per enganxar-lo. Porta’l com a fitxer, amb « Importa un full de càlcul ».
members-work-list-address = Adreça d’aquesta llista:
members-work-pending-review = Mira com quedaran les cel·les
members-work-pending-discard = Descarta-les
