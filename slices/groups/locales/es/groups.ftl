# Grupos: listas, páginas, quién está.

groups-plural = Grupos
groups-list-title = Grupos · { $network }
groups-list-lead = Qué hace cada grupo, quién está y qué salió de los que terminaron.
groups-list-description = Grupos de trabajo, comunidades de aprendizaje y mesas de { $network }.
groups-all = Todos
groups-empty-title = Aquí todavía no hay ningún grupo
groups-empty-text = Quita un filtro o propón un grupo: la coordinación lo pone en marcha.
groups-add = Añade un grupo
groups-propose = Propón un grupo
groups-propose-lead = Tu entidad lo coordinará de entrada. La coordinación de la red lo pone en marcha.
groups-added = Se ha añadido el grupo.
groups-proposed-sensitive = Se ha propuesto el grupo. Como es delicado, desde fuera solo se ve el nombre: lo ponen en marcha las entidades que participan en él, en «Vida del grupo», cuando son dos o más.
groups-refusal-last = Sois quien coordina este grupo, y es delicado: si os vais, lo que se ha escrito en él quedaría a la vista de otros. Primero haced que lo coordine otra entidad.
groups-refusal-alone = Un grupo se pone en marcha cuando lo deciden dos entidades o más, o cuando lo dice la coordinación de la red.
groups-error-standing = El grupo ya tiene entidades: dónde está lo deciden ellas, en su página.
groups-error-opened = Un grupo delicado no se vuelve a abrir cuando ya hay alguien más o se ha escrito algo: era solo para quienes participan. Cerradlo y empezad otro.
groups-proposed = Se ha propuesto el grupo. La coordinación de la red lo verá.
groups-form-what = Qué es y qué quiere
groups-form-how = Cómo funciona
groups-field-name = Nombre del grupo
groups-field-kind = Tipo de grupo
groups-field-standing = Estado del grupo
groups-field-started = Empezó
groups-field-ended = Terminó
groups-field-objectives = Objetivos
groups-field-doing-now = Qué hace ahora
groups-field-meets = Cuándo se reúne
groups-field-open = Se puede pedir entrar
groups-field-sensitive = Es delicado
groups-field-when = Desde / hasta
groups-field-members = Entidades
groups-field-organisation = Entidad
groups-field-role = Papel
groups-field-person = Quién va
groups-field-family = Familia
groups-field-decided-by = Quién lo ha decidido
groups-field-decided-on = Cuándo se decidió
groups-field-note = Nota
groups-say-yes = Sí
groups-say-no = No
groups-kind-working_group = Grupo de trabajo
groups-kind-learning_community = Comunidad de aprendizaje
groups-kind-sector_table = Mesa sectorial
groups-kind-body = Órgano
groups-kind-alliance = Alianza
groups-kind-dialogue = Espacio de diálogo
groups-standing-proposed = Propuesto
groups-standing-active = Activo
groups-standing-paused = En pausa
groups-standing-converted = Transformado
groups-standing-merged = Fusionado
groups-standing-closed = Cerrado
groups-sensitive-tag = Delicado
groups-sensitive-notice = Es un grupo delicado: hacia fuera solo se dice el nombre.
groups-sensitive-hint = De un grupo delicado solo se dice el nombre. Los que hablan de acoso lo son si nadie dice lo contrario.
groups-invented = Este grupo es inventado, para la demostración.
groups-archived = Este grupo está en el archivo.
groups-archive-text = { $name } dejará de verse en listas y búsquedas. Si el grupo ha terminado, no lo archives: propón cerrarlo, y quedará entre los resultados.
groups-unarchive-text = { $name } volverá a verse como antes.
groups-edit = Edita el grupo
groups-now = Ahora mismo
groups-now-empty = El grupo todavía no ha dicho qué hace ahora.
groups-objectives-empty = Todavía no hay objetivos escritos.
groups-who = Quién está
groups-who-empty = Todavía no se ha dicho quién está.
groups-dates = Fechas
groups-source = Fuente:
groups-role-member = Miembro
groups-role-coordinator = Coordinación
groups-role-facilitator = Facilitación
groups-role-linked = Entidad vinculada
groups-role-expert = Experta
groups-roles-member = Entidades miembros
groups-roles-coordinator = Lo coordinan
groups-roles-facilitator = Equipo de facilitación
groups-roles-linked = Entidades vinculadas
groups-roles-expert = Expertas que ha elegido el grupo
groups-ask-title = ¿Quieres estar?
groups-ask-why = Por qué quiere estar tu entidad
groups-ask = Pide entrar
groups-ask-sent = Se ha enviado. El grupo responderá.
groups-ask-waiting = Tu entidad ha pedido entrar y espera respuesta.
groups-ask-back = Retira la petición
groups-asked = Ha pedido entrar
groups-leave = Deja el grupo
groups-leave-text = Tu entidad dejará de estar en el grupo. Lo que ha hecho queda.
groups-leave-do = Sí, déjalo
groups-left = Tu entidad ya no está.
groups-members-title = Quién está en { $name }
groups-members-link = Quién está
groups-members-empty-title = Todavía no hay nadie
groups-members-empty-text = Busca más abajo quién tiene que estar.
groups-asking = Piden entrar
groups-admit = Acepta
groups-decline = Ahora no
groups-role-of = Papel de { $name }
groups-change = Cambia
groups-end = Quita
groups-end-do = Sí, quítala del grupo
groups-person-choose = Quién va por tu entidad
groups-person-nobody = Todavía nadie
groups-person-send = Guarda
groups-member-add = Añade al grupo
groups-member-added = Se ha añadido al grupo.
groups-member-admitted = Ya está en el grupo.
groups-member-declined = Se ha respondido que ahora no.
groups-member-changed = Se ha cambiado.
groups-member-ended = Ya no está en el grupo.
groups-since = desde { $date }
groups-since-day = desde el { $date }
groups-until = hasta { $date }
groups-until-day = hasta el { $date }
groups-from-until = { $since } – { $until }
groups-seek = A quién invitas
groups-seek-lead = Miembros de la red con los mismos temas y entidades aliadas. O busca cualquier entidad por el nombre.
groups-seek-words = Nombre
groups-seek-do = Busca
groups-seek-none = No encontramos ninguna. Prueba otro nombre.
groups-seek-write = Escribe a los miembros con estos temas
groups-offered-themes = Mismos temas: { $themes }
groups-offered-ally = Aliada de la red
groups-own-title = Los grupos de mi entidad
groups-own-lead = Dónde estáis y qué os espera.
groups-own-empty-title = No estáis en ningún grupo
groups-own-empty-text = En la página de cada grupo podéis pedir entrar.
groups-own-decide = Responde la propuesta
groups-families = Familias
groups-families-title = Familias en { $name }
groups-families-lead = Qué familias de la economía social están en la mesa, cuáles faltan y cuáles tienen reconocido que se han abierto y han participado.
groups-families-none = Todavía no hay ninguna.
groups-families-missing = Faltan:
groups-families-see = Mira las familias
groups-family-recognise = Reconoce una familia
groups-family-recognised = Reconocida: { $who }, { $date }
groups-family-withdraw = Retira el reconocimiento
groups-family-withdraw-do = Sí, retira el de { $family }
groups-family-done = Se ha reconocido.
groups-family-undone = Se ha retirado el reconocimiento.
groups-card-asking-action = Responde
groups-card-decisions-action = Decidid
groups-notify-asked = Una entidad pide entrar en { $name }.
groups-notify-admitted = Tu entidad ya está en { $name }.
groups-notify-declined = { $name } ha respondido que ahora no puede entrar nadie más.
groups-notify-change-proposed = Hay una propuesta de cambio por decidir en { $name }.
groups-notify-left-alone = { $name } se ha quedado sin nadie que lo coordine.
groups-notify-moved = { $to ->
    [proposed] Se ha propuesto un grupo: { $name }.
   *[other] { $name } ha cambiado de estado.
}
groups-refusal-ask = Ahora no se puede pedir entrar.
groups-refusal-asked = Tu entidad ya lo ha pedido o ya está.
groups-refusal-not-in = Esta entidad ya no está.
groups-refusal-in = Esta entidad ya está o ya lo ha pedido.
groups-refusal-answered = Alguien ya ha respondido.
groups-refusal-role = Este papel no existe.
groups-refusal-person = Esta persona no tiene ningún mandato de tu entidad.
groups-refusal-family = Elige una familia.
groups-refusal-family-already = Esta familia ya está reconocida.
groups-refusal-decided-by = Di quién lo ha decidido.
groups-refusal-date = Esto no es una fecha.
groups-refusal-withdrawn = Ya se había retirado.
groups-privacy-what-part = En qué grupos ha estado y qué ha decidido, por qué organización
groups-privacy-why-part = Saber quién trabaja en cada grupo y cómo se ha decidido
groups-count = { $count ->
    [one] un grupo
   *[other] { $count } grupos
}
groups-count-met = { $count ->
    [one] uno con objetivos logrados
   *[other] { $count } con objetivos logrados
}
groups-former = { $count ->
    [one] Una entidad que estaba
   *[other] { $count } entidades que estaban
}
groups-families-members = { $count ->
    [one] una entidad
   *[other] { $count } entidades
}
groups-card-asking = { $count ->
    [one] Una entidad pide entrar en un grupo que coordináis
   *[other] { $count } entidades piden entrar en grupos que coordináis
}
groups-card-asking-network = { $count ->
    [one] Una entidad pide entrar en un grupo de la red
   *[other] { $count } entidades piden entrar en grupos de la red
}
groups-card-decisions = { $count ->
    [one] Un grupo os pide que decidáis
   *[other] { $count } grupos os piden que decidáis
}
groups-panel-all = Todos los grupos
groups-panel-empty = Todavía no hay ningún grupo.
groups-refusal-no-organisation = Aquí se habla en nombre de una organización: elígela arriba de todo.
