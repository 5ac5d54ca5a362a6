# The desk: what waits, and where it is settled.

desk-title = What now?
desk-acting-for = You act for
desk-timeline = All that the network has done with you
desk-instance = All networks
desk-quiet = Nothing waits here
desk-nothing-title = Nothing is pending
desk-nothing = When somebody has to decide or complete something, it appears here with the button for it.
desk-first-network-title = Begin with your network
desk-first-network = Give it a name and say what moves it. Then you can bring in its organisations from a spreadsheet and invite whoever works with you.
desk-first-network-go = Make the network
desk-first-mandate-title = You have no mandate yet
desk-first-mandate = Ask your network’s coordination to enter you for your organisation. Meanwhile you can look at everything that is public.
desk-first-mandate-go = Look at the networks

desk-imports-waiting = { $count ->
    [one] One import waits to be confirmed or discarded.
   *[other] { $count } imports wait to be confirmed or discarded.
}
desk-imports-waiting-go = Look at them
desk-imports-doubtful = { $count ->
    [one] One imported row may be there already: say whether it is the same organisation.
   *[other] { $count } imported rows may be there already: say whether they are the same organisations.
}
desk-imports-doubtful-go = Decide
