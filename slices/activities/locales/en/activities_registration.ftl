# Registering for an activity.

activities-reg-title = Registration: { $title }
activities-reg-name = Name
activities-reg-address = Email address
activities-reg-address-hint = We will send a link there to confirm your registration.
activities-reg-address-hint-add = If you give one, mails about the activity go there.
activities-reg-organisation = Organisation
activities-reg-organisation-hint = Council, association, company. Leave it empty if you come on your own.
activities-reg-mode = How you take part
activities-reg-mode-in_person = In person
activities-reg-mode-online = Online
activities-reg-owner = Through whom you come
activities-reg-owner-hint = Each organisation has its own places.
activities-reg-reserved = I come from another administration
activities-reg-no-cases = Do not write about harassment or any personal case here. For that, speak directly to the organisers or to the support service of your municipality.
activities-reg-answer-yes = Yes
activities-reg-answer-no = No
activities-reg-gender = Gender
activities-reg-gender-hint = It is only counted, never with your name.
activities-reg-gender-woman = Woman
activities-reg-gender-man = Man
activities-reg-gender-other = Other
activities-reg-gender-unstated = Not stated
activities-reg-minors = Minors who come with you
activities-reg-minors-hint = Only the number; no names and no data.
activities-reg-optional = (optional)
activities-reg-opens = Registration opens on { $when }.
activities-reg-were-closed = Registration closed on { $when }.
activities-reg-closed = Registration is not open just now.
activities-reg-full = There are no places left just now. If you register you join the waiting list and we tell you when one comes free.
activities-reg-lane-full = full: one waits
activities-reg-list-share = { $held } of { $all }
activities-reg-approval = The organisers look at each registration before they confirm it.
activities-reg-group-link = Register several people of your organisation
activities-reg-refused = Nothing was saved. Look at this:
activities-reg-consent = The organisers keep these data to manage the registration and to account for the activity. They give them to nobody else. You can ask for them, correct them and have them erased.
activities-reg-agree = I agree
activities-reg-send = Send the registration
activities-reg-leave = Leave it
activities-reg-sent-title = Look at your mail
activities-reg-sent-text = We sent you a message with a link. The registration does not count until you open it and press the button.
activities-reg-sent-none = If it has not arrived in a while, look in your spam folder.
activities-reg-back = Back to the activity
activities-reg-link-title = Your registration
activities-reg-change-title = Change the registration
activities-reg-change-waits = If you are on the waiting list and ask for another kind of place, you go to the end of the queue for those places.
activities-reg-column-number = Number
activities-reg-column-name = Name
activities-reg-column-address = Email address
activities-reg-column-organisation = Organisation
activities-reg-column-mode = Mode
activities-reg-column-owner = Through
activities-reg-column-state = State
activities-reg-column-minors = Minors
activities-reg-column-registered = Registered
activities-reg-column-by = Came by
activities-reg-column-place = Place in the queue
activities-reg-column-until = Held until
activities-reg-column-answers = Answers
activities-reg-column-act = What to do
activities-reg-state-unverified = Address not confirmed
activities-reg-state-pending = Waits for approval
activities-reg-state-confirmed = Confirmed
activities-reg-state-waiting = On the waiting list
activities-reg-state-offered = Place offered
activities-reg-state-cancelled = Cancelled
activities-reg-state-expired = Lapsed
activities-reg-now-unverified = One step is left: confirm that you want to register.
activities-reg-now-pending = The organisers have to look at it. We will tell you by mail.
activities-reg-now-confirmed = You have a place. If you cannot come after all, cancel it: others may be waiting.
activities-reg-now-waiting = There is no place just now. When one comes free for you, we will offer it by mail.
activities-reg-now-offered = A place is held for you until then. Say whether you want it.
activities-reg-now-cancelled = This registration is cancelled.
activities-reg-now-expired = The time is over. If you still want to come, register again.
activities-reg-over = This activity is over.
activities-reg-off = This activity is called off.
activities-reg-off-text = You need not do anything. Your registration is kept in case it takes place after all.
activities-reg-come = How to join
activities-reg-confirm = Confirm the registration
activities-reg-accept = I take the place
activities-reg-change = Change the registration
activities-reg-change-go = Save the changes
activities-reg-cancel = I cannot come
activities-reg-cancel-text = If you cancel, the place goes to the next person and cannot be kept for you again.
activities-reg-cancel-waiting = If you cancel, you are taken off the list and do not keep your turn.
activities-reg-cancel-go = Cancel the registration
activities-reg-again = Register again
activities-reg-accepted = Done: the place is yours.
activities-reg-lapsed = The time to answer was over.
activities-reg-cancelled = Registration cancelled. Thank you for telling us.
activities-reg-changed = Changes saved.
activities-reg-error-acts-for = To register an organisation you must act for it: choose it at the top.
activities-reg-error-name = Write the name.
activities-reg-error-mode = Choose how you take part.
activities-reg-error-owner = Choose through whom you come.
activities-reg-error-answer = Answer this question.
activities-reg-error-choice = Choose one of the options.
activities-reg-error-consent = Without your consent we cannot keep the data.
activities-reg-error-long = Too long: at most { $most } characters.
activities-reg-error-closed = Registration is not open just now. Nothing was saved.
activities-reg-error-too-much = Too many registrations came from this connection. Try again in an hour.
activities-reg-error-over = This activity is over.
activities-reg-error-changed = The registration changed meanwhile. Look how it stands now.
activities-reg-error-full = There is no free place here, or others wait before. Nothing was changed.
activities-reg-error-off = The activity is called off and no places are given any more. Nothing was changed.
activities-reg-error-there = This address is there already.
activities-reg-error-nobody = Write one person at least.
activities-reg-error-act = This cannot be done with this registration.
activities-reg-error-format = We cannot write this format. Choose CSV or XLSX.
activities-reg-group-title = Register people of your organisation
activities-reg-group-text = You register them in the name of { $organisation }. They need not confirm their address; whoever has one gets a mail.
activities-reg-group-most = At most { $most ->
    [one] 1 place
   *[other] { $most } places
} for each organisation; the others wait.
activities-reg-group-line = Person { $number }
activities-reg-group-go = Register them
activities-reg-group-full = There are no places left now. The people whom you register go on the waiting list.
activities-reg-group-done = { $count ->
    [one] One person registered.
   *[other] { $count } people registered.
}
activities-reg-group-pending = { $count ->
    [one] One person registered. The organisers still have to approve it.
   *[other] { $count } people registered. The organisers still have to approve it.
}
activities-reg-group-waiting = { $count ->
    [one] One person registered
   *[other] { $count } people registered
 }{ $waiting ->
    [one] ; one of them waits for a place.
   *[other] ; { $waiting } of them wait for a place.
 }
