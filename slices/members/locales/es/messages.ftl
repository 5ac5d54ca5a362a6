# Mensajes: escribir a la gente de una red.

messages-title = Mensajes
messages-lead = Lo que la red ha escrito a su gente, y los borradores.
messages-new = Mensaje nuevo
messages-edit = Borrador
messages-write = { $count ->
    [one] Escribe a esta
   *[other] Escribe a estas { $count }
  }
messages-write-ticked = Escribe a las elegidas
messages-write-of = Escribe a las de { $network }
messages-choose-people = Elige personas
messages-choose-organisations = Elige organizaciones
messages-choose-otherwise = Elige otras
messages-count = { $count ->
    [one] 1 mensaje
   *[other] { $count } mensajes
  }
messages-empty-title = Todavía no hay ningún mensaje
messages-empty-text = Ve a la lista de personas o de organizaciones, fíltrala y pulsa «Escribe a estas».
messages-no-subject = (todavía sin asunto)
messages-tab-all = Todos
messages-tab-draft = Borradores
messages-tab-sent = Enviados
messages-tab-dropped = Apartados
messages-state-draft = borrador
messages-state-sent = enviado
messages-state-stopped = detenido
messages-state-dropped = apartado
messages-column-subject = Asunto
messages-column-state = Estado
messages-column-when = Cuándo
messages-column-do = Qué hacer
messages-column-name = Nombre
messages-column-organisation = Organización
messages-column-address = Dirección
messages-column-language = Lengua
messages-column-why = Por qué no
messages-column-said = Qué dijo el servidor
messages-column-answered = Ha contestado
messages-copy = Copia
messages-copy-last = El último mensaje
messages-drop = Aparta
messages-dropped = Se ha apartado el borrador. Lo encontrarás en «Apartados».
messages-take-out = Ábrelo otra vez
messages-file-name = mensajes
messages-text = Texto
messages-body = Cuerpo del mensaje
messages-lang = Lengua de quien no lee ninguna otra
messages-lang-hint = Cada persona lo recibe en su lengua, si está escrito. Si no, en esta.
messages-fields = Estas palabras cambian para cada persona: { $fields }. El texto puede llevar **negrita**, listas y enlaces (Markdown).
messages-field-name = nombre
messages-field-organisation = entidad
messages-field-role = cargo
messages-field-municipality = municipio
messages-field-network = red
messages-asks-answer = Pide respuesta: se apunta qué organizaciones han contestado
messages-documents = Documentos adjuntos
messages-documents-add = Adjunta documentos
messages-documents-hint = PDF, imágenes, ODT o DOCX; hasta { $count } documentos y { $limit } MB en total.
messages-kilobytes = { $size } kB
messages-begin-with = Empieza con:
messages-next = Guarda y mira quién lo recibe
messages-keep-draft = Guarda el borrador
messages-kept = Se ha guardado.
messages-not-kept = No se ha guardado todo.
messages-theirs = Lo que ha guardado otra persona mientras tanto
messages-answers-go-to = Las respuestas van a { $address }.
messages-answers-nowhere = Todavía no se sabe adónde van las respuestas. Dilo antes de enviar.
messages-recipients = Quién lo recibe
messages-to-whom = Para:
messages-to-all = todas las de la lista
messages-to-silent = Quien todavía no ha contestado el mensaje anterior.
messages-ticked = { $count ->
    [one] 1 elegida
   *[other] { $count } elegidas
  }
messages-whom = Quién lo recibe de cada organización
messages-whom-mailbox = Solo el buzón de la organización
messages-whom-people = Las personas
messages-whom-mailbox_else_people = El buzón; si no tiene, las personas
messages-whom-both = El buzón y las personas
messages-roles = Qué personas
messages-roles-hint = Si no marcas ninguna, todas.
messages-mailbox = buzón de la organización
messages-texts-title = Textos guardados
messages-texts-lead = Textos que la red escribe a menudo, para empezar un mensaje.
messages-texts-archive = Archivados
messages-texts-count = { $count ->
    [one] 1 texto
   *[other] { $count } textos
  }
messages-texts-empty-title = Aquí no hay ningún texto
messages-texts-empty-text = Guarda uno nuevo y podrás usarlo en cualquier mensaje.
messages-text-new = Texto nuevo
messages-text-change = Cambia el texto
messages-text-name-hint = Cómo lo encontraréis: «Convocatoria de asamblea».
messages-text-write = Escribe con este
messages-text-write-named = Escribe con «{ $name }»
messages-text-archive = Archiva
messages-text-archive-named = Archiva «{ $name }»
messages-text-archived = Se ha archivado el texto.
messages-text-bring-back = Recupera
messages-text-bring-back-named = Recupera «{ $name }»
messages-settings-title = Respuestas y espera
messages-settings-address = Dirección adonde van las respuestas
messages-settings-address-hint = Un buzón de verdad, que alguien lea.
messages-settings-usual = Si la dejas vacía: { $address }.
messages-settings-usual-none = Si la dejas vacía, no se puede enviar nada.
messages-settings-delay = Espera antes de salir
messages-settings-delay-hint = Mientras tanto el mensaje se puede detener entero.
messages-settings-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
  }
messages-settings-saved = Se ha guardado adónde van las respuestas.
messages-settings-changed = Otra persona lo ha cambiado mientras tanto. Míralo y guarda de nuevo.
messages-filter-unanswered = No han contestado un mensaje
messages-error-nothing = Todavía no hay asunto y texto en ninguna lengua.
messages-error-half = { $language }: falta el asunto o el texto.
messages-error-unknown = Esto no es ninguna palabra que cambie: { $fields }. Corrígela o quita las llaves.
messages-error-lacking = { $count ->
    [one] De una persona no se sabe { $fields }: { $names }.
   *[other] De { $count } no se sabe { $fields }: { $names }.
  }
messages-error-no-reply = No se sabe adónde van las respuestas: dilo en «Respuestas y espera».
messages-error-nobody = No lo recibiría nadie.
messages-error-nobody-ticked = No has elegido a nadie. Marca a quien quieras y vuelve a intentarlo.
messages-error-many-chosen = Son demasiadas para marcarlas una a una. Elígelas con filtros.
messages-error-too-many = Un mensaje llega como mucho a { $limit } direcciones. Parte la lista con filtros.
messages-error-a-day = La red escribe como mucho a { $limit } direcciones en un día. El borrador queda guardado: vuelve mañana.
messages-error-subject = Con los datos de estas personas el asunto no vale: { $names }.
messages-error-long = El texto pasa de { $limit } letras.
messages-error-documents = Un mensaje lleva como mucho { $limit } documentos. Este no se ha adjuntado.
messages-error-heavy = Los documentos pasan de { $limit } MB en total. Este no se ha adjuntado: pon un enlace.
messages-error-file-name = El nombre de un documento tiene signos que no se ven. No se ha adjuntado: cámbiale el nombre.
messages-error-changed = Otra persona ha guardado este borrador mientras tanto. Tu texto está aquí: mira el suyo y guarda de nuevo.
messages-error-sent = Este mensaje ya no es un borrador.
messages-error-not-ready = Todavía falta algo. Lo dice aquí debajo.
messages-error-others = El texto o quien lo recibe ha cambiado desde que lo miraste. Míralo y envía de nuevo.
messages-error-no-own-address = Para enviarte una prueba, pon tu dirección en tu ficha.
messages-error-tests = Hoy ya te has enviado { $limit } pruebas. Mañana podrás enviarte más.
