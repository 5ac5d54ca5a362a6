# What goes together: programmes, sessions, meetings in parallel.

activities-bond-link = Goes together with
activities-bond-title = What goes together with: { $name }
activities-bond-lead = The sessions of a programme count as one activity. What is held beside shares day and place.
activities-bond-session = Sessions of the programme
activities-bond-programme = It is a session of
activities-bond-beside = Held beside it
activities-bond-count = { $count ->
    [one] { $count } session. The programme counts as one activity.
   *[other] { $count } sessions. The programme counts as one activity.
}
activities-bond-empty = It goes with no other activity yet
activities-bond-empty-text = Tie it to another one that you hold too.
activities-bond-new = Tie it to another
activities-bond-none = You hold no other activity in the months before and after.
activities-bond-other = Which activity
activities-bond-how = How it goes with it
activities-bond-tie = Tie them
activities-bond-part = Part them
activities-bond-tied = They go together now.
activities-bond-parted = They do not go together any more.
activities-bond-error-other = Choose the other activity and how it goes with it.
activities-bond-error-programme = A programme cannot be a session of another, and a session is of one programme.
activities-parallel-link = Make the meeting in parallel
activities-parallel-title = A meeting in parallel with: { $name }
activities-parallel-text = It is made beside it, on the same day in the same place. The shared part is shown on both.
activities-parallel-shared = Shared part
activities-parallel-shared-hint = Leave it empty if there is none.
activities-parallel-shared-default = Shared time
activities-parallel-make = Make it
activities-parallel-made = The meeting in parallel is made.
activities-parallel-error-day = Give this meeting a day first.
activities-invite-elected_officer = Invite the elected officers of the members
activities-invite-technician = Invite the technical staff of the members
activities-part-kind-acquaintance = Getting to know each other
activities-part-offer-acquaintance = Getting to know each other
activities-part-offer-inspiring_case = An inspiring case
activities-part-offer-visit = A visit
activities-parts-offer = As you meet in person, leave room for this:
activities-parts-offer-add = Add: { $what }
