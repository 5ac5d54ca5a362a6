# El mapa, la seva llista i el mapa dins d’altres webs.

map-title = Mapa
map-description = On són les entitats de l’economia social i solidària que coneixem ({ $count }), municipi a municipi.
map-list = Les entitats del mapa
map-to-list = Ves a la llista
map-as-list = Mira-ho al directori
map-spot = Al mapa
map-spot-of = Mostra { $name } al mapa
map-no-spot = sense lloc
map-unplaced = { $count ->
    [one] 1 sense lloc al mapa
   *[other] { $count } sense lloc al mapa
}
map-unplaced-text = D’aquestes entitats encara no en sabem el municipi.
map-elsewhere = Més enllà:
map-search-here = Cerca en aquesta zona
map-sources = Natural Earth · © IGN · ICGC · Idescat
map-whole = obre el mapa a Ordit
map-embed = Posa aquest mapa al teu web
map-embed-text = Enganxa aquesta línia on vulguis el mapa. S’hi veurà el que has filtrat, sempre al dia, i no segueix ningú.
map-embed-copy = Copia
map-embed-copied = Copiat

map-say-map = Mapa. Mou-lo amb les fletxes, apropa’l amb + i allunya’l amb −.
map-say-zoom-in = Apropa
map-say-zoom-out = Allunya
map-say-all = Mostra-ho tot
map-say-close = Tanca
map-say-nearer = Apropa-hi el mapa
map-say-failed = El mapa no ha pogut carregar les entitats. La llista hi és igualment.
map-say-count-one = 1 entitat
map-say-count-other = # entitats
map-say-rest-one = Mira-les totes (1 més)
map-say-rest-other = Mira-les totes (# més)
map-say-in-view-none = Cap entitat a la vista
map-say-in-view-one = 1 entitat a la vista
map-say-in-view-other = # entitats a la vista
map-say-gesture-ctrl = Prem Ctrl i fes girar la roda per apropar el mapa
map-say-gesture-cmd = Prem ⌘ i fes girar la roda per apropar el mapa
map-say-gesture-touch = Mou el mapa amb dos dits
