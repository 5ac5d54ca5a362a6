activities-attendance-title = Quién ha venido
activities-attendance-walk-in = Alguien que llega
activities-attendance-name = Nombre y apellidos
activities-attendance-name-missing = Escribe el nombre.
activities-attendance-organisation = Organización
activities-attendance-optional = (opcional)
activities-attendance-how = Cómo está
activities-attendance-gender = Género
activities-attendance-gender-woman = Mujer
activities-attendance-gender-man = Hombre
activities-attendance-gender-other = Otros
activities-attendance-gender-unstated = No lo dice
activities-attendance-add = Apuntar
activities-attendance-added = Apuntado en la lista.
activities-attendance-removed = Quitado de la lista.
activities-attendance-came = Ha venido
activities-attendance-unmark = Desmarcar
activities-attendance-more = Más
activities-attendance-remove = Quitar de la lista
activities-attendance-find = Buscar un nombre
activities-attendance-count = { $came ->
    [0] Todavía no ha venido nadie
    [one] Ha venido { $came } persona
   *[other] Han venido { $came } personas
 }{ $listed ->
    [0] {""}
   *[other] {""}, de { $listed } en la lista
 }
activities-attendance-count-day = { $came ->
    [0] Este día todavía no ha venido nadie
    [one] Este día ha venido una persona
   *[other] Este día han venido { $came } personas
 }
activities-attendance-all-days = En todos los días:
activities-attendance-empty-title = No hay nadie en la lista
activities-attendance-empty-text = Apunta a quien llega, o pega una lista.
activities-attendance-sessions = Sesiones
activities-attendance-session-only = sesión única
activities-attendance-figures = Recuento
activities-attendance-figures-days = Recuento de todos los días
activities-attendance-persons = Personas
activities-attendance-organisations = Organizaciones
activities-attendance-members = De ellas, miembros
activities-attendance-evidence = Hojas firmadas
activities-attendance-evidence-none = Todavía no hay ninguna.
activities-attendance-evidence-file = Escaneo o foto de la hoja
activities-attendance-evidence-hint = Un PDF o una foto, de 25 MB como mucho. Solo la ve quien organiza la actividad.
activities-attendance-evidence-add = Guardar la hoja
activities-attendance-evidence-kept = Hemos guardado la hoja.
activities-attendance-close-title = Cerrar la lista
activities-attendance-close-text = Cuando ya están todas las personas, ciérrala: no se podrá cambiar nada hasta que la vuelvas a abrir.
activities-attendance-close = Cerrar la lista
activities-attendance-closed = La lista está cerrada.
activities-attendance-closed-since = Esta lista está cerrada desde el { $moment }.
activities-attendance-reopen = Volver a abrirla
activities-attendance-reopened = La lista vuelve a estar abierta.
activities-attendance-refusal-closed = La lista está cerrada. Ábrela para cambiar algo.
activities-attendance-refusal-off = La actividad está cancelada: no ha venido nadie. Si al final se ha hecho, quita la cancelación.
activities-attendance-early = Quién ha venido se marca a partir del día de la sesión. Antes puedes traer a quien se ha inscrito, para imprimir la hoja y las tarjetas.
activities-attendance-refusal-early = Todavía no es el día de esta sesión: quién ha venido se marca a partir de ese día.
activities-attendance-refusal-session = La actividad no tiene ninguna sesión ese día. Vuelve a la lista y elige una.
activities-attendance-sheet = Hoja de firmas
activities-attendance-sheet-until = { $day }, hasta las { $to }
activities-attendance-signature = Firma
activities-attendance-funding = Frase de quien lo financia
activities-attendance-funding-hint = La que pide la convocatoria. Sale en la hoja de firmas y en los certificados.
activities-attendance-funding-keep = Guardar la frase
activities-attendance-funding-kept = Hemos guardado la frase.
activities-attendance-badges = Tarjetas con el nombre
activities-attendance-badges-lead = Imprime esta página y recórtala.
activities-attendance-certificates = Certificados
activities-attendance-certificates-lead = Una hoja para cada persona que ha venido. Imprime esta página.
activities-attendance-certificates-none = Todavía no hay nadie marcado como asistente
activities-attendance-certificate = Certificado de asistencia
activities-attendance-certificate-who = Certificamos que { $name } ha participado en:
activities-attendance-certificate-of = Certificamos que { $name } ({ $organisation }) ha participado en:
activities-attendance-certificate-hours = Formación de { $hours } horas.
activities-attendance-certificate-done = Ha hecho { $hours } horas.
activities-attendance-certificate-accredited = Acreditada por { $name }.
activities-attendance-certificate-sessions = { $times } de { $sessions } sesiones
activities-attendance-paste = Pegar una lista
activities-attendance-paste-text = Lista
activities-attendance-paste-hint = Una línea por persona: nombre y organización, separados por un tabulador, un punto y coma o una coma. También sirve el archivo de asistencia de Teams, Zoom o Meet; las direcciones no se guardan. { $most } líneas como mucho.
activities-attendance-paste-look = Mirar qué hará
activities-attendance-paste-found = { $count ->
    [one] { $count } persona en la lista. Todavía no hemos guardado nada.
   *[other] { $count } personas en la lista. Todavía no hemos guardado nada.
 }
activities-attendance-paste-none = No hemos encontrado ningún nombre.
activities-attendance-paste-no-names = No sabemos qué columna tiene los nombres. La primera línea dice: «{ $said }». Escribe «Nombre» encima de la columna de los nombres y vuelve a mirarlo.
activities-attendance-paste-left = { $count ->
    [one] No hemos leído { $count } línea: no hay ningún nombre o son demasiadas.
   *[other] No hemos leído { $count } líneas: no hay ningún nombre o son demasiadas.
 }
activities-attendance-paste-what = Qué haremos
activities-attendance-paste-known = Es { $name }, que ya estaba
activities-attendance-paste-new = Nueva en la lista
activities-attendance-paste-confirm = Marcarlas como asistentes
activities-attendance-pasted = { $count ->
    [one] Hemos marcado { $count } persona.
   *[other] Hemos marcado { $count } personas.
 }
activities-attendance-back = Volver
activities-attendance-privacy-what = Nombres de quien ha venido a actividades, con su organización y, si se quiere decir, el género
activities-attendance-privacy-why = Justificar la actividad ante quien la financia y entregar certificados
activities-attendance-bring = Traer a quien se ha inscrito
activities-attendance-brought = { $count ->
    [0] Nadie tiene plaza confirmada.
    [one] Hay { $count } persona inscrita en la lista.
   *[other] Hay { $count } personas inscritas en la lista.
 }
