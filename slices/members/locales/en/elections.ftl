# Elections: mandates in functions, and who represents each council.

elections-title = Elections
elections-lead = After an election, whoever holds an elected office carries on as caretaker until their council says who represents it. You ask all of them in one act.
elections-new = Begin a round
elections-empty-title = No round yet
elections-empty-text = Begin one when there is an election: before anything happens you see whom it concerns.
elections-new-title = A new round
elections-field-name = Name of the round
elections-field-name-hint = For example: Municipal elections 2027.
elections-field-on = Day of the vote
elections-field-territory = Territory
elections-field-kinds = Which councils
elections-kind-municipality = Town councils
elections-kind-county_council = County councils
elections-scope-all = The whole network
elections-territory-ambits = Regions of planning
elections-territory-provinces = Provinces
elections-territory-counties = Counties
elections-look = See whom it concerns
elections-look-title = Whom it concerns
elections-look-lead =
    { $count ->
        [one] One council
       *[other] { $count } councils
    } and { $mandates ->
        [one] one elected mandate
       *[other] { $mandates } elected mandates
    }.
elections-look-what = The mandates go on as caretakers, with all rights. Each council gets a letter with a link to say who represents it. Technical staff does not change.
elections-look-without =
    { $count ->
        [one] We know no address of one council: its letter is printed.
       *[other] We know no address of { $count } councils: their letters are printed.
    }
elections-look-nobody = No council of the network is here. Choose another territory.
elections-look-all-asked = All of them were asked already. There is nothing more to do.
elections-go =
    { $count ->
        [one] Keep the mandates as caretakers and write to the council
       *[other] Keep the mandates as caretakers and write to { $count } councils
    }
elections-asked-already = Asked already
elections-choose = Choose { $name }
elections-reach-none = No address
elections-reach-mailbox = Mailbox of the council
elections-reach-people =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
elections-started =
    { $count ->
        [one] One council was asked
       *[other] { $count } councils were asked
    }; { $mandates ->
        [one] one mandate goes on as caretaker
       *[other] { $mandates } mandates go on as caretakers
    }.
elections-started-nobody = Nothing changed: all that you chose were asked already.
elections-error-incomplete = Write the name of the round and the day of the vote.
elections-state-asked = To answer
elections-state-answered = To look at
elections-state-accepted = Accepted
elections-state-undone = Undone
elections-resolution-attached = Attached
elections-resolution-follows = The resolution follows
elections-resolution-none = No resolution
elections-resolution = Resolution
elections-part-titular = Representative
elections-part-substitute = Substitute
elections-column-name = Round
elections-column-voted = Vote
elections-column-asked = Councils
elections-column-chosen = Choose
elections-column-council = Council
elections-column-kept = Go on as caretakers
elections-column-staff = Technical staff
elections-column-reach = The letter goes to
elections-column-state = State
elections-column-named = Whom it names
elections-column-letters = Letters
elections-column-county = County
elections-column-kind = Kind
elections-column-answered = Answered
elections-column-begins = From
elections-column-resolution = Resolution
elections-column-titular = Representative
elections-column-titular-post = Representative: post
elections-column-titular-address = Representative: address
elections-column-substitute = Substitute
elections-column-substitute-post = Substitute: post
elections-column-substitute-address = Substitute: address
elections-file-name = elections
elections-round-undone = Undone
elections-round-undone-text = This round was undone. Beginning it again with the same day and territory takes it up.
elections-voted = Vote: { $date }
elections-filters = What is shown
elections-filter-all = All
elections-filter-address = No address
elections-filter-resolution = Resolution missing
elections-filter-go = Show
elections-county-all = All
elections-count =
    { $count ->
        [one] One council
       *[other] { $count } councils
    }
elections-round-empty = None is here.
elections-print = Letters to print
elections-named-same = The same team goes on
elections-lettered =
    { $count ->
        [one] One letter
       *[other] { $count } letters
    }, the last on { $day }
