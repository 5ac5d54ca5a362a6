# Nor dagoen taldeetan, orri gisa: atera eta berriro sartzen da.

groups-sheet-plural = Taldeetako kideak
groups-sheet-since = Noiztik
groups-sheet-until = Noiz arte
groups-sheet-organisation-id = Erakundearen identifikatzailea
groups-foretold-in = { $count ->
    [one] Entitate { $count }ek jakingo du orain talde batean dagoela.
   *[other] { $count } entitatek jakingo dute orain talde batean daudela.
}
groups-sheet-refused-group = Sare honetan ez dago izen hori duen eta kideak esan daitezkeen talderik.
groups-sheet-refused-organisation = Esan zein erakunde den.
groups-sheet-refused-to-come = Egun hori ez da oraindik iritsi.
groups-sheet-refused-dates = Hasi baino lehen amaitzen da.
groups-sheet-refused-role = Esan zein eginkizun duen.
groups-sheet-refused-twice = Erakunde hau badago lehendik ere. Esan noiz arte egon zen beste aldi horretan.
groups-sheet-refused-contradiction = Identifikatzaile hau talde batena da eta izen hau beste batena.
