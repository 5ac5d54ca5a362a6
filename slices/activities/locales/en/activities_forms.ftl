# Dates and texts that cannot be, and the dates of a series.

activities-error-months = There are more than three years between the first day and the last. If it comes again and again, make a series.
activities-error-skipped = This hour does not exist: on that day clocks go forward from 2 to 3.
activities-error-held-early = It cannot have taken place yet: it begins later.
activities-error-beyond-days = The activity is from { $from } to { $to }: choose one of these days.
activities-error-beyond-day = The activity is on { $from }: choose that day or leave it empty.
activities-error-line = This is too long: at most { $most } characters.
activities-error-programme-days = The part “{ $part }” would lie outside these days. Change its day in the programme, or take it away, and try again.
activities-error-programme-hours = The part “{ $part }” would lie outside these hours. Change its time in the programme, or take it away, and try again.
activities-error-programme-begun = The part “{ $part }” has begun on the day that the programme says, and does not move. Keep that day, or press “As it was planned” in the programme.
activities-series-error-before = With this last day the series would never come again. Choose a later one.
activities-series-error-times = Say how many times in all, between 2 and 104.
activities-series-error-times-more = Say how many more dates: at least one.
activities-series-error-many = That would be { $count } dates, and a series has { $most } at most. Choose an earlier last day or fewer times.
activities-residency-error-twice = You have asked for a place for one of these people already. Look at the list.
activities-series-dates = Dates of this series
activities-series-rest = { $count ->
    [one] And one more date
   *[other] And { $count } more dates
}
activities-series-all = All dates
