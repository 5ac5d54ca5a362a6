# The map, its list, and the map on other sites.

map-title = Map
map-description = Where the organisations of the social and solidarity economy that we know are ({ $count }), town by town.
map-list = The organisations on the map
map-to-list = Go to the list
map-as-list = See it in the directory
map-spot = On the map
map-spot-of = Show { $name } on the map
map-no-spot = no place
map-unplaced = { $count ->
    [one] 1 without a place on the map
   *[other] { $count } without a place on the map
}
map-unplaced-text = We do not know the municipality of these organisations yet.
map-elsewhere = Further away:
map-search-here = Search in this area
map-sources = Natural Earth · © IGN · ICGC · Idescat
map-whole = open the map on Ordit
map-embed = Put this map on your site
map-embed-text = Paste this line where you want the map. It shows what you filtered, always up to date, and follows nobody.
map-embed-copy = Copy
map-embed-copied = Copied

map-say-map = Map. Move it with the arrow keys, zoom in with + and out with −.
map-say-zoom-in = Zoom in
map-say-zoom-out = Zoom out
map-say-all = Show everything
map-say-close = Close
map-say-nearer = Zoom in here
map-say-failed = The map could not load the organisations. The list is here all the same.
map-say-count-one = 1 organisation
map-say-count-other = # organisations
map-say-rest-one = See all of them (1 more)
map-say-rest-other = See all of them (# more)
map-say-in-view-none = No organisation in view
map-say-in-view-one = 1 organisation in view
map-say-in-view-other = # organisations in view
map-say-gesture-ctrl = Hold Ctrl and turn the wheel to zoom the map
map-say-gesture-cmd = Hold ⌘ and turn the wheel to zoom the map
map-say-gesture-touch = Move the map with two fingers
