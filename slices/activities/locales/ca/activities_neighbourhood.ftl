# Què deixa una trobada al barri que l’acull.

activities-neighbourhood-title = Què deixem al barri
activities-neighbourhood-lead = Cada trobada comunitària diu abans què quedarà al barri que l’acull, i tres mesos després explica què hi ha quedat.
activities-neighbourhood-count = { $count ->
    [one] 1 trobada
   *[other] { $count } trobades
}
activities-neighbourhood-empty = Aquí encara no hi ha cap trobada comunitària.
activities-neighbourhood-not-said = Encara no s’ha escrit què quedarà.
activities-neighbourhood-will-stay = Què quedarà
activities-neighbourhood-hint = Un espai arreglat, un grup que continua, un hort, una formació…
activities-neighbourhood-who = Qui se n’encarrega
activities-neighbourhood-by = Se n’encarrega: { $who }
activities-neighbourhood-stayed = Què ha quedat
activities-neighbourhood-answer-hint = Es veurà a la pàgina pública de la trobada.
activities-neighbourhood-answer = Publica la resposta
activities-neighbourhood-answered = Explicat el { $day }
activities-neighbourhood-later = Tres mesos després de la trobada s’explicarà què ha quedat.
activities-neighbourhood-waiting = Digues què ha quedat
activities-neighbourhood-saved = Desat.
activities-neighbourhood-job = Pregunta què han deixat les trobades comunitàries
activities-card-neighbourhood = { $count ->
    [one] 1 trobada espera que expliquis què ha deixat al barri
   *[other] { $count } trobades esperen que expliquis què han deixat al barri
}
activities-card-neighbourhood-go = Explica-ho
activities-notify-neighbourhood = { $name }: ja fa tres mesos. Què ha quedat al barri?
activities-error-not-over = Encara no ha acabat.
