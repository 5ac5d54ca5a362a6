# Inscribirse en una actividad.

activities-reg-title = Inscripción: { $title }
activities-reg-name = Nombre y apellidos
activities-reg-address = Correo electrónico
activities-reg-address-hint = Te enviaremos un enlace para confirmar la inscripción.
activities-reg-address-hint-add = Si pones uno, recibirá ahí los correos de la actividad.
activities-reg-organisation = Organización
activities-reg-organisation-hint = Ayuntamiento, entidad, empresa. Déjalo vacío si vienes por tu cuenta.
activities-reg-mode = Cómo participas
activities-reg-mode-in_person = Presencialmente
activities-reg-mode-online = En línea
activities-reg-owner = A través de quién vienes
activities-reg-owner-hint = Cada organización tiene sus plazas.
activities-reg-reserved = Vengo de otra administración
activities-reg-no-cases = No escribas aquí situaciones de acoso ni ningún caso personal. Para eso, habla directamente con quien organiza o con el servicio de atención de tu municipio.
activities-reg-answer-yes = Sí
activities-reg-answer-no = No
activities-reg-gender = Género
activities-reg-gender-hint = Solo se cuenta, nunca con el nombre.
activities-reg-gender-woman = Mujer
activities-reg-gender-man = Hombre
activities-reg-gender-other = Otros
activities-reg-gender-unstated = No lo indico
activities-reg-minors = Menores que te acompañan
activities-reg-minors-hint = Solo el número; ningún nombre ni dato.
activities-reg-optional = (opcional)
activities-reg-opens = Las inscripciones se abren el { $when }.
activities-reg-were-closed = Las inscripciones se cerraron el { $when }.
activities-reg-closed = Ahora mismo no se puede hacer ninguna inscripción.
activities-reg-full = Ahora no quedan plazas. Si te inscribes, entras en la lista de espera y te avisamos cuando quede una.
activities-reg-lane-full = completo: se espera
activities-reg-list-share = { $held } de { $all }
activities-reg-approval = Quien organiza revisa cada inscripción antes de confirmarla.
activities-reg-group-link = Inscribe a varias personas de tu organización
activities-reg-refused = No se ha guardado. Mira esto:
activities-reg-consent = Quien organiza la actividad guarda estos datos para gestionar la inscripción y justificar la actividad. No los da a nadie más. Los puedes pedir, corregir y borrar.
activities-reg-agree = Estoy de acuerdo
activities-reg-send = Envía la inscripción
activities-reg-leave = Déjalo
activities-reg-sent-title = Mira el correo
activities-reg-sent-text = Te hemos enviado un mensaje con un enlace. La inscripción no cuenta hasta que lo abres y pulsas el botón.
activities-reg-sent-none = Si dentro de un rato no te ha llegado, mira la carpeta de correo no deseado.
activities-reg-back = Vuelve a la actividad
activities-reg-link-title = Tu inscripción
activities-reg-change-title = Cambia la inscripción
activities-reg-change-waits = Si estás en lista de espera y cambias de tipo de plaza, pasas al final de la cola de esas otras plazas.
activities-reg-column-number = Número
activities-reg-column-name = Nombre
activities-reg-column-address = Correo electrónico
activities-reg-column-organisation = Organización
activities-reg-column-mode = Modalidad
activities-reg-column-owner = A través de
activities-reg-column-state = Estado
activities-reg-column-minors = Menores
activities-reg-column-registered = Inscripción
activities-reg-column-by = Vía
activities-reg-column-place = Puesto en la lista de espera
activities-reg-column-until = Se guarda hasta
activities-reg-column-answers = Respuestas
activities-reg-column-act = Qué hacer
activities-reg-state-unverified = Por confirmar la dirección
activities-reg-state-pending = Pendiente de aprobar
activities-reg-state-confirmed = Confirmada
activities-reg-state-waiting = En lista de espera
activities-reg-state-offered = Plaza ofrecida
activities-reg-state-cancelled = Anulada
activities-reg-state-expired = Caducada
activities-reg-now-unverified = Falta un paso: confirma que te quieres inscribir.
activities-reg-now-pending = Quien organiza lo tiene que revisar. Te avisaremos por correo.
activities-reg-now-confirmed = Tienes plaza. Si al final no puedes venir, anúlala: puede haber gente esperando.
activities-reg-now-waiting = Ahora no hay plaza. Cuando quede una para ti, te la ofreceremos por correo.
activities-reg-now-offered = Tienes una plaza reservada hasta esa hora. Di si la quieres.
activities-reg-now-cancelled = Esta inscripción está anulada.
activities-reg-now-expired = El plazo ha terminado. Si todavía quieres venir, vuelve a inscribirte.
activities-reg-over = Esta actividad ya se ha hecho.
activities-reg-off = Esta actividad se ha cancelado.
activities-reg-off-text = No hace falta que hagas nada. Tu inscripción se guarda por si se vuelve a convocar.
activities-reg-come = Cómo llegar
activities-reg-confirm = Confirma la inscripción
activities-reg-accept = Quiero la plaza
activities-reg-change = Cambia la inscripción
activities-reg-change-go = Guarda los cambios
activities-reg-cancel = No podré ir
activities-reg-cancel-text = Si anulas, la plaza pasa a la siguiente persona y no la podemos volver a guardar para ti.
activities-reg-cancel-waiting = Si anulas, dejas de estar en la lista y no conservas el puesto.
activities-reg-cancel-go = Anula la inscripción
activities-reg-again = Vuelve a inscribirte
activities-reg-accepted = Hecho: la plaza es tuya.
activities-reg-lapsed = El plazo para responder había terminado.
activities-reg-cancelled = Inscripción anulada. Gracias por avisar.
activities-reg-changed = Cambios guardados.
activities-reg-error-acts-for = Para inscribir a una organización tienes que actuar en su nombre: elígela arriba de todo.
activities-reg-error-name = Escribe el nombre.
activities-reg-error-mode = Elige cómo participas.
activities-reg-error-owner = Elige a través de quién vienes.
activities-reg-error-answer = Responde a esta pregunta.
activities-reg-error-choice = Elige una de las opciones.
activities-reg-error-consent = Sin tu acuerdo no podemos guardar los datos.
activities-reg-error-long = Es demasiado largo: como mucho { $most } caracteres.
activities-reg-error-closed = Ahora mismo no se puede hacer ninguna inscripción. No se ha guardado nada.
activities-reg-error-too-much = Han llegado demasiadas inscripciones seguidas desde esta conexión. Vuelve a probarlo dentro de una hora.
activities-reg-error-over = Esta actividad ya se ha hecho.
activities-reg-error-changed = Mientras tanto la inscripción ha cambiado. Mira cómo está ahora.
activities-reg-error-full = Aquí no hay ninguna plaza libre o hay gente que espera antes. No se ha cambiado nada.
activities-reg-error-off = La actividad se ha cancelado y ya no se dan plazas. No se ha cambiado nada.
activities-reg-error-there = Esta dirección ya está.
activities-reg-error-nobody = Escribe al menos una persona.
activities-reg-error-act = Eso no se puede hacer con esta inscripción.
activities-reg-error-format = Este formato no lo sabemos escribir. Elige CSV o XLSX.
activities-reg-group-title = Inscribe a personas de tu organización
activities-reg-group-text = Las inscribes en nombre de { $organisation }. No hace falta que confirmen la dirección; quien tenga recibirá un correo.
activities-reg-group-most = Como mucho { $most ->
    [one] 1 plaza
   *[other] { $most } plazas
} por organización; el resto espera.
activities-reg-group-line = Persona { $number }
activities-reg-group-go = Inscríbelas
activities-reg-group-full = Ahora no quedan plazas. Las personas que inscribas entran en la lista de espera.
activities-reg-group-done = { $count ->
    [one] Una persona inscrita.
   *[other] { $count } personas inscritas.
}
activities-reg-group-pending = { $count ->
    [one] Una persona inscrita. Queda pendiente de que la organización lo apruebe.
   *[other] { $count } personas inscritas. Quedan pendientes de que la organización lo apruebe.
}
activities-reg-group-waiting = { $count ->
    [one] Una persona inscrita
   *[other] { $count } personas inscritas
 }{ $waiting ->
    [one] ; una de ellas espera plaza.
   *[other] ; { $waiting } de ellas esperan plaza.
 }
