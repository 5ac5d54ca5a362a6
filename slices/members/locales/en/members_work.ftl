# Forms, versions, archive and the coordination's work list.

members-work-group-who = Who it is
members-work-group-where = Where it is
members-work-group-membership = In this network
members-work-group-pages = Pages elsewhere
members-work-group-texts = Texts in other languages
members-work-group-source = How we know
members-work-group-words = What it says
members-work-group-look = Public face
members-work-group-numbers = Dates and figures

members-work-hint-date = A day (17/5/2017), a month (May 2017), a year (2017), or ? if nobody knows.
members-work-hint-municipality = Write it as you like: we recognise every usual spelling.
members-work-hint-colour = Six digits, such as #0b6b6b. Text in it has to be readable on paper.
members-work-hint-list = Separate them with semicolons.
members-work-hint-markdown = You can use Markdown: headings, lists and links.
members-work-hint-domain = Only the name, such as xarxa.cat, if the network has one of its own.
members-work-hint-slug = What stands in the address, such as xmess. If you leave it empty, we take it from the name.

members-work-required = (needed)
members-work-refused = Not saved. There are still things to fix:
members-work-new-title = Add an organisation
members-work-network-new-title = Add a network
members-work-edit-title = Edit { $name }
members-work-edit = Edit
members-work-add = Add an organisation
members-work-network-add = Add the network
members-work-save = Save
members-work-leave = Leave it
members-work-back = Back
members-work-saved = Saved.
members-work-saved-same = There was nothing to change.
members-work-saved-kept = Saved. Some facts were left as they were, because another network looks after this organisation.
members-work-is-archived = This organisation is in the archive: only the coordination sees it.
members-work-others-facts = This organisation takes part in other networks, which look after its facts. Here you can change its relation to yours.

members-work-alike-title = It may be there already
members-work-alike-text = Not saved yet. See whether it is one of these, and choose.
members-work-alike-same = It is this one: { $name }
members-work-alike-new = It is another, new one

members-work-conflict-title = { $name }: two versions at once
members-work-conflict-text = While you were writing, someone else changed the same thing. Nothing is lost: choose what is to stand in each field. Everything else you wrote will be saved.
members-work-conflict-mine = What you wrote:
members-work-conflict-theirs = What is there now:
members-work-conflict-save = Save what I chose
members-work-conflict-drop = Leave what is there now
members-work-changed-meanwhile = Someone changed it at the same moment. Nothing was done: please try again.

members-work-colour-pale = This colour is hard to read on paper. The nearest one that reads well is { $instead }.
members-work-colour-instead = Save with { $colour }
members-work-domain-wrong = This is not a domain. Write only the name, such as xarxa.cat.
members-work-domain-taken = This domain belongs to another network already.
members-work-network-there = There is a network at this address already. Choose another one, or edit the one that is there.

members-work-history = Versions
members-work-history-of = Versions of { $name }
members-work-history-title = Versions
members-work-history-lead = What this organisation said of itself, and what changed each time. Its dates in networks are on its page.
members-work-history-version = version { $version }
members-work-history-coordination = coordination
members-work-history-machine = loaded data
members-work-history-present = now
members-work-history-created = It entered the register.
members-work-history-archived = It went to the archive.
members-work-history-unarchived = It came back from the archive.
members-work-history-other = Its relation to a network changed.
members-work-history-before = Before
members-work-history-after = After
members-work-field = Field
members-work-restore = Go back to this version
members-work-restore-title = Take { $name } back to version { $version }?
members-work-restore-text = The organisation will say again what it said on { $day }, as a new version: the present ones are not deleted. Its relation to networks and its dates there do not change.
members-work-restore-same = This version says the same as the present one.
members-work-restore-now = It says now
members-work-restore-then = It will say
members-work-restore-caption = What will change

members-work-archive = Archive
members-work-archive-title = Archive { $name }?
members-work-archive-hidden = It will no longer be in the directory or on public pages.
members-work-archive-kept = Nothing is deleted: the coordination still sees it and can bring it back.
members-work-archive-networks = It will also disappear from the other networks it takes part in: { $networks }.
members-work-archive-left = If it only left the network, there is no need to archive it: edit it and write when it left.
members-work-archived = { $name } is in the archive now.
members-work-unarchive = Bring back
members-work-unarchive-title = Bring { $name } back?
members-work-unarchive-text = It will be in the directory and on its networks’ pages again.
members-work-unarchived = { $name } is public again.

members-work-list-title = Organisations of { $network }
members-work-list-heading = Organisations
members-work-list-county = County
members-work-list-import = Import a spreadsheet
members-work-list-search = Search
members-work-list-filters = Filters
members-work-list-chips = Active filters
members-work-list-chip-remove = (remove)
members-work-list-count = { $count ->
    [one] One organisation
   *[other] { $count } organisations
}
members-work-list-order = Order:
members-work-list-export = Export:
members-work-list-help = Move with the arrows and type to change a cell; Ctrl+Z undoes. You can paste a block from a spreadsheet.
members-work-list-empty-title = No organisations yet
members-work-list-empty-text = The network’s organisations will be here. Start with a spreadsheet, or add one.
members-work-list-none-title = No organisation fits these filters
members-work-list-none-text = Take one away, or go back to the whole list.
members-work-list-all = See all of them

members-work-bulk-all = { $count ->
    [one] The only one that matches
   *[other] All { $count } that match
}
members-work-bulk-page = Select all on this page
members-work-bulk-row = Select { $name }
members-work-bulk-selected-one = 1 selected
members-work-bulk-selected-other = # selected
members-work-bulk-field = Change
members-work-bulk-value = to
members-work-bulk-go = See how it will be
members-work-bulk-none = No organisation was selected. Tick some, or all that match.
members-work-bulk-no-field = Choose which field to change.
members-work-bulk-many = These are too many organisations at once. Up to { $most } can be changed: filter them, or use a spreadsheet.
members-work-paste-odd = We could not read the pasted block. Nothing was changed: go back to the list and paste it again.

members-work-cell-saving = Saving…
members-work-cell-saved = Saved.
members-work-cell-undone = Undone.
members-work-cell-nothing-to-undo = There is nothing to undo.
members-work-cell-failed = It could not be saved. Check the connection and try again.
members-work-cell-overwrite = Put mine
members-work-cell-take = Keep what is there
members-work-cell-conflict = Someone else has just changed this cell. It now says: “{ $value }”
members-work-pending-one = 1 pasted cell, not saved yet
members-work-pending-other = # pasted cells, not saved yet
members-work-clipped-one = 1 cell did not fit and was left out
members-work-clipped-other = # cells did not fit and were left out
members-work-pending-review = See how it will be
members-work-pending-discard = Discard them
