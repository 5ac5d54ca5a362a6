activities-agenda-title = Agenda
activities-agenda-description = Jornadas, formaciones, visitas y encuentros de las redes, por mes, por semana, en lista y por lugar.
activities-agenda-views = Cómo se muestra
activities-agenda-view-month = Mes
activities-agenda-view-week = Semana
activities-agenda-view-list = Lista
activities-agenda-view-map = Mapa
activities-agenda-lists = Qué hay en la lista
activities-agenda-when-list-coming = Próximas
activities-agenda-when-list-past = Pasadas
activities-agenda-when-list-undated = Previstas, todavía sin fecha
activities-agenda-count = { $count ->
    [0] Ninguna actividad
    [one] { $count } actividad
   *[other] { $count } actividades
}
activities-agenda-previous = Anterior
activities-agenda-today = Hoy
activities-agenda-next = Siguiente
activities-agenda-empty-title = Aquí no hay ninguna actividad
activities-agenda-empty-text = Mirad otro momento, o quitad algún filtro.
activities-agenda-see-coming = Próximas actividades
activities-agenda-see-past = Actividades pasadas
activities-agenda-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
activities-agenda-loose = Este mes, todavía sin día
activities-agenda-map = Dónde son las próximas actividades
activities-agenda-nowhere = Sin lugar conocido
activities-agenda-whole = Toda la agenda
activities-agenda-filter-network = Red
activities-agenda-filter-kind = Qué es
activities-agenda-filter-mode = Cómo se participa
activities-agenda-filter-theme = Tema
activities-agenda-filter-county = Comarca
activities-agenda-when-unknown = No se sabe la fecha
activities-agenda-when-about = { $date }, no se sabe el día
activities-agenda-when-days = { $first } – { $last }
activities-agenda-when-hours = { $day }, { $from }–{ $to }
activities-agenda-when-from = { $day }, desde las { $from }
activities-agenda-weekday-1 = lunes
activities-agenda-weekday-2 = martes
activities-agenda-weekday-3 = miércoles
activities-agenda-weekday-4 = jueves
activities-agenda-weekday-5 = viernes
activities-agenda-weekday-6 = sábado
activities-agenda-weekday-7 = domingo
activities-agenda-weekday-short-1 = lun.
activities-agenda-weekday-short-2 = mar.
activities-agenda-weekday-short-3 = mié.
activities-agenda-weekday-short-4 = jue.
activities-agenda-weekday-short-5 = vie.
activities-agenda-weekday-short-6 = sáb.
activities-agenda-weekday-short-7 = dom.
activities-agenda-month-short = { $month ->
    [1] ene.
    [2] feb.
    [3] mar.
    [4] abr.
    [5] may.
    [6] jun.
    [7] jul.
    [8] ago.
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] dic.
}
activities-panel-title = Próximas actividades
activities-panel-all = Toda la agenda
activities-panel-empty = No hay nada en la agenda de los próximos meses.
