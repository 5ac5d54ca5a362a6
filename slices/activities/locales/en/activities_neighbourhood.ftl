# What a meeting leaves to the neighbourhood that hosts it.

activities-neighbourhood-title = What we leave to the neighbourhood
activities-neighbourhood-lead = Each community meeting says beforehand what will stay in the neighbourhood that hosts it, and three months later tells what stayed.
activities-neighbourhood-count = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
activities-neighbourhood-empty = There is no community meeting here yet.
activities-neighbourhood-not-said = What will stay is not written yet.
activities-neighbourhood-will-stay = What will stay
activities-neighbourhood-hint = A place repaired, a group that goes on, a garden, a training…
activities-neighbourhood-who = Who sees to it
activities-neighbourhood-by = Seen to by: { $who }
activities-neighbourhood-stayed = What stayed
activities-neighbourhood-answer-hint = It is shown on the public page of the meeting.
activities-neighbourhood-answer = Publish the answer
activities-neighbourhood-answered = Told on { $day }
activities-neighbourhood-later = Three months after the meeting it is told what stayed.
activities-neighbourhood-waiting = Say what stayed
activities-neighbourhood-saved = Saved.
activities-neighbourhood-job = Asks what community meetings left
activities-card-neighbourhood = { $count ->
    [one] 1 meeting waits for you to tell what it left to the neighbourhood
   *[other] { $count } meetings wait for you to tell what they left to the neighbourhood
}
activities-card-neighbourhood-go = Tell it
activities-notify-neighbourhood = { $name }: three months have passed. What stayed in the neighbourhood?
activities-error-not-over = It is not over yet.
