# Grupos que hace tiempo que no se reúnen.

groups-life-job = Hace el recuento de las propuestas de los grupos cuando acaba el plazo
groups-quiet-job = Pregunta cómo siguen los grupos que hace tiempo que no se reúnen
groups-notify-quiet = Hace tiempo que { $name } no se reúne. ¿Cómo sigue?
groups-card-quiet = { $count ->
    [one] Un grupo que hace tiempo que no se reúne
   *[other] { $count } grupos que hace tiempo que no se reúnen
}
groups-card-quiet-network = { $count ->
    [one] Un grupo sin coordinación que hace tiempo que no se reúne
   *[other] { $count } grupos sin coordinación que hace tiempo que no se reúnen
}
groups-card-quiet-action = Di cómo siguen
groups-quiet-own = ¿Cómo sigue?
groups-quiet-title = Hace tiempo que el grupo no se reúne. ¿Cómo sigue?
groups-quiet-text = Se preguntó el { $when }. El grupo no cambia solo: una pausa o un cierre los deciden sus entidades.
groups-quiet-goes-on = Seguimos
groups-quiet-pause = Propón una pausa
groups-quiet-close = Propón cerrarlo
groups-quiet-answered = Gracias. Consta que el grupo sigue.
groups-quiet-propose = Explica el motivo y ponlo a decisión de las entidades del grupo.
groups-quiet-settings = Cuándo se pregunta a los grupos
groups-quiet-after = Pregunta cómo sigue un grupo que no se reúne desde hace
groups-quiet-after-hint = Lo saben las entidades que lo coordinan. Ningún grupo cambia de estado por sí solo.
groups-quiet-months = { $count } meses
groups-quiet-never = No lo preguntes nunca
groups-quiet-save = Guárdalo
groups-quiet-saved = Se ha guardado cuándo se pregunta a los grupos.
groups-refusal-quiet = Ya se ha respondido.
groups-quiet-waiting = Grupos que hace tiempo que no se reúnen y que nadie coordina
groups-quiet-waiting-lead = Di cómo siguen, o busca quién los coordine.
