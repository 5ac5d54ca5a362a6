# Atalak zeharkatzen dituzten pantailen hitzak.

app-nav-home = Hasiera
app-nav-directory = Direktorioa
app-nav-map = Mapa
app-nav-agenda = Agenda
app-nav-library = Liburutegia

app-home-title = Ekonomia solidarioaren sareak, ehun bakar batean.
app-home-title-short = Ekonomia solidarioaren sareak
app-home-lead = Nor garen, non gauden eta norekin goazen. Behin idatzita, guztion eskura.
app-home-search-go = Bilatu
app-home-find = Bilatu erakunde bat
app-home-see-networks = Ikusi sareak
app-home-figure-organisations = { $count ->
    [one] erakunde
   *[other] erakunde
}
app-home-figure-networks = { $count ->
    [one] sare
   *[other] sare
}
app-home-figure-places = { $count ->
    [one] udalerri
   *[other] udalerri
}
app-home-figure-counties = { $count ->
    [one] eskualde edo probintzia
   *[other] eskualde eta probintzia
}
app-home-loading = Erakustaldia kargatzen ari da
app-home-loading-networks = { $of } saretik { $done } kargatuta. Orri hau bere kabuz eguneratzen da.
app-home-demo-failed = Erakustaldia ezin izan da osorik kargatu. Arrazoia programaren erregistroan dago.
app-home-networks = Sareak
app-home-no-networks = Oraindik ez dago sarerik. Koordinazioak sortzen du, edo kalkulu-orri batetik inportatzen du.
app-home-new-network = Gehitu sare bat
app-home-archived = Artxiboko sareak
app-home-archived-lead = Koordinazioak bakarrik ikusten ditu.
app-home-invented = asmatua
app-home-places = Non gauden
app-home-map-caption = Puntu bakoitza, udalerri bat. Aukeratu eskualde bat zerrenda ikusteko.

app-data-title = Nondik datozen datuak
app-data-lead = Benetako erakunde baten datu bakoitzak bere iturria du. Hemen daude programa osokoak.
app-data-language = Iturrien testuak ingelesez daude, datuekin batera datozen bezala.
app-source-territory = Udalerriak, eskualdeak eta eremuak
app-source-basemap = Maparen hondoa
app-source-essglobal = ESSGLOBAL hiztegiak
app-source-demo = Erakustaldiko sareak

app-written = Idatzita

app-styleguide-title = Estilo-gida
app-styleguide-lead = Interfazearen pieza bakoitza, egoera bakoitzean.
app-styleguide-type = Tipografia
app-styleguide-buttons = Botoiak
app-styleguide-notices = Oharrak
app-styleguide-tags = Etiketak eta iragazkiak
app-styleguide-figures = Zifrak eta barrak
app-styleguide-lists = Zerrendak
app-styleguide-forms = Inprimakiak
app-styleguide-tables = Taulak
app-styleguide-states = Egoera hutsak eta aurrerapena
app-styleguide-sample = Lagin-testua
app-styleguide-verb = Gorde
app-styleguide-other-verb = Utzi
app-styleguide-danger = Artxibatu
app-styleguide-label = Izena
app-styleguide-hint = Paperetan agertzen den bezala
app-styleguide-error = Izena falta da.
app-feed-title = Berriak: { $name }