activities-reg-list-title = Registrations
activities-reg-list-closed = Registration is closed.
activities-reg-list-held = { $all ->
    [one] { $held } of { $all } place taken.
   *[other] { $held } of { $all } places taken.
}
activities-reg-list-held-free = { $held ->
    [one] { $held } place taken, no limit.
   *[other] { $held } places taken, no limit.
}
activities-reg-list-over = { $count ->
    [one] One person has a place beyond those there are: they keep it, and nobody else gets in until there is room again.
   *[other] { $count } people have a place beyond those there are: they keep it, and nobody else gets in until there is room again.
}
activities-reg-list-filters = Filters
activities-reg-list-all = All
activities-reg-list-export = Download
activities-reg-list-empty-title = Nobody yet
activities-reg-list-empty = Whoever registers shows up here. You can also add people by hand.
activities-reg-list-reserved = other administrations
activities-reg-list-place = number { $place } in the queue
activities-reg-list-until = until { $until }
activities-reg-act-approve = Approve
activities-reg-act-offer = Offer a place
activities-reg-act-more = More
activities-reg-act-move-in_person = Change to in person
activities-reg-act-move-online = Change to online
activities-reg-act-cancel = Cancel
activities-reg-act-mailed = They get a mail.
activities-reg-act-cancel-text = The place goes to whoever waits.
activities-reg-act-cancel-waiting = They are taken off the list.
activities-reg-decided = Done: { $name }.
activities-reg-add-title = Add somebody
activities-reg-add-text = For whoever signed up by phone or in person. They get the same places and the same queue as everybody.
activities-reg-add-go = Add
activities-reg-added = { $name } is there now.
activities-reg-file-name = registrations
activities-reg-by-form = Form
activities-reg-by-organisation = Their organisation
activities-reg-by-hand = By hand
activities-reg-by-sheet = Spreadsheet
activities-reg-set-title = How people register
activities-reg-set-look = Look at the form
activities-reg-set-open = Registration is open
activities-reg-set-opens_at = Opens
activities-reg-set-closes_at = Closes
activities-reg-set-places = Places
activities-reg-set-all = { $count } places in all.
activities-reg-set-all-none = No limit of places in all.
activities-reg-set-all-edit = Change it in the activity
activities-reg-set-mode-in_person = Places in person
activities-reg-set-mode-online = Places online
activities-reg-set-most_of_organisation = At most for each organisation
activities-reg-set-most_of_organisation-hint = Empty: no limit. Whoever is above it waits.
activities-reg-set-reserved = Kept for other administrations
activities-reg-set-reserved-hint = They are part of all places. Nobody else takes them.
activities-reg-set-queue = Approval and waiting list
activities-reg-set-approval = We look at each registration before it is confirmed
activities-reg-set-hours = Hours to take an offered place
activities-reg-set-hours-hint = A free place is offered to whoever is first. If they do not answer in time, it goes to the next person.
activities-reg-set-asked = What is asked
activities-reg-set-gender = Ask for gender, always optional
activities-reg-set-minors = Ask how many minors come along
activities-reg-set-questions-hint = Questions of your own. Those you delete are not asked any more; what was answered is kept.
activities-reg-set-question = Question { $number }
activities-reg-set-label = Question
activities-reg-set-kind = How it is answered
activities-reg-question-text = In words
activities-reg-question-choice = By choosing one option
activities-reg-question-yes_no = Yes or no
activities-reg-set-choices = Options, one on each line
activities-reg-set-required = It must be answered
activities-reg-set-told = What is told
activities-reg-set-instructions = How to get there or to connect
activities-reg-set-instructions-hint = Only those with a place get them.
activities-reg-set-data = What becomes of the data
activities-reg-set-data-hint = Empty: the usual sentence. It is kept with each registration as it was read.
activities-reg-set-save = Save
activities-reg-error-twice = This address stands on another line already.
activities-reg-set-saved = Saved.
activities-reg-set-saved-over = Saved. { $count ->
    [one] One person has a place beyond those there are now: they keep it, and nobody else gets in until there is room again.
   *[other] { $count } people have a place beyond those there are now: they keep it, and nobody else gets in until there is room again.
}
activities-reg-set-error-late = It must be before the activity is over.
activities-reg-set-error-closes = It must close after it opens.
activities-reg-set-error-choices = Write two options at least, one on each line.
activities-reg-set-error-moment = Write day and time, such as 2026-05-06T09:00.
activities-reg-set-error-number = Write a whole number from { $least } to { $most }.
activities-reg-set-error-beyond = The activity has { $all } places in all: there cannot be more here.
activities-reg-set-error-changed = Somebody else changed it meanwhile. Look again and save once more.
activities-reg-mail-hello = Hello { $name },
activities-reg-subject-proof = Confirm your registration: { $title }
activities-reg-subject-known = Your registration: { $title }
activities-reg-subject-confirmed = You have a place: { $title }
activities-reg-subject-pending = Registration received: { $title }
activities-reg-subject-waiting = On the waiting list: { $title }
activities-reg-subject-offered = A place for you: { $title }
activities-reg-subject-cancelled = Registration cancelled: { $title }
activities-reg-subject-expired = The time is over: { $title }
activities-reg-subject-reminder = It is tomorrow: { $title }
activities-reg-mail-proof = Somebody gave this address to register for { $title }. If it was you, confirm it by the link. If not, you need do nothing: without confirmation there is no registration.
activities-reg-mail-known = Somebody gave this address again to register for { $title }. You are registered already: by the link you can see, change or cancel it.
activities-reg-mail-confirmed = You have a place at { $title }.
activities-reg-mail-pending = We received your registration for { $title }. The organisers have to look at it and we will tell you.
activities-reg-mail-waiting = There is no place at { $title } just now. You are number { $place } on the waiting list. When one comes free for you, we will offer it.
activities-reg-mail-offered = A place came free at { $title } and it is yours if you want it. We hold it until { $until }. If you do not answer it goes to the next person.
activities-reg-mail-cancelled = Your registration for { $title } is cancelled.
activities-reg-mail-expired = The time to take the place at { $title } is over and we offered it to the next person.
activities-reg-mail-reminder = A reminder that { $title } is tomorrow and that you have a place. If you cannot come, cancel by the link.
activities-reg-mail-online = Join online
activities-reg-link-proof = Confirm the registration
activities-reg-link-offered = Say whether you want the place
activities-reg-link = See, change or cancel the registration
activities-reg-card =
    { $count ->
    [one] One registration waits for your approval
   *[other] { $count } registrations wait for your approval
 }
