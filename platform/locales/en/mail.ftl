# Outgoing mail, and what became of it.

mail-title = Mail
mail-lead = The mails that the program could not call sent. Their texts are never shown.
mail-crumbs = Where you are
mail-no-server = No mail server is configured yet: mails wait, and codes for signing in are only told in the program’s log. Whoever looks after it can give ORDIT_SMTP_URL and ORDIT_MAIL_FROM.
mail-demo = The demo sends nothing.
mail-tabs = Which mails
mail-tab-uncertain = Uncertain ({ $count })
mail-tab-waiting = Waiting ({ $count })
mail-tab-refused = Refused ({ $count })
mail-uncertain-why = The connection broke when the mail was handed over, or nearly. So as not to send it twice, the program waits for somebody to look.
mail-empty-uncertain = No uncertain mail.
mail-empty-waiting = No mail waits.
mail-empty-refused = No mail was refused.
mail-from = From
mail-to = To
mail-subject = Subject
mail-written = Written
mail-tried = Last attempt
mail-tried-never = none yet
mail-answer = Server’s answer
mail-answer-code = code { $code }
mail-answer-bounce = given back later: { $reason }
mail-answer-late = not handed over in time
mail-answer-none = none
mail-state = State
mail-state-waiting = waiting
mail-state-sending = being sent
mail-state-sent = sent
mail-state-refused = refused
mail-state-uncertain = uncertain
mail-state-stopped = stopped
mail-message-id = Message-ID

mail-one-title = Did this mail arrive?
mail-one-how = Ask whoever should have received it, or look for the Message-ID in the mail server’s log.
mail-arrived-title = It arrived
mail-arrived-text = It will stand as sent and will not be sent again.
mail-arrived = Mark it as sent
mail-again-title = It did not arrive
mail-again-text = If it did arrive after all, it will be received twice.
mail-again = Send it again
mail-forgotten = The text was a secret and has been forgotten.
mail-back = Back to mail
mail-cleared-arrived = Done: it stands as sent.
mail-cleared-again = It is being sent again.
mail-cleared-already = Somebody else had already cleared it up.

mail-test-title = Test mail
mail-test-address = Address
mail-test-hint = A short message will be sent there. If it does not arrive, look at the tabs above.
mail-test-send = Send the test
mail-test-put = The test is on its way.
mail-test-subject = Test mail from Ordit
mail-test-text = If you read this, mail goes out well. There is no need to answer.

mail-outbox-title = The demo’s outbox
mail-outbox-lead = Everything that would have been sent. No mail leaves the demo.
mail-outbox-empty-title = No mail yet
mail-outbox-empty = When somebody asks for a code to sign in, or sends a letter, it will be shown here.
mail-outbox-html = The same as HTML
mail-outbox-file = Attached file: { $name }

mail-background = Mail: { $uncertain } uncertain, { $waiting } waiting, { $refused } refused.
mail-notice = { $count ->
    [one] Nobody knows whether one mail arrived.
   *[other] Nobody knows whether { $count } mails arrived.
}
mail-card-refused = { $count ->
    [one] One mail was refused this week.
   *[other] { $count } mails were refused this week.
}
mail-background-look = Look at the mail
mail-kind-deliver = Sending a mail
mail-failure-later = The mail server asked to try again later.
mail-failure-unreached = The mail server does not answer or does not accept this program.
mail-failure-unanswered = The connection to the mail server broke in the middle.
mail-failure-nowhere = No mail server is configured.

mail-address-wrong = This does not look like a mail address. It is written like this: name@example.org
mail-line-empty = The text is missing.
mail-line-breaks = The text must be one line, without breaks or invisible signs.
mail-line-long = The text is too long: { $longest } characters fit.
