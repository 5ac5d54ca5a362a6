# Pages of imports: from sending a sheet to undoing it.

# Where it begins
imports-crumbs = You are here
imports-crumb = Import
imports-start-title = Import a spreadsheet
imports-start-lead = Send the network’s sheet just as it is. Before anything is written you will see what we understood, what would change and what does not fit.
imports-not-sent = Nothing was imported.
imports-error-no-file = Choose a file first.
imports-noun = What is in the sheet?
imports-noun-named = Tell by the name
imports-hint-named = If the sheet or the file is called “people”, “contacts” or “allies”, it is that; otherwise organisations.
imports-noun-organisation = Organisations of the network
imports-noun-activity = Activities of the network
imports-noun-activity_owner = Who holds the activities
imports-noun-ally = Allies of the network
imports-noun-contact = Contacts with members
imports-noun-group = Groups of the network
imports-noun-group_member = Members of the groups
imports-noun-guide = Library guides
imports-noun-network = Sheets of networks
imports-noun-person = People and their mandates
imports-hint-organisation = One row for each member, applicant or observer.
imports-hint-activity = One row for each activity: name, kind, date, time, municipality, venue and who co-organises.
imports-hint-activity_owner = One row for each network or organisation that holds an activity: activity, date, who, role, places, cost and hours.
imports-hint-ally = One row for each body you work with that is not a member.
imports-hint-contact = One row for each call, meeting or visit: date, organisation, channel, subject and, if need be, an internal note.
imports-hint-group = One row for each group: name, kind, standing, when it began, what it does and what it wants.
imports-hint-group_member = One row for each organisation of each group: group, organisation, role, since when and until when.
imports-hint-guide = One row per guide: title, kind, edition, who made it, licence, link and content.
imports-hint-network = One row for each network: who we are, lines of work, agreement.
imports-hint-person = One row for each person and role: name, e-mail, organisation, role, post, from, until. Nobody gets any mail.
imports-template = Download an empty template
imports-file = File
imports-file-hint = XLSX, ODS, CSV or ICS (calendar), { $limit } MB at most.
imports-send = Send and see what would happen
imports-nothing-yet = Nothing is written yet. Rows missing from the sheet remove nothing.
imports-kept-days = What is not confirmed is deleted here after { $days } days.

# Earlier ones
imports-runs = Earlier imports and changes
imports-runs-empty = Every sheet you send will be here, with what it wrote and the way to undo it.
imports-runs-files = Spreadsheets
imports-runs-edits = Changes in lists and forms
imports-runs-edits-empty = Every change made in the list or in a form will be here, with the way to undo it.
imports-runs-what = What
imports-runs-when = When
imports-runs-state = State
imports-runs-rows = Rows
imports-runs-act = Undo
imports-state-undone = Undone
imports-state-undo-ready = Prepared, not confirmed
imports-state-undo-written = Done
imports-rows-read = { $count ->
    [one] one read
   *[other] { $count } read
}
imports-rows-written = { $count ->
    [one] one written
   *[other] { $count } written
}
imports-title-file = Spreadsheet
imports-title-list = Changes from the list
imports-title-form = Change from a form
imports-title-series = Dates of a series
imports-title-undo = Undo
imports-title-undo-of = Undo of “{ $what }”, { $day }
imports-title-redo-of = Put “{ $what }” back, { $day }

# Steps and reading
imports-step-file = File
imports-step-columns = Columns
imports-step-review = Review
imports-step-done = Done
imports-reading = Reading the file…
imports-reading-begins = It starts in a moment.
imports-reading-rows = { $count ->
    [one] One row looked at.
   *[other] { $count } rows looked at.
}
imports-reading-wait = You may close the page and come back later: it goes on by itself.
imports-discard = Throw this import away
imports-discarded = Thrown away
imports-discarded-notice = Import thrown away. Nothing was written.
imports-discarded-text = Nothing was written from this import.
imports-another = Send another file
imports-failed = It could not be read.
imports-failed-unknown = Send the file again.
imports-failed-kept = All is as before: nothing was written.

