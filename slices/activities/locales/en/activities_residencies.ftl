# Residencies.

activities-residency-title = Residency
activities-residency-empty = Its call is not written yet.
activities-residency-host = Who hosts
activities-residency-places = Places
activities-residency-unlimited = No limit
activities-residency-until = Applications until
activities-residency-open = Open
activities-residency-closed = Closed
activities-residency-until-start = Until it begins
activities-residency-call = Call
activities-residency-call-hint = What it is for, for whom, what is paid.
activities-residency-call-edit = Call
activities-residency-call-where = Who hosts and how many places there are is said in the form of the activity.
activities-residency-host-edit = Change who hosts or the places
activities-residency-balance = Where people come from
activities-residency-nobody = Nobody is accepted yet.
activities-residency-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
activities-residency-percent = { $percent }%
activities-residency-without = From here nobody comes yet:
activities-residency-days = Itinerary
activities-residency-days-empty = Not written yet.
activities-residency-days-add = Add to the itinerary
activities-residency-day = Day
activities-residency-time = Time
activities-residency-time-hint = Such as 9:30. It may stay empty.
activities-residency-what = What is done
activities-residency-visited = Who is visited
activities-residency-add = Add
activities-residency-remove = Take away
activities-residency-removed = Taken out of the itinerary.
activities-residency-residents = Who comes
activities-residency-residents-who = Names are seen by whoever coordinates and by each person’s organisation alone.
activities-residency-accept = Accept
activities-residency-decline = Not coming
activities-residency-withdraw = Withdraw
activities-residency-apply = Apply
activities-residency-apply-as = In the name of { $name }.
activities-residency-names = Who would come
activities-residency-names-hint = A name per line. If it is not known yet, say how many people.
activities-residency-self = The person is me
activities-residency-number = How many people
activities-residency-motive = Why
activities-residency-applied = Application received.
activities-residency-answered = Answered.
activities-residency-saved = Saved.
activities-residency-journal = Journal
activities-residency-journal-who = The network reads it. Those who go and whoever coordinates write it.
activities-residency-journal-empty = Nothing is written yet.
activities-residency-learnings = What we learnt
activities-residency-learnings-empty = No learning is noted yet.
activities-residency-library = For the library
activities-residency-library-mark = Mark it for the library
activities-residency-to-library = Make a draft for the library
activities-residency-library-not = Not for the library
activities-residency-text = Write in the journal
activities-residency-text-hint = What you saw, with whom you spoke. Write nothing that somebody would not want to be read.
activities-residency-is-learning = It is something we learnt
activities-residency-write = Write it
activities-residency-note-removed = Taken away. You find it below and can put it back.
activities-residency-removed-list = What was taken away
activities-residency-restore = Put it back
activities-resident-asked = Asks
activities-resident-accepted = Comes
activities-resident-declined = Does not come
activities-resident-withdrawn = Withdrawn
activities-error-many = Between 1 and { $most } people.
activities-error-who-comes = Write who would come, or how many people.
activities-error-hour = A time such as 9:30.
activities-error-closed = Applications are closed.
activities-error-no-place = There are not enough places left, or it was answered already.
activities-privacy-what-residencies = Who goes to a residency and what they write of it
activities-privacy-why-residencies = To organise it and learn from it
activities-residency-error-off = The activity is called off: nobody is accepted any more.
activities-residency-error-outside = It must be between the first day ({ $first }) and the last ({ $last }).
activities-card-residents = Residencies: applications to answer
activities-card-residents-go = Look at them
activities-notify-residency-applied = Somebody applies for the residency “{ $name }”
activities-notify-residency-answered = { $state ->
    [accepted] An application for the residency “{ $name }” was accepted
    [declined] An application for the residency “{ $name }” was not accepted
   *[other] An application for the residency “{ $name }” was withdrawn
}
activities-notify-residency-off = The residency “{ $name }” will not take place
activities-notify-residency-moved = The residency “{ $name }” has other dates, another hour or another place
activities-notify-residency-resumed = The residency “{ $name }” takes place after all
activities-residency-job-news = Tells who goes to a residency that it changed or does not take place
activities-residency-hearer = Sees when a residency changes
