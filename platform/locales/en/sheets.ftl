# Why a spreadsheet could not be read or saved, and what can be done about it.

sheets-error-not-a-spreadsheet = This is neither a spreadsheet nor a calendar: send an XLSX, ODS, CSV or ICS file.
sheets-error-calendar = We do not understand this calendar: export it again as an ICS file from the program it comes from.
sheets-error-no-events = This calendar has no event in it: check that you exported the one you wanted.
sheets-error-damaged = The file is damaged: open it in your spreadsheet program, save it again and try once more.
sheets-error-password-protected = The file has a password: save a copy without a password and send that.
sheets-error-old-excel = The file is in an Excel format that we do not read: open it, choose “Save as” and save it as XLSX.
sheets-error-empty = The file is empty: check that the data are on a sheet that is not hidden.
sheets-error-too-large = The file is too large, more than { $limit } MB of data: split it into several.
sheets-error-too-many-rows = There are more than { $limit } rows: split the file into several.
sheets-error-too-many-columns = There are more than { $limit } columns: delete those you do not need and try again.
sheets-error-too-many-sheets = There are more than { $limit } sheets: keep only those you want to import.
sheets-error-cell-too-long = Cell { $cell } has more than { $limit } characters: shorten its text.
sheets-error-hostile = We do not open this file because it looks made to block whoever opens it: copy the data into a new spreadsheet and send that.
sheets-error-io = The file could not be read or saved: try again in a while.
