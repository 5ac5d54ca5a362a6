activities-agenda-title = Agenda
activities-agenda-description = Day events, trainings, visits and meetings of the networks, by month, by week, as a list and by place.
activities-agenda-views = How it is shown
activities-agenda-view-month = Month
activities-agenda-view-week = Week
activities-agenda-view-list = List
activities-agenda-view-map = Map
activities-agenda-lists = What the list holds
activities-agenda-when-list-coming = To come
activities-agenda-when-list-past = Past
activities-agenda-when-list-undated = Planned, no date yet
activities-agenda-count = { $count ->
    [0] No activity
    [one] { $count } activity
   *[other] { $count } activities
}
activities-agenda-previous = Previous
activities-agenda-today = Today
activities-agenda-next = Next
activities-agenda-empty-title = There is no activity here
activities-agenda-empty-text = Look at another time, or take a filter away.
activities-agenda-see-coming = Activities to come
activities-agenda-see-past = Past activities
activities-agenda-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
activities-agenda-loose = This month, on a day not known yet
activities-agenda-map = Where the next activities are
activities-agenda-nowhere = No known place
activities-agenda-whole = The whole agenda
activities-agenda-filter-network = Network
activities-agenda-filter-kind = What it is
activities-agenda-filter-mode = How to take part
activities-agenda-filter-theme = Theme
activities-agenda-filter-county = County
activities-agenda-when-unknown = Date not known
activities-agenda-when-about = { $date }, day not known
activities-agenda-when-days = { $first } – { $last }
activities-agenda-when-hours = { $day }, { $from }–{ $to }
activities-agenda-when-from = { $day }, from { $from }
activities-agenda-weekday-1 = Monday
activities-agenda-weekday-2 = Tuesday
activities-agenda-weekday-3 = Wednesday
activities-agenda-weekday-4 = Thursday
activities-agenda-weekday-5 = Friday
activities-agenda-weekday-6 = Saturday
activities-agenda-weekday-7 = Sunday
activities-agenda-weekday-short-1 = Mon
activities-agenda-weekday-short-2 = Tue
activities-agenda-weekday-short-3 = Wed
activities-agenda-weekday-short-4 = Thu
activities-agenda-weekday-short-5 = Fri
activities-agenda-weekday-short-6 = Sat
activities-agenda-weekday-short-7 = Sun
activities-agenda-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
activities-panel-title = Next activities
activities-panel-all = The whole agenda
activities-panel-empty = There is nothing in the agenda of the coming months.
