# Dates i textos que no poden ser, i les dates d’una sèrie.

activities-error-months = Entre el primer dia i el darrer hi ha més de tres anys. Si es repeteix, fes-ne una sèrie.
activities-error-skipped = Aquesta hora no existeix: aquell dia el rellotge s’avança de les 2 a les 3.
activities-error-held-early = Encara no s’ha pogut fer: comença més endavant.
activities-error-beyond-days = L’activitat és del { $from } al { $to }: tria un d’aquests dies.
activities-error-beyond-day = L’activitat és el { $from }: tria aquest dia o deixa-ho buit.
activities-error-line = És massa llarg: com a molt { $most } caràcters.
activities-error-programme-days = La part «{ $part }» quedaria fora d’aquests dies. Canvia-li el dia al programa, o treu-la, i torna-ho a provar.
activities-error-programme-hours = La part «{ $part }» quedaria fora d’aquestes hores. Canvia-li l’hora al programa, o treu-la, i torna-ho a provar.
activities-error-programme-begun = La part «{ $part }» ja s’ha començat el dia que diu el programa, i no es mou. Deixa-hi aquell dia, o prem «Com estava previst» al programa.
activities-series-error-before = Amb aquest darrer dia la sèrie no es repetiria cap cop. Tria’n un de més endavant.
activities-series-error-times = Digues quantes vegades en total, entre 2 i 104.
activities-series-error-times-more = Digues quantes dates més: una com a mínim.
activities-series-error-many = Serien { $count } dates i una sèrie en té { $most } com a molt. Tria un últim dia de més aviat o menys vegades.
activities-residency-error-twice = Ja heu demanat plaça per a alguna d’aquestes persones. Mira-ho a la llista.
activities-series-dates = Dates d’aquesta sèrie
activities-series-rest = { $count ->
    [one] I una data més
   *[other] I { $count } dates més
}
activities-series-all = Totes les dates
