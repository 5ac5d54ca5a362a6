# Páginas públicas: directorio, fichas, redes y alianzas.

members-public-directory-title = Directorio
members-public-directory-description = Las entidades de la economía social y solidaria que conocemos ({ $count }): redes, municipios, temas y comarcas.
members-public-search = Busca
members-public-search-hint = Nombre, tema o pueblo
members-public-filters = Filtros
members-public-filter-network = Red
members-public-filter-state = Estado en la red
members-public-filter-kind = Tipo
members-public-filter-county = Comarca o provincia
members-public-filter-size = Tamaño del municipio
members-public-filter-family = Familia de la ESS
members-public-filter-theme = Tema
members-public-filter-more = { $count ->
    [one] 1 más
   *[other] { $count } más
}
members-public-chips = Filtros activos
members-public-chip-remove = (quita)
members-public-area = Zona del mapa
members-public-near = { $place } y alrededores
members-public-suggestions = Sugerencias
members-public-as-search = Búscalo en toda la web
members-public-as-map = Míralo en el mapa
members-public-count = { $count ->
    [one] 1 entidad
   *[other] { $count } entidades
}
members-public-sort = Orden:
members-public-sort-name = A-Z
members-public-sort-name-backwards = Z-A
members-public-sort-latest = Cambiadas hace poco
members-public-export = Llévatela:
members-public-export-unknown = Ese formato no lo hacemos. Elige CSV, XLSX o JSON.
members-public-empty-title = Todavía no hay ninguna entidad
members-public-empty-text = Aquí estarán las entidades de las redes. Se añaden importando una hoja de cálculo.
members-public-none-title = Ninguna entidad encaja
members-public-none-text = Quita uno de estos filtros y mira qué sale.
members-public-none-search = Busca «{ $words }» también en temas y textos
members-public-none-all = Míralas todas
members-public-hidden = Las entidades inventadas no salen aquí. Están en:
members-public-invented-tag = inventada
members-public-invented-notice = Todo lo de esta red es inventado: no cuenta en ninguna cifra real.
members-public-invented-organisation = Esta entidad es inventada: no existe ni cuenta en ninguna cifra real.
members-public-archived-tag = archivada
members-public-archived-notice = Esta ficha está en el archivo: solo la ve la coordinación.
members-public-network-archived-notice = Esta red está en el archivo: solo la ve su coordinación, y nadie entra ni sale hasta que se recupera.
members-public-network-archived-tag = red archivada
members-public-ally-of = aliada de { $network }
members-public-crumbs = Dónde estás
members-public-edit = Edita la ficha
members-public-history = Mira el historial
members-public-news = { $network } ha cambiado datos después que tú, el { $date }.
members-public-news-see = Mirar qué ha cambiado
members-public-networks = En qué redes está
members-public-no-network = Ahora mismo no está en ninguna red de aquí.
members-public-facts = Datos
members-public-place = Dónde está
members-public-neighbourhood-note = (en el mapa aparece en su municipio)
members-public-translations = Se puede leer en
members-public-source = Fuente:
members-public-changed-on = Último cambio: { $date }
members-public-map = Dónde está en el mapa
members-public-timeline = A lo largo del tiempo
members-public-timeline-empty = Aquí se irá escribiendo la historia. De momento no hay ninguna fecha.
members-public-see-members = Mira quién forma parte
members-public-agenda = Agenda
members-public-agenda-of = Actividades que organiza
members-public-import = Importa una hoja de cálculo
members-public-work-list = Abre la lista de trabajo
members-public-edit-network = Edita la red
members-public-figure-member = { $count ->
    [one] miembro
   *[other] miembros
}
members-public-figure-associate_member = { $count ->
    [one] colaboradora
   *[other] colaboradoras
}
members-public-figure-observer = { $count ->
    [one] observadora
   *[other] observadoras
}
members-public-figure-applied = { $count ->
    [one] solicitud
   *[other] solicitudes
}
members-public-known = Conocemos { $known } de { $stated } por su nombre.
members-public-known-on = Conocemos { $known } de { $stated } por su nombre (cifra que da la red: { $date }).
members-public-known-note = Contamos solo los miembros que conocemos por su nombre.
members-public-agreement = Convenio con la administración
members-public-agreement-empty = La red no tiene publicado ningún convenio con una administración.
members-public-where = Dónde estamos
members-public-map-label = Mapa de las comarcas donde hay entidades de la red
members-public-map-caption = Cada punto es un municipio. La lista dice lo mismo.
members-public-map-outside = { $count ->
    [one] Hay 1 fuera de este mapa.
   *[other] Hay { $count } fuera de este mapa.
}
members-public-map-county = { $county }: { $count }
members-public-network-of-networks = Una red de redes: cada polo reúne otras.
members-public-who = Quién forma parte
members-public-network-empty = Aquí estará quien forma parte de la red.
members-public-by-kind = Por tipo
members-public-by-family = Por familia
members-public-by-county = Por comarca
members-public-by-place = Por municipio
members-public-thin-title = Donde todavía somos pocas
members-public-thin-lead = Lugares sin miembros o con muy pocos. Si eres de aquí, te esperamos.
members-public-thin-counties = Comarcas sin ningún miembro
members-public-thin-members = { $count ->
    [0] (todavía ningún miembro)
    [one] (1 miembro)
   *[other] ({ $count } miembros)
}
members-public-thin-sizes = Según el tamaño del municipio
members-public-thin-reach = { $count } de { $towns } municipios de Cataluña
members-public-allies = Alianzas
members-public-allies-empty = Aquí estará con quién trabaja la red. Todavía no hay ninguna apuntada.
members-public-allies-all = { $count ->
    [one] Mira la alianza
   *[other] Mira las { $count } alianzas
}
members-public-allies-count = { $count ->
    [one] 1 aliada
   *[other] { $count } aliadas
}
members-public-allies-title = Con quién trabaja { $network }
members-public-allies-description = Las alianzas de { $network }: con quién trabaja, desde cuándo y para qué.
members-public-since = desde: { $date }
