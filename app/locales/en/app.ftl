# Words of the screens that cross slices.

app-nav-home = Home
app-nav-directory = Directory
app-nav-map = Map
app-nav-agenda = Agenda
app-nav-library = Library

app-home-title = The networks of the solidarity economy, in one cloth.
app-home-title-short = Networks of the solidarity economy
app-home-lead = Who we are, where we are and whom we work with. Written once, open to everyone.
app-home-search-go = Search
app-home-find = Find an organisation
app-home-see-networks = See the networks
app-home-figure-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
app-home-figure-networks = { $count ->
    [one] network
   *[other] networks
}
app-home-figure-places = { $count ->
    [one] municipality
   *[other] municipalities
}
app-home-figure-counties = { $count ->
    [one] county or province
   *[other] counties and provinces
}
app-home-loading = The demo is loading
app-home-loading-networks = { $done } of { $of } networks loaded. This page keeps itself up to date.
app-home-demo-failed = The demo could not be loaded completely. The reason is in the program’s log.
app-home-networks = The networks
app-home-no-networks = There is no network yet. The coordination makes one, or imports it from a spreadsheet.
app-home-new-network = Add a network
app-home-archived = Networks in the archive
app-home-archived-lead = Only the coordination sees them.
app-home-invented = invented
app-home-places = Where we are
app-home-map-caption = Each dot, a municipality. Choose a county to see its list.

app-data-title = Where the data come from
app-data-lead = Every fact about a real organisation has its source. Here are those of the whole program.
app-data-language = The texts of the sources are in English, as they come with the data.
app-source-territory = Municipalities, counties and àmbits
app-source-basemap = Background of the map
app-source-essglobal = ESSGLOBAL vocabularies
app-source-demo = The networks of the demo

app-written = Written

app-styleguide-title = Style guide
app-styleguide-lead = Every piece of the interface, in every state.
app-styleguide-type = Type
app-styleguide-buttons = Buttons
app-styleguide-notices = Notices
app-styleguide-tags = Tags and filters
app-styleguide-figures = Figures and bars
app-styleguide-lists = Lists
app-styleguide-forms = Forms
app-styleguide-tables = Tables
app-styleguide-states = Empty states and progress
app-styleguide-sample = Sample text
app-styleguide-verb = Save
app-styleguide-other-verb = Leave it
app-styleguide-danger = Archive
app-styleguide-label = Name
app-styleguide-hint = As it stands on paper
app-styleguide-error = The name is missing.
app-feed-title = News of { $name }
