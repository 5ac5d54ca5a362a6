# El logo d’una xarxa i els de qui la finança.

members-logos-title = Logos
members-logos-edit = Posa-hi els logos
members-logos-own = Logo de la xarxa
members-logos-of = Logo de { $name }
members-logos-own-empty = Aquí hi haurà el logo. Surt a la pàgina de la xarxa i, si té domini propi, a dalt de tot.
members-logos-choose = Tria el logo
members-logos-other = Canvia’l per un altre
members-logos-hint = PNG, JPEG, WebP o GIF, de { $limit } MB com a molt.
members-logos-send = Posa’l
members-logos-remove = Treu el logo
members-logos-funders = Amb el suport de
members-logos-funders-empty = Aquí hi haurà qui finança la xarxa. Surt al peu de la pàgina de la xarxa.
members-logos-funder-new = Afegeix qui us finança
members-logos-name = Nom
members-logos-url = Web (si en té)
members-logos-funder-logo = Logo (si el teniu; si no, hi sortirà el nom)
members-logos-funder-add = Afegeix
members-logos-remove-funder = Treu
members-logos-not-saved = No s’ha desat.
members-logos-saved = El logo ja hi és.
members-logos-removed = Ja no hi és.
members-logos-funder-added = Ja surt al peu de la pàgina.
members-logos-error-many = N’hi caben { $most }. Treu-ne un abans d’afegir-ne un altre.
