groups-polls-title = Consultas
groups-polls-lead = Lo que se pregunta a las organizaciones del grupo. Cada una tiene una respuesta, y puede cambiarla hasta que se cierra.
groups-polls-new = Abrir una consulta
groups-polls-open = Abrir
groups-polls-opened = Consulta abierta.
groups-polls-answer = Responder
groups-polls-answer-again = Cambiar la respuesta
groups-polls-answered = Respuesta guardada. Puede cambiarla hasta que se cierre.
groups-polls-close = Cerrarla ahora
groups-polls-closed = Consulta cerrada.
groups-polls-reopen = Reabrirla
groups-polls-reopened = La consulta vuelve a estar abierta.
groups-polls-field-question = Qué se pregunta
groups-polls-field-explanation = Explicación (opcional)
groups-polls-field-options = Respuestas posibles
groups-polls-hint-options = Una por línea: entre 2 y 20, todas distintas.
groups-polls-field-several = Se puede elegir más de una
groups-polls-field-closes = Último día para responder
groups-polls-hint-closes = Un día, como 15/3/2027. Sin día, queda abierta hasta que alguien la cierre.
groups-polls-field-reason = Motivo (opcional, lo lee todo el grupo)
groups-polls-hint-one = Elija una.
groups-polls-hint-several = Elija una o más.
groups-polls-own = La respuesta de { $name }
groups-polls-refusal-options = Hacen falta entre 2 y 20 respuestas distintas, una por línea.
groups-polls-refusal-past = El último día debe ser hoy o más adelante.
groups-polls-refusal-choice = Hay que elegir una respuesta de la lista.
groups-polls-refusal-closed = La consulta se ha cerrado mientras tanto; la respuesta no se ha guardado.
groups-polls-state-open = Abierta
groups-polls-state-closed = Cerrada
groups-polls-state-answered = Respondida
groups-polls-until = hasta el { $date }
groups-polls-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
groups-polls-results = Resultado
groups-polls-turnout = Han respondido { $count } de { $all } organizaciones.
groups-polls-who = Quién ha respondido
groups-polls-glance = Consultas abiertas
groups-polls-all = Todas las consultas
groups-polls-empty-title = Todavía no se ha preguntado nada
groups-polls-empty-text = Cuando el grupo tenga que elegir, quien lo coordina abre aquí una consulta.
groups-polls-waiting-title = Consultas que esperan respuesta
groups-polls-waiting-empty-title = Ninguna consulta espera su respuesta
groups-polls-waiting-empty-text = Cuando un grupo en el que está pregunte algo, saldrá aquí.
groups-polls-card-question = { $count ->
    [one] { $count } consulta espera su respuesta
   *[other] { $count } consultas esperan su respuesta
}
groups-polls-card-action = Responder
