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
members-work-hint-steps = Only if it left the network and came back: the states before that, each with its date, separated by semicolons. For example: Member 2010; Left 2015.
members-work-hint-municipality = Write it as you like: we recognise every usual spelling.
members-work-hint-colour = Six digits, such as #0b6b6b. Text in it has to be readable on paper.
members-work-hint-list = Separate them with semicolons.
members-work-hint-markdown = You can use Markdown: headings, lists and links.
members-work-hint-domain = Only the name, such as xarxa.cat, if the network has one of its own that already leads here: search engines will find it at that address.
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
members-work-history-lead = What each version said and what it changed. You can go back to any of them: nothing is deleted.
members-work-history-correct = Correct what it says now
members-work-history-older = Earlier versions
members-work-history-membership = Membership
members-work-history-alliance = Alliance
members-work-history-participants = Who takes part and who is an ally is told in the versions of each organisation.
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
members-work-restore-text = It will say again what it said on { $day }, as a new version: the present ones are not deleted.
members-work-restore-same = This version says the same as the present one.
members-work-restore-now = It says now
members-work-restore-then = It will say
members-work-restore-caption = What will change
members-work-restore-left = What does not come back
members-work-restore-left-text = Other networks look after this: only their coordination can change it.
members-work-restore-was = It said
members-work-restore-others = What this version said otherwise is looked after by other networks.

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
members-work-network-archive-hidden = It will no longer be on the home page, in the directory, on the map, in the search or on other public pages. Whoever opens its address will find nothing.
members-work-network-archive-participants = { $count ->
    [0] Nobody takes part in it now.
    [one] One organisation takes part in it. It keeps its page and its dates, but its page will not say that it takes part.
   *[other] { $count } organisations take part in it. They keep their pages and their dates, but their pages will not say that they take part.
}
members-work-network-archive-allies = { $count ->
    [one] It keeps one ally too.
   *[other] It keeps { $count } allies too.
}
members-work-network-archive-still = While it is in the archive nobody can be added or leave: not with forms, not from the list, not with spreadsheets.
members-work-network-archive-domain = The domain { $domain } stays reserved for it. Meanwhile it shows Ordit’s home page.
members-work-network-unarchive-text = It will be on the home page, in the directory and on the organisations’ pages again, with the same dates as before.

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
members-work-list-help = Type to change a cell and press Enter. You can paste a block from a spreadsheet.
members-work-list-no-scripts = To change an organisation, open its form with “Edit”.
members-work-keys = Keys
members-work-keys-move = Arrows: move over the cells. Home and End: to the ends of the row.
members-work-keys-type = Typing, Enter or F2: open the cell. Delete: empty it.
members-work-keys-save = Enter: save and go down. Tab: save and go right; with Shift, left.
members-work-keys-leave = Esc: leave it and bring the earlier value back.
members-work-keys-copy = Ctrl+C: copy the cell. Ctrl+V: paste a cell or a block.
members-work-keys-undo = Ctrl+Z: undo the last change, or the whole pasted block.
members-work-keys-choose = Shift+Space: choose the row. Shift and click on a box: choose up to there.
members-work-keys-out = Tab at the end of the row: leave the cells.
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
members-work-bulk-field = Field
members-work-bulk-value = Value
members-work-bulk-go = See how it will be
members-work-bulk-none = No organisation was selected. Tick some, or all that match.
members-work-bulk-no-field = Choose which field to change.
members-work-bulk-many = These are too many organisations at once. Up to { $most } can be changed: filter them, or use a spreadsheet.
members-work-bulk-themes-add = Themes: add
members-work-bulk-themes-remove = Themes: take away
members-work-bulk-themes-replace = Themes: put others
members-work-bulk-no-value = Write which themes to add or take away, with semicolons between them.
members-work-bulk-others-match = { $count ->
    [0] The list has changed meanwhile and no organisation matches now. Nothing was done.
    [one] The list has changed meanwhile: only one organisation matches now. Nothing was done. If that is what you want, press again.
   *[other] The list has changed meanwhile: { $count } organisations match now. Nothing was done. If that is what you want, press again.
}
members-work-bulk-gone = { $count ->
    [one] One of those you chose no longer matches these filters: { $names }. Nothing was done. The others are still chosen: press again to change them.
   *[other] { $count } of those you chose no longer match these filters: { $names }. Nothing was done. The others are still chosen: press again to change them.
}
members-work-bulk-elsewhere = { $count ->
    [one] and one on another page
   *[other] and { $count } on other pages
}
members-work-paste-odd = We could not read the pasted block. Nothing was changed: go back to the list and paste it again.

members-work-cell-saving = Saving…
members-work-cell-saved = Saved.
members-work-cell-undone = Undone.
members-work-cell-nothing-to-undo = There is nothing to undo.
members-work-cell-failed = It could not be saved. Check the connection and try again.
members-work-cell-retry = Try again
members-work-cell-refused-hint = Correct it, or press Esc to bring the earlier value back.
members-work-cell-fixed = this column is not edited here.
members-work-cell-overwrite = Put mine
members-work-cell-take = Keep what is there
members-work-cell-conflict = Someone else has just changed this cell. It now says: “{ $value }”
members-work-pending-one = 1 pasted cell, not saved yet
members-work-pending-other = # pasted cells, not saved yet
members-work-pending-refused-one = 1 cell is not understood and will not change:
members-work-pending-refused-other = # cells are not understood and will not change:
members-work-block-below-one = 1 cell falls below the last row and was left out.
members-work-block-below-other = # cells fall below the last row and were left out.
members-work-block-beside-one = 1 cell falls beyond the last column and was left out.
members-work-block-beside-other = # cells fall beyond the last column and were left out.
members-work-block-fixed-one = 1 cell belongs to a column that is not edited:
members-work-block-fixed-other = # cells belong to columns that are not edited:
members-work-block-long = The block is too large to paste. Bring it as a file, with “Import a spreadsheet”.
members-work-list-address = Address of this list:
members-work-pending-review = See how the cells will be
members-work-pending-discard = Discard them
