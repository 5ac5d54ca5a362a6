activities-cancel-told = Those who have a place or wait for one will know by mail, ten minutes later.
activities-reg-news-hint = If you change when or where it is, those who registered get a mail ten minutes later; those who have a place, with the file for their calendar.
activities-reg-job-news = Telling those who registered of a change
activities-reg-subject-moved = Change: { $title }
activities-reg-subject-off = Called off: { $title }
activities-reg-subject-again = It takes place after all: { $title }
activities-reg-mail-moved = There are changes to { $title }: it takes place when and where we say below. Your place stands. If you can no longer come, cancel it with the link.
activities-reg-mail-moved-else = There are changes to { $title }: it takes place when and where we say below. Your registration stands as it was: { $state }. If you can no longer come, cancel it with the link.
activities-reg-mail-moved-way = There were changes to { $title }: it takes place when and where it says below, and you now take part in this way: { $mode }. Your registration stays as it was: { $state }. If you cannot come in this way, cancel it by the link.
activities-reg-mail-off = { $title } will not take place. You need not do anything.
activities-reg-mail-again = { $title } takes place after all, when and where we say below. The place is still yours. If you can no longer come, cancel it with the link.
activities-reg-mail-again-else = { $title } takes place after all, when and where we say below. Your registration stands as it was: { $state }. If you can no longer come, cancel it with the link.
activities-reg-subject-way = You now take part in another way: { $title }
activities-reg-mail-way = Your registration for { $title } has changed: you now take part like this: { $mode }. The place is still yours. If you have a calendar file from before, this one replaces it.
activities-foretold-invited = { $count ->
    [one] { $count } organisation will be invited to hold one.
   *[other] { $count } organisations will be invited to hold some.
}
activities-foretold-offered = { $count ->
    [one] { $count } person who waits will be offered a place by mail.
   *[other] { $count } people who wait will be offered a place by mail.
}
activities-foretold-moved = { $count ->
    [one] { $count } person who registered will know of the other day, hour or place.
   *[other] { $count } people who registered will know of the other day, hour or place.
}
activities-foretold-off = { $count ->
    [one] { $count } person who registered will know that it does not take place.
   *[other] { $count } people who registered will know that it does not take place.
}
activities-foretold-again = { $count ->
    [one] { $count } person who registered will know that it takes place after all.
   *[other] { $count } people who registered will know that it takes place after all.
}
activities-foretold-added = { $count ->
    [one] { $count } organisation will know that it holds one.
   *[other] { $count } organisations will know that they hold some.
}
