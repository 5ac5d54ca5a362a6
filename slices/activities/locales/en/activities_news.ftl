activities-reg-job-news = Telling those who have a place of a change
activities-reg-subject-moved = Change: { $title }
activities-reg-subject-off = Called off: { $title }
activities-reg-mail-moved = The time or the place of { $title } has changed. Your place stands. The new details follow; if you can no longer come, cancel with the link.
activities-reg-mail-off = { $title } will not take place. You need not do anything.
