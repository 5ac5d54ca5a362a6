# Territories: the index and the page of each place.

territory-title = Territory
territory-lead = Who is in each place, of which network, and where somebody is missing.
territory-description = { $place }: { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
} of the social and solidarity economy, their networks and what is missing nearby.
territory-find-label = Find a municipality or a county
territory-find-hint = Municipality, county or province
territory-find-go = Find
territory-found-none = We know of no place called “{ $words }”
territory-found-close = There is no “{ $words }”. Perhaps you mean:
territory-found-several = “{ $words }” can be:
territory-counties = Counties
territory-provinces = Provinces outside Catalonia
territory-provinces-all = All provinces
territory-nowhere = { $count ->
    [0] We know the municipality of all the organisations ({ $total }).
    [one] Of 1 organisation out of { $total } we do not know the municipality.
   *[other] Of { $count } organisations out of { $total } we do not know the municipality.
}
territory-neighbourhoods = Neighbourhoods and districts have no page: they are shown at their municipality's.
territory-level-municipality = Municipality
territory-level-county = County
territory-level-ambit = Planning area
territory-level-province = Province
territory-level-region = Autonomous community
territory-count = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
territory-population = { $count } inhabitants ({ $year })
territory-population-unknown = Population: not known
territory-directory = See them in the directory
territory-map = See them on the map
territory-nearest = The nearest members
territory-missing-inside = Municipalities here with nobody in any network
territory-missing-around = Neighbouring municipalities with nobody in any network
territory-missing-counties = Counties or provinces with nobody in any network
territory-missing-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
territory-where = Where they are
territory-networks = Of which network
territory-kinds = By kind
territory-families = By family of the SSE
territory-parts = By county or province
territory-invented = { $count ->
    [one] And 1 invented one, which counts in no figure, in:
   *[other] And { $count } invented ones, which count in no figure, in:
}
territory-source = Municipalities, counties and population:
territory-source-link = see the sources
territory-page-of = The page of “{ $place }”
