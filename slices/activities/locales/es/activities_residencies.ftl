# Residencias.

activities-residency-title = Residencia
activities-residency-empty = Todavía no se ha escrito la convocatoria.
activities-residency-host = Quién acoge
activities-residency-places = Plazas
activities-residency-unlimited = Sin límite
activities-residency-until = Solicitudes hasta el
activities-residency-open = Abierta
activities-residency-closed = Cerrada
activities-residency-until-start = Hasta que empiece
activities-residency-call = Convocatoria
activities-residency-call-hint = Para qué es, para quién, qué se paga.
activities-residency-call-edit = Convocatoria
activities-residency-call-where = Quién acoge y cuántas plazas hay se dice en la ficha de la actividad.
activities-residency-host-edit = Cambia quién acoge o las plazas
activities-residency-balance = De dónde viene la gente
activities-residency-nobody = Todavía no hay nadie aceptado.
activities-residency-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
activities-residency-percent = { $percent } %
activities-residency-without = De aquí todavía no viene nadie:
activities-residency-days = Itinerario
activities-residency-days-empty = Todavía no se ha escrito.
activities-residency-days-add = Añade al itinerario
activities-residency-day = Día
activities-residency-time = Hora
activities-residency-time-hint = Como 9:30. Se puede dejar vacía.
activities-residency-what = Qué se hace
activities-residency-visited = A quién se visita
activities-residency-add = Añade
activities-residency-remove = Quita
activities-residency-removed = Quitado del itinerario.
activities-residency-residents = Quién viene
activities-residency-residents-who = Los nombres los ven solo quien coordina y la organización de cada persona.
activities-residency-accept = Acepta
activities-residency-decline = No viene
activities-residency-withdraw = Retíralo
activities-residency-apply = Solicítalo
activities-residency-apply-as = En nombre de { $name }.
activities-residency-names = Quién vendría
activities-residency-names-hint = Un nombre por línea. Si todavía no se sabe, di cuántas personas.
activities-residency-self = La persona soy yo
activities-residency-number = Cuántas personas
activities-residency-motive = Por qué
activities-residency-applied = Solicitud recibida.
activities-residency-answered = Respondido.
activities-residency-saved = Guardado.
activities-residency-journal = Diario
activities-residency-journal-who = Lo lee la red. Lo escriben quienes van y quien coordina.
activities-residency-journal-empty = Todavía no hay nada escrito.
activities-residency-learnings = Qué hemos aprendido
activities-residency-learnings-empty = Todavía no hay ningún aprendizaje.
activities-residency-library = Para la biblioteca
activities-residency-library-mark = Márcalo para la biblioteca
activities-residency-to-library = Haz un borrador para la biblioteca
activities-residency-library-not = No es para la biblioteca
activities-residency-text = Escribe en el diario
activities-residency-text-hint = Qué habéis visto, con quién habéis hablado. No pongas nada que alguien no querría que se leyera.
activities-residency-is-learning = Es un aprendizaje
activities-residency-write = Escríbelo
activities-residency-note-removed = Quitado. Lo encontrarás abajo y lo puedes volver a poner.
activities-residency-removed-list = Lo que se ha quitado
activities-residency-restore = Vuelve a ponerlo
activities-resident-asked = Lo pide
activities-resident-accepted = Viene
activities-resident-declined = No viene
activities-resident-withdrawn = Retirada
activities-error-many = Entre 1 y { $most } personas.
activities-error-who-comes = Escribe quién vendría, o cuántas personas.
activities-error-hour = Una hora como 9:30.
activities-error-closed = Ya no se pueden hacer solicitudes.
activities-error-no-place = Ya no hay plazas suficientes, o ya se había respondido.
activities-privacy-what-residencies = Quién va a una residencia y qué escribe
activities-privacy-why-residencies = Organizarla y aprender de ella
activities-residency-error-off = La actividad se ha cancelado: ya no se acepta a nadie.
activities-residency-error-outside = Tiene que ser entre el primer día ({ $first }) y el último ({ $last }).
activities-card-residents = Residencias: solicitudes por responder
activities-card-residents-go = Míralas
activities-notify-residency-applied = Hay una solicitud para la residencia «{ $name }»
activities-notify-residency-answered = { $state ->
    [accepted] Una solicitud para la residencia «{ $name }» se ha aceptado
    [declined] Una solicitud para la residencia «{ $name }» no se ha aceptado
   *[other] Una solicitud para la residencia «{ $name }» se ha retirado
}
activities-notify-residency-off = La residencia «{ $name }» no se hará
activities-notify-residency-moved = La residencia «{ $name }» cambia de fechas, de hora o de lugar
activities-notify-residency-resumed = La residencia «{ $name }» sí se hará
activities-residency-job-news = Dice a quien va a una residencia que cambia o que no se hace
activities-residency-hearer = Ve cuándo cambia una residencia
