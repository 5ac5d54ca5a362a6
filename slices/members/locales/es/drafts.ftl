# Correos que entran en el buzón de una red, hasta que alguien los mira.

drafts-title = Correos que han entrado
drafts-lead = Lo que llega al buzón de la red espera aquí hasta que alguien lo mira. Nada se apunta solo.
drafts-none-title = Esta red aún no tiene buzón de entrada
drafts-none-text = Quien mantiene el programa puede poner un buzón de correo (IMAP). Después, todo lo que reenvíes saldrá aquí con el miembro reconocido. La guía dice cómo se hace: «Correos que entran».
drafts-forward-to = Reenvía los correos a { $address }.
drafts-read-on = Se leyó por última vez el { $date }.
drafts-read-never = Aún no se ha leído.
drafts-shown = Cuáles
drafts-state-draft = Por mirar ({ $count })
drafts-state-confirmed = Confirmados ({ $count })
drafts-state-put_aside = Apartados ({ $count })
drafts-count = { $count ->
    [one] 1 correo
   *[other] { $count } correos
}
drafts-empty-draft = No hay ningún correo por mirar
drafts-empty-confirmed = Aún no se ha confirmado ninguno
drafts-empty-put_aside = No hay ninguno apartado
drafts-empty-text = Reenvía un correo al buzón de la red: saldrá aquí en pocos minutos.
drafts-column-date = Fecha
drafts-column-subject = Asunto
drafts-column-from = De quién
drafts-column-member = Miembro reconocido
drafts-column-note = Qué se ha hecho
drafts-no-subject = Sin asunto
drafts-no-sender = No dice de quién es
drafts-no-text = No trae ningún texto.
drafts-forgotten = Correo olvidado
drafts-forgotten-text = El texto y las direcciones se olvidan { $days } días después de mirar el correo, o cuando alguien lo pide. Lo que se hizo con él se queda.
drafts-became = Se ha hecho: { $what }
drafts-reason-person = Alguien lo ha apartado.
drafts-reason-bounce = Un correo nuestro no se ha podido entregar. Ya consta como rechazado.
drafts-reason-report = Aviso de un servidor de correo.
drafts-reason-absence = Respuesta automática: la persona está fuera.
drafts-reason-automatic = Lo ha enviado un programa y no una persona.
drafts-reason-list = Viene de una lista de correo.
drafts-reason-own = Es un correo enviado desde aquí.
drafts-reason-too_large = Es demasiado grande (más de 25 MB) y no se ha leído. Está en el buzón.
drafts-reason-broken = Está dañado y no se ha podido leer. Está en el buzón.
drafts-fact-writer = Quién lo escribió
drafts-fact-forwarded-by = Quién lo ha reenviado
drafts-fact-answers = Respuesta a
drafts-not-proved = La dirección es la que dice el correo y nadie la ha comprobado: mira si el texto es de quien dice ser.
drafts-text = El texto
drafts-shortened = El texto es más largo; aquí está el comienzo. El resto está en el buzón.
drafts-attachments = Adjuntos
drafts-kilobytes = { $size } kB
drafts-not-kept = no se ha guardado: solo PDF, imágenes, ODT y DOCX de hasta 10 MB
drafts-kinds = Qué se hace con él
drafts-kind-contact = un contacto
drafts-form = Apúntalo como contacto
drafts-field-member = Con qué miembro
drafts-field-other = O con otro, por su nombre
drafts-recognised-none = No se ha reconocido de qué miembro es. Escribe su nombre.
drafts-recognised-one = Se ha reconocido; compruébalo.
drafts-recognised-several = Puede ser de más de un miembro. Elige cuál es.
drafts-how-answer = porque responde a un correo nuestro
drafts-how-person = por la dirección de quien escribe
drafts-how-mailbox = por el buzón del miembro
drafts-how-domain = solo por el dominio de la dirección
drafts-put-aside = Apártalo
drafts-put-aside-text = Se puede volver a coger durante { $days } días. En el buzón no se borra nada.
drafts-put-aside-done = Apartado. Está en «Apartados» si hace falta.
drafts-take-back = Vuelve a mirarlo
drafts-taken-back = Vuelve a esperar a que alguien lo mire.
drafts-confirmed = Apuntado como contacto.
drafts-settled-already = Alguien ya había mirado este correo. No se ha hecho nada más.
drafts-card-question = { $count ->
    [one] Ha entrado 1 correo por mirar
   *[other] Han entrado { $count } correos por mirar
}
drafts-card-action = Míralos
