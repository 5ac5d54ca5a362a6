groups-promises-title = Compromisos
groups-promises-lead = Què farà cada organització del grup, i per quan. El que és obert torna a l’ordre del dia de la propera reunió.
groups-promises-all-lead = El que s’ha promès als grups, primer el que venç abans.
groups-promises-new = Afegeix un compromís
groups-promises-make = Afegeix
groups-promises-made = Compromís afegit.
groups-promises-changed = Compromís canviat.
groups-promises-edit = Corregeix
groups-promises-save = Desa
groups-promises-do = Fet
groups-promises-drop = Deixa-ho córrer
groups-promises-drop-go = No es farà
groups-promises-reopen = Torna-ho a obrir
groups-promises-said-done = Fet: constarà com a compromís complert.
groups-promises-said-dropped = No es farà; en queda el motiu.
groups-promises-said-reopened = El compromís torna a ser obert.
groups-promises-refusal-reason = Cal dir per què no es farà, en una línia.
groups-promises-shown = Quins compromisos es veuen
groups-promises-shown-open = Oberts
groups-promises-shown-overdue = Fora de termini
groups-promises-shown-done = Fets
groups-promises-shown-dropped = Descartats
groups-promises-shown-all = Tots
groups-promises-standing-open = Obert
groups-promises-standing-done = Fet
groups-promises-standing-dropped = Descartat
groups-promises-origin-meeting = d’una reunió
groups-promises-origin-poll = d’una consulta
groups-promises-late = fora de termini
groups-promises-count = { $count ->
    [one] { $count } compromís
   *[other] { $count } compromisos
}
groups-promises-field-what = Què
groups-promises-field-who = Qui
groups-promises-field-due = Per quan
groups-promises-field-reason = Per què no es farà
groups-promises-field-group = Grup
groups-promises-column-what = Què
groups-promises-column-who = Qui
groups-promises-column-due = Per quan
groups-promises-column-standing = Estat
groups-promises-column-reason = Motiu
groups-promises-column-origin = D’on ve
groups-promises-column-id = Codi
groups-promises-everybody = Tothom
groups-promises-filter = Filtra
groups-promises-empty-title = No hi ha cap compromís
groups-promises-empty-text = Quan el grup acordi alguna cosa, apunta qui la farà i per quan.
groups-promises-empty-late = No hi ha res fora de termini.
groups-promises-nobody-title = Ara no actues per cap organització
groups-promises-nobody-text = Tria al menú per quina organització actues i veuràs el que ha promès.
groups-promises-all = Tots els compromisos
groups-promises-file = compromisos
groups-promises-card-network = { $count ->
    [one] { $count } compromís dels grups és fora de termini
   *[other] { $count } compromisos dels grups són fora de termini
}
groups-promises-card-own = { $count ->
    [one] { $count } compromís és fora de termini
   *[other] { $count } compromisos són fora de termini
}
groups-promises-card-look = Mira què cal fer
