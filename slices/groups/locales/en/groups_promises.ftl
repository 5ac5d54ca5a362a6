groups-promises-title = Promises
groups-promises-lead = What each organisation of the group will do, and by when. What is open comes back on the next agenda.
groups-promises-all-lead = What was promised in groups, what is due first coming first.
groups-promises-new = Add a promise
groups-promises-make = Add
groups-promises-made = Promise added.
groups-promises-changed = Promise changed.
groups-promises-edit = Edit
groups-promises-save = Save
groups-promises-do = Done
groups-promises-drop = Drop
groups-promises-drop-go = It will not be done
groups-promises-reopen = Open again
groups-promises-said-done = Done: it stands as a promise that was kept.
groups-promises-said-dropped = It will not be done; the reason is kept.
groups-promises-said-reopened = The promise is open again.
groups-promises-refusal-reason = Please say in a line why it will not be done.
groups-promises-shown = Which promises are shown
groups-promises-shown-open = Open
groups-promises-shown-overdue = Overdue
groups-promises-shown-done = Done
groups-promises-shown-dropped = Dropped
groups-promises-shown-all = All
groups-promises-standing-open = Open
groups-promises-standing-done = Done
groups-promises-standing-dropped = Dropped
groups-promises-origin-meeting = from a meeting
groups-promises-origin-poll = from a poll
groups-promises-late = overdue
groups-promises-count = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
groups-promises-field-what = What
groups-promises-field-who = Who
groups-promises-field-due = By when
groups-promises-field-reason = Why it will not be done
groups-promises-field-group = Group
groups-promises-column-what = What
groups-promises-column-who = Who
groups-promises-column-due = By when
groups-promises-column-standing = State
groups-promises-column-reason = Reason
groups-promises-column-origin = Where it comes from
groups-promises-column-id = Code
groups-promises-everybody = Everybody
groups-promises-filter = Filter
groups-promises-empty-title = There is no promise
groups-promises-empty-text = When the group agrees on something, note who will do it and by when.
groups-promises-empty-late = Nothing is overdue.
groups-promises-nobody-title = You are acting for no organisation now
groups-promises-nobody-text = Choose in the menu for which organisation you act, to see what it promised.
groups-promises-all = All promises
groups-promises-file = promises
groups-promises-card-network = { $count ->
    [one] { $count } promise of the groups is overdue
   *[other] { $count } promises of the groups are overdue
}
groups-promises-card-own = { $count ->
    [one] { $count } promise is overdue
   *[other] { $count } promises are overdue
}
groups-promises-card-look = See what to do
