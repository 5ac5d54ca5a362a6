# Sare baten zifrak denboran zehar.

members-figures-name = Zifrak
members-figures-title = Zifrak: { $network }
members-figures-lead = Zenbat kide dituen sareak eta noraino iristen den, urtez urte.
members-figures-year = Urtea
members-figures-members = Kideak
members-figures-perhaps = Agian ere bai
members-figures-municipalities = Udalerriak
members-figures-counties = Eskualdeak edo probintziak
members-figures-inhabitants = Udalerri horietako biztanleak
members-figures-families = ESSren familiak
members-figures-not-known = ez da ezagutzen
members-figures-perhaps-note = Kide batzuen data ez dakigu. Ez ditugu iraganeko urteetan zenbatzen: «Agian ere bai» zutabean daude.
members-figures-by-year = Urtez urte
members-figures-take = Eraman:
members-figures-caption = Urte bakoitzaren amaieran; azkena, gaur. Lekua eta familia oraingoak dira.
members-figures-families-now = Oraingo kideen ESS familiak
members-figures-where = Non dauden kideak orain
members-figures-sources = Nondik datozen
members-figures-population-source = Kideak: fitxa bakoitzeko datak. Biztanleak: 2024ko errolda, ezagutzen dugun lekuetan.
members-figures-population-link = Ikusi iturriak
members-figures-file-name = zifrak
members-figures-link = Ikusi zifrak urtez urte
members-figures-link-text = Zenbat garen eta noraino iristen garen.

members-public-panel-here = Nor dagoen
members-public-panel-here-empty = Oraindik ez dugu hemen erakunderik ezagutzen.
members-public-panel-allies = Hemen lan egiten duten aliatuak
members-public-panel-allies-empty = Oraindik ez dugu hemen aliaturik ezagutzen.
members-public-place-page = «{ $place }»: orria
members-public-territory = Lurraldeka
members-figures-sources-all = { $count ->
    [one] Kideen iturri 1
   *[other] Kideen { $count } iturri
}
