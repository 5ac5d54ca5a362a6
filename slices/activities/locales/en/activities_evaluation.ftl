# What those who came think of it.

activities-eval-title = Evaluation
activities-eval-empty = No evaluation has been asked for yet
activities-eval-empty-text = Everybody with a confirmed place and an address, or who left an address when they came, gets one mail, with a link to answer without an account.
activities-eval-early = It can be asked for once the activity has begun.
activities-eval-own = A question of yours
activities-eval-own-hint = If you write none, only the four usual questions are asked. It cannot be changed later.
activities-eval-open = Ask for the evaluation
activities-eval-opened = We asked everybody with a confirmed place, or who left an address when they came, who had not been asked yet.
activities-eval-reopen = Open it again
activities-eval-close = Close the evaluation
activities-eval-closed = The evaluation is closed.
activities-eval-is-open = Open since { $since }.
activities-eval-was-open = Opened on { $since }, closed on { $until }.
activities-eval-asked = People asked
activities-eval-answers = Answers
activities-eval-mean = How useful on average, from 1 to 5
activities-eval-few = Of fewer than 5 answers only their number is told, because one could guess whose they are.
activities-eval-nothing = Nobody has answered yet.
activities-eval-comments = What they said
activities-eval-export = Download the answers (CSV)
activities-eval-file-name = evaluation
activities-eval-useful = How useful was it to you?
activities-eval-useful-hint = 1 is not at all; 5, very.
activities-eval-recommend = Would you recommend it?
activities-eval-recommend-yes = Yes
activities-eval-recommend-maybe = Perhaps
activities-eval-recommend-no = No
activities-eval-takes = What do you take away?
activities-eval-changes = What would you change?
activities-eval-answer-title = What did you think of it?
activities-eval-lead = These are a few questions. If you could not come, you need not answer.
activities-eval-anonymous = Your answer is kept without name or address, and the organisers cannot tell whose it is. You can change it by this same link until it is closed.
activities-eval-answer-send = Send the evaluation
activities-eval-answer-change = Change the evaluation
activities-eval-answered = Thank you. Your answer is kept.
activities-eval-thanks = You have answered already. You can change your answer until the evaluation is closed.
activities-eval-over = This evaluation is closed by now. Thank you all the same.
activities-eval-error-useful = Choose a number from 1 to 5.
activities-eval-error-recommend = Say whether you would recommend it.
activities-eval-error-early = The activity has not begun yet: the evaluation can be asked for then.
activities-eval-error-closed = The evaluation was closed and your answer was not kept.
activities-eval-error-few = With fewer than 5 answers the details cannot be downloaded.
activities-eval-waiting-title = Activities without an evaluation
activities-eval-waiting-none = The evaluation of every activity of the last two months has been asked for.
activities-eval-job = Asks those who came to an activity what they think of it
activities-eval-privacy-what = For which activities you were asked for an evaluation
activities-eval-privacy-why = To ask you only once. Your answer is kept apart and cannot be traced to anybody.
activities-eval-card-go = See which
activities-eval-card = { $count ->
    [one] Nobody was asked for an evaluation of 1 activity that is over
   *[other] Nobody was asked for an evaluation of { $count } activities that are over
}
activities-reg-subject-evaluation = What did you think of it? { $title }
activities-reg-mail-evaluation = Will you help us improve? These are a few questions, without a name. If you could not come, ignore this.
activities-reg-link-evaluation = Answer
