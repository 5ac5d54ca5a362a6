# Pàgines públiques: directori, fitxes, xarxes i aliances.

members-public-directory-title = Directori
members-public-directory-description = Les entitats de l’economia social i solidària que coneixem ({ $count }): xarxes, municipis, temes i comarques.
members-public-search = Cerca
members-public-search-hint = Nom, tema o poble
members-public-filters = Filtres
members-public-filter-network = Xarxa
members-public-filter-state = Estat a la xarxa
members-public-filter-kind = Tipus
members-public-filter-county = Comarca o província
members-public-filter-size = Mida del municipi
members-public-filter-family = Família de l’ESS
members-public-filter-theme = Tema
members-public-filter-more = { $count ->
    [one] 1 més
   *[other] { $count } més
}
members-public-chips = Filtres actius
members-public-chip-remove = (treu)
members-public-area = Zona del mapa
members-public-near = { $place } i rodalia
members-public-suggestions = Suggeriments
members-public-as-search = Busca-ho a tot el web
members-public-as-map = Mira-ho al mapa
members-public-count = { $count ->
    [one] 1 entitat
   *[other] { $count } entitats
}
members-public-sort = Ordre:
members-public-sort-name = A-Z
members-public-sort-name-backwards = Z-A
members-public-sort-latest = Canviades fa poc
members-public-export = Emporta-te-la:
members-public-export-unknown = Aquest format no el fem. Tria CSV, XLSX o JSON.
members-public-empty-title = Encara no hi ha cap entitat
members-public-empty-text = Aquí hi haurà les entitats de les xarxes. S’hi posen important un full de càlcul.
members-public-none-title = Cap entitat no hi encaixa
members-public-none-text = Treu un d’aquests filtres i mira què surt.
members-public-none-search = Busca «{ $words }» també en temes i textos
members-public-none-all = Mira-les totes
members-public-hidden = Les entitats inventades no surten aquí. Són a:
members-public-invented-tag = inventada
members-public-invented-notice = Tot el d’aquesta xarxa és inventat: no compta en cap xifra real.
members-public-invented-organisation = Aquesta entitat és inventada: no existeix ni compta en cap xifra real.
members-public-archived-tag = arxivada
members-public-archived-notice = Aquesta fitxa és a l’arxiu: només la veu la coordinació.
members-public-network-archived-notice = Aquesta xarxa és a l’arxiu: només la veu la seva coordinació, i ningú no s’hi afegeix ni en surt fins que es recupera.
members-public-network-archived-tag = xarxa arxivada
members-public-ally-of = aliada de { $network }
members-public-crumbs = On ets
members-public-edit = Edita la fitxa
members-public-history = Mira l’historial
members-public-news = { $network } n’ha canviat dades després que tu, el { $date }.
members-public-news-see = Mira què ha canviat
members-public-networks = A quines xarxes és
members-public-no-network = Ara mateix no és a cap xarxa d’aquí.
members-public-facts = Dades
members-public-place = On és
members-public-neighbourhood-note = (al mapa surt al seu municipi)
members-public-translations = Es pot llegir en
members-public-source = Font:
members-public-changed-on = Últim canvi: { $date }
members-public-map = On és al mapa
members-public-timeline = Al llarg del temps
members-public-timeline-empty = Aquí s’anirà escrivint la història. De moment no hi ha cap data.
members-public-see-members = Mira qui en forma part
members-public-agenda = Agenda
members-public-agenda-of = Activitats que organitza
members-public-import = Importa un full de càlcul
members-public-work-list = Obre la llista de treball
members-public-edit-network = Edita la xarxa
members-public-figure-member = { $count ->
    [one] membre
   *[other] membres
}
members-public-figure-associate_member = { $count ->
    [one] col·laboradora
   *[other] col·laboradores
}
members-public-figure-observer = { $count ->
    [one] observadora
   *[other] observadores
}
members-public-figure-applied = { $count ->
    [one] sol·licitud
   *[other] sol·licituds
}
members-public-known = En coneixem { $known } de { $stated } pel nom.
members-public-known-on = En coneixem { $known } de { $stated } pel nom (xifra que dona la xarxa: { $date }).
members-public-known-note = Comptem només els membres que coneixem pel nom.
members-public-agreement = Conveni amb l’administració
members-public-agreement-empty = La xarxa no té publicat cap conveni amb una administració.
members-public-where = On som
members-public-map-label = Mapa de les comarques on hi ha entitats de la xarxa
members-public-map-caption = Cada punt és un municipi. La llista diu el mateix.
members-public-map-outside = { $count ->
    [one] N’hi ha 1 fora d’aquest mapa.
   *[other] N’hi ha { $count } fora d’aquest mapa.
}
members-public-map-county = { $county }: { $count }
members-public-network-of-networks = Una xarxa de xarxes: cada pol n’aplega d’altres.
members-public-who = Qui en forma part
members-public-network-empty = Aquí hi haurà qui forma part de la xarxa.
members-public-by-kind = Per tipus
members-public-by-family = Per família
members-public-by-county = Per comarca
members-public-by-place = Per municipi
members-public-thin-title = On encara som poques
members-public-thin-lead = Llocs amb cap membre o ben pocs. Si ets d’aquí, t’esperem.
members-public-thin-counties = Comarques sense cap membre
members-public-thin-members = { $count ->
    [0] (encara cap membre)
    [one] (1 membre)
   *[other] ({ $count } membres)
}
members-public-thin-sizes = Segons la mida del municipi
members-public-thin-reach = { $count } de { $towns } municipis de Catalunya
members-public-allies = Aliances
members-public-allies-empty = Aquí hi haurà amb qui treballa la xarxa. Encara no n’hi ha cap d’apuntada.
members-public-allies-all = { $count ->
    [one] Mira l’aliança
   *[other] Mira les { $count } aliances
}
members-public-allies-count = { $count ->
    [one] 1 aliada
   *[other] { $count } aliades
}
members-public-allies-title = Amb qui treballa { $network }
members-public-allies-description = Les aliances de { $network }: amb qui treballa, des de quan i per a què.
members-public-since = des de: { $date }
