#!/usr/bin/env bash
# Draws the background of the map from Natural Earth, es-atlas and the Catalan counties.
#
# usage: make_basemap.sh SOURCES TARGET    (SOURCES holds basemap/ and territory/; needs Node.js)
#
# Lines are cut out of the shapes before they are drawn, so that a border shared by two sources is
# drawn once; where Natural Earth and es-atlas leave a gap, the neighbours are widened under Spain.
set -euo pipefail

[ $# -eq 2 ] || { sed -n '2,4p' "$0"; exit 2; }
sources=$1
target=$2
territory=$(dirname "$0")/territory
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

shape() { npx --yes --package=mapshaper@0.7.70 -- mapshaper -quiet "$@"; }

shape -i "$sources/basemap/countries-50m.json" -target countries \
  -filter 'name != "Antarctica"' -o "$work/countries.json" format=geojson
spain=$sources/territory/es-atlas-municipalities.topo.json
shape -i "$spain" -target provinces -each 'code = FID' \
  -filter 'code != "54"' -o "$work/provinces.json" format=geojson
shape -i "$spain" -target municipalities -each 'code = FID' \
  -filter '!/^5[34]/.test(code)' -o "$work/municipalities.json" format=geojson

# Round Spain Natural Earth is kept as fine as it is, farther away it is drawn more simply.
echo '{"type":"Polygon","coordinates":[[[-20,26],[13,26],[13,48],[-20,48],[-20,26]]]}' \
  > "$work/around.json"

# Land: the world without Spain, widened; then the provinces; then the counties, which are finest.
shape -i "$work/countries.json" -filter 'name == "Spain"' -o "$work/spain.json"
shape -i "$work/countries.json" \
  -filter '["France", "Portugal", "Andorra", "Gibraltar"].includes(name)' \
  -dissolve -buffer 12km -clip "$work/spain.json" -o "$work/strip.json"
shape -i "$work/countries.json" -simplify weighted 25% keep-shapes -o "$work/coarse.json"
shape -i "$work/coarse.json" -filter 'name != "Spain"' -dissolve -erase "$work/around.json" \
  -o "$work/far.json"
shape -i "$work/countries.json" -filter 'name != "Spain"' -dissolve -clip "$work/around.json" \
  -o "$work/close.json"
shape -i "$work/far.json" "$work/close.json" "$work/strip.json" combine-files \
  -merge-layers force -dissolve -o "$target/land.json" precision=0.01
shape -i "$work/provinces.json" -filter-fields code,name -o "$target/provinces.json" precision=0.001
shape -i "$sources/territory/cat-comarques.geojson" -filter-fields code,name \
  -o "$target/counties.json" precision=0.0001

# Borders: of countries, of Spain towards its neighbours, of its provinces outside Catalonia.
catalan='["08", "17", "25", "43"]'
between='A.name != "Spain" && B.name != "Spain"'
shape -i "$work/coarse.json" -innerlines where="$between" -dissolve \
  -erase "$work/around.json" -o "$work/between-far.json" precision=0.01
shape -i "$work/countries.json" -innerlines where="$between" -dissolve \
  -clip "$work/around.json" -o "$work/between-close.json" precision=0.01
shape -i "$work/between-far.json" "$work/between-close.json" combine-files -merge-layers \
  -dissolve -each 'kind = "country"' -o "$work/between.json"
shape -i "$work/countries.json" -filter '["France", "Portugal", "Andorra"].includes(name)' \
  -dissolve -buffer 15km -o "$work/near.json"
shape -i "$work/provinces.json" -dissolve -lines -clip "$work/near.json" -dissolve \
  -each 'kind = "country"' -o "$work/towards.json"
shape -i "$work/provinces.json" \
  -innerlines where="!$catalan.includes(A.code) && !$catalan.includes(B.code)" -dissolve \
  -each 'kind = "province"' -o "$work/inner.json"
shape -i "$work/between.json" "$work/towards.json" "$work/inner.json" combine-files \
  -merge-layers -o "$target/borders.json" precision=0.001

# Municipalities: only lines that are not already the border of a county or of a province.
shape -i "$sources/territory/cat-municipis.geojson" \
  -innerlines where='A.comarca == B.comarca' -dissolve \
  -o "$target/municipalities.json" precision=0.001
shape -i "$work/municipalities.json" -filter "!$catalan.includes(code.slice(0, 2))" \
  -innerlines where='A.code.slice(0, 2) == B.code.slice(0, 2)' -dissolve \
  -o "$target/municipalities-es.json" precision=0.001

# Names: a point inside each county and province; a point per municipality, the largest first.
shape -i "$sources/territory/cat-comarques.geojson" -points inner -each 'kind = "county"' \
  -filter-fields name,kind -o "$work/county-names.json"
shape -i "$work/provinces.json" -filter "!$catalan.includes(code)" -dissolve code copy-fields=name \
  -points inner -each 'kind = "province"' -filter-fields name,kind -o "$work/province-names.json"
shape -i "$work/county-names.json" "$work/province-names.json" combine-files -merge-layers \
  -o "$target/names.json" precision=0.001
python3 "$(dirname "$0")/make_towns.py" "$territory/municipalities.csv" "$target"
