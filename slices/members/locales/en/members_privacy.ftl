members-privacy-what-contact = Address, telephone and language
members-privacy-why-contact = Writing to and calling whoever represents an organisation
members-privacy-what-mandates = Mandates: post, dates and source
members-privacy-why-mandates = Knowing for whom each may act
members-privacy-what-dealings = Contacts with the person, internal notes included, and messages written to them
members-privacy-why-dealings = Remembering what was talked about with each member and what it was written
members-privacy-what-applications = Applications that name the person
members-privacy-why-applications = Answering the application
members-privacy-what-access = Who looked at how the person is reached, and what they looked at
members-privacy-why-access = Knowing who sees personal data (GDPR, art. 5.2 and 32)
members-privacy-what-papers = Resolutions to leave, and payments of fees
members-privacy-why-papers = Justifying the acts and accounts of the organisation; kept until their legal term
members-privacy-what-tasks = Open tasks of the person
members-privacy-what-tasks-done = Tasks they did or gave
members-privacy-why-tasks = Not losing what is to be done
members-privacy-rule-access = Log of who looked at contact data
members-privacy-rule-applications = People, texts and documents of applications declined or withdrawn
members-privacy-rule-former = Address and telephone of whoever holds no mandate any more, counted from the last one
members-consent-phone = Your telephone
members-consent-phone-words = I agree that the networks and the organisation for which I act keep my telephone and call me about the work we do. If I take this back, the telephone is deleted.
members-consent-joining = The application
members-consent-joining-words = You agreed that the network keep the data of the application to answer it. If you take this back, your name and how you are reached are deleted there.
members-privacy-erase-title = Erase somebody’s data
members-privacy-erase-link = Erase the data
members-privacy-erase-lead = Do this when { $name } asks you to. It will be done in { $days } days; until then it can be undone.
members-privacy-erase-what = The name, how they are reached, the account, mails, notes and what imports say of them go; mandates end. Acts of organisations stay, without the name.
members-privacy-erase-no-address = We have no address: tell them yourself when it will be done.
members-privacy-erase-button = Erase in seven days
members-privacy-erase-due = The data of { $name } will be erased on { $day }.
members-privacy-erase-asked = Asked for. If we have an address, they were written to.
members-privacy-erase-undone = Undone: nothing will be erased.
members-privacy-erase-own = They asked for it themselves: only they can undo it, by the link in the mail or on their own page.
members-privacy-erase-last = This is the only one who coordinates the whole instance. First give that mandate to somebody else.
members-access-title = Who looked at contact data
members-access-own = Who opened how you are reached, and the lists and files of your networks where you may stand. In whose name is told, not the name of the person.
members-access-network = Who saw how people of { $network } are reached.
members-access-all = Who saw how people of the whole instance are reached.
members-access-filter = Filters
members-access-total = { $total ->
    [one] { $total } look
   *[other] { $total } looks
}
members-access-none = There are none.
members-access-kind-person = One person
members-access-kind-list = Lists
members-access-kind-file = Files
members-access-ever = Ever
members-access-days = Last { $days } days
members-access-column-when = When
members-access-column-who = In whose name
members-access-column-name = Who
members-access-column-what = What
members-access-column-for = What for
members-access-column-number = People
members-access-who-unknown = Cannot be told
members-access-nobody = No longer there, or not seen by you
members-access-what-you = Your sheet
members-access-what-named = The sheet of { $name }
members-access-what-person = One sheet
members-access-what-list = { $number ->
    [one] A list of { $number } person
   *[other] A list of { $number } people
}
members-access-what-file = { $number ->
    [one] A file of { $number } person
   *[other] A file of { $number } people
}
members-access-for-application = Answering an application
members-access-for-fees = Fees
members-access-for-writing = Writing
members-access-for-export = Taking a list along
members-access-for-correction = Correcting the sheet
members-access-for-organisation = Looking at an organisation
members-access-for-person = Looking at a person
members-access-for-list = Working with the list of people
members-access-for-unknown = Was not noted
members-access-file = looks
