# Joining a network and leaving it.

joining-title = Ask to join { $network }
joining-link = Join
joining-membership-link = Membership
joining-closed = Just now this network takes no applications here.
joining-answered-by = Who answers: { $who }.
joining-who = Who asks
joining-find = Name of the organisation
joining-find-hint = First we look whether it is in the register already.
joining-find-go = Look for it
joining-find-none = We found none by this name.
joining-find-new = It is not there: I will write it
joining-other = Choose another
joining-name = Name of the organisation
joining-website = Website
joining-asked = How you want to take part
joining-asked-member = As a member
joining-asked-associate = As an associate member: takes part, without a vote
joining-part-political = Representation
joining-part-political-hint = Who speaks for the organisation: mayor, councillor, chair…
joining-part-technical = Contact person
joining-part-technical-hint = Who does the daily work. We write to this person.
joining-contact-name = Name
joining-contact-post = Post
joining-contact-address = E-mail address
joining-contact-phone = Telephone
joining-more = And at the end
joining-words = What you want to tell us
joining-their-words = What they tell
joining-file = Document
joining-file-hint =
    { $paper ->
        [required] The plenary resolution is needed or, if you are no local body, an equal document. PDF, image, ODT or DOCX, { $limit } MB at most. Only those who answer see it.
       *[welcome] PDF, image, ODT or DOCX, { $limit } MB at most. Only those who answer see it.
    }
joining-file-again = Choose the file again: browsers do not keep it.
joining-consent = I agree that { $network } keeps these data and the document to answer the application. Only its coordination sees them; they can be asked for, corrected and erased.
joining-send = Send the application
joining-leave-form = Leave it
joining-refused = Not saved. Look at this:
joining-received-title = Application received
joining-received-number = It is number { $number }.
joining-received-next = We sent you a mail with a link to see how it goes, to add documents or to withdraw it.
joining-received-back = Back to the network
joining-error-name = Write the name of the organisation.
joining-error-kind = Choose what kind of organisation it is.
joining-error-asked = This network does not offer that. Choose another.
joining-error-consent = Without your agreement we cannot keep the data.
joining-error-contact = Write the name of the person.
joining-error-long = It is too long: { $most } characters fit.
joining-error-paper = Attach the document that the network asks for.
joining-error-member = This organisation takes part already.
joining-error-closed = This network takes no applications here. Nothing was saved.
joining-error-too-much = Too many applications arrive now. Nothing was saved: try again in an hour.
joining-error-broken-off = The file did not arrive whole, and nothing was saved. Try again.
joining-error-no-file = Choose a file.
joining-error-documents = All the documents that fit are there already.
joining-error-answered = This application can no longer be changed.
joining-error-there = It is in this state already.
joining-error-not-there = It does not take part in this network.
joining-error-order = This date cannot be: another one stands in the way. Look at the history.
joining-error-order-of = This date cannot be for { $name }: another one stands in the way. Look at its history.
joining-error-future = That date has not come yet.
joining-error-which = Say which organisation it is.
joining-error-answer = Choose what you answer.
joining-error-body = Write which assembly or resolution decided it.
joining-error-words = Write it in your own words.
joining-error-none-chosen = Choose who is admitted, among those who wait.
joining-error-changed-since = Somebody changed it afterwards, so it cannot be undone at once. Change the organisation’s page.
joining-answered-already = Somebody else just answered. This is what stands now.
joining-answered = Answer saved, and the mail is on its way.
joining-contact-unnamed = The answer gave them no mandate. If they need one, invite them by hand from the organisation's page.
joining-reopened = The application waits for an answer again.
joining-application-title = Application { $number }
joining-number = no. { $number }
joining-state-received = To be answered
joining-state-incomplete = Something is missing
joining-state-accepted = Accepted
joining-state-declined = Declined
joining-state-withdrawn = Withdrawn
joining-list-title = Applications
joining-list-all = All
joining-list-filters = State of the applications
joining-list-closed = The public form is closed.
joining-list-settings = How one joins
joining-list-empty-title = No application
joining-list-empty = What is sent from the page for joining arrives here.
joining-list-leaving = Want to leave the network
joining-list-leaves = Asked on { $asked }. Leaves: { $date }.
joining-column-number = Number
joining-column-name = Organisation
joining-column-asked = Asks to be
joining-column-state = State
joining-column-given = Answer
joining-column-received = Received
joining-column-answered = Answered
joining-file-name = applications
joining-sent = What they sent
joining-in-register = In the register
joining-consented = Agreement on data
joining-documents = Documents
joining-documents-none = No document.
joining-megabytes = { $size } MB
joining-answer = Answer
joining-which = Which organisation it is
joining-which-new = It is new: make it in the register
joining-picked = picked by the applicant
joining-answer-what = What you answer
joining-answer-applied = Taken: the next assembly decides
joining-answer-observer = Comes in with voice and no vote until the assembly
joining-answer-associate_member = Comes in as an associate member
joining-answer-member = Comes in as a member
joining-answer-ask = Something is missing: ask for it
joining-answer-decline = Not accepted
joining-on = Since
joining-on-hint = A day, a month or a year. Empty means today.
joining-body = Assembly or resolution
joining-body-hint = Needed for members and associate members.
joining-answer-words = In your own words
joining-answer-words-hint = Goes into the mail. If you ask or decline, say what and why.
joining-answer-look = Look at the mail first
joining-not-answered = Not answered:
joining-reopen = Go back on it
joining-reopen-text = Undoes the answer in the register, and the application waits again. The mail that was sent cannot be undone.
joining-reopen-go = Undo the answer
joining-preview-title = Before you answer
joining-preview-applied =
    { $is ->
        [new] { $name } is made in the register and taken since: { $date }.
       *[known] { $name } is taken since: { $date }.
    }