elections-lettered-none = No letter sent
elections-accept-some = Accept the chosen answers
elections-remind = Write to the chosen again
elections-remind-hint = At most one letter a day to each council, and only while it has not answered.
elections-undo = Undo
elections-undo-whole = Undo the whole round
elections-undo-title = Undo
elections-undo-nobody = You chose no council that can be undone.
elections-undo-lead =
    { $count ->
        [one] One council leaves the round.
       *[other] { $count } councils leave the round.
    }
elections-undo-text = Their mandates are no longer caretakers, and the links of the letters open nothing. Where the answer was accepted, the mandates that it gave end and those before come back.
elections-undo-go =
    { $count ->
        [one] Undo it
       *[other] Undo all { $count }
    }
elections-undone =
    { $count ->
        [one] One council undone.
       *[other] { $count } councils undone.
    }
elections-back = Back to the round
elections-missing =
    { $count ->
        [one] One council from here is not in the round
       *[other] { $count } councils from here are not in the round
    }
elections-missing-text = They joined later, you left them out, or you undid them.
elections-add = Add the chosen to the round
elections-invites = Invite the new people to sign in
elections-accept = Accept the answer
elections-accept-text = When it is accepted, the mandates before end on the day on which the new ones begin, and whoever goes on is no longer only kept.
elections-not-accepted = It was not accepted.
elections-answer-title = The answer
elections-answer-none = It has not answered yet.
elections-answer-same = It says that the same team goes on.
elections-known = In the register already: { $name }
elections-kept-title = Mandates kept because of this round
elections-kept-none = None.
elections-sheet = Sheet of the council
elections-on-paper = Write down an answer that came on paper
elections-letters-title = Letters to print
elections-letters-text = Each letter has a new link and is shown only once: print them right away. Earlier links stay good.
elections-letters-empty = No council is left to answer.
elections-letters-for =
    { $count ->
        [one] For one council
       *[other] For { $count } councils
    }
elections-letters-go = Make the letters
elections-letters-made = Print them now with your browser. Once you leave this page they cannot be shown again.
elections-letter-subject = { $network }: who represents you after the election?
elections-letter-hello = Good day, { $name },
elections-letter-first = There was an election on { $date }. We need to know who represents your council in { $network } from now on.
elections-letter-again = We ask you again: after the election of { $date }, who represents your council in { $network }?
elections-letter-what = Say who represents it and who stands in, and attach the resolution. If the same people go on, it is enough to say so. No password is needed.
elections-letter-button = Say who represents you
elections-letter-meanwhile = Meanwhile whoever represented you carries on as caretaker, with all rights. Nothing changes for your technical staff.
elections-letter-link = The link is good for half a year and for nothing else. Pass the letter to whoever has to answer, and to nobody else.
elections-form-title = Who represents you
elections-form-lead = After the election of { $date }, who represents your council in the network?
elections-form-answered = You answered on { $day }. Until the secretariat accepts it you can change it here.
elections-form-private = Whoever runs the network sees these data and uses them only to know who represents you. They can be asked for, corrected and erased.
elections-form-send = Send the answer
elections-field-answer = What changes
elections-answer-is-named = We name who represents us
elections-answer-is-same = The same people go on
elections-field-person = Full name
elections-field-post = Post
elections-field-post-hint = For example: councillor for economic promotion.
elections-field-address = Address for mail
elections-field-address-hint = Their own, not that of the council’s mailbox.
elections-field-optional = Leave it empty if you do not have it.
elections-field-staff = Holds no elected office: is of the technical staff or another service
elections-field-begins = From when
elections-field-begins-hint = If it is empty, from when the secretariat accepts it.
elections-field-file = Resolution of the plenary, decree or certificate
elections-field-file-hint = PDF, image, ODT or DOCX, { $limit } MB at most.
elections-field-follows = We do not have the resolution yet: it will follow
elections-refused = It was not kept. Look at this:
elections-others = Also asked by
elections-answer-kept = Your answer is kept. The secretariat will look at it.
elections-resolution-send = Send the resolution
elections-resolution-kept = The resolution is kept. Thank you.
elections-closed-undone = This request was withdrawn. You need not do anything; if in doubt, write to the network.
elections-closed-expired = This link is over. Ask the network for another.
elections-closed-accepted = Your answer was accepted. If something has to be corrected, write to the network.
elections-error-answer = Say whether you name somebody or the same people go on.
elections-error-name = Write the person’s name.
elections-error-long = It is too long: { $most } characters fit.
elections-error-one-person = Representative and substitute cannot be one person.
elections-error-begins = Write a whole day, such as 17/06/2027.
elections-error-resolution = Attach the resolution, or say that it follows.
elections-error-changed = Somebody changed it meanwhile. Open the page again and see how it is.
elections-error-often = There were too many answers today. Try again tomorrow.
elections-error-nothing-asked = Nothing is asked of this council now.
elections-error-hidden = You do not see this council any more.
elections-error-address-elsewhere = The address that they gave is of somebody outside this network. Nothing changed: ask the council for another, or speak with whoever coordinates all networks.
elections-card-answers =
    { $count ->
        [one] One council said who represents it
       *[other] { $count } councils said who represents them
    }
