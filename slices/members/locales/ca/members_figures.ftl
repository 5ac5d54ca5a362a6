# Les xifres d’una xarxa al llarg del temps.

members-figures-name = Xifres
members-figures-title = Xifres: { $network }
members-figures-lead = Quants membres té la xarxa i fins on arriba, any rere any.
members-figures-year = Any
members-figures-members = Membres
members-figures-perhaps = Potser també
members-figures-municipalities = Municipis
members-figures-counties = Comarques o províncies
members-figures-inhabitants = Habitants d’aquests municipis
members-figures-families = Famílies de l’ESS
members-figures-not-known = no se sap
members-figures-perhaps-note = D’alguns membres no en sabem la data. No els comptem als anys passats: surten a «Potser també».
members-figures-by-year = Any per any
members-figures-take = Emporta-te-les:
members-figures-caption = A final de cada any; l’últim, avui. El lloc i la família són els d’ara.
members-figures-families-now = Famílies de l’ESS dels membres d’ara
members-figures-where = On hi ha membres ara
members-figures-sources = D’on surten
members-figures-population-source = Membres: les dates de cada fitxa. Habitants: padró del 2024 on el coneixem.
members-figures-population-link = Mira les fonts
members-figures-file-name = xifres
members-figures-link = Mira les xifres any per any
members-figures-link-text = Quants som i fins on arribem.

# Quadres de la pàgina d’un territori.
members-public-panel-here = Qui hi ha
members-public-panel-here-empty = Encara no hi coneixem cap entitat.
members-public-panel-allies = Aliances que hi treballen
members-public-panel-allies-empty = Encara no hi coneixem cap aliança.
members-public-place-page = La pàgina de «{ $place }»
members-public-territory = Per territori
members-figures-sources-all = { $count ->
    [one] 1 font dels membres
   *[other] { $count } fonts dels membres
}
