# Who is in groups, as a sheet: it goes out and comes in again.

groups-sheet-plural = Members of groups
groups-sheet-since = Since
groups-sheet-until = Until
groups-sheet-organisation-id = Identifier of the organisation
groups-foretold-in = { $count ->
    [one] { $count } organisation will know that it is in a group now.
   *[other] { $count } organisations will know that they are in a group now.
}
groups-sheet-refused-group = This network has no group of that name whose members can be said.
groups-sheet-refused-organisation = Say which organisation it is.
groups-sheet-refused-to-come = That day is still to come.
groups-sheet-refused-dates = It ends before it begins.
groups-sheet-refused-role = Say what it is to the group.
groups-sheet-refused-twice = This organisation is there already. Say until when it was there that other time.
groups-sheet-refused-contradiction = This identifier is one group’s and this name another’s.
