# Pantallas de importación: desde enviar una hoja hasta deshacerla.

# Donde empieza
imports-crumbs = Estáis en
imports-crumb = Importar
imports-start-title = Importar una hoja de cálculo
imports-start-lead = Envía la hoja de la red tal como la tienes. Antes de escribir nada verás qué hemos entendido, qué cambiaría y qué no cuadra.
imports-not-sent = No se ha importado nada.
imports-error-no-file = Elige antes un archivo.
imports-noun = ¿Qué hay en la hoja?
imports-noun-named = Reconócelo por el nombre
imports-hint-named = Si la hoja o el archivo se llama «personas», «contactos» o «aliadas», es eso; si no, organizaciones.
imports-noun-organisation = Organizaciones de la red
imports-noun-activity = Actividades de la red
imports-noun-activity_owner = Quién organiza las actividades
imports-noun-ally = Alianzas de la red
imports-noun-contact = Contactos con los miembros
imports-noun-group = Grupos de la red
imports-noun-group_member = Miembros de los grupos
imports-noun-guide = Guías de la biblioteca
imports-noun-network = Fichas de redes
imports-noun-person = Personas y sus mandatos
imports-hint-organisation = Una fila por miembro, solicitud u observadora.
imports-hint-activity = Una fila por actividad: nombre, tipo, fecha, hora, municipio, local y quién coorganiza.
imports-hint-activity_owner = Una fila por cada red o entidad que organiza una actividad: actividad, fecha, quién, papel, plazas, coste y horas.
imports-hint-ally = Una fila por entidad con la que trabajáis sin que sea miembro.
imports-hint-contact = Una fila por llamada, reunión o visita: fecha, entidad, vía, asunto y, si hace falta, nota interna.
imports-hint-group = Una fila por grupo: nombre, tipo, estado, cuándo empezó, qué hace y qué quiere.
imports-hint-group_member = Una fila por entidad de cada grupo: grupo, entidad, papel, desde cuándo y hasta cuándo está.
imports-hint-guide = Una fila por guía: título, tipo, edición, quién la ha hecho, licencia, enlace y contenido.
imports-hint-network = Una fila por red: quiénes somos, líneas, convenio.
imports-hint-person = Una fila por persona y papel: nombre, correo, entidad, papel, cargo, desde, hasta. Nadie recibe ningún correo.
imports-template = Descarga una plantilla vacía
imports-file = Archivo
imports-file-hint = XLSX, ODS, CSV o ICS (calendario), de { $limit } MB como mucho.
imports-send = Envía y mira qué pasaría
imports-nothing-yet = Todavía no se escribe nada. Las filas que falten en la hoja no borran nada.
imports-kept-days = Lo que no se confirma se borra de aquí al cabo de { $days } días.

# Las de antes
imports-runs = Importaciones y cambios anteriores
imports-runs-empty = Aquí estará cada hoja que envíes, con lo que escribió y la forma de deshacerlo.
imports-runs-files = Hojas
imports-runs-edits = Cambios en listas y formularios
imports-runs-edits-empty = Aquí estará cada cambio hecho en la lista o en un formulario, con la manera de deshacerlo.
imports-runs-what = Qué
imports-runs-when = Cuándo
imports-runs-state = Cómo está
imports-runs-rows = Filas
imports-runs-act = Deshacer
imports-state-undone = Deshecha
imports-state-undo-ready = Preparado, sin confirmar
imports-state-undo-written = Hecho
imports-rows-read = { $count ->
    [one] una leída
   *[other] { $count } leídas
}
imports-rows-written = { $count ->
    [one] una escrita
   *[other] { $count } escritas
}
imports-title-file = Hoja de cálculo
imports-title-list = Cambios desde la lista
imports-title-form = Cambio de un formulario
imports-title-series = Fechas de una serie
imports-title-undo = Deshacer
imports-title-undo-of = Deshacer «{ $what }», { $day }
imports-title-redo-of = Volver a poner «{ $what }», { $day }

# Pasos y lectura
imports-step-file = Archivo
imports-step-columns = Columnas
imports-step-review = Revisión
imports-step-done = Hecho
imports-reading = Leyendo el archivo…
imports-reading-begins = Empieza enseguida.
imports-reading-rows = { $count ->
    [one] Una fila mirada.
   *[other] { $count } filas miradas.
}
imports-reading-wait = Puedes cerrar la página y volver después: continúa sola.
imports-discard = Desechar esta importación
imports-discarded = Desechada
imports-discarded-notice = Importación desechada. No se ha escrito nada.
imports-discarded-text = De esta importación no se ha escrito nada.
imports-another = Envía otro archivo
imports-failed = No se ha podido leer.
imports-failed-unknown = Vuelve a enviar el archivo.
imports-failed-kept = Todo sigue igual: no se ha escrito nada.

