# Las cifras de una red a lo largo del tiempo.

members-figures-name = Cifras
members-figures-title = Cifras: { $network }
members-figures-lead = Cuántos miembros tiene la red y hasta dónde llega, año tras año.
members-figures-year = Año
members-figures-members = Miembros
members-figures-perhaps = Quizá también
members-figures-municipalities = Municipios
members-figures-counties = Comarcas o provincias
members-figures-inhabitants = Habitantes de esos municipios
members-figures-families = Familias de la ESS
members-figures-not-known = no se sabe
members-figures-perhaps-note = De algunos miembros no sabemos la fecha. No los contamos en los años pasados: salen en «Quizá también».
members-figures-by-year = Año por año
members-figures-take = Llévatelas:
members-figures-caption = A final de cada año; el último, hoy. El lugar y la familia son los de ahora.
members-figures-families-now = Familias de la ESS de los miembros de ahora
members-figures-where = Dónde hay miembros ahora
members-figures-sources = De dónde salen
members-figures-population-source = Miembros: las fechas de cada ficha. Habitantes: padrón de 2024 donde lo conocemos.
members-figures-population-link = Mira las fuentes
members-figures-file-name = cifras
members-figures-link = Mira las cifras año por año
members-figures-link-text = Cuántas somos y hasta dónde llegamos.

members-public-panel-here = Quién hay
members-public-panel-here-empty = Todavía no conocemos ninguna entidad aquí.
members-public-panel-allies = Alianzas que trabajan aquí
members-public-panel-allies-empty = Todavía no conocemos ninguna alianza aquí.
members-public-place-page = La página de «{ $place }»
members-public-territory = Por territorio
members-figures-sources-all = { $count ->
    [one] 1 fuente de los miembros
   *[other] { $count } fuentes de los miembros
}
