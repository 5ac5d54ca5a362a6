# Fees: what a network asks of its members each year, the letters and the payments.

members-fee-title = Fees
members-fee-list-title = Fees of { $network }
members-fee-heading = Fees of { $year }
members-fee-private = Seen by the coordination and, of its own, by each member. By nobody else.
members-fee-years = Year
members-fee-back = Back
members-fee-file-name = fees

members-fee-way-make = Make the fees
members-fee-way-rules = Rules of the year
members-fee-way-payments = Payments
members-fee-way-send = Send the letters
members-fee-way-print = Print the letters
members-fee-way-remind = Send reminders

members-fee-filter-state = State
members-fee-filter-kind = Kind
members-fee-filter-county = County
members-fee-filter-all = All
members-fee-filter-go = Filter
members-fee-filter-none = Remove the filters

members-fee-empty-title = No fees of this year yet
members-fee-empty-text = Say the rules of the year first: brackets, due date and account. Then all fees are made at once.
members-fee-empty-filtered = No fee with these filters
members-fee-count = { $count ->
    [one] 1 fee
   *[other] { $count } fees
  }

members-fee-sum-asked = asked for
members-fee-sum-paid = paid
members-fee-sum-owed = owed
members-fee-sum-late = { $count ->
    [one] overdue fee
   *[other] overdue fees
  }

members-fee-state-unpaid = Unpaid
members-fee-state-part = Paid in part
members-fee-state-paid = Paid
members-fee-state-waived = Waived
members-fee-state-cancelled = Cancelled
members-fee-late = overdue
members-fee-over = { $amount } too much
members-fee-reminders = { $count ->
    [one] 1 reminder, { $day }
   *[other] { $count } reminders, the last { $day }
  }

members-fee-column-year = Year
members-fee-column-number = Number
members-fee-column-member = Member
members-fee-column-kind = Kind
members-fee-column-people = Inhabitants
members-fee-column-bracket = Bracket
members-fee-column-amount = Amount
members-fee-column-paid = Paid
members-fee-column-owed = Owed
members-fee-column-state = State
members-fee-column-reason = Reason
members-fee-column-reminders = Reminders
members-fee-column-letter = Letter
members-fee-column-last = Last year
members-fee-column-deed = What will be done
members-fee-column-nameless = Column { $number }

members-fee-rules-title = Rules of the fees of { $year }
members-fee-rules-none = The rules of this year are not saved yet. Fill them in or copy those of last year.
members-fee-rules-missing = First come the rules of this year
members-fee-rules-copy = Copy those of { $year }
members-fee-rules-copied = Copied. Look them over, the due date above all.
members-fee-rules-there = This year has rules already. Nothing was copied.
members-fee-rules-save = Save the rules
members-fee-rules-saved = Rules saved.
members-fee-not-saved = Not saved:
members-fee-brackets = Brackets
members-fee-brackets-hint = By kind of member and inhabitants. For a fixed amount leave “from” and “to” empty. The population comes from the register of inhabitants; where it is not known you are asked to decide, and it never counts as nought.
members-fee-brackets-more = If you need more rows, save and there will be more. A row without numbers is forgotten.
members-fee-bracket-kind = Kind
members-fee-bracket-from = Inhabitants from
members-fee-bracket-to = To
members-fee-bracket-amount = Amount (€)
members-fee-bracket-open = { $from } or more
members-fee-bracket-fixed = Fixed amount
members-fee-any-other = Any other kind
members-fee-states = Who pays
members-fee-joining = Whoever joins in mid-year pays
members-fee-joining-full = The whole year
members-fee-joining-month = The months that are left, the one of joining included
members-fee-joining-quarter = The quarters that are left, the one of joining included
members-fee-joining-half = Half when joining from July on
members-fee-due = Due date
members-fee-prefix = Beginning of the numbers
members-fee-prefix-hint = For example Q2026-. Each year has its own.
members-fee-first-number = First number
members-fee-first-number-hint = Fees are made already: the numbers go on from where they are.
members-fee-payee = Payee
members-fee-payee-hint = Left empty, it is the name of the network.
members-fee-iban = IBAN
members-fee-vote = Vote
members-fee-vote-suspends = Whoever owes an overdue fee does not vote
members-fee-letters-own = Your own text of the letter
members-fee-letters-hint = Left empty, we use the usual text. You can use Markdown and these words, which are filled in:

