activities-cancel-told = Those who have a place or wait for one will know by mail, ten minutes later.
activities-reg-news-hint = If you change when or where it is, those who have a place get a mail ten minutes later, with the file for their calendar.
activities-reg-job-news = Telling those who have a place of a change
activities-reg-subject-moved = Change: { $title }
activities-reg-subject-off = Called off: { $title }
activities-reg-mail-moved = There are changes to { $title }: it takes place when and where we say below. Your place stands. If you can no longer come, cancel it with the link.
activities-reg-mail-off = { $title } will not take place. You need not do anything.
