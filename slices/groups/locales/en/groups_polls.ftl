groups-polls-title = Polls
groups-polls-lead = What the organisations of the group are asked. Each has one answer and may change it until it closes.
groups-polls-new = Open a poll
groups-polls-open = Open
groups-polls-opened = Poll opened.
groups-polls-answer = Answer
groups-polls-answer-again = Change the answer
groups-polls-answered = Answer saved. You can change it until the poll closes.
groups-polls-close = Close it now
groups-polls-closed = Poll closed.
groups-polls-reopen = Open it again
groups-polls-reopened = The poll is open again.
groups-polls-field-question = What is asked
groups-polls-field-explanation = Explanation (optional)
groups-polls-field-options = Possible answers
groups-polls-hint-options = One a line: from 2 to 20, all different.
groups-polls-field-several = More than one may be chosen
groups-polls-field-closes = Last day to answer
groups-polls-hint-closes = A day, such as 15/3/2027. Without one it stays open until somebody closes it.
groups-polls-field-reason = Reason (optional, all of the group reads it)
groups-polls-hint-one = Choose one.
groups-polls-hint-several = Choose one or more.
groups-polls-own = The answer of { $name }
groups-polls-refusal-options = This needs from 2 to 20 different answers, one a line.
groups-polls-refusal-past = The last day has to be today or later.
groups-polls-refusal-choice = Please choose an answer from the list.
groups-polls-refusal-closed = The poll was closed meanwhile; the answer was not saved.
groups-polls-state-open = Open
groups-polls-state-closed = Closed
groups-polls-state-answered = Answered
groups-polls-until = until { $date }
groups-polls-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
groups-polls-results = Result
groups-polls-turnout = { $count } of { $all } organisations answered.
groups-polls-who = Who answered
groups-polls-glance = Open polls
groups-polls-all = All polls
groups-polls-empty-title = Nothing was asked yet
groups-polls-empty-text = When the group has to choose, whoever coordinates it opens a poll here.
groups-polls-waiting-title = Polls that wait for an answer
groups-polls-waiting-empty-title = No poll waits for your answer
groups-polls-waiting-empty-text = When a group that you are in asks something, it will stand here.
groups-polls-card-question = { $count ->
    [one] { $count } poll waits for your answer
   *[other] { $count } polls wait for your answer
}
groups-polls-card-action = Answer
