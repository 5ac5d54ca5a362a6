# Tasques de la coordinació i el seu traspàs.

tasks-title = Tareas
tasks-lead = Lo que la coordinación tiene que hacer, y para cuándo.
tasks-field-what = Qué hay que hacer
tasks-field-due = Para cuándo
tasks-field-who = Quién lo hace
tasks-field-about = Sobre
tasks-nobody = Nadie todavía
tasks-nameless = Coordinación (sin nombre)
tasks-someone-before = Alguien que ya no coordina
tasks-shown = Cuáles
tasks-shown-mine = Las mías
tasks-shown-all = Todas las abiertas
tasks-shown-overdue = Fuera de plazo
tasks-shown-nobodys = De nadie
tasks-shown-done = Hechas
tasks-overdue = Fuera de plazo
tasks-done-on = Hecha el { $date }
tasks-count = { $count ->
    [one] 1 tarea
   *[other] { $count } tareas
}
tasks-empty-title = Aquí no hay nada que hacer
tasks-empty-text = Las tareas salen de lo que hay que hacer después de un contacto.
tasks-do = Hecho
tasks-reopen = Vuelve a abrirla
tasks-assign = Cambia
tasks-assign-named = Quién hace: { $what }
tasks-done = Hecha. Si no lo era, la encontrarás en las hechas.
tasks-reopened = Vuelve a estar abierta.
tasks-assigned = Guardado.
tasks-hand-over = Traspasa tareas
tasks-hand-over-title = Traspasa las tareas abiertas
tasks-hand-over-lead = Todas las tareas abiertas de una persona pasan a otra de una vez. Antes las ves.
tasks-from = De quién
tasks-to = A quién
tasks-preview = Mira qué pasaría
tasks-would-go = { $count ->
    [one] Pasaría 1 tarea
   *[other] Pasarían { $count } tareas
}
tasks-hand-over-go = Traspásalas
tasks-handed-over = { $count ->
    [one] Traspasada 1 tarea.
   *[other] Traspasadas { $count } tareas.
}
tasks-handed-undo = Lo acabas de traspasar.
tasks-take-back = Deshaz
tasks-taken-back = { $count ->
    [one] Ha vuelto 1 tarea.
   *[other] Han vuelto { $count } tareas.
}
tasks-refusal-what = Di qué hay que hacer.
tasks-refusal-day = Di un día, por ejemplo 17/5/2027.
tasks-refusal-stranger = Elige a alguien que coordine esta red.
tasks-refusal-same = Son la misma persona.
tasks-refusal-nothing = No hay ninguna tarea abierta que traspasar.
tasks-refusal-nothing-back = Ya no hay nada que deshacer: se ha deshecho, o las tareas han cambiado después.
tasks-card-question = { $count ->
    [one] 1 tarea tuya o fuera de plazo
   *[other] { $count } tareas tuyas o fuera de plazo
}
tasks-card-action = Mira las tareas
