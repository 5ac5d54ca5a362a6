# Messages: who gets them, how they arrive, who answers.

messages-to = { $count ->
    [one] 1 gets it
   *[other] { $count } get it
  }
messages-without = { $count ->
    [one] 1 does not
   *[other] { $count } do not
  }
messages-recipients-title = Who gets “{ $subject }”
messages-problems = Before sending:
messages-change-text = Change the text
messages-leave-out = Leave out
messages-leave-out-named = Leave { $name } out
messages-leave-out-lacking = Leave them out
messages-include = Write all the same
messages-include-named = Write to { $name } all the same
messages-lacks = not known: { $fields }
messages-why-no_address = no address known
messages-why-wrong_form = the address is not well written
messages-why-bad_name = the name has signs that fit into no mail
messages-why-marked_wrong = not written to: it is wrong, or it was asked for
messages-why-refused_before = the last mail was refused
messages-why-disabled = the account is disabled
messages-why-by_hand = left out by you or a colleague
messages-why-twice = gets it once already
messages-previews = How it will read
messages-previews-none = Nothing is written yet.
messages-preview-first = The first
messages-preview-longest = The longest
messages-preview-fallback = One who does not get it in their language
messages-preview-text = Plain text
messages-test = Send me a test at { $address }
messages-test-subject = [Test] { $subject }
messages-test-sent = The test is sent.
messages-send-title = Send
messages-send = { $count ->
    [one] Send to 1 address
   *[other] Send to { $count } addresses
  }
messages-send-delay = { $count ->
    [one] It goes in 1 minute. Until then you can stop it.
   *[other] It goes in { $count } minutes. Until then you can stop it.
  }
messages-send-at-once = It goes at once.
messages-send-not-yet = It can be sent when nothing is missing.
messages-not-sent = It was not sent.
messages-sent = { $count ->
    [one] The message goes to 1 address.
   *[other] The message goes to { $count } addresses.
  }
messages-shown = What is shown
messages-rows-empty = There is nobody here.
messages-mail-waiting = waiting
messages-mail-sending = being sent
messages-mail-sent = sent
messages-mail-refused = refused
messages-mail-uncertain = uncertain
messages-mail-stopped = stopped
messages-mail-why = { $network } writes to you as { $reader }.
messages-mail-reply = If you reply, your answer reaches { $address }.
messages-mail-look = See it in the network
messages-starts = It goes on { $moment }. Until then all of it can be stopped.
messages-stop = { $count ->
    [one] Stop the one that has not gone
   *[other] Stop the { $count } that have not gone
  }
messages-stopped = { $count ->
    [one] 1 mail was stopped before it went.
   *[other] { $count } mails were stopped before they went.
  }
messages-stopped-none = All of it had gone: nothing was stopped.
messages-look-again = Look again
messages-sample = Read what was sent
messages-answers-to = Answers to
messages-answers-empty = No organisation was written to.
messages-tab-recipients = Who was written to
messages-tab-answers = Answers: { $answered } of { $reached }
messages-answered = Who answered
messages-answered-of = { $answered } of { $reached } organisations
messages-answered-not = not yet
messages-answered-mark = Answered
messages-answered-mark-named = { $name } answered
messages-answered-undo = Not answered
messages-answered-undo-named = { $name } did not answer
messages-follow = Write again to those who have not answered
messages-silent = List of those who have not answered
messages-own-sent = Sent on { $date } to { $names }
messages-own-forgotten = The text is no longer kept: its term has passed.
messages-addresses = Copy the addresses for my own mail program
messages-addresses-count = { $count ->
    [one] 1 address.
   *[other] { $count } addresses.
  }
messages-addresses-without = { $count ->
    [one] 1 is left out.
   *[other] { $count } are left out.
  }
messages-addresses-hint = Put them in blind copy: everybody should see only their own. It is noted that you looked.
messages-addresses-open = Open my mail program
messages-addresses-semicolons = With semicolons (Outlook)
messages-addresses-commas = With commas (Thunderbird, Gmail)
messages-refused-title = Addresses that refuse
messages-refused-lead = What the network wrote and a server would not take. Correct the address or mark it as wrong.
messages-refused-count = { $count ->
    [one] 1 address
   *[other] { $count } addresses
  }
messages-refused-empty-title = No address refuses
messages-refused-empty-text = When a server will not take a message, the address stands here.
messages-refused-correct = Correct
messages-refused-correct-named = Correct the address of { $name }
messages-refused-mark = Mark as wrong
messages-refused-mark-named = Mark the address of { $name } as wrong
messages-said-code = code { $code }
messages-said-nothing = no answer in time
messages-said-later = given back later: { $reason }
messages-doubt-has-arrived = It arrived
messages-doubt-has-arrived-named = The one to { $name } arrived
messages-doubt-send = Send it again
messages-doubt-send-named = Send it to { $name } again
messages-doubt-arrived = Noted: it arrived.
messages-doubt-again = It is sent again.
messages-marked = Done: no message of this network goes there.
messages-unmarked = The address is good again.
messages-wrong-title = Addresses that are not written to
messages-wrong-text = Because they are wrong, or because it was asked for. No message of this network goes there.
messages-wrong-add = Address that is not to be written to
messages-wrong-add-go = Write there no more
messages-wrong-undo = Write there again
messages-wrong-undo-named = Write to { $address } again
messages-card-doubt = { $count ->
    [one] Of 1 message nobody knows whether it reached everybody
   *[other] Of { $count } messages nobody knows whether they reached everybody
  }
messages-card-doubt-action = Look
messages-card-refused = { $count ->
    [one] 1 address refuses messages
   *[other] { $count } addresses refuse messages
  }
messages-hearer = Notes the answers that come to messages of the network
messages-card-refused-action = Correct them
