# What is done behind the pages, and what does not go on.

jobs-title = Background work
jobs-lead = What the program does by itself while nobody waits. Only what does not go on is shown here.
jobs-empty-title = Everything goes on
jobs-empty = If a task gets stuck, it will be shown here with the reason and a button to try again.
jobs-caption = Tasks that are stuck
jobs-what = What
jobs-why = Why
jobs-since = Since
jobs-next = What happens next
jobs-act = Try again
jobs-what-unknown = A task that this version of the program does not know
jobs-next-itself = It is tried again by itself, with longer and longer pauses.
jobs-next-none = It waits for somebody to ask.
jobs-retry = Try again now
jobs-retried = It is being tried again right now.
jobs-gone = No longer needed: it went well meanwhile, or is being tried.
jobs-where-more = Details for whoever looks after the program are in its log.
jobs-notice = { $count ->
    [one] One background task is stuck.
   *[other] { $count } background tasks are stuck.
}
jobs-notice-look = See what is wrong

jobs-kind-housekeeping = Daily tidying: unconfirmed imports that are too old, and sessions that ended
jobs-hearer-archived-imports = Putting away the unconfirmed imports of an archived network

jobs-failure-database = The database did not answer.
jobs-failure-refused = The database did not accept what was to be written.
jobs-failure-broken = The program made a mistake. Tell whoever looks after it.
jobs-failure-echo = The program would have answered itself without end. Tell whoever looks after it.
jobs-failure-interrupted = The process ended in the middle every time.
jobs-failure-unknown = The reason is in the program’s log.