activities-reg-list-title = Inscripciones
activities-reg-list-closed = Las inscripciones están cerradas.
activities-reg-list-held = { $held ->
    [one] { $held } plaza ocupada de { $all }.
   *[other] { $held } plazas ocupadas de { $all }.
}
activities-reg-list-held-free = { $held ->
    [one] { $held } plaza ocupada, sin límite.
   *[other] { $held } plazas ocupadas, sin límite.
}
activities-reg-list-over = { $count ->
    [one] Una persona tiene plaza por encima de las que hay: la conserva, y nadie más entra hasta que vuelva a haber.
   *[other] { $count } personas tienen plaza por encima de las que hay: la conservan, y nadie más entra hasta que vuelva a haber.
}
activities-reg-list-filters = Filtros
activities-reg-list-all = Todas
activities-reg-list-export = Descárgalas
activities-reg-list-empty-title = Todavía no hay nadie
activities-reg-list-empty = Cuando alguien se inscriba saldrá aquí. También puedes añadir gente a mano.
activities-reg-list-reserved = otras administraciones
activities-reg-list-place = número { $place } de la cola
activities-reg-list-until = hasta el { $until }
activities-reg-act-approve = Aprueba
activities-reg-act-offer = Ofrécele plaza
activities-reg-act-more = Más
activities-reg-act-move-in_person = Pásala a presencial
activities-reg-act-move-online = Pásala a en línea
activities-reg-act-cancel = Anula
activities-reg-act-mailed = Recibirá un correo.
activities-reg-act-cancel-text = La plaza pasa a quien espera.
activities-reg-act-cancel-waiting = Deja de estar en la lista.
activities-reg-decided = Hecho: { $name }.
activities-reg-add-title = Añade a alguien
activities-reg-add-text = Para quien se ha apuntado por teléfono o en persona. Entra con las mismas plazas y la misma cola que todo el mundo.
activities-reg-add-go = Añade
activities-reg-added = { $name } ya está.
activities-reg-file-name = inscripciones
activities-reg-by-form = Formulario
activities-reg-by-organisation = Su organización
activities-reg-by-hand = A mano
activities-reg-by-sheet = Hoja de cálculo
activities-reg-set-title = Cómo se inscribe la gente
activities-reg-set-look = Mira el formulario
activities-reg-set-open = Las inscripciones están abiertas
activities-reg-set-opens_at = Se abren
activities-reg-set-closes_at = Se cierran
activities-reg-set-places = Plazas
activities-reg-set-all = { $count } plazas en total.
activities-reg-set-all-none = Sin límite de plazas en total.
activities-reg-set-all-edit = Cámbialo en la actividad
activities-reg-set-mode-in_person = Plazas presenciales
activities-reg-set-mode-online = Plazas en línea
activities-reg-set-most_of_organisation = Como mucho por organización
activities-reg-set-most_of_organisation-hint = Vacío: sin límite. Quien pase del límite queda en espera.
activities-reg-set-reserved = Guardadas para otras administraciones
activities-reg-set-reserved-hint = Salen del total. Nadie más las ocupa.
activities-reg-set-queue = Aprobación y lista de espera
activities-reg-set-approval = Revisamos cada inscripción antes de confirmarla
activities-reg-set-hours = Horas para aceptar una plaza
activities-reg-set-hours-hint = Cuando queda una plaza libre se ofrece a quien va primero. Si no responde a tiempo, pasa a la siguiente persona.
activities-reg-set-asked = Qué se pide
activities-reg-set-gender = Pide el género, siempre opcional
activities-reg-set-minors = Pide cuántos menores vienen
activities-reg-set-questions-hint = Preguntas propias. Las que borras ya no se piden; lo que se respondió se conserva.
activities-reg-set-question = Pregunta { $number }
activities-reg-set-label = Pregunta
activities-reg-set-kind = Cómo se responde
activities-reg-question-text = Con un texto
activities-reg-question-choice = Eligiendo una opción
activities-reg-question-yes_no = Sí o no
activities-reg-set-choices = Opciones, una por línea
activities-reg-set-required = Hay que responder
activities-reg-set-told = Qué se explica
activities-reg-set-instructions = Instrucciones para llegar o conectarse
activities-reg-set-instructions-hint = Solo las recibe quien tiene plaza.
activities-reg-set-data = Qué se hace con los datos
activities-reg-set-data-hint = Vacío: la frase habitual. Se guarda con cada inscripción tal como se leyó.
activities-reg-set-save = Guarda
activities-reg-error-twice = Esta dirección ya está en otra línea.
activities-reg-set-saved = Guardado.
activities-reg-set-saved-over = Guardado. { $count ->
    [one] Una persona tiene plaza por encima de las que hay ahora: la conserva, y nadie más entra hasta que vuelva a haber.
   *[other] { $count } personas tienen plaza por encima de las que hay ahora: la conservan, y nadie más entra hasta que vuelva a haber.
}
activities-reg-set-error-late = Tiene que ser antes de que la actividad acabe.
activities-reg-set-error-closes = Tiene que cerrarse después de abrirse.
activities-reg-set-error-choices = Escribe al menos dos opciones, una por línea.
activities-reg-set-error-moment = Escribe día y hora, como 2026-05-06T09:00.
activities-reg-set-error-number = Escribe un número entero entre { $least } y { $most }.
activities-reg-set-error-beyond = La actividad tiene { $all } plazas en total: aquí no puede haber más.
activities-reg-set-error-changed = Alguien lo ha cambiado mientras tanto. Revísalo y vuelve a guardar.
activities-reg-mail-hello = Hola, { $name }:
activities-reg-subject-proof = Confirma la inscripción: { $title }
activities-reg-subject-known = Tu inscripción: { $title }
activities-reg-subject-confirmed = Tienes plaza: { $title }
activities-reg-subject-pending = Inscripción recibida: { $title }
activities-reg-subject-waiting = En lista de espera: { $title }
activities-reg-subject-offered = Hay una plaza para ti: { $title }
activities-reg-subject-cancelled = Inscripción anulada: { $title }
activities-reg-subject-expired = El plazo ha terminado: { $title }
activities-reg-subject-reminder = Es mañana: { $title }
activities-reg-mail-proof = Alguien ha escrito esta dirección para inscribirse en { $title }. Si has sido tú, confírmalo con el enlace. Si no, no hace falta que hagas nada: sin confirmar no hay inscripción.
activities-reg-mail-known = Alguien ha vuelto a escribir esta dirección para inscribirse en { $title }. Ya tienes una inscripción: con el enlace la puedes ver, cambiar o anular.
activities-reg-mail-confirmed = Tienes plaza en { $title }.
activities-reg-mail-pending = Hemos recibido la inscripción en { $title }. Quien organiza la tiene que revisar y te avisaremos.
activities-reg-mail-waiting = Ahora no hay plaza en { $title }. Eres el número { $place } de la lista de espera. Cuando quede una para ti, te la ofreceremos.
activities-reg-mail-offered = Ha quedado una plaza en { $title } y es para ti si la quieres. La guardamos hasta el { $until }. Si no respondes, pasará a la siguiente persona.
activities-reg-mail-cancelled = La inscripción en { $title } ha quedado anulada.
activities-reg-mail-expired = El plazo para aceptar la plaza en { $title } ha terminado y la hemos ofrecido a la siguiente persona.
activities-reg-mail-reminder = Te recordamos que mañana es { $title } y que tienes plaza. Si no puedes venir, anúlalo con el enlace.
activities-reg-mail-online = Conéctate
activities-reg-link-proof = Confirma la inscripción
activities-reg-link-offered = Di si quieres la plaza
activities-reg-link = Mira, cambia o anula la inscripción
activities-reg-card =
    { $count ->
    [one] Una inscripción espera vuestra aprobación
   *[other] { $count } inscripciones esperan vuestra aprobación
 }