# Columnas
imports-columns-title = Columnas del archivo
imports-columns-lead = Di qué hay en cada columna. Lo que dejes sin leer se queda en tu hoja.
imports-columns-say = Di qué hay en cada columna
imports-columns-look = Revisa las columnas
imports-columns-guessed = { $count ->
    [one] Hemos adivinado una columna por el título.
   *[other] Hemos adivinado { $count } columnas por el título.
}
imports-columns-unread = { $count ->
    [one] Una columna no se lee.
   *[other] { $count } columnas no se leen.
}
imports-sheets-unread = { $count ->
    [one] Una hoja no se lee.
   *[other] { $count } hojas no se leen.
}
imports-columns-twice = «{ $field }» está en dos columnas. Deja solo una.
imports-columns-no-name = Di qué columna es «{ $field }»: sin el nombre no sabemos de quién habla cada fila.
imports-sheets = Hojas del archivo
imports-sheet-read = Hoja «{ $sheet }»
imports-sheet-yes = Léela
imports-sheet-no = No la leas
imports-header-row = Fila de los títulos
imports-header-hint = Las filas de encima no se leen.
imports-header-none = Ninguna: la primera fila ya son datos
imports-columns-caption = Qué hay en cada columna
imports-column = Columna
imports-column-values = Primeros valores
imports-column-field = Se lee como
imports-column-label = Columna { $letter } { $title }: se lee como
imports-column-unread = No la leas
imports-column-guess = adivinado
imports-column-out = no se lee
imports-read-again = Volver a leer el archivo
imports-read-again-hint = Las correcciones y decisiones que ya hayas hecho en esta importación se pierden.
imports-columns-leave = Déjalo como está

# Revisión
imports-told-always = Si lo escribes:
imports-told-asked = Solo si lo pides más abajo:
imports-tells = Avisa por correo a las personas inscritas, al cabo de diez minutos
imports-told-nobody = Desde aquí no se avisa a nadie de estos cambios. Si hace falta, importa la hoja desde la página de la red, que lo pregunta.
imports-columns-left = Columnas que no se leen: { $names }
imports-columns-alike = Columnas entendidas por parecido: { $names }
imports-review-lead = Todavía no se ha escrito nada. Mira qué pasaría y decide.
imports-kept-until = Espera hasta el { $day }; si no la confirmas, después se borra.
imports-undo-lead = Todavía no se ha deshecho nada. Lo que se creó se archivará, lo que se cambió volverá a decir lo que decía, y lo que otra persona ha cambiado después se quedará como está.
imports-write = Escribir { $what }
imports-written = Escrito: { $what }.
imports-undo-write = Deshacer { $what }
imports-undo-written = Deshecho: { $what }.
imports-what-both = { $new } y { $changes }
imports-what-changes = { $count ->
    [one] un cambio
   *[other] { $count } cambios
}
imports-what-undone = { $count ->
    [one] una fila
   *[other] { $count } filas
}
imports-new-organisation = { $count ->
    [one] una organización nueva
   *[other] { $count } organizaciones nuevas
}
imports-new-activity = { $count ->
    [one] una actividad nueva
   *[other] { $count } actividades nuevas
}
imports-new-activity_owner = { $count ->
    [one] una parte nueva en una actividad
   *[other] { $count } partes nuevas en actividades
}
imports-new-ally = { $count ->
    [one] una alianza nueva
   *[other] { $count } alianzas nuevas
}
imports-new-contact = { $count ->
    [one] un contacto nuevo
   *[other] { $count } contactos nuevos
}
imports-new-group = { $count ->
    [one] un grupo nuevo
   *[other] { $count } grupos nuevos
}
imports-new-group_member = { $count ->
    [one] una entidad nueva en un grupo
   *[other] { $count } entidades nuevas en grupos
}
imports-new-guide = { $count ->
    [one] una guía nueva
   *[other] { $count } guías nuevas
}
imports-new-person = { $count ->
    [one] una persona o un mandato nuevos
   *[other] { $count } personas o mandatos nuevos
}
imports-new-network = { $count ->
    [one] una red nueva
   *[other] { $count } redes nuevas
}
imports-write-nothing = No hay nada que escribir
imports-write-nothing-why = Todo es igual que lo que ya hay, o queda fuera. Corrige alguna fila, decide sobre una dudosa o desecha la importación.
imports-written-nothing = No se ha escrito nada.
imports-left-refused = { $count ->
    [one] Una fila no se entiende y queda fuera.
   *[other] { $count } filas no se entienden y quedan fuera.
}
imports-left-doubtful = { $count ->
    [one] Una fila dudosa queda fuera mientras no se decida.
   *[other] { $count } filas dudosas quedan fuera mientras no se decidan.
}
imports-left-skipped = { $count ->
    [one] Has dejado fuera una fila.
   *[other] Has dejado fuera { $count } filas.
}
imports-left-stale = { $count ->
    [one] Alguien ha cambiado una ficha mientras tanto y se ha dejado como está.
   *[other] Alguien ha cambiado { $count } fichas mientras tanto y se han dejado como están.
}
imports-about-left = Han quedado fuera. Arréglalas en tu hoja y vuelve a enviarla.
imports-leave = Dejarlo como está
imports-left-undecided = { $count ->
    [one] Una fila dudosa ha quedado fuera sin decidir.
   *[other] { $count } filas dudosas han quedado fuera sin decidir.
}
imports-left-same = { $count ->
    [one] Una fila dice lo que ya hay.
   *[other] { $count } filas dicen lo que ya hay.
}