joining-preview-observer =
    { $is ->
        [new] { $name } is made in the register and comes in with voice and no vote since: { $date }.
       *[known] { $name } comes in with voice and no vote since: { $date }.
    }
joining-preview-associate_member =
    { $is ->
        [new] { $name } is made in the register as an associate member since: { $date }.
       *[known] { $name } is an associate member since: { $date }.
    }
joining-preview-member =
    { $is ->
        [new] { $name } is made in the register as a member since: { $date }.
       *[known] { $name } is a member since: { $date }.
    }
joining-preview-ask = { $name } is asked for what is missing. The application stays open.
joining-preview-decline = The application of { $name } is declined.
joining-preview-mail = The mail that will be sent
joining-preview-to = To
joining-preview-subject = Subject
joining-preview-go = Answer and send the mail
joining-preview-back = Go back
joining-mail-received-subject = Application { $number } received: { $network }
joining-mail-received = We received application number { $number } to join { $network }.
joining-mail-who = Who answers: { $who }.
joining-mail-who-network = The coordination of the network answers.
joining-mail-link = By this link you can see how it goes, add documents or withdraw it. Whoever has it can do so: do not pass it on.
joining-mail-look = Look at the application
joining-mail-notice-subject = New application { $number }: { $network }
joining-mail-notice = Application number { $number } to join { $network } arrived. It waits for an answer.
joining-mail-answer = Answer
joining-mail-answer-subject = Answer to application { $number }: { $network }
joining-mail-hello = Hello { $name },
joining-mail-applied = The application of { $name } to join { $network } is taken. The next assembly decides.
joining-mail-observer = { $name } takes part in { $network } with voice and no vote since: { $date }. The assembly has to approve the joining.
joining-mail-associate_member = { $name } is an associate member of { $network } since: { $date } ({ $body }).
joining-mail-member = { $name } is a member of { $network } since: { $date } ({ $body }).
joining-mail-ask = To answer the application of { $name } something is missing:
joining-mail-decline = The application of { $name } to join { $network } was not accepted:
joining-link-title = Application { $number }
joining-link-answer = Answer
joining-link-add = Add a document
joining-link-send = Send the document
joining-link-withdraw = Withdraw the application
joining-link-withdraw-text = The network will not answer it. You can always send another.
joining-link-withdraw-go = Withdraw it
joining-document-added = Document received.
joining-withdrawn = Application withdrawn.
joining-card =
    { $count ->
        [one] One organisation asks to join. What do you answer?
       *[other] { $count } organisations ask to join. What do you answer?
    }
