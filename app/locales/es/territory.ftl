# Territorios: índice y página de cada lugar.

territory-title = Territorio
territory-lead = Quién hay en cada lugar, de qué red es y dónde falta alguien.
territory-description = { $place }: { $count ->
    [one] 1 entidad
   *[other] { $count } entidades
} de la economía social y solidaria, sus redes y lo que falta cerca.
territory-find-label = Encuentra un municipio o una comarca
territory-find-hint = Municipio, comarca o provincia
territory-find-go = Encuentra
territory-found-none = No conocemos ningún lugar que se llame «{ $words }»
territory-found-close = No hay «{ $words }». Quizá quieres decir:
territory-found-several = «{ $words }» puede ser:
territory-counties = Comarcas
territory-provinces = Provincias fuera de Cataluña
territory-provinces-all = Todas las provincias
territory-nowhere = { $count ->
    [0] De todas las entidades ({ $total }) sabemos el municipio.
    [one] De 1 entidad, de un total de { $total }, no sabemos el municipio.
   *[other] De { $count } entidades, de un total de { $total }, no sabemos el municipio.
}
territory-neighbourhoods = Los barrios y distritos no tienen página: salen en su municipio.
territory-level-municipality = Municipio
territory-level-county = Comarca
territory-level-ambit = Ámbito
territory-level-province = Provincia
territory-level-region = Comunidad autónoma
territory-count = { $count ->
    [one] 1 entidad
   *[other] { $count } entidades
}
territory-population = { $count } habitantes ({ $year })
territory-population-unknown = Población: no se sabe
territory-directory = Míralas en el directorio
territory-map = Míralas en el mapa
territory-nearest = Los miembros más cercanos
territory-missing-inside = Municipios de aquí sin nadie en ninguna red
territory-missing-around = Municipios vecinos sin nadie en ninguna red
territory-missing-counties = Comarcas o provincias sin nadie en ninguna red
territory-missing-more = { $count ->
    [one] Y 1 más.
   *[other] Y { $count } más.
}
territory-where = Dónde están
territory-networks = De qué red
territory-kinds = Por tipo
territory-families = Por familia de la ESS
territory-parts = Por comarca o provincia
territory-invented = { $count ->
    [one] Y 1 inventada, que no cuenta en ninguna cifra, en:
   *[other] Y { $count } inventadas, que no cuentan en ninguna cifra, en:
}
territory-source = Municipios, comarcas y población:
territory-source-link = mira las fuentes
territory-page-of = La página de «{ $place }»
