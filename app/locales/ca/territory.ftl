# Territoris: índex i pàgina de cada lloc.

territory-title = Territori
territory-lead = Qui hi ha a cada lloc, de quina xarxa és i on falta algú.
territory-description = { $place }: { $count ->
    [one] 1 entitat
   *[other] { $count } entitats
} de l’economia social i solidària, les seves xarxes i el que hi falta a prop.
territory-find-label = Troba un municipi o una comarca
territory-find-hint = Municipi, comarca o província
territory-find-go = Troba
territory-found-none = No coneixem cap lloc que es digui «{ $words }»
territory-found-close = No hi ha «{ $words }». Potser vols dir:
territory-found-several = «{ $words }» pot ser:
territory-counties = Comarques
territory-provinces = Províncies fora de Catalunya
territory-provinces-all = Totes les províncies
territory-nowhere = { $count ->
    [0] De totes les entitats ({ $total }) en sabem el municipi.
    [one] D’1 entitat, d’un total de { $total }, no en sabem el municipi.
   *[other] De { $count } entitats, d’un total de { $total }, no en sabem el municipi.
}
territory-neighbourhoods = Els barris i districtes no tenen pàgina: surten al seu municipi.
territory-level-municipality = Municipi
territory-level-county = Comarca
territory-level-ambit = Àmbit
territory-level-province = Província
territory-level-region = Comunitat autònoma
territory-count = { $count ->
    [one] 1 entitat
   *[other] { $count } entitats
}
territory-population = { $count } habitants ({ $year })
territory-population-unknown = Població: no se sap
territory-directory = Mira-les al directori
territory-map = Mira-les al mapa
territory-nearest = Els membres més propers
territory-missing-inside = Municipis d’aquí sense ningú en cap xarxa
territory-missing-around = Municipis veïns sense ningú en cap xarxa
territory-missing-counties = Comarques o províncies sense ningú en cap xarxa
territory-missing-more = { $count ->
    [one] I 1 més.
   *[other] I { $count } més.
}
territory-where = On són
territory-networks = De quina xarxa
territory-kinds = Per tipus
territory-families = Per família de l’ESS
territory-parts = Per comarca o província
territory-invented = { $count ->
    [one] I 1 d’inventada, que no compta en cap xifra, a:
   *[other] I { $count } d’inventades, que no compten en cap xifra, a:
}
territory-source = Municipis, comarques i població:
territory-source-link = mira’n les fonts
territory-page-of = La pàgina de «{ $place }»
