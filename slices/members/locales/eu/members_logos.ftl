# Sare baten logoa eta hura finantzatzen dutenenak.

members-logos-title = Logoak
members-logos-edit = Jarri logoak
members-logos-own = Sarearen logoa
members-logos-of = { $name }: logoa
members-logos-own-empty = Hemen egongo da logoa. Sarearen orrian ageri da eta, domeinu propioa badu, goiko aldean.
members-logos-choose = Aukeratu logoa
members-logos-other = Aldatu beste batekin
members-logos-hint = PNG, JPEG, WebP edo GIF, gehienez { $limit } MB.
members-logos-send = Jarri
members-logos-remove = Kendu logoa
members-logos-funders = Babesleak
members-logos-funders-empty = Hemen egongo dira sarea finantzatzen dutenak. Sarearen orriaren oinean ageri dira.
members-logos-funder-new = Gehitu nork finantzatzen zaituzten
members-logos-name = Izena
members-logos-url = Webgunea (baldin badu)
members-logos-funder-logo = Logoa (baduzue; bestela, izena agertuko da)
members-logos-funder-add = Gehitu
members-logos-remove-funder = Kendu
members-logos-not-saved = Ez da gorde.
members-logos-saved = Logoa jarrita dago.
members-logos-removed = Jada ez dago.
members-logos-funder-added = Orriaren oinean ageri da.
members-logos-error-many = { $most } sartzen dira. Kendu bat beste bat gehitu aurretik.
