# What a network lends: travelling exhibitions, rooms, equipment.

activities-exhibition-title = Exhibitions and loans
activities-exhibition-all = All that is lent
activities-exhibition-lead = What the network lends to its members, and where each thing is.
activities-exhibition-count = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
activities-exhibition-new = Add an exhibition or a loan
activities-exhibition-edit = Change its sheet
activities-exhibition-empty = There is nothing to lend yet
activities-exhibition-empty-text = Once the coordination adds an exhibition, a room or equipment, members can ask for dates.
activities-exhibition-pieces = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
activities-exhibition-waiting = { $count ->
    [one] 1 request
   *[other] { $count } requests
}
activities-exhibition-retired = Lent no more
activities-exhibition-retire = Lent no more. What was agreed stays.
activities-exhibition-name = Name
activities-exhibition-kind = What it is
activities-exhibition-description = Description
activities-exhibition-description-hint = What it tells, the space it needs, how it is set up.
activities-exhibition-number = Number of pieces
activities-exhibition-number-hint = With the number, the state of each piece is noted at each hand-over. Leave it empty if it has none.
activities-exhibition-saved = Saved.
activities-exhibition-someone = An organisation
activities-exhibition-asking = They ask for dates
activities-exhibition-route = Route
activities-exhibition-calendar = Calendar
activities-exhibition-shown = Which dates
activities-exhibition-coming = Now and later
activities-exhibition-past = Past
activities-exhibition-stays = { $count ->
    [one] 1 stay
   *[other] { $count } stays
}
activities-exhibition-whole-way = { $km } km as the crow flies from end to end
activities-exhibition-km = { $km } km
activities-exhibition-free = No date is agreed here.
activities-exhibition-own = What we asked for
activities-exhibition-ask = Ask for dates
activities-exhibition-ask-as = In the name of { $name }. The coordination answers.
activities-exhibition-sheet = Calendar
activities-thing-kind-exhibition = Travelling exhibition
activities-thing-kind-room = Room
activities-thing-kind-equipment = Equipment
activities-booking-first = From
activities-booking-last = Until
activities-booking-host = Where it is
activities-booking-venue = Space
activities-booking-venue-hint = The civic centre, the library…
activities-booking-note = For the coordination
activities-booking-leg = From the one before
activities-booking-more = More
activities-booking-activity = In the agenda
activities-booking-clash = Somebody has it on these days
activities-booking-confirm = Confirm
activities-booking-confirm-named = Confirm: { $name }
activities-booking-answer = Why not
activities-booking-decline = Say no
activities-booking-cancel = Cancel
activities-booking-cancel-named = Cancel: { $name }
activities-booking-cancel-sure = The days are free again and whoever had it is told. It cannot be undone: one would ask anew.
activities-booking-state-asked = Asked
activities-booking-state-confirmed = Confirmed
activities-booking-state-declined = Not possible
activities-booking-state-cancelled = Cancelled
activities-booking-asked = Asked. The coordination will answer.
activities-booking-confirmed = Confirmed. Whoever asked is told.
activities-booking-declined = Answered. Whoever asked is told.
activities-booking-cancelled = Cancelled. The days are free.
activities-handover-title = Hand-over
activities-handover-from = It comes from { $name }.
activities-handover-first = It is the first stop of the route.
activities-handover-to = It goes on to { $name }.
activities-handover-last = No other stop is agreed afterwards.
activities-handover-arrival = When it arrives
activities-handover-departure = When it leaves
activities-handover-noted = Noted: { $at }
activities-handover-not-noted = Not noted yet.
activities-handover-on = Day
activities-handover-by = Who hands it over
activities-handover-for = Who receives it
activities-handover-pieces = Pieces
activities-handover-piece = Piece
activities-handover-state = State
activities-handover-state-of = State of piece { $number }
activities-handover-note = Note
activities-handover-note-of = Note on piece { $number }
activities-handover-saved = Hand-over noted.
activities-piece-unseen = Not looked at
activities-piece-ok = Fine
activities-piece-damaged = Damaged
activities-piece-missing = Missing
activities-card-bookings = { $count ->
    [one] 1 request for dates waits for an answer
   *[other] { $count } requests for dates wait for an answer
}
activities-card-bookings-go = Answer
activities-notify-booking-asked = { $name }: a member asks for dates of an exhibition or a loan.
activities-notify-booking-confirmed = { $name }: the dates that you asked for are confirmed.
activities-notify-booking-declined = { $name }: the dates that you asked for are not possible.
activities-notify-booking-cancelled = { $name }: a date of an exhibition or a loan was cancelled.
activities-error-period = The last day is before the first.
activities-error-long = At most { $days } days in a row.
activities-error-day = A whole day is needed, such as 2026-05-06.
activities-error-past = These days are past.
activities-error-taken = Somebody else has it on one of these days. Look at the calendar and choose others.
activities-error-settled = This was answered or cancelled already.
activities-error-for-whom = Choose first for which organisation of the network you act.
activities-error-retired = It is lent no more.
activities-error-choice = Choose one of the options.
activities-error-empty = Something is missing here.
activities-error-pieces = A number between 1 and { $most }.
activities-error-piece = Piece { $number } has a note and no state.
activities-error-text = At most { $most } characters.
activities-error-changed = Somebody changed it meanwhile. Open it again and see what it says now.
activities-stays-refused = Not saved.
activities-stays-save = Save
activities-stays-leave = Leave it
activities-stays-crumbs = You are at
activities-stays-export = Export
activities-privacy-what-stays = Who asks for, hands over and receives an exhibition, and what is said of it
activities-privacy-why-stays = To know where it is and who answers for it
activities-lent-there = This stay is taken back here, where it was agreed: its days are free again then, too.
activities-handover-error-turned = It cannot have left before it arrived.
activities-handover-error-beside = It must have arrived before the stay is over, and left after it began.