# Columns
imports-columns-title = Columns of the file
imports-columns-lead = Say what is in each column. What you leave unread stays in your sheet.
imports-columns-say = Say what is in each column
imports-columns-look = Check the columns
imports-columns-guessed = { $count ->
    [one] We guessed one column by its title.
   *[other] We guessed { $count } columns by their titles.
}
imports-columns-unread = { $count ->
    [one] One column is not read.
   *[other] { $count } columns are not read.
}
imports-sheets-unread = { $count ->
    [one] One sheet is not read.
   *[other] { $count } sheets are not read.
}
imports-columns-twice = “{ $field }” stands in two columns. Keep only one.
imports-columns-no-name = Say which column is “{ $field }”: without the name we cannot tell whom a row is about.
imports-sheets = Sheets of the file
imports-sheet-read = Sheet “{ $sheet }”
imports-sheet-yes = Read it
imports-sheet-no = Do not read it
imports-header-row = Row with the titles
imports-header-hint = Rows above it are not read.
imports-header-none = None: the first row is data already
imports-columns-caption = What is in each column
imports-column = Column
imports-column-values = First values
imports-column-field = Is read as
imports-column-label = Column { $letter } { $title }: is read as
imports-column-unread = Do not read it
imports-column-guess = guessed
imports-column-out = not read
imports-read-again = Read the file again
imports-read-again-hint = Corrections and choices already made in this import are lost.
imports-columns-leave = Leave it as it is

# Review
imports-told-always = If you write it:
imports-told-asked = Only if you ask for it below:
imports-tells = Tell those who registered by mail, ten minutes later
imports-told-nobody = From here nobody is told of these changes. If they should be, import the sheet on the page of the network, which asks.
imports-columns-left = Columns that are not read: { $names }
imports-columns-alike = Columns understood by likeness: { $names }
imports-review-lead = Nothing has been written yet. See what would happen and decide.
imports-kept-until = It waits until { $day }; if you do not confirm it, it is deleted after that.
imports-undo-lead = Nothing has been undone yet. What was created will be archived, what was changed will say again what it said, and what someone else changed since stays as it is.
imports-write = Write { $what }
imports-written = Written: { $what }.
imports-undo-write = Undo { $what }
imports-undo-written = Undone: { $what }.
imports-what-both = { $new } and { $changes }
imports-what-changes = { $count ->
    [one] one change
   *[other] { $count } changes
}
imports-what-undone = { $count ->
    [one] one row
   *[other] { $count } rows
}
imports-new-organisation = { $count ->
    [one] one new organisation
   *[other] { $count } new organisations
}
imports-new-activity = { $count ->
    [one] one new activity
   *[other] { $count } new activities
}
imports-new-activity_owner = { $count ->
    [one] one new share in an activity
   *[other] { $count } new shares in activities
}
imports-new-ally = { $count ->
    [one] one new ally
   *[other] { $count } new allies
}
imports-new-contact = { $count ->
    [one] one new contact
   *[other] { $count } new contacts
}
imports-new-group = { $count ->
    [one] one new group
   *[other] { $count } new groups
}
imports-new-group_member = { $count ->
    [one] one new organisation in a group
   *[other] { $count } new organisations in groups
}
imports-new-guide = { $count ->
    [one] one new guide
   *[other] { $count } new guides
}
imports-new-person = { $count ->
    [one] one new person or mandate
   *[other] { $count } new people or mandates
}
imports-new-network = { $count ->
    [one] one new network
   *[other] { $count } new networks
}
imports-write-nothing = There is nothing to write
imports-write-nothing-why = All is the same as what is there, or stays out. Correct a row, decide about a doubtful one or throw the import away.
imports-written-nothing = Nothing was written.
imports-left-refused = { $count ->
    [one] One row is not understood and stays out.
   *[other] { $count } rows are not understood and stay out.
}
imports-left-doubtful = { $count ->
    [one] One doubtful row stays out until it is decided.
   *[other] { $count } doubtful rows stay out until they are decided.
}
imports-left-skipped = { $count ->
    [one] You left one row out.
   *[other] You left { $count } rows out.
}
imports-left-stale = { $count ->
    [one] Someone changed one entry meanwhile, and it was left as it is.
   *[other] Someone changed { $count } entries meanwhile, and they were left as they are.
}
imports-about-left = They stayed out. Mend them in your sheet and send it again.
imports-leave = Leave it as it is
imports-left-undecided = { $count ->
    [one] One doubtful row stayed out undecided.
   *[other] { $count } doubtful rows stayed out undecided.
}
imports-left-same = { $count ->
    [one] One row says what is there already.
   *[other] { $count } rows say what is there already.
}

