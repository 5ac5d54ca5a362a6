# What a network plans for a year, with limits and balance.

activities-plan-link = Plan of the year
activities-plan-title = { $network }: what is done in { $year }
activities-plan-sheet = Plan
activities-plan-lead = Everything the network does in a year, alone or with others, with the limits it set itself and where it does it.
activities-plan-previous = Year before
activities-plan-next = Year after
activities-plan-limits = Limits the network set itself
activities-plan-limits-none = The network set itself no limit.
activities-plan-limit = Change a limit
activities-plan-limit-save = Save the limit
activities-plan-limited = The limit is saved.
activities-plan-most = At most each year
activities-plan-most-hint = Leave it empty for no limit.
activities-plan-error-most = Write a number from 1 to 1000, or leave it empty.
activities-plan-error-kind = There is no such kind of activity.
activities-plan-used = { $used } of { $most }
activities-plan-over = More than was decided
activities-plan-full = None is left
activities-plan-table = Activities of { $year }
activities-plan-counted = { $count ->
    [one] { $count } activity counts
   *[other] { $count } activities count
}
activities-plan-empty = There is no activity
activities-plan-empty-text = What is done this year will be here. What has no day yet is shown too.
activities-plan-what = Activity
activities-plan-when = When
activities-plan-kind = Kind
activities-plan-stage = How far
activities-plan-where = Where
activities-plan-who = Who holds it
activities-plan-stage-all = All ({ $count })
activities-plan-stage-held = Held
activities-plan-stage-planned = Planned
activities-plan-stage-undated = No day yet
activities-plan-stage-cancelled = Cancelled
activities-plan-balance = Balance of territories
activities-plan-balance-text = Where members are and where activities are held. First, territories with members and no activity in three years.
activities-plan-balance-none = We do not know where members and activities are.
activities-plan-levels = Size of territory
activities-plan-level-ambit = Areas and regions
activities-plan-level-county = Counties and provinces
activities-plan-level-province = Demarcations
activities-plan-territory = Territory
activities-plan-members = Members
activities-plan-lately = In three years
activities-plan-left-out = No activity in three years
activities-plan-hosts = Who hosts
activities-plan-hosts-text = How often each hosted, and how many of its people went to residencies.
activities-plan-host = Organisation
activities-plan-hosted = Hosted
activities-plan-residents = Residents sent
activities-plan-note-over = { $kind }: this would be number { $number } of { $year }; the network decided at most { $most }.
activities-plan-note-within = { $kind }: this would be number { $number } of the { $most } that the network decided for { $year }.
activities-plan-note-there = { $place }: there { $count ->
    [one] is { $count } activity
   *[other] are { $count } activities
} already in { $year }.
activities-plan-note-nothing = { $place }: no activity was held there in the last { $years } years.
activities-plan-forums = Forums attended
activities-plan-forum-who = Who spoke:
activities-plan-forum-message = Message:
activities-plan-forum-recording = Recording
activities-plan-session = Session of a programme
activities-shares-title = What we put in
activities-shares-text = What the network itself puts into what it holds, and what each member does. The share of a member counts in one network alone: the one that convenes where it is a member of it, or else one of the others that hold it. Only the coordination sees this.
activities-shares-none = Nobody puts anything in this year yet.
activities-shares-who = Who
activities-shares-activities = Activities
activities-shares-places = Places
activities-shares-cost = Cost (€)
activities-shares-hours = Hours
activities-shares-total = In all
activities-shares-sheet = The share of each in every activity, to correct in a sheet and import again:
activities-shares-panel = What it puts into activities
activities-shares-note = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
} · places: { $places } · cost: { $cost } · hours: { $hours }
