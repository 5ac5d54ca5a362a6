# The cloth of a network.

members-cloth-name = Cloth
members-cloth-title = { $network }: the cloth
members-cloth-description = How { $network } grows: one thread per member, one passage per month, grouped by county and without names.
members-cloth-label = { $count ->
    [one] { $network }: a cloth of 1 thread. The table below says the same.
   *[other] { $network }: a cloth of { $count } threads, grouped by county. The table below says the same.
}
members-cloth-passage = { $months ->
    [1] a month
    [3] a quarter
   *[other] a year
}
members-cloth-lead = Each thread is a member, without its name and beside those of its county. Each passage is { members-cloth-passage }: while the member is in, the thread is woven.
members-cloth-lead-named = Each thread is a member and leads to its page. Each passage is { members-cloth-passage } and leads to what happened then. Only you see the names.
members-cloth-lead-counties = Each thread is a county. Open it to see one thread per member.
members-cloth-kinds = What is woven
members-cloth-kind-membership = Months in the network
members-cloth-period = Period
members-cloth-months = { $count } months
members-cloth-all = All
members-cloth-earlier = ← Earlier
members-cloth-later = Later →
members-cloth-from-to = { $from } – { $to }
members-cloth-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[other] Dec
}
members-cloth-quarter = Q{ $number }
members-cloth-quarter-of = Q{ $number } { $year }
members-cloth-rest = { $area } (others)
members-cloth-elsewhere = Other places
members-cloth-key-woven = in
members-cloth-key-bare = not in
members-cloth-key-perhaps = perhaps in: we do not know the exact date
members-cloth-happened = What happened
members-cloth-happened-at = What happened: { $time }
members-cloth-happened-nothing = Nobody joined or left on a date that we know.
members-cloth-happened-all = See all of it
members-cloth-table = The same as a table
members-cloth-names-caption = Who is in: { $time }
members-cloth-counts-caption = How many members there are, by county: { $time }
members-cloth-counts-range = Two numbers: between how many and how many, because dates are missing.
members-cloth-member = Member
members-cloth-county = County
members-cloth-column-woven = In
members-cloth-column-perhaps = Perhaps in
members-cloth-column-count = Passages
members-cloth-when = When
members-cloth-total = In all
members-cloth-empty-title = No thread yet
members-cloth-empty = Here one will see how the network grows. It begins when members are entered with the date on which they joined.
members-cloth-export-unknown = We do not make this format. Choose CSV or XLSX.
members-cloth-file-name = cloth
members-cloth-signature = { $network }: the cloth
members-cloth-signature-see = See how it grows
