# People, how they are reached, and the mailboxes of organisations.

people-plural = People
people-kind = Person
people-first-coordinator = First coordinator

people-field-name = Full name
people-field-address = E-mail
people-field-phone = Phone
people-field-language = Language
people-field-organisation = Organisation
people-field-organisation-id = Identifier of the organisation
people-field-role = Role
people-field-post = Post
people-field-from = From
people-field-until = Until

people-role-coordination = Coordination
people-role-technical_secretariat = Technical secretariat
people-role-elected_officer = Elected officer
people-role-technician = Technician
people-role-representative = Representative
people-role-substitute = Substitute
people-role-facilitator = Facilitator
people-role-expert = Expert

people-standing-in_force = In force
people-standing-in_functions = Caretaker
people-standing-to_come = To come
people-standing-ended = Ended

people-account-none = Not invited
people-account-invited = Invited, not in yet
people-account-active = Has signed in
people-account-disabled = Cannot sign in

people-filter-role = Role
people-filter-kind = Kind of organisation
people-filter-state = Membership
people-filter-county = County
people-filter-ambit = Region
people-filter-standing = Mandate
people-filter-account = Access
people-filter-lacks = What is missing
people-lacks-address = E-mail

people-sort-name = Name
people-sort-organisation = Organisation
people-sort-role = Role
people-sort-ends = What ends first

people-from = From: { $from }
people-from-until = { $from } – { $until }

people-list-title = People of { $network }
people-list-heading = People
people-list-search = Search by name, post or organisation
people-list-count = { $people ->
    [one] One person
   *[other] { $people } people
  }, { $mandates ->
    [one] one mandate
   *[other] { $mandates } mandates
  }
people-list-empty-title = Nobody here yet
people-list-empty-text = Whoever represents each organisation will stand here, with role, post and dates. Import a spreadsheet or add the first person.
people-list-none-title = Nobody with these filters
people-list-all = Show everybody
people-column-when = When
people-choose = Choose
people-choose-one = Choose { $name }

people-add = Add a person
people-edit = Edit
people-invite = Invite to sign in
people-new-title = A new person in { $place }
people-edit-title = Edit { $name }
people-group-who = Who they are
people-group-mandate = What they are there
people-added = { $name } is in the register. Nothing was sent: invite them when you want them to sign in.
people-invited = The invitation for { $name } is on its way. The link is good for seven days.
people-invited-many = { $count ->
    [one] One invitation is on its way. The link is good for seven days.
   *[other] { $count } invitations are on their way. The links are good for seven days.
  }
people-invite-all = { $count ->
    [one] The only person of the list
   *[other] All { $count } people of the list, those on other pages too
  }
people-invite-elsewhere = { $count ->
    [one] and one more on another page
   *[other] and { $count } more on other pages
  }
people-invite-many-go = Invite to sign in
people-invite-hint = Each person gets a mail with a link to sign in.
people-invite-nobody = Nobody was chosen.
people-invite-many = That is too many people at once. Use a filter.
people-invite-others = The list changed while you looked at it. Nothing was sent: look at it again.

people-contact = Contact
people-contact-note = Only seen by the coordination of a network of this person, by those who act for the same organisation, and by themselves. Who looks is noted.
people-invented = Invented person.
people-archived = This person is archived.

people-section-empty = Nobody here yet.
people-section-earlier = { $count ->
    [one] One person from before
   *[other] { $count } people from before
  }
people-mailbox = Mailbox of the organisation:
people-mailbox-write = Mailbox of the organisation
people-mailbox-purpose = What it is for
people-mailbox-hint = An address of the organisation and of nobody in particular, such as economy@… It receives mail and signs nobody in. Leave it empty to take it away.
people-mailbox-saved = Mailbox saved.

people-changed-meanwhile = While you wrote, somebody else changed this. Your text is below; it now says this. If you save again, yours stays.
people-refused-name = A name is missing, of less than 200 letters.
people-refused-role = The role is missing: technician, elected officer, representative…
people-refused-address-taken = This address is somebody else’s already. Each address is one person’s.
people-refused-no-address = { $name } has no e-mail address.
people-refused-own-address = You sign in with this address: write another one. If you want to leave, ask for your data to be erased.
people-refused-disabled = Their access was closed. Only whoever coordinates the whole instance can open it again.
people-refused-unknown = This person is not here any more.
people-refused-may-not = This person has mandates that are not yours to decide on. They, or whoever gave them, have to change this.
people-refused-organisation-missing = The organisation is missing: one has this role in an organisation. Write its name.
people-refused-organisation-unknown = No member of the network has this name. Write its whole name or the last part of its address.
people-refused-organisation-several = Several members have this name. Write the last part of the address.
people-refused-organisation-both = The identifier is one organisation’s and the name another’s.

people-address-wrote = We wrote to { $address }. The new address counts once you open the link in that mail; until then the present one stays. Anything else that you changed is saved.
people-address-title = Confirm the address
people-address-text = From now on you sign in to Ordit with { $address }.
people-address-go = Confirm the address
people-address-changed = You now sign in with { $address }.
people-address-gone = This link was used already, has expired or does not belong to your account. Please write the address in your data again.
people-mailbox-refused = The mailbox is the organisation’s: whoever speaks for it changes it or, if it is in several networks, whoever coordinates all of them. Nothing changed.
