# A network's figures over time.

members-figures-name = Figures
members-figures-title = Figures: { $network }
members-figures-lead = How many members the network has and how far it reaches, year by year.
members-figures-year = Year
members-figures-members = Members
members-figures-perhaps = Perhaps also
members-figures-municipalities = Municipalities
members-figures-counties = Counties or provinces
members-figures-inhabitants = Inhabitants of these municipalities
members-figures-families = SSE families
members-figures-not-known = not known
members-figures-perhaps-note = We do not know the date of some members. We do not count them in past years: they are under “Perhaps also”.
members-figures-by-year = Year by year
members-figures-take = Take them along:
members-figures-caption = At the end of each year; the last one, today. Place and family are those of now.
members-figures-families-now = SSE families of the members now
members-figures-where = Where there are members now
members-figures-sources = Where they come from
members-figures-population-source = Members: the dates on each page. Inhabitants: the 2024 municipal register where we know it.
members-figures-population-link = See the sources
members-figures-file-name = figures
members-figures-link = See the figures year by year
members-figures-link-text = How many we are and how far we reach.

members-public-panel-here = Who is here
members-public-panel-here-empty = We know of no organisation here yet.
members-public-panel-allies = Allies working here
members-public-panel-allies-empty = We know of no ally here yet.
members-public-place-page = The page of “{ $place }”
members-public-territory = By territory
members-figures-sources-all = { $count ->
    [one] 1 source on the members
   *[other] { $count } sources on the members
}
