# Avisos: qué ha pasado, dentro del programa y por correo, y cada cuánto se quiere saber.
notify-title = Avisos
notify-menu = { $count ->
    [0] Avisos
    [one] Avisos: uno nuevo
   *[other] Avisos: { $count } nuevos
}
notify-menu-new = { $count ->
    [one] un aviso nuevo
   *[other] { $count } avisos nuevos
}
notify-lead = { $count ->
    [0] Lo que ha pasado en los últimos treinta días. Lo has leído todo.
    [one] Lo que ha pasado en los últimos treinta días. Tienes un aviso por leer.
   *[other] Lo que ha pasado en los últimos treinta días. Tienes { $count } avisos por leer.
}
notify-mark-read = Márcalo todo como leído
notify-all-read = Hecho: todo consta como leído.
notify-new = nuevo
notify-empty-title = Todavía no hay ningún aviso
notify-empty = Aquí sale lo que otra gente hace en las redes que coordinas y en las organizaciones por las que actúas. Lo que haces tú no sale.
notify-elsewhere = Otros
notify-choosing-link = Elige cada cuánto quieres correos
notify-import-confirmed = { $name }: se ha confirmado una importación, con { $created } nuevas y { $changed } cambiadas.

notify-crumbs = Dónde estás
notify-choosing-title = Correos de avisos
notify-choosing-lead = Todo lo que pasa sale en los avisos del programa. Aquí eliges cada cuánto te lo enviamos también por correo.
notify-usual = En general
notify-choice-at_once = Enseguida (con dos minutos de margen, para que lo que se hace de golpe llegue en un solo correo)
notify-choice-daily = Una vez al día, a las 7 de la mañana
notify-choice-weekly = Una vez a la semana, el lunes a las 7 de la mañana
notify-choice-none = Nunca
notify-lang = Lengua de los correos
notify-by-network = Para cada red
notify-by-network-lead = Si no eliges nada, sigue lo que has elegido en general. El mismo día siempre es un solo correo, con todas las redes.
notify-as-usual = Como en general
notify-save = Guarda
notify-chosen = Hecho: a partir de ahora será así.
notify-refused = Elige cada cuánto quieres correos. No se ha cambiado nada.

notify-mail-subject = { $count ->
    [one] Una novedad en tus redes
   *[other] { $count } novedades en tus redes
}
notify-mail-lead = ¡Hola! Esto es lo que ha pasado desde el último correo.
notify-mail-more = { $count ->
    [one] … y una cosa más.
   *[other] … y { $count } cosas más.
}
notify-mail-cut = Hay más de las que caben en un correo.
notify-mail-all = Mira todos los avisos
notify-mail-why = Recibes este correo porque tienes una cuenta en Ordit.
notify-mail-choose = Cambia cada cuánto los recibes
notify-mail-stop = No quiero recibir más

notify-stop-title = ¿No quieres recibir más correos de avisos?
notify-stop-text = El botón detiene todos los correos de avisos de golpe. Los de los códigos para entrar y los que alguien te escribe seguirán llegando.
notify-stop-button = No me envíes más
notify-weekly-text = También puedes recibirlos todos juntos, una vez a la semana.
notify-weekly-button = Solo una vez a la semana
notify-stopped-title = Hecho: no recibirás más
notify-stopped-text = No te enviaremos más correos de avisos. Lo que pase lo encontrarás en el programa.
notify-slowed-title = Hecho: una vez a la semana
notify-slowed-text = Los recibirás todos juntos los lunes a las 7 de la mañana.
notify-back = Si cambias de idea, entra y ve a «Tu cuenta».

notify-hearer = Recoger avisos
notify-kind-digest = Enviar los avisos del día
notify-kind-at-once = Enviar los avisos que se quieren enseguida
