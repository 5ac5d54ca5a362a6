groups-synergies-title = Groups that share something with yours
groups-synergies-lead = Of other networks too, so that nothing is done twice.
groups-synergies-all = All groups that share something
groups-synergies-themes = The same themes: { $themes }
groups-synergies-members = In both: { $names }
groups-synergies-members-more = In both: { $names } and { $count } more
groups-synergies-activities = { $count ->
    [one] They hold { $count } activity together
   *[other] They hold { $count } activities together
}
groups-synergies-empty-title = No other group shares anything with this one
groups-synergies-empty-text = Give the group themes: they help most to find who does the same.
groups-synergies-empty-sensitive = Nothing of a sensitive group is compared with others.