members-fee-wrong-kind = Choose a kind of member.
members-fee-wrong-people = Inhabitants are a whole number.
members-fee-wrong-peopled = Only town and county councils have inhabitants. Give the others a fixed amount.
members-fee-wrong-backwards = This bracket ends before it begins.
members-fee-wrong-overlap = This bracket overlaps another of the same kind.
members-fee-wrong-amount = Write an amount, such as 150 or 150.50.
members-fee-wrong-states = Choose who pays.
members-fee-wrong-date = Write a whole day, such as 2026-06-30.
members-fee-wrong-prefix = The beginning has a letter, and only plain letters, digits, hyphens and slashes; 12 signs at most.
members-fee-wrong-prefix-taken = Another year uses this beginning. Choose a different one, so that no number comes twice.
members-fee-wrong-number = The first number is a number from 1 on.
members-fee-wrong-long = The text is too long.
members-fee-wrong-iban = This IBAN is not right. Check its digits.
members-fee-wrong-reason = Say why, in 300 signs at most.
members-fee-wrong-fee = There is no fee with the number { $number }. Nothing was noted.

members-fee-making-title = Make the fees of { $year }
members-fee-making-lead = { $made ->
    [0] No new fee
    [one] 1 new fee
   *[other] { $made } new fees
  }, { $changed ->
    [0] no change
    [one] 1 change
   *[other] { $changed } changes
  }. Nothing is written until you confirm.
members-fee-making-sum = this year
members-fee-making-last = last year
members-fee-making-undecided = { $count ->
    [one] to be decided
   *[other] to be decided
  }
members-fee-making-confirm = { $made ->
    [0] Write them: { $changed } changes
   *[other] Write them: { $made } new, { $changed } changes
  }
members-fee-making-nothing = Nothing is missing: all fees are as they should be.
members-fee-made = Done: { $made } new, { $changed } changed.
members-fee-made-nothing = Nothing was missing. All stays as it was.
members-fee-seen-otherwise = Something changed while you looked. Nothing was written: look again and confirm.
members-fee-decided = Decided by hand
members-fee-note-share = { $parts }/{ $of } of the year
members-fee-note-month-unknown = joined this year, the month is not known: the whole year
members-fee-versus-new = new
members-fee-versus-more = more
members-fee-versus-less = less
members-fee-versus-same = same
members-fee-deed-make = Will be made
members-fee-deed-change = Will change
members-fee-deed-keep = Is there
members-fee-deed-stay = Stays
members-fee-deed-nothing = Pays nothing
members-fee-deed-population = Population not known
members-fee-deed-bracket = No bracket
members-fee-deed-from = now { $amount }
members-fee-decide-for = Amount decided for { $name }
members-fee-decide-hint = Decide the amount where there is no bracket or population. 0 pays nothing; empty is to be decided again.
members-fee-decide-save = Save the decisions
members-fee-decisions-saved = Decisions saved.
members-fee-gone = Paid last year and not this year
members-fee-idle = Have a fee of this year and pay no more: cancel it where that is right

members-fee-letters-title = Letters of fees
members-fee-letters-print = Print this page: a letter on each sheet.
members-fee-letters-left = { $count ->
    [one] There is 1 more: use the filters.
   *[other] There are { $count } more: use the filters.
  }
members-fee-letters-empty = No letter with these filters.
members-fee-letter-see = See the letter
members-fee-letter-subject = Fee of { $year } · { $number }
members-fee-letter-text = This is the fee of { $network } for the year { $year }. Please pay it to the account below and give the number as reference. Many thanks!
members-fee-reminder-subject = Reminder: fee of { $year } · { $number }
members-fee-reminder-text = The fee of { $network } for the year { $year } is still unpaid. If you have paid it meanwhile, please ignore this message. Many thanks!
members-fee-letter-number = Number
members-fee-letter-amount = Amount
members-fee-letter-share = Part of the year
members-fee-letter-due = Due date
members-fee-letter-payee = Payable to
members-fee-letter-iban = IBAN
members-fee-letter-concept = Reference

members-fee-send-title = Send the letters of the fees
members-fee-remind-title = Send reminders
members-fee-send-empty = No letter waits to be sent: all have gone, or there are no fees yet.
members-fee-remind-empty = Nobody owes anything with these filters.
members-fee-send-to = { $count ->
    [one] Goes to 1 mailbox
   *[other] Goes to { $count } mailboxes
  }
members-fee-send-left = { $count ->
    [one] 1 is left for the next round.
   *[other] { $count } are left for the next round.
  }
