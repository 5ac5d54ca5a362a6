# Groups that have not met for long.

groups-life-job = Counts proposals of groups when their time is over
groups-quiet-job = Asks groups that have not met for long how they go on
groups-notify-quiet = { $name } has not met for long. How does it go on?
groups-card-quiet = { $count ->
    [one] One group that has not met for long
   *[other] { $count } groups that have not met for long
}
groups-card-quiet-network = { $count ->
    [one] One group without coordination that has not met for long
   *[other] { $count } groups without coordination that have not met for long
}
groups-card-quiet-action = Say how they go on
groups-quiet-own = How does it go on?
groups-quiet-title = The group has not met for long. How does it go on?
groups-quiet-text = Asked on { $when }. The group does not change by itself: a pause or an end is decided by its organisations.
groups-quiet-goes-on = We go on
groups-quiet-pause = Propose a pause
groups-quiet-close = Propose to close it
groups-quiet-answered = Thank you. It is noted that the group goes on.
groups-quiet-propose = Say why and put it to the organisations of the group.
groups-quiet-settings = When groups are asked
groups-quiet-after = Ask how a group goes on that has not met for
groups-quiet-after-hint = The organisations that coordinate it are told. No group changes by itself.
groups-quiet-months = { $count } months
groups-quiet-never = Never ask
groups-quiet-save = Save
groups-quiet-saved = When groups are asked is saved.
groups-refusal-quiet = It has been answered already.
groups-quiet-waiting = Groups that have not met for long and that nobody coordinates
groups-quiet-waiting-lead = Say how they go on, or find somebody to coordinate them.
