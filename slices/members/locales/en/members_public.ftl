# Public pages: directory, organisations, networks and allies.

members-public-directory-title = Directory
members-public-directory-description = The organisations of the social and solidarity economy that we know ({ $count }): networks, towns, themes and counties.
members-public-search = Search
members-public-search-hint = Name, theme or town
members-public-filters = Filters
members-public-filter-network = Network
members-public-filter-state = State in the network
members-public-filter-kind = Kind
members-public-filter-county = County or province
members-public-filter-size = Size of the town
members-public-filter-family = SSE family
members-public-filter-theme = Theme
members-public-filter-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
members-public-chips = Active filters
members-public-chip-remove = (remove)
members-public-area = Area of the map
members-public-near = In and near { $place }
members-public-suggestions = Suggestions
members-public-as-search = Search the whole site
members-public-as-map = See it on the map
members-public-count = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
members-public-sort = Order:
members-public-sort-name = A-Z
members-public-sort-name-backwards = Z-A
members-public-sort-latest = Changed lately
members-public-export = Take it with you:
members-public-export-unknown = We do not write that format. Choose CSV, XLSX or JSON.
members-public-empty-title = No organisations yet
members-public-empty-text = The networks’ organisations will be here. They come in by importing a spreadsheet.
members-public-none-title = No organisation fits
members-public-none-text = Take one of these filters away and see what comes.
members-public-none-search = Search for “{ $words }” in themes and texts too
members-public-none-all = See them all
members-public-hidden = Invented organisations are not listed here. They are in:
members-public-invented-tag = invented
members-public-invented-notice = Everything in this network is invented: it counts in no real figure.
members-public-invented-organisation = This organisation is invented: it does not exist and counts in no real figure.
members-public-archived-tag = archived
members-public-archived-notice = This page is in the archive: only the coordination sees it.
members-public-network-archived-notice = This network is in the archive: only its coordination sees it, and nobody joins or leaves until it is brought back.
members-public-network-archived-tag = archived network
members-public-ally-of = ally of { $network }
members-public-crumbs = Where you are
members-public-edit = Edit this page
members-public-history = See its history
members-public-news = { $network } changed this page after you did, on { $date }.
members-public-news-see = See what changed
members-public-networks = Its networks
members-public-no-network = It is in no network here at the moment.
members-public-facts = Facts
members-public-place = Where it is
members-public-neighbourhood-note = (shown on the map at its municipality)
members-public-translations = Can be read in
members-public-source = Source:
members-public-changed-on = Last changed: { $date }
members-public-map = Where it is on the map
members-public-timeline = Through time
members-public-timeline-empty = The story will be written here. No dates so far.
members-public-see-members = See who takes part
members-public-agenda = Agenda
members-public-agenda-of = Activities that it holds
members-public-import = Import a spreadsheet
members-public-work-list = Open the work list
members-public-edit-network = Edit the network
members-public-figure-member = { $count ->
    [one] member
   *[other] members
}
members-public-figure-associate_member = { $count ->
    [one] associate member
   *[other] associate members
}
members-public-figure-observer = { $count ->
    [one] observer
   *[other] observers
}
members-public-figure-applied = { $count ->
    [one] application
   *[other] applications
}
members-public-known = { $known } of { $stated } known by name.
members-public-known-on = { $known } of { $stated } known by name (figure given by the network: { $date }).
members-public-known-note = We count only the members we know by name.
members-public-agreement = Agreement with the administration
members-public-agreement-empty = The network has published no agreement with an administration.
members-public-where = Where we are
members-public-map-label = Map of the counties with organisations of the network
members-public-map-caption = Each dot is a municipality. The list says the same.
members-public-map-outside = { $count ->
    [one] 1 lies outside this map.
   *[other] { $count } lie outside this map.
}
members-public-map-county = { $county }: { $count }
members-public-network-of-networks = A network of networks: each hub brings others together.
members-public-who = Who takes part
members-public-network-empty = Those who take part in the network will be here.
members-public-by-kind = By kind
members-public-by-family = By family
members-public-by-county = By county
members-public-by-place = By municipality
members-public-thin-title = Where we are still few
members-public-thin-lead = Places with no members, or very few. If you are from there, we would love to hear from you.
members-public-thin-counties = Counties without members
members-public-thin-members = { $count ->
    [0] (no members yet)
    [one] (1 member)
   *[other] ({ $count } members)
}
members-public-thin-sizes = By size of the town
members-public-thin-reach = { $count } of { $towns } towns in Catalonia
members-public-allies = Allies
members-public-allies-empty = The network’s allies will be here. None noted yet.
members-public-allies-all = { $count ->
    [one] See the ally
   *[other] See all { $count } allies
}
members-public-allies-count = { $count ->
    [one] 1 ally
   *[other] { $count } allies
}
members-public-allies-title = Who works with { $network }
members-public-allies-description = The allies of { $network }: whom it works with, since when and what for.
members-public-since = since: { $date }