# Filas
imports-rows = Filas
imports-rows-none = Debajo de los títulos no hay ninguna fila.
imports-tabs = Filas según lo que les pasa
imports-tab-new = Nuevas
imports-tab-changed = Cambian
imports-tab-same = Iguales
imports-tab-refused = No se entienden
imports-tab-doubtful = Dudosas
imports-tab-skipped = Dejadas fuera
imports-tab-stale = Cambiadas mientras tanto
imports-about-new = Todavía no estaban.
imports-about-changed = Ya están, y aquí dicen otra cosa.
imports-about-same = Ya están y dicen lo mismo. No se toca nada.
imports-about-refused = Corrígelas aquí mismo, o arréglalas en tu hoja y vuelve a enviarla.
imports-about-doubtful = Se parecen a algo que ya está. Decide tú si es la misma.
imports-about-skipped = No se escriben.
imports-about-stale = Otra persona las ha cambiado después de que las miráramos. Vuelve a enviar la hoja para ver la diferencia.
imports-tab-empty = Ya no queda ninguna.
imports-tab-next = Mira las demás
imports-place-row = fila { $row }
imports-place-sheet = { $sheet }, fila { $row }
imports-untitled = Sin nombre
imports-value-none = vacío
imports-correct = Corregir
imports-correct-everywhere = También en las otras filas donde pasa lo mismo
imports-now-several = { $understood ->
    [0] Aún no se entiende ninguna fila.
    [one] Ahora se entiende una fila.
   *[other] Ahora se entienden { $understood } filas.
}{ $doubtful ->
    [0] { "" }
    [one] { " " }Una se parece a otra que ya está: decídelo.
   *[other] { " " }{ $doubtful } se parecen a otras que ya están: decídelo.
}{ $refused ->
    [0] { "" }
    [one] { " " }Una aún no se entiende.
   *[other] { " " }{ $refused } aún no se entienden.
}
imports-correct-label = { $field }: { $title }
imports-guessed = { $field }, adivinado por «{ $from }»:
imports-guessed-rows = { $count ->
    [one] En una fila nueva hemos adivinado un dato que no estaba. Míralo.
   *[other] En { $count } filas nuevas hemos adivinado un dato que no estaba. Míralas.
}
imports-choose = Elige…
imports-diff-of = Cambios de { $title }
imports-diff-field = Dato
imports-diff-old = Antes
imports-diff-new = Después
imports-diff-none = nada
imports-choice-same = Es esta
imports-choice-new = Es otra, nueva
imports-choice-skip = Dejarla fuera
imports-choice-back = Volver a ponerla
imports-candidate-row = otra fila de este mismo archivo
imports-remark-stale = Otra persona la ha cambiado mientras tanto: se queda como está.
imports-remark-undecided = No se decidió y ha quedado fuera.
imports-remark-archived = Se archiva: solo la coordinación la verá.
imports-remark-restored = Vuelve a estar donde estaba.
imports-now-new = Ahora se entiende: es nueva.
imports-now-changed = Ahora se entiende: cambia una ficha que ya está.
imports-now-same = Ahora se entiende: dice lo que ya hay.
imports-now-doubtful = Se entiende, pero se parece a una que ya está: decídelo.
imports-now-skipped = La fila queda fuera.
imports-now-stale = Otra persona ha cambiado la ficha mientras tanto.
imports-refused-download = Descárgalas con los motivos (XLSX)
imports-refused-file = Filas por arreglar
imports-refused-reason = Por qué no se entiende

# Después
imports-crumb-list = Lista de trabajo
imports-back-to-list = Vuelve a la lista de trabajo
imports-crumb-series = Fechas de la serie
imports-back-to-series = Vuelve a las fechas de la serie
imports-see-directory = Mira la red en el directorio
imports-see-network = Página de la red
imports-undo = Deshacer
imports-undo-prepared = El deshacer está preparado y aún no se ha confirmado.
imports-undo-prepared-what = No se ha deshecho nada.
imports-undo-look = Mira qué cambiaría
imports-undo-confirm = Confírmalo y deshaz
imports-undo-done = Se ha deshecho: míralo
imports-undo-left = No se ha deshecho nada.
imports-unseen = una ficha que no ves
