activities-agenda-title = Agenda
activities-agenda-description = Jornades, formacions, visites i trobades de les xarxes, per mes, per setmana, en llista i per lloc.
activities-agenda-views = Com es mostra
activities-agenda-view-month = Mes
activities-agenda-view-week = Setmana
activities-agenda-view-list = Llista
activities-agenda-view-map = Mapa
activities-agenda-lists = Què hi ha a la llista
activities-agenda-when-list-coming = Properes
activities-agenda-when-list-past = Passades
activities-agenda-when-list-undated = Previstes, encara sense data
activities-agenda-count = { $count ->
    [0] Cap activitat
    [one] { $count } activitat
   *[other] { $count } activitats
}
activities-agenda-previous = Anterior
activities-agenda-today = Avui
activities-agenda-next = Següent
activities-agenda-empty-title = Aquí no hi ha cap activitat
activities-agenda-empty-text = Mira un altre moment, o treu algun filtre.
activities-agenda-see-coming = Properes activitats
activities-agenda-see-past = Activitats passades
activities-agenda-more = { $count ->
    [one] i { $count } més
   *[other] i { $count } més
}
activities-agenda-loose = Aquest mes, el dia no se sap encara
activities-agenda-map = On són les properes activitats
activities-agenda-nowhere = Sense lloc conegut
activities-agenda-whole = Tota l’agenda
activities-agenda-filter-network = Xarxa
activities-agenda-filter-kind = Què és
activities-agenda-filter-mode = Com s’hi participa
activities-agenda-filter-theme = Tema
activities-agenda-filter-county = Comarca
activities-agenda-when-unknown = No se’n sap la data
activities-agenda-when-about = { $date }, no se’n sap el dia
activities-agenda-when-days = { $first } – { $last }
activities-agenda-when-hours = { $day }, { $from }–{ $to }
activities-agenda-when-from = { $day }, a partir de les { $from }
activities-agenda-weekday-1 = dilluns
activities-agenda-weekday-2 = dimarts
activities-agenda-weekday-3 = dimecres
activities-agenda-weekday-4 = dijous
activities-agenda-weekday-5 = divendres
activities-agenda-weekday-6 = dissabte
activities-agenda-weekday-7 = diumenge
activities-agenda-weekday-short-1 = dl.
activities-agenda-weekday-short-2 = dt.
activities-agenda-weekday-short-3 = dc.
activities-agenda-weekday-short-4 = dj.
activities-agenda-weekday-short-5 = dv.
activities-agenda-weekday-short-6 = ds.
activities-agenda-weekday-short-7 = dg.
activities-agenda-month-short = { $month ->
    [1] gen.
    [2] febr.
    [3] març
    [4] abr.
    [5] maig
    [6] juny
    [7] jul.
    [8] ag.
    [9] set.
    [10] oct.
    [11] nov.
   *[12] des.
}
activities-panel-title = Properes activitats
activities-panel-all = Tota l’agenda
activities-panel-empty = No hi ha res a l’agenda dels propers mesos.
