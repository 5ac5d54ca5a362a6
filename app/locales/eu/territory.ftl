# Lurraldeak: aurkibidea eta leku bakoitzaren orria.

territory-title = Lurraldea
territory-lead = Nor dagoen leku bakoitzean, zein saretakoa den eta non falta den norbait.
territory-description = { $place }: ekonomia sozial eta solidarioko { $count ->
    [one] erakunde 1
   *[other] { $count } erakunde
}, haien sareak eta inguruan falta dena.
territory-find-label = Bilatu udalerri edo eskualde bat
territory-find-hint = Udalerria, eskualdea edo probintzia
territory-find-go = Bilatu
territory-found-none = Ez dugu «{ $words }» izeneko lekurik ezagutzen
territory-found-close = Ez dago «{ $words }». Agian hau esan nahi duzu:
territory-found-several = «{ $words }» hauetako bat izan daiteke:
territory-counties = Eskualdeak
territory-provinces = Kataluniatik kanpoko probintziak
territory-provinces-all = Probintzia guztiak
territory-nowhere = { $count ->
    [0] Erakunde guztien ({ $total }) udalerria dakigu.
    [one] { $total } erakundetatik 1en udalerria ez dakigu.
   *[other] { $total } erakundetatik { $count }ren udalerria ez dakigu.
}
territory-neighbourhoods = Auzoek eta barrutiek ez dute orririk: beren udalerrian agertzen dira.
territory-level-municipality = Udalerria
territory-level-county = Eskualdea
territory-level-ambit = Eremua
territory-level-province = Probintzia
territory-level-region = Autonomia erkidegoa
territory-count = { $count ->
    [one] Erakunde 1
   *[other] { $count } erakunde
}
territory-population = { $count } biztanle ({ $year })
territory-population-unknown = Biztanleria: ez da ezagutzen
territory-directory = Ikusi direktorioan
territory-map = Ikusi mapan
territory-nearest = Kide hurbilenak
territory-missing-inside = Hemengo udalerriak, inongo saretan inor ez dutenak
territory-missing-around = Inguruko udalerriak, inongo saretan inor ez dutenak
territory-missing-counties = Eskualdeak edo probintziak, inongo saretan inor ez dutenak
territory-missing-more = { $count ->
    [one] Eta beste 1.
   *[other] Eta beste { $count }.
}
territory-where = Non dauden
territory-networks = Zein saretakoak
territory-kinds = Motaren arabera
territory-families = ESSren familiaren arabera
territory-parts = Eskualde edo probintziaren arabera
territory-invented = { $count ->
    [one] Eta asmatutako 1, inongo zifratan zenbatzen ez dena, hemen:
   *[other] Eta asmatutako { $count }, inongo zifratan zenbatzen ez direnak, hemen:
}
territory-source = Udalerriak, eskualdeak eta biztanleria:
territory-source-link = ikusi iturriak
territory-page-of = «{ $place }»: orria