# Rows
imports-rows = Rows
imports-rows-none = There is no row below the titles.
imports-tabs = Rows by what happens with them
imports-tab-new = New
imports-tab-changed = Changed
imports-tab-same = The same
imports-tab-refused = Not understood
imports-tab-doubtful = Doubtful
imports-tab-skipped = Left out
imports-tab-stale = Changed meanwhile
imports-about-new = They were not there before.
imports-about-changed = They are there, and here they say something else.
imports-about-same = They are there and say the same. Nothing is touched.
imports-about-refused = Correct them right here, or mend them in your sheet and send it again.
imports-about-doubtful = They look like something that is there already. You decide whether it is the same.
imports-about-skipped = They are not written.
imports-about-stale = Someone else changed them after we looked. Send the sheet again to see the difference.
imports-tab-empty = None is left.
imports-tab-next = See the others
imports-place-row = row { $row }
imports-place-sheet = { $sheet }, row { $row }
imports-untitled = Without a name
imports-value-none = empty
imports-correct = Correct
imports-correct-everywhere = Also in the other rows with the same trouble
imports-now-several = { $understood ->
    [0] No row is understood yet.
    [one] One row is understood now.
   *[other] { $understood } rows are understood now.
}{ $doubtful ->
    [0] { "" }
    [one] { " " }One looks like something that is there: decide.
   *[other] { " " }{ $doubtful } look like things that are there: decide.
}{ $refused ->
    [0] { "" }
    [one] { " " }One is still refused.
   *[other] { " " }{ $refused } are still refused.
}
imports-correct-label = { $field }: { $title }
imports-guessed = { $field }, guessed from “{ $from }”:
imports-guessed-rows = { $count ->
    [one] In one new row we guessed a value that was not given. Have a look.
   *[other] In { $count } new rows we guessed a value that was not given. Have a look.
}
imports-choose = Choose…
imports-diff-of = Changes of { $title }
imports-diff-field = Field
imports-diff-old = Before
imports-diff-new = After
imports-diff-none = nothing
imports-choice-same = It is this one
imports-choice-new = It is another one, new
imports-choice-skip = Leave it out
imports-choice-back = Put it back
imports-candidate-row = another row of this same file
imports-remark-stale = Someone else changed it meanwhile: it stays as it is.
imports-remark-undecided = It was not decided and stayed out.
imports-remark-archived = It is archived: only the coordination will see it.
imports-remark-restored = It is back where it was.
imports-now-new = Now it is understood: it is new.
imports-now-changed = Now it is understood: it changes an entry that is there.
imports-now-same = Now it is understood: it says what is there already.
imports-now-doubtful = It is understood, but looks like one that is there: decide.
imports-now-skipped = The row stays out.
imports-now-stale = Someone else changed the entry meanwhile.
imports-refused-download = Download them with the reasons (XLSX)
imports-refused-file = Rows to mend
imports-refused-reason = Why it is not understood

# Afterwards
imports-crumb-list = Work list
imports-back-to-list = Back to the work list
imports-crumb-series = Dates of the series
imports-back-to-series = Back to the dates of the series
imports-see-directory = See the network in the directory
imports-see-network = Page of the network
imports-undo = Undo
imports-undo-prepared = The undo is prepared and not yet confirmed.
imports-undo-prepared-what = Nothing was undone.
imports-undo-look = See what would change
imports-undo-confirm = Confirm and undo
imports-undo-done = It was undone: have a look
imports-undo-left = Nothing was undone.
imports-unseen = an entry you do not see
