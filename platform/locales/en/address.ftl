# Changing the address by which one signs in.

address-kind-tell = Telling an address that it signs nobody in any more
address-kind-prove = Sending the link that proves an address
address-gone-subject = This address no longer signs in to Ordit
address-gone = Nobody signs in to Ordit by this address any more: it was changed or removed ({ $moment }).
address-gone-unless = If you did not expect this, tell whoever coordinates your network.
address-wanted-subject = Somebody wrote your address in Ordit
address-wanted = Another person wrote this address as if it were theirs.
address-wanted-same = Nothing has changed: the address is still yours, and you need not do anything.
address-new-subject = Confirm your new address in Ordit
address-new = You asked to sign in to Ordit by this address. Open the link in the browser where you made the change and press the button:
address-new-button = Confirm the address
address-new-ends = The link lasts one hour and works once. If you did not ask for this, you need not do anything.
address-sign-in-first = You signed in more than an hour ago. Sign out and in again, so that we know it is you.