joining-card-action = Look at applications
joining-card-leaving =
    { $count ->
        [one] One member asks to leave. What do you answer?
       *[other] { $count } members ask to leave. What do you answer?
    }
joining-card-leaving-action = Look who leaves
joining-settings-title = How one joins the network
joining-settings-open = We take applications from the web
joining-settings-associates = One may also ask to be an associate member
joining-settings-council-paper = Plenary resolution of councils and county councils
joining-settings-other-paper = Equal document of the others
joining-paper-required = Needed
joining-paper-welcome = May be attached
joining-paper-none = Not asked for
joining-settings-answered-by = Who answers
joining-settings-answered-by-hint = A post or a commission, such as the presidency. It is shown on the page.
joining-settings-address = Mailbox of the network
joining-settings-address-hint = We tell it of each application, and replies to our mails go there.
joining-settings-texts = What to know before
joining-settings-texts-hint = Conditions and steps, in each language. Markdown works.
joining-settings-save = Save
joining-settings-look = Look at the public page
joining-settings-saved = Saved.
joining-settings-changed = Somebody else changed it meanwhile. Look it over and save again.
joining-admissions-title = Admissions by the assembly
joining-admissions-lead = Choose whom the assembly admitted. First you see the changes; afterwards they can be undone at once.
joining-admissions-empty = Nobody waits for the assembly.
joining-admissions-who = Who is admitted
joining-admissions-as = As
joining-admissions-look = Look at the changes
joining-hearer = Tells the rest of the program whom an assembly admitted
joining-membership-title = Membership of { $name }
joining-rights = Rights
joining-rights-vote = Voice and vote
joining-rights-voice = Voice, no vote
joining-rights-none = Neither voice nor vote
joining-decisions = Who decided it
joining-decisions-none = No assembly or resolution is noted.
joining-departures = Leaving the network
joining-leaving-asked = Asks to leave
joining-leaving-confirmed = Left
joining-leaving-declined = Not confirmed
joining-leaving-withdrawn = Taken back
joining-leave-title = Leave { $network }
joining-leave-not-yours = Only who represents a member of this network can ask for it. Choose in the menu for whom you act.
joining-leave-on = From when
joining-leave-reason = Why
joining-leave-file = Resolution or document, if there is one
joining-leave-ask = Ask to leave
joining-leave-stay = We stay: take it back
joining-leave-sent = Asked. The coordination has to confirm it.
joining-leave-taken-back = Taken back: you stay.
joining-leave-asked-already = There is a request to be answered already.
joining-leave-answered = This was answered already. Open the page again.
joining-leave-earlier = Before
joining-leave-note = Note that it leaves
joining-leave-go = Note that it left
joining-leave-confirm = Confirm
joining-leave-decline = Do not confirm
joining-leave-declined = Not confirmed. The answer is noted.
joining-leave-document = Document
joining-leave-undo = Undo it
joining-left = Noted: it takes part no longer.
joining-left-undone = Undone: it stands where it stood.
joining-remains = What remains
joining-remains-timeline = What was done together stays in the timeline.
joining-remains-owed = Still owed: { $amount }. Leaving does not erase it.
joining-remains-nothing-owed = No fee is owed.
joining-remains-rights = Voice and vote end, and the view of what only the network sees.
joining-remains-back = It can be undone, and one can join again.