elections-card-answers-go = Look at the answers
elections-card-asked =
    { $count ->
        [one] One council has not said yet who represents it
       *[other] { $count } councils have not said yet who represents them
    }
elections-card-asked-go = See who is missing
elections-card-own =
    { $count ->
        [one] A network waits for you to say who represents you
       *[other] { $count } networks wait for you to say who represents you
    }
elections-card-own-go = Say who represents you
elections-notify-answered = { $name }: a council said who represents it after the election.
elections-notify-renewed = { $name }: there is a new government team.
elections-notify-asked = { $name }: it has to be said who represents the council after the election.
elections-accepted =
    { $count ->
        [one] One answer accepted.
       *[other] { $count } answers accepted.
    }
elections-accepted-invited =
    { $count ->
        [one] One answer accepted.
       *[other] { $count } answers accepted.
    } { $invited ->
        [one] One person invited.
       *[other] { $invited } people invited.
    }
elections-accepted-left =
    { $count ->
        [one] One answer accepted.
       *[other] { $count } answers accepted.
    } { $left ->
        [one] One was not accepted: open it and try it alone to learn why.
       *[other] { $left } were not accepted: open them and try them one by one to learn why.
    }
elections-reminded =
    { $count ->
        [one] One letter is on its way.
       *[other] { $count } letters are on their way.
    }
elections-reminded-left =
    { $count ->
        [one] One letter is on its way.
       *[other] { $count } letters are on their way.
    } { $left ->
        [one] One council was not written to: it answered, has no address or got a letter today.
       *[other] { $left } councils were not written to: they answered, have no address or got a letter today.
    }
elections-error-shared = This council is in another network too, and somebody speaks for it: first the coordination of the other network has to agree, which finds it on its desk, or whoever represents the council has to answer with their account. Nothing changed.
elections-error-shared-undo = The council is in another network too: what was accepted is undone by whoever coordinates both. Nothing changed.
elections-error-begins-when = Write a day after the vote, of the following year at most.
elections-another-network = another network
elections-missing-agreement = The council is in another network too, and somebody speaks for it. Before the answer is accepted, this has to agree: { $networks }. It is on their desk. It will also do if whoever represents the council answers with their account.
elections-agree-title = Answers of councils that we share
elections-agree-lead = Another network asked a council who represents it. As the council is in your network too, the answer is not accepted until you agree. Look at the addresses above all: whoever reads them will speak for the council.
elections-agree-empty = Nothing waits for you. When a council that you share answers another network, it stands here.
elections-agree-asked-by = Asked by
elections-agree-go = I agree
elections-agreed =
    { $count ->
        [one] Done. The other network can accept the answer now.
       *[other] Done. The other networks can accept { $count } answers now.
    }
elections-agree-changed = Nothing changed: the answer is another one now. Look at it again.
elections-card-agree =
    { $count ->
        [one] A council that we share told another network who represents it
       *[other] { $count } councils that we share told another network who represents them
    }
elections-card-agree-go = See whether you agree
elections-undone-left =
    { $count ->
        [one] One council undone.
       *[other] { $count } councils undone.
    } { $left ->
        [one] One could not be undone: open it and try it alone to learn why.
       *[other] { $left } could not be undone: open them and try one by one to learn why.
    }
