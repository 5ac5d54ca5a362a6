# Messages: writing to the people of a network.

messages-title = Messages
messages-lead = What the network wrote to its people, and drafts.
messages-new = New message
messages-edit = Draft
messages-write = { $count ->
    [one] Write to this one
   *[other] Write to these { $count }
  }
messages-write-ticked = Write to those ticked
messages-write-of = Write to those of { $network }
messages-choose-people = Choose people
messages-choose-organisations = Choose organisations
messages-choose-otherwise = Choose others
messages-count = { $count ->
    [one] 1 message
   *[other] { $count } messages
  }
messages-empty-title = No messages yet
messages-empty-text = Go to the list of people or of organisations, filter it and press “Write to these”.
messages-no-subject = (no subject yet)
messages-tab-all = All
messages-tab-draft = Drafts
messages-tab-sent = Sent
messages-tab-dropped = Put aside
messages-state-draft = draft
messages-state-sent = sent
messages-state-stopped = stopped
messages-state-dropped = put aside
messages-column-subject = Subject
messages-column-state = State
messages-column-when = When
messages-column-do = What to do
messages-column-name = Name
messages-column-organisation = Organisation
messages-column-address = Address
messages-column-language = Language
messages-column-why = Why not
messages-column-said = What the server said
messages-column-answered = Answered
messages-copy = Copy
messages-copy-last = The last message
messages-drop = Put aside
messages-dropped = The draft is put aside. It is under “Put aside”.
messages-take-out = Open again
messages-file-name = messages
messages-text = Text
messages-body = Body
messages-lang = Language for whoever reads no other
messages-lang-hint = Everybody gets it in their language, if it is written there. If not, in this one.
messages-fields = These words change for each person: { $fields }. The text may have **bold**, lists and links (Markdown).
messages-field-name = name
messages-field-organisation = organisation
messages-field-role = role
messages-field-municipality = municipality
messages-field-network = network
messages-asks-answer = Asks for an answer: it is noted which organisations answered
messages-documents = Attached documents
messages-documents-add = Attach documents
messages-documents-hint = PDF, images, ODT or DOCX; up to { $count } documents and { $limit } MB in all.
messages-kilobytes = { $size } kB
messages-begin-with = Begin with:
messages-next = Save and see who gets it
messages-keep-draft = Save the draft
messages-kept = Saved.
messages-not-kept = Not everything was saved.
messages-theirs = What somebody else saved meanwhile
messages-answers-go-to = Answers go to { $address }.
messages-answers-nowhere = Nobody knows yet where answers go. Say so before sending.
messages-recipients = Who gets it
messages-to-whom = For:
messages-to-all = everybody on the list
messages-to-silent = Those who have not answered the message before.
messages-ticked = { $count ->
    [one] 1 ticked
   *[other] { $count } ticked
  }
messages-whom = Who gets it in each organisation
messages-whom-mailbox = Only the organisation’s mailbox
messages-whom-people = The people
messages-whom-mailbox_else_people = The mailbox; where there is none, the people
messages-whom-both = The mailbox and the people
messages-roles = Which people
messages-roles-hint = All of them, if you tick none.
messages-mailbox = the organisation’s mailbox
messages-texts-title = Saved texts
messages-texts-lead = Texts that the network writes often, to begin a message with.
messages-texts-archive = Archived
messages-texts-count = { $count ->
    [one] 1 text
   *[other] { $count } texts
  }
messages-texts-empty-title = There is no text here
messages-texts-empty-text = Save a new one and use it in any message.
messages-text-new = New text
messages-text-change = Change the text
messages-text-name-hint = How you will find it: “Call to an assembly”.
messages-text-write = Write with this
messages-text-write-named = Write with “{ $name }”
messages-text-archive = Archive
messages-text-archive-named = Archive “{ $name }”
messages-text-archived = The text is archived.
messages-text-bring-back = Bring back
messages-text-bring-back-named = Bring “{ $name }” back
messages-settings-title = Answers and waiting
messages-settings-address = Address to which answers go
messages-settings-address-hint = A real mailbox that somebody reads.
messages-settings-usual = If you leave it empty: { $address }.
messages-settings-usual-none = If you leave it empty, nothing can be sent.
messages-settings-delay = Wait before it goes
messages-settings-delay-hint = Meanwhile the whole message can be stopped.
messages-settings-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
messages-settings-saved = Saved where answers go.
messages-settings-changed = Somebody else changed it meanwhile. Look, and save again.
messages-filter-unanswered = Have not answered a message
messages-error-nothing = There is no subject with a text in any language yet.
messages-error-half = { $language }: the subject or the text is missing.
messages-error-unknown = This is no word that changes: { $fields }. Correct it or take the braces away.
messages-error-lacking = { $count ->
    [one] Of one person { $fields } is not known: { $names }.
   *[other] Of { $count } people { $fields } is not known: { $names }.
  }
messages-error-no-reply = Nobody knows where answers go: say so under “Answers and waiting”.
messages-error-nobody = Nobody would get it.
messages-error-nobody-ticked = Nobody is ticked. Tick whom you want and try again.
messages-error-many-chosen = These are too many to be ticked one by one. Choose them by filters.
messages-error-too-many = A message goes to { $limit } addresses at most. Part the list by filters.
messages-error-a-day = The network writes to { $limit } addresses a day at most. The draft is kept: come back tomorrow.
messages-error-subject = With what is known of these people the subject is no good: { $names }.
messages-error-long = The text is longer than { $limit } letters.
messages-error-documents = A message brings { $limit } documents at most. This one was not attached.
messages-error-heavy = The documents pass { $limit } MB in all. This one was not attached: put a link.
messages-error-file-name = The name of a document has signs that cannot be seen. It was not attached: rename it.
messages-error-changed = Somebody else saved this draft meanwhile. Your text is here: look at theirs and save again.
messages-error-sent = This message is no draft any more.
messages-error-not-ready = Something is still missing. It says so below.
messages-error-others = The text or who gets it has changed since you looked. Look, and send again.
messages-error-no-own-address = To send yourself a test, put your address on your sheet.
messages-error-tests = Today you have sent yourself { $limit } tests already. Tomorrow you can send more.