activities-reg-card-go = Look at them
activities-reg-waiting-title = Registrations to approve
activities-reg-waiting-none = There is none to approve.
activities-reg-waiting-count = { $count } to approve
activities-reg-job-settling = Offers places that come free
activities-reg-job-reminding = Reminds of activities of the next day and clears unconfirmed registrations
activities-reg-hearer = Looks whether an activity that changed has more places
activities-reg-privacy-what = Registrations for activities: name, address, organisation and answers
activities-reg-privacy-why = To manage who comes to each activity and to tell them
activities-reg-privacy-rule = Registrations, from the end of the activity
activities-reg-write-title = Write to them
activities-reg-write-text = { $count } people will get it: those on this list who are registered and have an address.
activities-reg-write-look = Not sent yet. { $count } people will get it, each of them separately.
activities-reg-write-go = Send it to { $count } people
activities-reg-write-change = Change the text
activities-reg-write-subject = Subject
activities-reg-write-body = Text
activities-reg-write-see = Look at it
activities-reg-written = Sent to { $count } people.
activities-reg-error-many = Too many people at once. Filter the list and write to them in parts.
activities-reg-error-subject = Write the subject.
activities-reg-error-text = Write the text.
activities-reg-error-none = There is nobody on this list to write to.
activities-reg-sheet-title = Bring registrations from a sheet
activities-reg-sheet-text = If you collected registrations with an outside form (Google, WordPress…), download them as a sheet and bring it here. You see the result first; nothing is written until you confirm.
activities-reg-sheet-file = Spreadsheet
activities-reg-sheet-file-hint = CSV, XLSX or ODS, with titles in the first row. At most 500 people.
activities-reg-sheet-look = See what it would do
activities-reg-sheet-counts = { $new } new, { $known } there already, { $refused } that cannot be brought.
activities-reg-sheet-columns = What each column means
activities-reg-sheet-column = Column
activities-reg-sheet-means = What it holds
activities-reg-sheet-name = Name
activities-reg-sheet-surname = Surname
activities-reg-sheet-address = Email address
activities-reg-sheet-organisation = Organisation
activities-reg-sheet-mode = Mode
activities-reg-sheet-question = Answer to a question
activities-reg-sheet-nothing = Leave it out
activities-reg-sheet-tells = Send them a mail saying whether they have a place
activities-reg-sheet-take = Bring them
activities-reg-sheet-again = Look again
activities-reg-sheet-rows = Rows of the sheet
activities-reg-sheet-fate = What will happen
activities-reg-sheet-fate-new = New
activities-reg-sheet-fate-known = There already: answers are added
activities-reg-sheet-fate-refused = Not brought
activities-reg-sheet-error-address = It has no address that can be understood.
activities-reg-sheet-error-twice = This address stands further up in the sheet.
activities-reg-sheet-waiting = { $count ->
    [one] Of the new ones, { $count } will wait: there are not enough places.
   *[other] Of the new ones, { $count } will wait: there are not enough places.
}
activities-reg-sheet-error-way = It cannot be told in which way they come (“{ $said }”). Write “In person” or “Online” in the sheet.
activities-reg-sheet-error-both = It says both ways (“{ $said }”). Ask them which they want, and write “In person” or “Online” in the sheet.
activities-reg-sheet-error-other-way = It says “{ $said }”, and this activity does not take place in that way. Ask whether they come all the same, and leave the cell empty.
activities-reg-sheet-error-large = Too large: at most { $most } people at once.
activities-reg-sheet-done = { $new } people brought; { $known } who were there have new answers.
activities-reg-page-open = Register
activities-reg-page-full = No places left just now: you can join the waiting list.
activities-reg-calendar = Add it to your calendar
