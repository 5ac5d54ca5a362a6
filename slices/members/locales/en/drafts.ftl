# Mails that come into a network's mailbox, until somebody looks at them.

drafts-title = Mails that came in
drafts-lead = What reaches the network’s mailbox waits here until somebody looks at it. Nothing is noted by itself.
drafts-none-title = This network has no intake mailbox yet
drafts-none-text = Whoever runs the program can name a mailbox (IMAP). Then everything you forward to it comes up here, with the member that was recognised. The handbook says how: “Mails that come in”.
drafts-forward-to = Forward mails to { $address }.
drafts-read-on = Last read on { $date }.
drafts-read-never = Not read yet.
drafts-shown = Which
drafts-state-draft = To look at ({ $count })
drafts-state-confirmed = Confirmed ({ $count })
drafts-state-put_aside = Put aside ({ $count })
drafts-count = { $count ->
    [one] 1 mail
   *[other] { $count } mails
}
drafts-empty-draft = No mail waits to be looked at
drafts-empty-confirmed = None was confirmed yet
drafts-empty-put_aside = None is put aside
drafts-empty-text = Forward a mail to the network’s mailbox: it comes up here within a few minutes.
drafts-column-date = Date
drafts-column-subject = Subject
drafts-column-from = From
drafts-column-member = Member recognised
drafts-column-note = What became of it
drafts-no-subject = No subject
drafts-no-sender = It does not say from whom it is
drafts-no-text = It holds no text.
drafts-forgotten = Forgotten mail
drafts-forgotten-text = Text and addresses are forgotten { $days } days after the mail was looked at, or when somebody asks. What was made of it stays.
drafts-became = It became: { $what }
drafts-reason-person = Somebody put it aside.
drafts-reason-bounce = A mail of ours could not be delivered. It is marked as refused.
drafts-reason-report = A mail server’s report.
drafts-reason-absence = Automatic answer: the person is away.
drafts-reason-automatic = Sent by a program and not by a person.
drafts-reason-list = It comes from a mailing list.
drafts-reason-own = A mail that was sent from here.
drafts-reason-too_large = It is too large (more than 25 MB) and was not read. It is in the mailbox.
drafts-reason-broken = It is damaged and could not be read. It is in the mailbox.
drafts-fact-writer = Who wrote it
drafts-fact-forwarded-by = Who forwarded it
drafts-fact-answers = Answer to
drafts-not-proved = The address is what the mail says, and nobody has checked it: see whether the text is from whom it claims to be.
drafts-text = The text
drafts-shortened = The text is longer; this is its beginning. The rest is in the mailbox.
drafts-attachments = Attachments
drafts-kilobytes = { $size } kB
drafts-not-kept = not kept: only PDF, images, ODT and DOCX of up to 10 MB
drafts-kinds = What it becomes
drafts-kind-contact = a contact
drafts-form = Note it as a contact
drafts-field-member = With which member
drafts-field-other = Or with another, by name
drafts-recognised-none = It was not recognised from which member it is. Write its name.
drafts-recognised-one = It was recognised; check it.
drafts-recognised-several = It may be from more than one member. Choose which.
drafts-how-answer = because it answers a mail of ours
drafts-how-person = by the writer’s address
drafts-how-mailbox = by the member’s mailbox
drafts-how-domain = only by the domain of the address
drafts-put-aside = Put it aside
drafts-put-aside-text = It can be taken back for { $days } days. Nothing is deleted in the mailbox.
drafts-put-aside-done = Put aside. It is under “Put aside” if you need it.
drafts-take-back = Look at it again
drafts-taken-back = It waits again to be looked at.
drafts-confirmed = Noted as a contact.
drafts-settled-already = Somebody else has looked at this mail already. Nothing more was done.
drafts-card-question = { $count ->
    [one] 1 mail came in to look at
   *[other] { $count } mails came in to look at
}
drafts-card-action = Look at them
