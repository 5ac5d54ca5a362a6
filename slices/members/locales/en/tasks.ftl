# Tasques de la coordinació i el seu traspàs.

tasks-title = Tasks
tasks-lead = What the coordination has to do, and by when.
tasks-field-what = What is to be done
tasks-field-due = By when
tasks-field-who = Who does it
tasks-field-about = About
tasks-nobody = Nobody yet
tasks-nameless = Coordination (no name)
tasks-someone-before = Someone who no longer coordinates
tasks-shown = Which
tasks-shown-mine = Mine
tasks-shown-all = All open
tasks-shown-overdue = Overdue
tasks-shown-nobodys = Nobody’s
tasks-shown-done = Done
tasks-overdue = Overdue
tasks-done-on = Done on { $date }
tasks-count = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
tasks-empty-title = Nothing to do here
tasks-empty-text = Tasks come from the next step of a contact.
tasks-do = Done
tasks-reopen = Open again
tasks-assign = Change
tasks-assign-named = Who does: { $what }
tasks-done = Done. If it was not, find it among those done.
tasks-reopened = Open again.
tasks-assigned = Saved.
tasks-hand-over = Hand tasks over
tasks-hand-over-title = Hand open tasks over
tasks-hand-over-lead = All open tasks of one person go to another at once. You see them first.
tasks-from = From
tasks-to = To
tasks-preview = See what would go
tasks-would-go = { $count ->
    [one] 1 task would go
   *[other] { $count } tasks would go
}
tasks-hand-over-go = Hand them over
tasks-handed-over = { $count ->
    [one] 1 task handed over.
   *[other] { $count } tasks handed over.
}
tasks-handed-undo = You just handed these over.
tasks-take-back = Undo
tasks-taken-back = { $count ->
    [one] 1 task came back.
   *[other] { $count } tasks came back.
}
tasks-refusal-what = Say what is to be done.
tasks-refusal-day = Say a day, for example 17/5/2027.
tasks-refusal-stranger = Choose someone who coordinates this network.
tasks-refusal-same = They are the same person.
tasks-refusal-nothing = There is no open task to hand over.
tasks-refusal-nothing-back = Nothing is left to undo: it was undone, or the tasks changed since.
tasks-card-question = { $count ->
    [one] 1 task that is yours or overdue
   *[other] { $count } tasks that are yours or overdue
}
tasks-card-action = See the tasks
