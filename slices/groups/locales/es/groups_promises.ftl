groups-promises-title = Compromisos
groups-promises-lead = Qué hará cada organización del grupo, y para cuándo. Lo que está abierto vuelve al orden del día de la próxima reunión.
groups-promises-all-lead = Lo que se ha prometido en los grupos, primero lo que vence antes.
groups-promises-new = Añadir un compromiso
groups-promises-make = Añadir
groups-promises-made = Compromiso añadido.
groups-promises-changed = Compromiso cambiado.
groups-promises-edit = Corregir
groups-promises-save = Guardar
groups-promises-do = Hecho
groups-promises-drop = Descartar
groups-promises-drop-go = No se hará
groups-promises-reopen = Reabrir
groups-promises-said-done = Hecho: constará como compromiso cumplido.
groups-promises-said-dropped = No se hará; queda el motivo.
groups-promises-said-reopened = El compromiso vuelve a estar abierto.
groups-promises-refusal-reason = Hay que decir por qué no se hará, en una línea.
groups-promises-shown = Qué compromisos se ven
groups-promises-shown-open = Abiertos
groups-promises-shown-overdue = Fuera de plazo
groups-promises-shown-done = Hechos
groups-promises-shown-dropped = Descartados
groups-promises-shown-all = Todos
groups-promises-standing-open = Abierto
groups-promises-standing-done = Hecho
groups-promises-standing-dropped = Descartado
groups-promises-origin-meeting = de una reunión
groups-promises-origin-poll = de una consulta
groups-promises-late = fuera de plazo
groups-promises-count = { $count ->
    [one] { $count } compromiso
   *[other] { $count } compromisos
}
groups-promises-field-what = Qué
groups-promises-field-who = Quién
groups-promises-field-due = Para cuándo
groups-promises-field-reason = Por qué no se hará
groups-promises-field-group = Grupo
groups-promises-column-what = Qué
groups-promises-column-who = Quién
groups-promises-column-due = Para cuándo
groups-promises-column-standing = Estado
groups-promises-column-reason = Motivo
groups-promises-column-origin = De dónde viene
groups-promises-column-id = Código
groups-promises-everybody = Todas
groups-promises-filter = Filtrar
groups-promises-empty-title = No hay ningún compromiso
groups-promises-empty-text = Cuando el grupo acuerde algo, apunte quién lo hará y para cuándo.
groups-promises-empty-late = No hay nada fuera de plazo.
groups-promises-nobody-title = Ahora no actúa por ninguna organización
groups-promises-nobody-text = Elija en el menú por qué organización actúa y verá lo que ha prometido.
groups-promises-all = Todos los compromisos
groups-promises-file = compromisos
groups-promises-card-network = { $count ->
    [one] { $count } compromiso de los grupos está fuera de plazo
   *[other] { $count } compromisos de los grupos están fuera de plazo
}
groups-promises-card-own = { $count ->
    [one] { $count } compromiso está fuera de plazo
   *[other] { $count } compromisos están fuera de plazo
}
groups-promises-card-look = Mirar qué hay que hacer
