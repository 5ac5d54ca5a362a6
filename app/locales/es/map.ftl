# El mapa, su lista y el mapa dentro de otras webs.

map-title = Mapa
map-description = Dónde están las entidades de la economía social y solidaria que conocemos ({ $count }), municipio a municipio.
map-list = Las entidades del mapa
map-to-list = Ve a la lista
map-as-list = Míralo en el directorio
map-spot = En el mapa
map-spot-of = Muestra { $name } en el mapa
map-no-spot = sin lugar
map-unplaced = { $count ->
    [one] 1 sin lugar en el mapa
   *[other] { $count } sin lugar en el mapa
}
map-unplaced-text = De estas entidades todavía no sabemos el municipio.
map-elsewhere = Más allá:
map-search-here = Busca en esta zona
map-sources = Natural Earth · © IGN · ICGC · Idescat
map-whole = abre el mapa en Ordit
map-embed = Pon este mapa en tu web
map-embed-text = Pega esta línea donde quieras el mapa. Se verá lo que has filtrado, siempre al día, y no sigue a nadie.
map-embed-copy = Copia
map-embed-copied = Copiado

map-say-map = Mapa. Muévelo con las flechas, acércalo con + y aléjalo con −.
map-say-zoom-in = Acerca
map-say-zoom-out = Aleja
map-say-all = Muéstralo todo
map-say-close = Cierra
map-say-nearer = Acerca ahí el mapa
map-say-failed = El mapa no ha podido cargar las entidades. La lista está igualmente.
map-say-count-one = 1 entidad
map-say-count-other = # entidades
map-say-rest-one = Míralas todas (1 más)
map-say-rest-other = Míralas todas (# más)
map-say-in-view-none = Ninguna entidad a la vista
map-say-in-view-one = 1 entidad a la vista
map-say-in-view-other = # entidades a la vista
map-say-gesture-ctrl = Pulsa Ctrl y gira la rueda para acercar el mapa
map-say-gesture-cmd = Pulsa ⌘ y gira la rueda para acercar el mapa
map-say-gesture-touch = Mueve el mapa con dos dedos
