groups-questions-title = Dudas y experiencias
groups-questions-lead = Lo que se pregunta el grupo, lo que se responde y lo que concluye.
groups-questions-new = Escribir una duda o una experiencia
groups-questions-ask = Enviar
groups-questions-unsigned = No se guarda quién lo escribe. Quien facilita el grupo lo lee primero y lo pasa al resto. No ponga nombres.
groups-questions-unsigned-answer = No se guarda quién responde. No ponga nombres.
groups-questions-field-nature = Qué es
groups-questions-field-title = En una línea
groups-questions-field-body = Explicación (opcional)
groups-questions-field-themes = Temas (opcional)
groups-questions-field-theme = Tema
groups-questions-field-standing = Estado
groups-questions-field-answer = Respuesta
groups-questions-field-stance = Respecto a lo dicho
groups-questions-field-conclusion = Qué concluye el grupo
groups-questions-field-dissent = Quién lo ve distinto (opcional)
groups-questions-hint-dissent = Lo que una minoría ve de otra manera queda escrito junto a la conclusión.
groups-questions-nature-doubt = Duda
groups-questions-nature-experience = Experiencia
groups-questions-stance-adds = Añade
groups-questions-stance-agrees = Está de acuerdo
groups-questions-stance-differs = Lo ve distinto
groups-questions-standing-waiting = Espera a que se pase
groups-questions-standing-open = Abierto
groups-questions-standing-concluded = Concluido
groups-questions-find = Buscar palabras
groups-questions-find-go = Buscar
groups-questions-all = Mostrar todo
groups-questions-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
groups-questions-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
groups-questions-no-answers = Todavía no hay ninguna respuesta.
groups-questions-none-title = Nada encaja
groups-questions-empty-title = Todavía no se ha preguntado ni contado nada
groups-questions-empty-text = Una duda pequeña ya ayuda: escríbala y el grupo responderá.
groups-questions-pass-on-title = Pasarlo al grupo
groups-questions-pass-on-text = Antes de pasarlo, quite lo que pueda decir quién lo ha escrito o de quién habla.
groups-questions-pass-on = Pasarlo
groups-questions-answer = Responder
groups-questions-conclude-title = Escribir la conclusión
groups-questions-conclude = Concluir
groups-questions-reopen = Reabrir
groups-questions-dissent = Quién lo ve distinto
groups-questions-refusal-closed = Ya está concluido; la respuesta no se ha guardado.
groups-questions-said-asked = Enviado al grupo.
groups-questions-said-waits = Enviado sin firmar. Quien facilita el grupo lo pasará.
groups-questions-said-passed-on = Ya lo lee todo el grupo.
groups-questions-said-answered = Respuesta guardada.
groups-questions-said-concluded = Conclusión guardada.
groups-questions-said-reopened = Vuelve a estar abierto.
groups-questions-product = Hacer un producto del grupo
