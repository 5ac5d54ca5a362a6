# Imports: what we say about a file, a row and a cell.

import-field-ordit-id = Ordit ID

# To recognise dates: the twelve months between semicolons, each name and its short forms.
import-date-months = january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sept sep; october oct; november nov; december dec
import-date-unknown-words = unknown; not known; date unknown

import-status-new = New
import-status-changed = Changes
import-status-same = Same
import-status-refused = Not understood
import-status-doubtful = Doubtful
import-status-skipped = Left out
import-status-stale = Changed meanwhile

import-origin-file = Spreadsheet
import-origin-list = List
import-origin-form = Form
import-origin-undo = Undo

import-state-reading = Being read
import-state-ready = Ready to decide
import-state-written = Saved
import-state-failed = Could not be read
import-state-discarded = Thrown away

import-like-same-entry = Another row of this import already speaks of the same
import-like-same-name = It has the same name
import-like-name-elsewhere = It has the same name in another municipality
import-like-similar-name = It has a very similar name
import-like-same-website = It has the same website
import-like-same-mark = It has the same address and another name

import-refused-required = This is missing and it is required.
import-refused-formula = The spreadsheet shows a formula error instead of a value. Write the value, or leave the cell empty.
import-refused-date = This is not a date we understand. Write it as 17/5/2017, 5/2017, 2017 or “unknown”.
import-refused-no-day = There is no such day in the calendar.
import-refused-year = The year has to be between { $from } and { $to }.
import-refused-url = This is not a web address. Write it as https://example.org.
import-refused-count = This is not a whole number. Write it with digits only, as 1234.
import-refused-colour = This is not a colour. Write it as #a43c28.
import-refused-degrees = These are no degrees. Write them with decimals, like 41.7235 or -3.6547.
import-refused-country = This is no country code. Write its two letters, like FR.
import-refused-id = This is not an Ordit ID. Copy it as it stands in the export, or leave the cell empty.
import-refused-unknown-id = Nothing has this Ordit ID. Leave the cell empty if it is new.
import-refused-network-archived = The network is in the archive. Bring it back before changing who takes part in it.
import-refused-choice = This is none of the options of this column.
import-refused-place = We know no municipality of this name. Check it or write its INE code.
import-refused-place-close = We know no municipality of this name. Maybe it is: { $names }.
import-refused-place-several = There is more than one municipality of this name: { $names }. Write one of these.
import-refused-theme = “{ $theme }” is none of the themes.
import-refused-too-long = This is too long: it has { $length } characters and there is room for { $longest }.
import-refused-control-characters = There are invisible characters. Type the text again.
import-kept-other-network = Another network looks after this, and it stays as it is.

import-error-no-header = We did not find the row with the titles. There must be a column “Name” or “Ordit ID” in the first twenty rows.
import-error-no-network = Say which network these rows belong to.
import-error-forbidden = Only the coordination of the network can change this list. Nothing was saved.
import-error-no-run = This import does not exist.
import-error-no-row = This row or column does not exist, or can no longer be changed.
import-error-interrupted = Reading this file was interrupted and nothing of it was kept. Send it again.
import-error-taken = Meanwhile somebody saved a value that only one entry may have, such as a domain. Nothing was written: send the file again and you will see which row it is.
import-error-not-ready = This import is not ready yet, or is over.
import-error-already-written = This import was already saved. You can undo it.
import-error-not-written = Only what was saved can be undone.
import-error-undone = This was already undone, or is about to be.
import-error-row-taken = Row { $row } of this import is already this organisation. Leave one of the two out.
import-error-upload = The file did not arrive whole. Send it again.

import-forgotten-too-old = It had waited for { $days } days, and what was in the file has been deleted here.
import-forgotten-network-archived = The network was archived, and what waited for it has been deleted here.
