# Mapa, bere zerrenda eta beste webguneetako mapa.

map-title = Mapa
map-description = Non dauden ezagutzen ditugun ekonomia sozial eta solidarioko erakundeak ({ $count }), udalerriz udalerri.
map-list = Mapako erakundeak
map-to-list = Joan zerrendara
map-as-list = Ikusi direktorioan
map-spot = Mapan
map-spot-of = Erakutsi { $name } mapan
map-no-spot = lekurik gabe
map-unplaced = { $count ->
    [one] 1 mapan lekurik gabe
   *[other] { $count } mapan lekurik gabe
}
map-unplaced-text = Erakunde hauen udalerria oraindik ez dakigu.
map-elsewhere = Haratago:
map-search-here = Bilatu gune honetan
map-sources = Natural Earth · © IGN · ICGC · Idescat
map-whole = ireki mapa Orditen
map-embed = Jarri mapa hau zure webgunean
map-embed-text = Itsatsi lerro hau mapa nahi duzun lekuan. Iragazi duzuna ikusiko da, beti eguneratuta, eta ez du inor jarraitzen.
map-embed-copy = Kopiatu
map-embed-copied = Kopiatuta

map-say-map = Mapa. Mugitu geziekin, hurbildu + teklarekin eta urrundu − teklarekin.
map-say-zoom-in = Hurbildu
map-say-zoom-out = Urrundu
map-say-all = Erakutsi dena
map-say-close = Itxi
map-say-nearer = Hurbildu mapa hona
map-say-failed = Mapak ezin izan ditu erakundeak kargatu. Zerrenda hor dago hala ere.
map-say-count-one = erakunde 1
map-say-count-other = # erakunde
map-say-rest-one = Ikusi guztiak (beste 1)
map-say-rest-other = Ikusi guztiak (beste #)
map-say-in-view-none = Ez dago erakunderik ikusgai
map-say-in-view-one = erakunde 1 ikusgai
map-say-in-view-other = # erakunde ikusgai
map-say-gesture-ctrl = Sakatu Ctrl eta biratu gurpila mapa hurbiltzeko
map-say-gesture-cmd = Sakatu ⌘ eta biratu gurpila mapa hurbiltzeko
map-say-gesture-touch = Mugitu mapa bi hatzekin
