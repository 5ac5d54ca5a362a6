# What is not known yet of networks and their organisations.

members-desk-nobody = Nobody is in this network yet.
members-desk-nobody-go = Bring in organisations
members-desk-undescribed = This network does not say what it does.
members-desk-undescribed-go = Describe it
members-desk-without-place = { $count ->
    [one] It is not known where one organisation is.
   *[other] It is not known where { $count } organisations are.
}
members-desk-without-theme = { $count ->
    [one] It is not known what one organisation works on.
   *[other] It is not known what { $count } organisations work on.
}
members-desk-without-website = { $count ->
    [one] One organisation has no website noted.
   *[other] { $count } organisations have no website noted.
}
members-desk-complete = Complete it
members-desk-lacks-place = Without a place
members-desk-lacks-theme = Without themes
members-desk-lacks-website = Without a website
