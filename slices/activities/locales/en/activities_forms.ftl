# Dates and texts that cannot be, and the dates of a series.

activities-error-year = The year has to be between 1990 and 2100.
activities-error-months = There are more than three years between the first day and the last. If it comes again and again, make a series.
activities-error-skipped = This hour does not exist: on that day clocks go forward from 2 to 3.
activities-error-held-early = It cannot have taken place yet: it begins later.
activities-error-beyond-days = The activity is from { $from } to { $to }: choose one of these days.
activities-error-beyond-day = The activity is on { $from }: choose that day or leave it empty.
activities-error-line = This is too long: at most { $most } characters.
activities-series-error-until = This last day cannot be read or does not exist. Write it as 6/5/2027.
activities-series-error-before = With this last day the series would never come again. Choose a later one.
activities-series-error-times = Say how many times in all, between 2 and 104.
activities-residency-error-twice = You have asked for a place for one of these people already. Look at the list.
activities-series-dates = Dates of this series
activities-series-all = All dates
