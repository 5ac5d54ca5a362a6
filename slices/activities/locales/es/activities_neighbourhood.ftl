# Qué deja un encuentro al barrio que lo acoge.

activities-neighbourhood-title = Qué dejamos al barrio
activities-neighbourhood-lead = Cada encuentro comunitario dice antes qué quedará en el barrio que lo acoge, y tres meses después cuenta qué ha quedado.
activities-neighbourhood-count = { $count ->
    [one] 1 encuentro
   *[other] { $count } encuentros
}
activities-neighbourhood-empty = Aquí todavía no hay ningún encuentro comunitario.
activities-neighbourhood-not-said = Todavía no se ha escrito qué quedará.
activities-neighbourhood-will-stay = Qué quedará
activities-neighbourhood-hint = Un espacio arreglado, un grupo que sigue, un huerto, una formación…
activities-neighbourhood-who = Quién se encarga
activities-neighbourhood-by = Se encarga: { $who }
activities-neighbourhood-stayed = Qué ha quedado
activities-neighbourhood-answer-hint = Se verá en la página pública del encuentro.
activities-neighbourhood-answer = Publica la respuesta
activities-neighbourhood-answered = Contado el { $day }
activities-neighbourhood-later = Tres meses después del encuentro se contará qué ha quedado.
activities-neighbourhood-waiting = Decid qué ha quedado
activities-neighbourhood-saved = Guardado.
activities-neighbourhood-job = Pregunta qué han dejado los encuentros comunitarios
activities-card-neighbourhood = { $count ->
    [one] 1 encuentro espera que contéis qué ha dejado al barrio
   *[other] { $count } encuentros esperan que contéis qué han dejado al barrio
}
activities-card-neighbourhood-go = Cuéntalo
activities-notify-neighbourhood = { $name }: ya hace tres meses. ¿Qué ha quedado en el barrio?
activities-error-not-over = Todavía no ha acabado.
