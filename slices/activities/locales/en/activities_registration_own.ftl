# Whom each organisation registered.

activities-reg-own-title = Registrations of your organisation
activities-reg-own-lead = People whom your organisation registered. If somebody cannot come, cancel it: the place goes to who waits.
activities-reg-own-empty-title = You have not registered anybody yet
activities-reg-own-empty = The page of each activity tells how to register several people of your organisation.
activities-reg-own-activity = Activity
activities-reg-own-hidden = An activity that you do not see any more
activities-reg-own-forgotten = Without a name: the data are erased
activities-reg-own-cancelled = The registration of { $name } is cancelled.
activities-reg-own-link = The people you registered already
