# The logo of a network and those of whoever funds it.

members-logos-title = Logos
members-logos-edit = Set the logos
members-logos-own = Logo of the network
members-logos-of = Logo of { $name }
members-logos-own-empty = The logo will be here. It stands on the network’s page and, on a domain of its own, at the very top.
members-logos-choose = Choose the logo
members-logos-other = Change it for another
members-logos-hint = PNG, JPEG, WebP or GIF, { $limit } MB at most.
members-logos-send = Set it
members-logos-remove = Remove the logo
members-logos-funders = With the support of
members-logos-funders-empty = Whoever funds the network will be here. They stand at the foot of the network’s page.
members-logos-funder-new = Add who funds you
members-logos-name = Name
members-logos-url = Website (if there is one)
members-logos-funder-logo = Logo (if you have it; otherwise the name is shown)
members-logos-funder-add = Add
members-logos-remove-funder = Remove
members-logos-not-saved = Nothing was saved.
members-logos-saved = The logo is there now.
members-logos-removed = It is gone.
members-logos-funder-added = It stands at the foot of the page now.
members-logos-error-many = There is room for { $most }. Remove one before adding another.
