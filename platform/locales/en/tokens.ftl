tokens-title = Keys for programs
tokens-lead = With a key, a program of yours reads what you can read for an organisation or a network. It cannot change anything, and it stops working when your mandate ends.
tokens-made = This is the key
tokens-made-text = Copy it now: we will not show it again. The program sends it in the Authorization header, after the word Bearer.
tokens-copy = Copy
tokens-copied = Copied
tokens-list = Your keys
tokens-none = You have none yet.
tokens-dates = From { $since } to { $until }.
tokens-used = Last used: { $moment }.
tokens-unused = Never used.
tokens-revoke = Revoke
tokens-revoked = The key works no more.
tokens-make = Make a new one
tokens-no-mandate = To make one you need a mandate in an organisation or a network.
tokens-name = Name
tokens-name-hint = Which program will use it, so that you recognise it.
tokens-name-wrong = Give it a name of at most 60 letters.
tokens-too-many = You have fifty already. Revoke one that you do not use.
tokens-over = For
tokens-over-everything = All networks
tokens-over-unknown = An organisation that you cannot see
tokens-days = How long it lasts
tokens-days-number = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
tokens-make-button = Make the key
tokens-unknown = This key does not work: it does not exist, has expired, was revoked, or the mandate has ended. Make a new one at /me/tokens.
