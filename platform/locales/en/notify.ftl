# Notifications: what happened, in the program and by mail, and how often one wants to know.
notify-title = Notifications
notify-menu = { $count ->
    [0] Notifications
    [one] Notifications: one new
   *[other] Notifications: { $count } new
}
notify-menu-new = { $count ->
    [one] one new notification
   *[other] { $count } new notifications
}
notify-lead = { $count ->
    [0] What happened in the last thirty days. You have read all of it.
    [one] What happened in the last thirty days. One notification is unread.
   *[other] What happened in the last thirty days. { $count } notifications are unread.
}
notify-mark-read = Mark all as read
notify-all-read = Done: all of it counts as read.
notify-new = new
notify-empty-title = No notifications yet
notify-empty = Here stands what others do in the networks that you coordinate and in the organisations that you act for. What you do yourself does not.
notify-elsewhere = Others
notify-choosing-link = Choose how often you get mails
notify-import-confirmed = { $name }: an import was confirmed, { $created } new and { $changed } changed.

notify-crumbs = Where you are
notify-choosing-title = Notification mails
notify-choosing-lead = Everything that happens stands among your notifications in the program. Here you choose how often we send it by mail too.
notify-usual = Usually
notify-choice-at_once = At once (within two minutes, so that what is done in one go comes in one mail)
notify-choice-daily = Once a day, at 7 in the morning
notify-choice-weekly = Once a week, on Monday at 7 in the morning
notify-choice-none = Never
notify-lang = Language of the mails
notify-by-network = For each network
notify-by-network-lead = Where you choose nothing, what you chose above holds. On one day it is always one mail, with all networks.
notify-as-usual = As usual
notify-save = Save
notify-chosen = Done: from now on it is so.
notify-refused = Choose how often you want mails. Nothing was changed.

notify-mail-subject = { $count ->
    [one] One thing happened in your networks
   *[other] { $count } things happened in your networks
}
notify-mail-lead = Hello! This is what happened since the last mail.
notify-mail-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
notify-mail-cut = There are more than fit into a mail.
notify-mail-all = See all notifications
notify-mail-why = You get this mail because you have an account at Ordit.
notify-mail-choose = Change how often you get them
notify-mail-stop = I want no more of these

notify-stop-title = No more notification mails?
notify-stop-text = The button stops all notification mails at once. Codes for signing in, and what somebody writes to you, will still come.
notify-stop-button = Send me no more
notify-weekly-text = You can also get them all together, once a week.
notify-weekly-button = Only once a week
notify-stopped-title = Done: you will get no more
notify-stopped-text = We will send you no more notification mails. What happens stands in the program.
notify-slowed-title = Done: once a week
notify-slowed-text = You will get them all together on Mondays at 7 in the morning.
notify-back = If you change your mind, sign in and go to “Your account”.

notify-hearer = Collecting notifications
notify-kind-digest = Sending the notifications of the day
notify-kind-at-once = Sending notifications that are wanted at once
