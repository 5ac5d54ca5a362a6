# Bilaketaren hitzak.

app-search-title = Bilatu
app-search-title-words = Bilatu: { $words }
app-search-label = Zer bilatzen duzu?
app-search-hint = Izena, gaia edo herria
app-search-go = Bilatu
app-search-lead = Erakundeak, sareak, gaiak eta herriak, leku bakarrean. Idatzi esango zenukeen bezala.
app-search-example = Adibidez:
app-search-example-words = etxebizitza kooperatibak Manresatik gertu
app-search-suggestions = Iradokizunak
app-search-suggest-near = gaia eta lekua

app-search-count = { $count ->
    [one] Emaitza 1
   *[other] { $count } emaitza
}
app-search-corrected = Ez dago ezer «{ $typed }» bilatuta. Hona hemen antzekoena: «{ $shown }».
app-search-near = { $place }: hurbilena lehenik.
app-search-near-instead = { $place }: hemen bertan ez dago ezer. Lehenik, hurbilena.
app-search-here = 1 km baino gutxiagora
app-search-distance = { $km } km-ra
app-search-preparing = Bilaketaren aurkibidea prestatzen ari da. Oraingoz erakundeen izenetan eta laburpenetan baino ez dugu bilatzen.
app-search-none-title = Ez dago ezer hitz horiekin
app-search-none-text = Saiatu hitz gutxiagorekin edo kendu iragazki bat.

app-search-filters = Iragazkiak
app-search-filter-noun = Zer den
app-search-filter-kind = Mota
app-search-filter-network = Sarea
app-search-filter-theme = Gaia
app-search-filter-territory = Lurraldea
app-search-filter-more = Beste { $count }
app-search-chips = Hautatutako iragazkiak
app-search-chip-remove = kendu
app-search-noun-organisation = Erakundeak
app-search-noun-network = Sareak
app-search-noun-activity = Jarduerak
app-search-noun-group = Taldeak
app-search-noun-guide = Gidak

app-search-invented-tag = asmatua
app-search-archived-tag = artxibatua
app-search-invented-notice = Hemen dagoen guztia asmatua da: programa ikusteko balio du.
app-search-invented = { $count ->
    [one] Beste emaitza bat, asmatua:
   *[other] Beste { $count } emaitza, asmatuak:
}