members-fee-send-go = Send the letters
members-fee-remind-go = Send the reminders
members-fee-send-sample = One of the letters
members-fee-sent = { $count ->
    [one] 1 letter is on its way.
   *[other] { $count } letters are on their way.
  }
members-fee-reminded = { $count ->
    [one] 1 reminder is on its way.
   *[other] { $count } reminders are on their way.
  }
members-fee-without = { $count ->
    [one] 1 without an address
   *[other] { $count } without an address
  }
members-fee-without-hint = Write the mailbox where they want the letter, or print them. A hyphen forgets the one that was there.
members-fee-addresses-save = Save the addresses
members-fee-addresses-saved = Addresses saved.

members-fee-payments-title = Payments of fees
members-fee-bank-file = Sheet of the bank
members-fee-bank-hint = CSV, XLSX or ODS, { $limit } MB at most. You look first; nothing is noted until you confirm.
members-fee-bank-send = Send and look
members-fee-bank-waiting = Sheets to confirm
members-fee-latest = Latest payments
members-fee-latest-empty = No payment yet. Send the sheet of the bank, or note it on the page of the fee.
members-fee-no-file = Choose a sheet.
members-fee-statement-title = Look at the payments
members-fee-bank-columns = Columns
members-fee-bank-columns-unknown = We did not recognise all columns. Choose them and look again.
members-fee-bank-columns-save = Use these columns
members-fee-bank-sample = First rows of the sheet
members-fee-bank-date = Date
members-fee-bank-amount = Amount
members-fee-bank-concept = Reference
members-fee-bank-payer = Payer
members-fee-statement-rest = { $known ->
    [0] No line came before
    [one] 1 line came before
   *[other] { $known } lines came before
  }; { $left ->
    [0] all are money received
    [one] 1 is no money received
   *[other] { $left } are no money received
  }.
members-fee-statement-unreadable = The date or amount of these rows cannot be read: { $rows }.
members-fee-certain = { $count ->
    [one] 1 certain
   *[other] { $count } certain
  }
members-fee-certain-sum = Together { $amount }.
members-fee-doubtful = { $count ->
    [one] 1 doubtful: choose
   *[other] { $count } doubtful: choose
  }
members-fee-doubtful-none = None of these
members-fee-unmatched = { $count ->
    [one] 1 of which we do not know whose it is
   *[other] { $count } of which we do not know whose they are
  }
members-fee-unmatched-see = See them and write the number of the fee
members-fee-statement-confirm = Note the chosen payments
members-fee-statement-discard = Drop this sheet
members-fee-note-part = a part only
members-fee-note-over = more than is owed
members-fee-payments-noted = { $count ->
    [one] 1 payment noted.
   *[other] { $count } payments noted.
  }
members-fee-payments-before = This sheet was confirmed before. Nothing more was noted.
members-fee-payments-discarded = Sheet dropped. Nothing was noted.
members-fee-way-bank = bank
members-fee-way-cash = by hand

members-fee-one-title = Fee { $number }
members-fee-paid-heading = Payments
members-fee-paid-empty = Nothing was paid yet.
members-fee-undo = Undo
members-fee-undone = undone
members-fee-payment-undone = Payment undone.
members-fee-cash = Note a payment by hand
members-fee-cash-note = Note it
members-fee-day = Day
members-fee-payment-noted = Payment noted.
members-fee-settle = Waive or cancel
members-fee-reason = Reason
members-fee-waive = Waive the fee
members-fee-cancel = Cancel the fee
members-fee-ask-again = Ask for it again
members-fee-settled = Saved.

members-fee-own-title = Fees of { $name }
members-fee-own-link = Your fees
members-fee-own-private = Seen only by you and by the coordination of each network.
members-fee-own-empty = No network has asked you for a fee.
members-fee-own-due = due on { $day }
members-fee-own-paid = { $amount } paid on { $day }
members-fee-own-owed = { $amount } left to pay
members-fee-own-vote = Until it is paid, the rules of the network suspend the vote.

members-fee-card-late = { $count ->
    [one] 1 fee is overdue
   *[other] { $count } fees are overdue
  }
members-fee-card-late-go = See them
members-fee-card-owed = { $count ->
    [one] You have 1 fee to pay
   *[other] You have { $count } fees to pay
  }
members-fee-card-owed-go = See it

members-fee-job-tidying = Sheets of banks for fees: forgetting those that nobody confirmed in thirty days
