# El teixit d’una xarxa.

members-cloth-name = Teixit
members-cloth-title = { $network }: el teixit
members-cloth-description = Com creix { $network }: un fil per membre, una passada per mes, agrupats per comarca i sense noms.
members-cloth-label = { $count ->
    [one] { $network }: un teixit d’1 fil. La taula de sota diu el mateix.
   *[other] { $network }: un teixit de { $count } fils, agrupats per comarca. La taula de sota diu el mateix.
}
members-cloth-passage = { $months ->
    [1] un mes
    [3] un trimestre
   *[other] un any
}
members-cloth-lead = Cada fil és un membre, sense nom i al costat dels de la seva comarca. Cada passada és { members-cloth-passage }: on hi és, el fil es teixeix.
members-cloth-lead-named = Cada fil és un membre i porta a la seva fitxa. Cada passada és { members-cloth-passage } i porta al que hi va passar. Només tu hi veus els noms.
members-cloth-lead-counties = Cada fil és una comarca. Obre-la i hi veuràs un fil per membre.
members-cloth-kinds = Què es teixeix
members-cloth-kind-membership = Mesos a la xarxa
members-cloth-period = Període
members-cloth-months = { $count } mesos
members-cloth-all = Tot
members-cloth-earlier = ← Abans
members-cloth-later = Després →
members-cloth-from-to = { $from } – { $to }
members-cloth-month = { $month ->
    [1] gen
    [2] febr
    [3] març
    [4] abr
    [5] maig
    [6] juny
    [7] jul
    [8] ag
    [9] set
    [10] oct
    [11] nov
   *[other] des
}
members-cloth-quarter = { $number }T
members-cloth-quarter-of = { $number }r trimestre del { $year }
members-cloth-rest = { $area } (altres)
members-cloth-elsewhere = Altres llocs
members-cloth-key-woven = hi és
members-cloth-key-bare = no hi és
members-cloth-key-perhaps = potser hi és: no en sabem la data exacta
members-cloth-happened = Què hi ha passat
members-cloth-happened-at = Què va passar: { $time }
members-cloth-happened-nothing = Cap entrada ni cap baixa amb data coneguda.
members-cloth-happened-all = Mira-ho tot
members-cloth-table = El mateix, en una taula
members-cloth-names-caption = Qui hi és: { $time }
members-cloth-counts-caption = Quants membres hi ha, per comarca: { $time }
members-cloth-counts-range = Dos números: entre quants i quants, perquè falten dates.
members-cloth-member = Membre
members-cloth-county = Comarca
members-cloth-column-woven = Hi és
members-cloth-column-perhaps = Potser hi és
members-cloth-column-count = Passades
members-cloth-when = Quan
members-cloth-total = En total
members-cloth-empty-title = Encara no hi ha cap fil
members-cloth-empty = Aquí es veurà com creix la xarxa. Comença quan s’hi posen els membres amb la data d’entrada.
members-cloth-export-unknown = Aquest format no el fem. Tria CSV o XLSX.
members-cloth-file-name = teixit
members-cloth-signature = { $network }: el teixit
members-cloth-signature-see = Mira com creix
