# Grups que fa temps que no es troben.

groups-life-job = Fa el recompte de les propostes dels grups quan s’acaba el termini
groups-quiet-job = Pregunta com segueixen els grups que fa temps que no es troben
groups-notify-quiet = Fa temps que { $name } no es troba. Com segueix?
groups-card-quiet = { $count ->
    [one] Un grup que fa temps que no es troba
   *[other] { $count } grups que fa temps que no es troben
}
groups-card-quiet-network = { $count ->
    [one] Un grup sense coordinació que fa temps que no es troba
   *[other] { $count } grups sense coordinació que fa temps que no es troben
}
groups-card-quiet-action = Digues com segueixen
groups-quiet-own = Com segueix?
groups-quiet-title = Fa temps que el grup no es troba. Com segueix?
groups-quiet-text = S’ha preguntat el { $when }. El grup no canvia tot sol: una pausa o un tancament els decideixen les seves entitats.
groups-quiet-goes-on = Seguim
groups-quiet-pause = Proposa una pausa
groups-quiet-close = Proposa tancar-lo
groups-quiet-answered = Gràcies. Consta que el grup segueix.
groups-quiet-propose = Explica el motiu i posa-ho a decisió de les entitats del grup.
groups-quiet-settings = Quan es pregunta als grups
groups-quiet-after = Pregunta com segueix un grup que no es troba des de fa
groups-quiet-after-hint = Ho saben les entitats que el coordinen. Cap grup no canvia d’estat tot sol.
groups-quiet-months = { $count } mesos
groups-quiet-never = No ho preguntis mai
groups-quiet-save = Desa-ho
groups-quiet-saved = S’ha desat quan es pregunta als grups.
groups-refusal-quiet = Ja s’ha respost.
groups-quiet-waiting = Grups que fa temps que no es troben i que ningú no coordina
groups-quiet-waiting-lead = Digues com segueixen, o busca qui els coordini.
