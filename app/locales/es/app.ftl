# Palabras de las pantallas que cruzan los apartados.

app-nav-home = Inicio
app-nav-directory = Directorio
app-nav-map = Mapa
app-nav-agenda = Agenda
app-nav-library = Biblioteca

app-home-title = Las redes de la economía solidaria, en un solo tejido.
app-home-title-short = Redes de la economía solidaria
app-home-lead = Quiénes somos, dónde estamos y con quién caminamos. Escrito una vez, al alcance de todo el mundo.
app-home-search-go = Busca
app-home-find = Busca una organización
app-home-see-networks = Mira las redes
app-home-figure-organisations = { $count ->
    [one] organización
   *[other] organizaciones
}
app-home-figure-networks = { $count ->
    [one] red
   *[other] redes
}
app-home-figure-places = { $count ->
    [one] municipio
   *[other] municipios
}
app-home-figure-counties = { $count ->
    [one] comarca o provincia
   *[other] comarcas y provincias
}
app-home-loading = Se está cargando la demostración
app-home-loading-networks = { $done } de { $of } redes cargadas. Esta página se pone al día sola.
app-home-demo-failed = La demostración no se ha podido cargar del todo. El motivo está en el registro del programa.
app-home-networks = Las redes
app-home-no-networks = Todavía no hay ninguna red. La coordinación la crea o la importa de una hoja de cálculo.
app-home-new-network = Añade una red
app-home-archived = Redes en el archivo
app-home-archived-lead = Solo las ve la coordinación.
app-home-invented = inventada
app-home-places = Dónde estamos
app-home-map-caption = Cada punto, un municipio. Elige una comarca para ver la lista.

app-data-title = De dónde salen los datos
app-data-lead = Cada hecho de una organización real tiene su fuente. Aquí están las de todo el programa.
app-data-language = Los textos de las fuentes están en inglés, tal como acompañan a los datos.
app-source-territory = Municipios, comarcas y ámbitos
app-source-basemap = Fondo del mapa
app-source-essglobal = Vocabularios ESSGLOBAL
app-source-demo = Las redes de la demostración

app-written = Escritas

app-styleguide-title = Guía de estilo
app-styleguide-lead = Cada pieza de la interfaz, en cada estado.
app-styleguide-type = Tipografía
app-styleguide-buttons = Botones
app-styleguide-notices = Avisos
app-styleguide-tags = Etiquetas y filtros
app-styleguide-figures = Cifras y barras
app-styleguide-lists = Listas
app-styleguide-forms = Formularios
app-styleguide-tables = Tablas
app-styleguide-states = Estados vacíos y progreso
app-styleguide-sample = Texto de muestra
app-styleguide-verb = Guarda
app-styleguide-other-verb = Déjalo
app-styleguide-danger = Archiva
app-styleguide-label = Nombre
app-styleguide-hint = Como sale en los papeles
app-styleguide-error = Falta el nombre.
app-feed-title = Novedades de { $name }
