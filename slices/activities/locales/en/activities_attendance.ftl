activities-attendance-title = Who came
activities-attendance-walk-in = Somebody who arrives
activities-attendance-name = Name and surname
activities-attendance-name-missing = Write the name.
activities-attendance-organisation = Organisation
activities-attendance-optional = (optional)
activities-attendance-how = How they are there
activities-attendance-gender = Gender
activities-attendance-gender-woman = Woman
activities-attendance-gender-man = Man
activities-attendance-gender-other = Other
activities-attendance-gender-unstated = Not stated
activities-attendance-add = Add
activities-attendance-added = Added to the list.
activities-attendance-removed = Taken off the list.
activities-attendance-came = Came
activities-attendance-unmark = Unmark
activities-attendance-more = More
activities-attendance-remove = Take off the list
activities-attendance-find = Find a name
activities-attendance-count = { $came ->
    [0] Nobody came yet
    [one] { $came } person came
   *[other] { $came } people came
 }{ $listed ->
    [0] {""}
   *[other] {""}, of { $listed } on the list
 }
activities-attendance-count-day = { $came ->
    [0] Nobody came on this day yet
    [one] One person came on this day
   *[other] { $came } persons came on this day
 }
activities-attendance-all-days = On all days:
activities-attendance-empty-title = Nobody is on the list
activities-attendance-empty-text = Add whoever arrives, or paste a list.
activities-attendance-sessions = Sessions
activities-attendance-session-only = only session
activities-attendance-figures = Figures
activities-attendance-figures-days = Figures of all days
activities-attendance-persons = Persons
activities-attendance-organisations = Organisations
activities-attendance-members = Of them, members
activities-attendance-evidence = Signed sheets
activities-attendance-evidence-none = There is none yet.
activities-attendance-evidence-file = Scan or photograph of the sheet
activities-attendance-evidence-hint = A PDF or a photograph, at most 25 MB. Only those who hold the activity see it.
activities-attendance-evidence-add = Keep the sheet
activities-attendance-evidence-kept = The sheet is kept.
activities-attendance-close-title = Closing the list
activities-attendance-close-text = When everybody is on it, close it: nothing changes any more until you open it again.
activities-attendance-close = Close the list
activities-attendance-closed = The list is closed.
activities-attendance-closed-since = This list is closed since { $moment }.
activities-attendance-reopen = Open it again
activities-attendance-reopened = The list is open again.
activities-attendance-refusal-closed = The list is closed. Open it to change anything.
activities-attendance-refusal-off = The activity is called off: nobody came. If it took place after all, take that back.
activities-attendance-early = Who came is marked from the day of the session on. Before, you can bring those who registered, to print the sheet and the badges.
activities-attendance-refusal-early = It is not the day of this session yet: who came is marked from that day on.
activities-attendance-refusal-session = The activity has no session on that day. Go back to the list and choose one.
activities-attendance-sheet = Signature sheet
activities-attendance-sheet-until = { $day }, until { $to }
activities-attendance-signature = Signature
activities-attendance-funding = Sentence of whoever funds it
activities-attendance-funding-hint = The one that the call asks for. It stands on the signature sheet and on certificates.
activities-attendance-funding-keep = Keep the sentence
activities-attendance-funding-kept = The sentence is kept.
activities-attendance-badges = Name badges
activities-attendance-badges-lead = Print this page and cut it.
activities-attendance-certificates = Certificates
activities-attendance-certificates-lead = A page for each person who came. Print this page.
activities-attendance-certificates-none = Nobody is marked as present yet
activities-attendance-certificate = Certificate of attendance
activities-attendance-certificate-who = We certify that { $name } took part in:
activities-attendance-certificate-of = We certify that { $name } ({ $organisation }) took part in:
activities-attendance-certificate-hours = Training of { $hours } hours.
activities-attendance-certificate-done = Of these, { $hours } hours were done.
activities-attendance-certificate-accredited = Accredited by { $name }.
activities-attendance-certificate-sessions = { $times } of { $sessions } sessions
activities-attendance-paste = Paste a list
activities-attendance-paste-text = List
activities-attendance-paste-hint = A line per person: name and organisation, with a tabulator, a semicolon or a comma between them. The attendance file of Teams, Zoom or Meet will do too; addresses are not kept. { $most } lines at most.
activities-attendance-paste-look = See what it will do
activities-attendance-paste-found = { $count ->
    [one] { $count } person in the list. Nothing is kept yet.
   *[other] { $count } people in the list. Nothing is kept yet.
 }
activities-attendance-paste-none = We found no name in it.
activities-attendance-paste-no-names = We cannot tell which column holds the names. The first line says: “{ $said }”. Write “Name” above the column of names and look again.
activities-attendance-paste-left = { $count ->
    [one] { $count } line was not read: it has no name, or there are too many.
   *[other] { $count } lines were not read: they have no name, or there are too many.
 }
activities-attendance-paste-what = What we shall do
activities-attendance-paste-known = This is { $name }, who was there already
activities-attendance-paste-new = New on the list
activities-attendance-paste-confirm = Mark them as present
activities-attendance-pasted = { $count ->
    [one] { $count } person is marked.
   *[other] { $count } people are marked.
 }
activities-attendance-back = Back
activities-attendance-privacy-what = Names of those who came to activities, with their organisation and, if they wish to say it, their gender
activities-attendance-privacy-why = Justifying the activity to whoever funds it, and giving certificates
activities-attendance-bring = Bring in those registered
activities-attendance-brought = { $count ->
    [0] Nobody has a confirmed place.
    [one] { $count } registered person is on the list.
   *[other] { $count } registered people are on the list.
 }
