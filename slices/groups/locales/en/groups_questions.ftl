groups-questions-title = Doubts and experiences
groups-questions-lead = What the group asks itself, what is answered and what it concludes.
groups-questions-new = Write a doubt or an experience
groups-questions-ask = Send
groups-questions-unsigned = Nobody keeps who writes this. Whoever facilitates the group reads it first and passes it on. Please name nobody.
groups-questions-unsigned-answer = Nobody keeps who answers. Please name nobody.
groups-questions-field-nature = What it is
groups-questions-field-title = In a line
groups-questions-field-body = Explanation (optional)
groups-questions-field-themes = Themes (optional)
groups-questions-field-theme = Theme
groups-questions-field-standing = State
groups-questions-field-answer = Answer
groups-questions-field-stance = Compared with what was said
groups-questions-field-conclusion = What the group concludes
groups-questions-field-dissent = Who sees it otherwise (optional)
groups-questions-hint-dissent = What a minority sees otherwise stays written beside the conclusion.
groups-questions-nature-doubt = Doubt
groups-questions-nature-experience = Experience
groups-questions-stance-adds = Adds
groups-questions-stance-agrees = Agrees
groups-questions-stance-differs = Sees it otherwise
groups-questions-standing-waiting = Waits to be passed on
groups-questions-standing-open = Open
groups-questions-standing-concluded = Concluded
groups-questions-find = Look for words
groups-questions-find-go = Search
groups-questions-all = Show all
groups-questions-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
groups-questions-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
groups-questions-no-answers = There is no answer yet.
groups-questions-none-title = Nothing fits
groups-questions-empty-title = Nothing was asked or told yet
groups-questions-empty-text = A small doubt already helps: write it and the group will answer.
groups-questions-pass-on-title = Pass it on to the group
groups-questions-pass-on-text = Before passing it on, take away what might tell who wrote it or of whom it speaks.
groups-questions-pass-on = Pass it on
groups-questions-answer = Answer
groups-questions-conclude-title = Write the conclusion
groups-questions-conclude = Conclude
groups-questions-reopen = Open again
groups-questions-dissent = Who sees it otherwise
groups-questions-refusal-closed = It is concluded already; the answer was not saved.
groups-questions-said-asked = Sent to the group.
groups-questions-said-waits = Sent unsigned. Whoever facilitates the group will pass it on.
groups-questions-said-passed-on = All of the group reads it now.
groups-questions-said-answered = Answer saved.
groups-questions-said-concluded = Conclusion saved.
groups-questions-said-reopened = It is open again.
groups-questions-product = Make it a product of the group
