# Words of the search.

app-search-title = Search
app-search-title-words = Search: { $words }
app-search-label = What are you looking for?
app-search-hint = Name, theme or town
app-search-go = Search
app-search-lead = Organisations, networks, themes and towns in one place. Write it as you would say it.
app-search-example = For example:
app-search-example-words = housing cooperatives near Manresa
app-search-suggestions = Suggestions
app-search-suggest-near = theme and place

app-search-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
app-search-corrected = Nothing has “{ $typed }”. Here is what comes close: “{ $shown }”.
app-search-near = { $place }: the nearest first.
app-search-near-instead = { $place }: nothing right here. The nearest first.
app-search-here = less than 1 km away
app-search-distance = { $km } km away
app-search-preparing = The search index is being prepared. For now we only look in names and summaries of organisations.
app-search-none-title = Nothing has these words
app-search-none-text = Try fewer words, or take a filter away.

app-search-filters = Filters
app-search-filter-noun = What it is
app-search-filter-kind = Type
app-search-filter-network = Network
app-search-filter-theme = Theme
app-search-filter-territory = Territory
app-search-filter-more = { $count } more
app-search-chips = Chosen filters
app-search-chip-remove = remove
app-search-noun-organisation = Organisations
app-search-noun-network = Networks
app-search-noun-activity = Activities
app-search-noun-group = Groups
app-search-noun-guide = Guides

app-search-invented-tag = invented
app-search-archived-tag = archived
app-search-invented-notice = Everything here is invented, for looking at the program.
app-search-invented = { $count ->
    [one] One more result, invented:
   *[other] { $count } more results, invented:
}
