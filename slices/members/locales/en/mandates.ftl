# Mandates: giving, ending and resuming them.

mandates-heading = Mandates
mandates-none = No mandate that you can see.
mandates-everything = Every network
mandates-new = Give a mandate
mandates-new-title = A mandate for { $name }
mandates-granted = The mandate is given.
mandates-end = End
mandates-end-title = End a mandate of { $name }
mandates-end-rights = From this moment they have no rights there: the next page they open is no longer theirs.
mandates-end-stays = Everything they did stays with the organisation.
mandates-end-back = It can be resumed from their sheet.
mandates-end-go = End the mandate
mandates-ended = The mandate has ended. You can resume it right here.
mandates-resume = Resume
mandates-resumed = The mandate is resumed.

mandates-refused-fits = This role is a network’s and not an organisation’s. Leave the organisation empty.
mandates-refused-may-not = This mandate is not yours to give or end. Whoever coordinates the network does that.
mandates-refused-oneself = Nobody gives themselves mandates. Ask whoever coordinates the network.
mandates-refused-dates = It would end before it begins.
mandates-refused-overlap = They hold this same role here in these dates already.
mandates-refused-last = This is the only person who coordinates every network. There has to be another one first.
mandates-refused-over = This mandate had ended already.
mandates-refused-not-ended = This mandate was not ended by hand.
mandates-refused-unknown = This mandate is not here.
mandates-refused-invented = An invented person cannot hold a mandate in a real organisation.
mandates-refused-by-hand = Coordination is not given by a spreadsheet. Give it on the person’s page.
mandates-refused-consent = Somebody speaks for this organisation already, and it is also of another network. The organisation itself gives this role.
mandates-refused-ended-by-hand = This mandate was ended by hand and a spreadsheet does not open it again. Resume it on the person’s page.
