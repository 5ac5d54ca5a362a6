# Orri publikoak: direktorioa, fitxak, sareak eta aliantzak.

members-public-directory-title = Direktorioa
members-public-directory-description = Ezagutzen ditugun ekonomia sozial eta solidarioko erakundeak ({ $count }): sareak, udalerriak, gaiak eta eskualdeak.
members-public-search = Bilatu
members-public-search-hint = Izena, gaia edo herria
members-public-filters = Iragazkiak
members-public-filter-network = Sarea
members-public-filter-state = Egoera sarean
members-public-filter-kind = Mota
members-public-filter-county = Eskualdea edo probintzia
members-public-filter-size = Udalerriaren tamaina
members-public-filter-family = ESSren familia
members-public-filter-theme = Gaia
members-public-filter-more = { $count ->
    [one] beste 1
   *[other] beste { $count }
}
members-public-chips = Iragazki aktiboak
members-public-chip-remove = (kendu)
members-public-area = Mapako gunea
members-public-near = { $place } eta ingurua
members-public-suggestions = Iradokizunak
members-public-as-search = Bilatu webgune osoan
members-public-as-map = Ikusi mapan
members-public-count = { $count ->
    [one] erakunde 1
   *[other] { $count } erakunde
}
members-public-sort = Ordena:
members-public-sort-name = A-Z
members-public-sort-name-backwards = Z-A
members-public-sort-latest = Aldatu berriak
members-public-export = Eraman zurekin:
members-public-export-unknown = Formatu hori ez dugu egiten. Aukeratu CSV, XLSX edo JSON.
members-public-empty-title = Oraindik ez dago erakunderik
members-public-empty-text = Hemen egongo dira sareetako erakundeak. Kalkulu-orri bat inportatuz sartzen dira.
members-public-none-title = Ez dago bat datorren erakunderik
members-public-none-text = Kendu iragazki hauetako bat eta begiratu zer agertzen den.
members-public-none-search = Bilatu «{ $words }» gaietan eta testuetan ere
members-public-none-all = Ikusi guztiak
members-public-hidden = Asmatutako erakundeak ez dira hemen agertzen. Hemen daude:
members-public-invented-tag = asmatua
members-public-invented-notice = Sare honetako guztia asmatua da: ez du benetako zifretan kontatzen.
members-public-invented-organisation = Erakunde hau asmatua da: ez da existitzen eta ez du benetako zifretan kontatzen.
members-public-archived-tag = artxibatua
members-public-archived-notice = Fitxa hau artxiboan dago: koordinazioak bakarrik ikusten du.
members-public-network-archived-notice = Sare hau artxiboan dago: bere koordinazioak bakarrik ikusten du, eta inor ez da sartzen ez irteten berreskuratu arte.
members-public-network-archived-tag = sare artxibatua
members-public-ally-of = { $network } sarearen aliatua
members-public-crumbs = Non zauden
members-public-edit = Editatu fitxa
members-public-history = Ikusi historia
members-public-news = { $network } sareak datuak aldatu ditu zure ondoren: { $date }.
members-public-news-see = Ikusi zer aldatu den
members-public-networks = Zein saretan dagoen
members-public-no-network = Une honetan ez dago hemengo saretan.
members-public-facts = Datuak
members-public-place = Non dagoen
members-public-neighbourhood-note = (mapan bere udalerrian agertzen da)
members-public-translations = Hizkuntza hauetan irakur daiteke
members-public-source = Iturria:
members-public-changed-on = Azken aldaketa: { $date }
members-public-map = Non dagoen mapan
members-public-timeline = Denboran zehar
members-public-timeline-empty = Hemen joango da historia idazten. Oraingoz ez dago datarik.
members-public-see-members = Ikusi nork osatzen duen
members-public-agenda = Agenda
members-public-agenda-of = Antolatzen dituen jarduerak
members-public-import = Inportatu kalkulu-orri bat
members-public-work-list = Ireki lan-zerrenda
members-public-edit-network = Editatu sarea
members-public-figure-member = { $count ->
    [one] kide
   *[other] kide
}
members-public-figure-associate_member = { $count ->
    [one] laguntzaile
   *[other] laguntzaile
}
members-public-figure-observer = { $count ->
    [one] behatzaile
   *[other] behatzaile
}
members-public-figure-applied = { $count ->
    [one] eskaera
   *[other] eskaera
}
members-public-known = { $stated } kideetatik { $known } ezagutzen ditugu izenez.
members-public-known-on = { $stated } kideetatik { $known } ezagutzen ditugu izenez (sareak emandako zifra: { $date }).
members-public-known-note = Izenez ezagutzen ditugun kideak bakarrik zenbatzen ditugu.
members-public-agreement = Administrazioarekiko hitzarmena
members-public-agreement-empty = Sareak ez du argitaratu administrazio batekin egindako hitzarmenik.
members-public-where = Non gauden
members-public-map-label = Sareko erakundeak dauden eskualdeen mapa
members-public-map-caption = Puntu bakoitza udalerri bat da. Zerrendak gauza bera dio.
members-public-map-outside = { $count ->
    [one] Bat mapa honetatik kanpo dago.
   *[other] { $count } mapa honetatik kanpo daude.
}
members-public-map-county = { $county }: { $count }
members-public-network-of-networks = Sareen sarea: polo bakoitzak beste batzuk biltzen ditu.
members-public-who = Nork osatzen duen
members-public-network-empty = Hemen egongo dira sarea osatzen dutenak.
members-public-by-kind = Motaren arabera
members-public-by-family = Familiaren arabera
members-public-by-county = Eskualdearen arabera
members-public-by-place = Udalerriaren arabera
members-public-thin-title = Oraindik gutxi garen lekuak
members-public-thin-lead = Kiderik ez duten edo oso gutxi dituzten lekuak. Hangoa bazara, zure zain gaude.
members-public-thin-counties = Kiderik gabeko eskualdeak
members-public-thin-members = { $count ->
    [0] (oraindik kiderik ez)
    [one] (kide 1)
   *[other] ({ $count } kide)
}
members-public-thin-sizes = Udalerriaren tamainaren arabera
members-public-thin-reach = Kataluniako { $towns } udalerrietatik { $count }
members-public-allies = Aliantzak
members-public-allies-empty = Hemen egongo dira sarearen aliatuak. Oraindik ez dago bat ere idatzita.
members-public-allies-all = { $count ->
    [one] Ikusi aliantza
   *[other] Ikusi { $count } aliantzak
}
members-public-allies-count = { $count ->
    [one] aliatu 1
   *[other] { $count } aliatu
}
members-public-allies-title = Norekin lan egiten duen: { $network }
members-public-allies-description = { $network }: norekin lan egiten duen, noiztik eta zertarako.
members-public-since = noiztik: { $date }
