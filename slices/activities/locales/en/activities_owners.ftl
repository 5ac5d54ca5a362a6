activities-invitations-title = You are invited to hold activities
activities-invitations-lead = Until you say yes, it is not in your agenda and counts nowhere.
activities-invitations-empty = No invitation to answer
activities-invitations-empty-text = When somebody invites you to hold an activity with them, it appears here.
activities-invitations-from = Who invites
activities-invitations-to = Who is invited
activities-invitations-accept = We join
activities-invitations-gone = This invitation waits no more: somebody answered it or took it back.
activities-invitations-waiting = They have yet to say yes
activities-invitations-invited = Invited
activities-invitations-withdraw = Take the invitation back
activities-invitations-withdrawn = The invitation was taken back.
activities-invitations-sent = The invitation was sent. They hold it once they say yes.
activities-invitations-hint = Unless you act for it, or it is a member of the network that you coordinate, it gets an invitation and is there once it says yes.
activities-invitations-one = Invite them to one activity at a time: choose “This one alone”.
activities-invitations-series = Who holds it with you is not on the new dates until you invite them and they say yes.
activities-invitations-card = { $count ->
    [one] You are invited to hold an activity
   *[other] You are invited to hold { $count } activities
}
activities-invitations-card-action = Answer
activities-created-invited = The activity was created, and those who have to be invited have their invitation.
activities-owners-restore = Other networks or organisations held this version, and you cannot answer for them. Change the rest in the form.
activities-notify-added = { $name }: you hold it now.
activities-notify-invited = { $name }: you are invited to hold an activity.
activities-notify-invitation-answered = { $name }: { $standing ->
    [accepted] those whom you invited to hold it said yes
   *[declined] those whom you invited to hold it said no
}.
activities-invitations-which = Which dates
activities-invitations-of-series = All dates of the series from this one on
activities-invitations-of-series-hint = They answer once, for the dates there are on the day they answer.
activities-sheet-plural = Organisers
activities-sheet-organiser = Held by
activities-sheet-organiser-id = Identifier of who holds it
activities-sheet-refused-activity = There is no single activity of the network with this name and date. Look at the agenda, or give the identifier.
activities-sheet-refused-contradiction = This identifier is of one activity and this name of another.
activities-sheet-refused-organiser = Say who holds it.
activities-sheet-refused-invite = It does not hold this activity. Invite it on the page of the activity: it holds it once it says yes.
activities-sheet-refused-not-yours = Another network convenes this activity: your sheet can only say the share of your own network.
activities-of-group-there = The meetings of a group are called from the group: their agenda is copied from the last one.
activities-owners-of-group = Only the organisations of the group see it: nobody else can hold it.
