# Qué piensa quien ha venido.

activities-eval-title = Valoración
activities-eval-empty = Todavía no se ha pedido ninguna valoración
activities-eval-empty-text = Cada persona con plaza confirmada y dirección, o que dejó su dirección al llegar, recibe un solo correo, con un enlace para responder sin entrar con ninguna cuenta.
activities-eval-early = Se podrá pedir cuando la actividad haya empezado.
activities-eval-own = Una pregunta vuestra
activities-eval-own-hint = Si no pones ninguna, solo se hacen las cuatro preguntas de siempre. Después no se puede cambiar.
activities-eval-open = Pide la valoración
activities-eval-opened = Hemos pedido la valoración a quien tiene plaza confirmada o dejó su dirección al llegar y aún no la había recibido.
activities-eval-reopen = Vuelve a abrirla
activities-eval-close = Cierra la valoración
activities-eval-closed = La valoración está cerrada.
activities-eval-is-open = Abierta desde el { $since }.
activities-eval-was-open = Abierta el { $since }, cerrada el { $until }.
activities-eval-asked = Personas preguntadas
activities-eval-answers = Respuestas
activities-eval-mean = Utilidad media, de 1 a 5
activities-eval-few = Con menos de 5 respuestas solo se dice cuántas son, porque se podría adivinar de quién son.
activities-eval-nothing = Todavía no ha respondido nadie.
activities-eval-comments = Qué han dicho
activities-eval-export = Descarga las respuestas (CSV)
activities-eval-file-name = valoracion
activities-eval-useful = ¿Hasta qué punto te ha sido útil?
activities-eval-useful-hint = 1 es nada; 5, mucho.
activities-eval-recommend = ¿La recomendarías?
activities-eval-recommend-yes = Sí
activities-eval-recommend-maybe = Quizás
activities-eval-recommend-no = No
activities-eval-takes = ¿Qué te llevas?
activities-eval-changes = ¿Qué cambiarías?
activities-eval-answer-title = ¿Qué te ha parecido?
activities-eval-lead = Son pocas preguntas. Si no pudiste ir, no hace falta que respondas.
activities-eval-anonymous = La respuesta se guarda sin nombre ni dirección, y quien organiza no puede saber de quién es. Puedes cambiarla con este mismo enlace hasta que se cierre.
activities-eval-answer-send = Envía la valoración
activities-eval-answer-change = Cambia la valoración
activities-eval-answered = Gracias. Hemos guardado tu respuesta.
activities-eval-thanks = Ya has respondido. Puedes cambiar la respuesta hasta que se cierre la valoración.
activities-eval-over = Esta valoración ya está cerrada. Gracias igualmente.
activities-eval-error-useful = Elige un número del 1 al 5.
activities-eval-error-recommend = Di si la recomendarías.
activities-eval-error-early = La actividad todavía no ha empezado: la valoración se podrá pedir entonces.
activities-eval-error-closed = La valoración se ha cerrado y la respuesta no se ha guardado.
activities-eval-error-few = Con menos de 5 respuestas no se puede descargar el detalle.
activities-eval-waiting-title = Actividades sin valoración
activities-eval-waiting-none = De todas las actividades de los últimos dos meses ya se ha pedido la valoración.
activities-eval-job = Pide la valoración a quien ha venido a una actividad
activities-eval-privacy-what = En qué actividades se te pidió la valoración
activities-eval-privacy-why = Pedírtela una sola vez. La respuesta se guarda aparte y no se puede relacionar con nadie.
activities-eval-card-go = Mira cuáles
activities-eval-card = { $count ->
    [one] De 1 actividad que ha terminado no se ha pedido la valoración
   *[other] De { $count } actividades que han terminado no se ha pedido la valoración
}
activities-reg-subject-evaluation = ¿Qué te ha parecido? { $title }
activities-reg-mail-evaluation = ¿Nos ayudas a mejorar? Son pocas preguntas, sin nombre. Si no pudiste ir, no hagas caso.
activities-reg-link-evaluation = Responde
