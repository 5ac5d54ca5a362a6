# Palabras de la búsqueda.

app-search-title = Buscar
app-search-title-words = Buscar: { $words }
app-search-label = ¿Qué buscas?
app-search-hint = Nombre, tema o municipio
app-search-go = Buscar
app-search-lead = Entidades, redes, temas y municipios, en un solo lugar. Escríbelo como lo dirías.
app-search-example = Por ejemplo:
app-search-example-words = cooperativas de vivienda cerca de Manresa
app-search-suggestions = Sugerencias
app-search-suggest-near = tema y lugar

app-search-count = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
app-search-corrected = No hay nada con «{ $typed }». Aquí está lo que se le parece: «{ $shown }».
app-search-near = { $place }: primero lo más próximo.
app-search-near-instead = { $place }: aquí mismo no hay nada. Primero, lo más próximo.
app-search-here = a menos de 1 km
app-search-distance = a { $km } km
app-search-preparing = El índice de la búsqueda se está preparando. Por ahora buscamos solo en los nombres y resúmenes de las organizaciones.
app-search-none-title = No hay nada con estas palabras
app-search-none-text = Prueba con menos palabras o quita un filtro.

app-search-filters = Filtros
app-search-filter-noun = Qué es
app-search-filter-kind = Tipo
app-search-filter-network = Red
app-search-filter-theme = Tema
app-search-filter-territory = Territorio
app-search-filter-more = { $count } más
app-search-chips = Filtros elegidos
app-search-chip-remove = quitar
app-search-noun-organisation = Organizaciones
app-search-noun-network = Redes
app-search-noun-activity = Actividades
app-search-noun-group = Grupos
app-search-noun-guide = Guías

app-search-invented-tag = inventada
app-search-archived-tag = archivada
app-search-invented-notice = Todo lo que hay aquí es inventado: sirve para mirar el programa.
app-search-invented = { $count ->
    [one] Un resultado más, inventado:
   *[other] { $count } resultados más, inventados:
}