activities-reg-card-go = Míralas
activities-reg-waiting-title = Inscripciones por aprobar
activities-reg-waiting-none = No hay ninguna por aprobar.
activities-reg-waiting-count = { $count } por aprobar
activities-reg-job-settling = Ofrece las plazas que quedan libres
activities-reg-job-reminding = Recuerda las actividades del día siguiente y limpia inscripciones sin confirmar
activities-reg-hearer = Mira si una actividad que cambia tiene más plazas
activities-reg-privacy-what = Inscripciones a actividades: nombre, dirección, organización y respuestas
activities-reg-privacy-why = Gestionar quién viene a cada actividad y avisarle
activities-reg-privacy-rule = Inscripciones, desde el final de la actividad
activities-reg-write-title = Escríbeles
activities-reg-write-text = Lo recibirán { $count } personas: las inscritas de esta lista que tienen dirección.
activities-reg-write-look = Todavía no se ha enviado. Lo recibirán { $count } personas, cada una por separado.
activities-reg-write-go = Envíalo a { $count } personas
activities-reg-write-change = Cambia el texto
activities-reg-write-subject = Asunto
activities-reg-write-body = Texto
activities-reg-write-see = Mira cómo queda
activities-reg-written = Enviado a { $count } personas.
activities-reg-error-many = Son demasiadas personas de una vez. Filtra la lista y escríbeles por partes.
activities-reg-error-subject = Escribe el asunto.
activities-reg-error-text = Escribe el texto.
activities-reg-error-none = En esta lista no hay nadie a quien escribir.
activities-reg-sheet-title = Trae inscripciones de una hoja
activities-reg-sheet-text = Si has recogido inscripciones con un formulario de fuera (Google, WordPress…), descárgalas en una hoja y tráela aquí. Primero verás el resultado; no se escribe nada hasta que lo confirmas.
activities-reg-sheet-file = Hoja de cálculo
activities-reg-sheet-file-hint = CSV, XLSX u ODS, con los títulos en la primera fila. Como mucho 500 personas.
activities-reg-sheet-look = Mira qué haría
activities-reg-sheet-counts = { $new } nuevas, { $known } que ya están, { $refused } que no se pueden traer.
activities-reg-sheet-columns = Qué significa cada columna
activities-reg-sheet-column = Columna
activities-reg-sheet-means = Qué hay
activities-reg-sheet-name = Nombre
activities-reg-sheet-surname = Apellidos
activities-reg-sheet-address = Correo electrónico
activities-reg-sheet-organisation = Organización
activities-reg-sheet-mode = Modalidad
activities-reg-sheet-question = Respuesta a una pregunta
activities-reg-sheet-nothing = No la traigas
activities-reg-sheet-tells = Envíales un correo diciendo si tienen plaza
activities-reg-sheet-take = Tráelas
activities-reg-sheet-again = Vuelve a mirarlo
activities-reg-sheet-rows = Filas de la hoja
activities-reg-sheet-fate = Qué pasará
activities-reg-sheet-fate-new = Nueva
activities-reg-sheet-fate-known = Ya está: se añaden respuestas
activities-reg-sheet-fate-refused = No se trae
activities-reg-sheet-error-address = No tiene ninguna dirección que se pueda entender.
activities-reg-sheet-error-twice = Esta dirección ya sale más arriba en la hoja.
activities-reg-sheet-waiting = { $count ->
    [one] De las nuevas, { $count } quedará en lista de espera: no hay bastantes plazas.
   *[other] De las nuevas, { $count } quedarán en lista de espera: no hay bastantes plazas.
}
activities-reg-sheet-error-way = No se entiende de qué manera viene («{ $said }»). Escribe en la hoja «Presencial» o «En línea».
activities-reg-sheet-error-both = Dice que viene de las dos maneras («{ $said }»). Pregúntale cuál quiere, y escribe en la hoja «Presencial» o «En línea».
activities-reg-sheet-error-other-way = Dice «{ $said }», y esta actividad no se hace de esa manera. Pregúntale si viene igualmente, y deja la celda vacía.
activities-reg-sheet-error-large = Es demasiado grande: como mucho { $most } personas de una vez.
activities-reg-sheet-done = { $new } personas traídas; { $known } que ya estaban tienen respuestas nuevas.
activities-reg-page-open = Inscríbete
activities-reg-page-full = Ahora no quedan plazas: se puede entrar en lista de espera.
activities-reg-calendar = Ponlo en el calendario
