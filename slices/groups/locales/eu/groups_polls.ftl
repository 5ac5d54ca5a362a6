groups-polls-title = Galdeketak
groups-polls-lead = Taldeko erakundeei galdetzen zaiena. Bakoitzak erantzun bat du, eta itxi arte alda dezake.
groups-polls-new = Ireki galdeketa bat
groups-polls-open = Ireki
groups-polls-opened = Galdeketa ireki da.
groups-polls-answer = Erantzun
groups-polls-answer-again = Aldatu erantzuna
groups-polls-answered = Erantzuna gorde da. Itxi arte alda dezakezu.
groups-polls-close = Itxi orain
groups-polls-closed = Galdeketa itxi da.
groups-polls-reopen = Ireki berriro
groups-polls-reopened = Galdeketa berriro irekita dago.
groups-polls-field-question = Zer galdetzen den
groups-polls-field-explanation = Azalpena (aukerakoa)
groups-polls-field-options = Erantzun posibleak
groups-polls-hint-options = Lerro bakoitzean bat: 2 eta 20 artean, denak desberdinak.
groups-polls-field-several = Bat baino gehiago hauta daiteke
groups-polls-field-closes = Erantzuteko azken eguna
groups-polls-hint-closes = Egun bat, adibidez 2027/3/15. Egunik gabe, norbaitek itxi arte irekita geratzen da.
groups-polls-field-reason = Arrazoia (aukerakoa, talde osoak irakurtzen du)
groups-polls-hint-one = Hautatu bat.
groups-polls-hint-several = Hautatu bat edo gehiago.
groups-polls-own = { $name } erakundearen erantzuna
groups-polls-refusal-options = 2 eta 20 erantzun desberdin artean behar dira, lerro bakoitzean bat.
groups-polls-refusal-past = Azken eguna gaur edo geroago izan behar da.
groups-polls-refusal-choice = Zerrendako erantzun bat hautatu behar da.
groups-polls-refusal-closed = Galdeketa itxi egin da bitartean; erantzuna ez da gorde.
groups-polls-state-open = Irekita
groups-polls-state-closed = Itxita
groups-polls-state-answered = Erantzunda
groups-polls-until = epea: { $date }
groups-polls-answers = { $count ->
    [one] Erantzun { $count }
   *[other] { $count } erantzun
}
groups-polls-results = Emaitza
groups-polls-turnout = { $all } erakundetik { $count }k erantzun dute.
groups-polls-who = Nork erantzun duen
groups-polls-glance = Galdeketa irekiak
groups-polls-all = Galdeketa guztiak
groups-polls-empty-title = Oraindik ez da ezer galdetu
groups-polls-empty-text = Taldeak aukeratu behar duenean, koordinatzen duenak hemen irekiko du galdeketa.
groups-polls-waiting-title = Erantzunaren zain dauden galdeketak
groups-polls-waiting-empty-title = Ez dago zure erantzunaren zain dagoen galdeketarik
groups-polls-waiting-empty-text = Zu zauden talde batek zerbait galdetzen duenean, hemen agertuko da.
groups-polls-card-question = { $count ->
    [one] Galdeketa { $count } zure erantzunaren zain dago
   *[other] { $count } galdeketa zure erantzunaren zain daude
}
groups-polls-card-action = Erantzun
