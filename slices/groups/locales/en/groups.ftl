# Groups: lists, pages, who is in them.

groups-plural = Groups
groups-list-title = Groups of { $network }
groups-list-lead = What each group does, who is in it, and what came of those that ended.
groups-list-description = Working groups, learning communities and tables of { $network }.
groups-all = All
groups-empty-title = There is no group here yet
groups-empty-text = Take a filter away, or propose a group: the coordination starts it.
groups-add = Add a group
groups-propose = Propose a group
groups-propose-lead = Your organisation coordinates it at first. The coordination of the network starts it.
groups-added = The group was added.
groups-proposed-sensitive = The group is proposed. As it is sensitive, others see its name alone: the organisations in it begin it, under “Life of the group”, once they are two or more.
groups-refusal-last = You are the ones who coordinate this group, and it is sensitive: if you leave, what was written in it would be seen by others. First let another organisation coordinate it.
groups-refusal-alone = A group begins when two organisations or more decide it, or when the coordination of the network says so.
groups-error-standing = The group has organisations already: where it stands they decide, on its page.
groups-error-opened = A sensitive group is not opened again once others are in it or anything was written: that was for those who take part. Close it and begin another one.
groups-proposed = The group was proposed. The coordination of the network will see it.
groups-form-what = What it is and what it wants
groups-form-how = How it works
groups-field-name = Name of the group
groups-field-kind = Kind of group
groups-field-standing = Standing of the group
groups-field-started = Began
groups-field-ended = Ended
groups-field-objectives = Objectives
groups-field-doing-now = What it does now
groups-field-meets = When it meets
groups-field-open = One may ask to join
groups-field-sensitive = It is sensitive
groups-field-when = Since / until
groups-field-members = Organisations
groups-field-organisation = Organisation
groups-field-role = Role
groups-field-person = Who goes
groups-field-family = Family
groups-field-decided-by = Who decided it
groups-field-decided-on = When it was decided
groups-field-note = Note
groups-say-yes = Yes
groups-say-no = No
groups-kind-working_group = Working group
groups-kind-learning_community = Learning community
groups-kind-sector_table = Sector table
groups-kind-body = Body
groups-kind-alliance = Alliance
groups-kind-dialogue = Space of dialogue
groups-standing-proposed = Proposed
groups-standing-active = Active
groups-standing-paused = Paused
groups-standing-converted = Converted
groups-standing-merged = Merged
groups-standing-closed = Closed
groups-sensitive-tag = Sensitive
groups-sensitive-notice = This group is sensitive: outside of it only its name is told.
groups-sensitive-hint = Of a sensitive group only the name is told. Those about harassment are sensitive unless somebody says otherwise.
groups-invented = This group is invented, for the demonstration.
groups-archived = This group is archived.
groups-archive-text = { $name } will no longer be seen in lists and searches. If the group has ended, do not archive it: propose to close it, and it stays among the results.
groups-unarchive-text = { $name } will be seen again as before.
groups-edit = Edit the group
groups-now = Just now
groups-now-empty = The group has not said yet what it does now.
groups-objectives-empty = No objectives are written yet.
groups-who = Who is in it
groups-who-empty = It is not said yet who is in it.
groups-dates = Dates
groups-source = Source:
groups-role-member = Member
groups-role-coordinator = Coordination
groups-role-facilitator = Facilitation
groups-role-linked = Linked organisation
groups-role-expert = Expert
groups-roles-member = Member organisations
groups-roles-coordinator = Coordinated by
groups-roles-facilitator = Facilitation team
groups-roles-linked = Linked organisations
groups-roles-expert = Experts chosen by the group
groups-ask-title = Do you want to be in it?
groups-ask-why = Why your organisation wants to be in it
groups-ask = Ask to join
groups-ask-sent = It was sent. The group will answer.
groups-ask-waiting = Your organisation asked to join and waits for an answer.
groups-ask-back = Take it back
groups-asked = Asked to join
groups-leave = Leave the group
groups-leave-text = Your organisation will no longer be in the group. What it did stays.
groups-leave-do = Yes, leave
groups-left = Your organisation is no longer in it.
groups-members-title = Who is in { $name }
groups-members-link = Who is in it
groups-members-empty-title = Nobody is in it yet
groups-members-empty-text = Look below for who should be in it.
groups-asking = They ask to join
groups-admit = Accept
groups-decline = Not now
groups-role-of = Role of { $name }
groups-change = Change
groups-end = Take out
groups-end-do = Yes, take it out of the group
groups-person-choose = Who goes for your organisation
groups-person-nobody = Nobody yet
groups-person-send = Save
groups-member-add = Add to the group
groups-member-added = It was added to the group.
groups-member-admitted = It is in the group now.
groups-member-declined = It was answered: not now.
groups-member-changed = It was changed.
groups-member-ended = It is no longer in the group.
groups-since = since { $date }
groups-since-day = since { $date }
groups-until = until { $date }
groups-until-day = until { $date }
groups-from-until = { $since } – { $until }
groups-seek = Whom to bring in
groups-seek-lead = Members of the network with the same themes, and allies. Or search any organisation by name.
groups-seek-words = Name
groups-seek-do = Search
groups-seek-none = We found none. Try another name.
groups-seek-write = Write to the members with these themes
groups-offered-themes = Same themes: { $themes }
groups-offered-ally = Ally of the network
groups-own-title = Groups of my organisation
groups-own-lead = Where you are, and what waits for you.
groups-own-empty-title = You are in no group
groups-own-empty-text = On the page of a group you may ask to join.
groups-own-decide = Answer the proposal
groups-families = Families
groups-families-title = Families in { $name }
groups-families-lead = Which families of the social economy are at the table, which are missing, and which were recognised for having opened themselves and taken part.
groups-families-none = There is none yet.
groups-families-missing = Missing:
groups-families-see = See the families
groups-family-recognise = Recognise a family
groups-family-recognised = Recognised: { $who }, { $date }
groups-family-withdraw = Withdraw the recognition
groups-family-withdraw-do = Yes, withdraw that of { $family }
groups-family-done = It was recognised.
groups-family-undone = The recognition was withdrawn.
groups-card-asking-action = Answer
groups-card-decisions-action = Decide
groups-notify-asked = An organisation asks to join { $name }.
groups-notify-admitted = Your organisation is in { $name } now.
groups-notify-declined = { $name } answered that nobody else can join just now.
groups-notify-change-proposed = A change of { $name } is put to you to decide.
groups-notify-left-alone = { $name } is left with nobody who coordinates it.
groups-notify-moved = { $to ->
    [proposed] A group is proposed: { $name }.
   *[other] { $name } changed its standing.
}
groups-refusal-ask = One cannot ask to join it now.
groups-refusal-asked = Your organisation asked already, or is in it.
groups-refusal-not-in = This organisation is no longer in it.
groups-refusal-in = This organisation is in it, or asked already.
groups-refusal-answered = Somebody answered already.
groups-refusal-role = There is no such role.
groups-refusal-person = This person holds no mandate of your organisation.
groups-refusal-family = Choose a family.
groups-refusal-family-already = This family is recognised already.
groups-refusal-decided-by = Say who decided it.
groups-refusal-date = This is no date.
groups-refusal-withdrawn = It was withdrawn already.
groups-privacy-what-part = In which groups they were and what they decided, for which organisation
groups-privacy-why-part = Knowing who works in each group and how it was decided
groups-count = { $count ->
    [one] one group
   *[other] { $count } groups
}
groups-count-met = { $count ->
    [one] one with its objectives met
   *[other] { $count } with their objectives met
}
groups-former = { $count ->
    [one] One organisation that was in it
   *[other] { $count } organisations that were in it
}
groups-families-members = { $count ->
    [one] one organisation
   *[other] { $count } organisations
}
groups-card-asking = { $count ->
    [one] One organisation asks to join a group that you coordinate
   *[other] { $count } organisations ask to join groups that you coordinate
}
groups-card-asking-network = { $count ->
    [one] One organisation asks to join a group of the network
   *[other] { $count } organisations ask to join groups of the network
}
groups-card-decisions = { $count ->
    [one] One group asks you to decide
   *[other] { $count } groups ask you to decide
}
groups-panel-all = All groups
groups-panel-empty = There is no group yet.
groups-refusal-no-organisation = Here one speaks for an organisation: choose it at the top.
