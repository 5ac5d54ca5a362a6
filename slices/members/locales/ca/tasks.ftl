# Tasques de la coordinació i el seu traspàs.

tasks-title = Tasques
tasks-lead = El que la coordinació ha de fer, i per a quan.
tasks-field-what = Què cal fer
tasks-field-due = Per a quan
tasks-field-who = Qui ho fa
tasks-field-about = Sobre
tasks-nobody = Ningú encara
tasks-nameless = Coordinació (sense nom)
tasks-someone-before = Algú que ja no coordina
tasks-shown = Quines
tasks-shown-mine = Les meves
tasks-shown-all = Totes les obertes
tasks-shown-overdue = Fora de termini
tasks-shown-nobodys = De ningú
tasks-shown-done = Fetes
tasks-overdue = Fora de termini
tasks-done-on = Feta el { $date }
tasks-count = { $count ->
    [one] 1 tasca
   *[other] { $count } tasques
}
tasks-empty-title = Aquí no hi ha res per fer
tasks-empty-text = Les tasques surten del que cal fer després d’un contacte.
tasks-do = Fet
tasks-reopen = Torna-la a obrir
tasks-assign = Canvia
tasks-assign-named = Qui fa: { $what }
tasks-done = Feta. Si no ho era, la trobaràs a les fetes.
tasks-reopened = Torna a estar oberta.
tasks-assigned = Desat.
tasks-hand-over = Traspassa tasques
tasks-hand-over-title = Traspassa les tasques obertes
tasks-hand-over-lead = Totes les tasques obertes d’una persona passen a una altra d’una vegada. Abans les veus.
tasks-from = De qui
tasks-to = A qui
tasks-preview = Mira què passaria
tasks-would-go = { $count ->
    [one] Passaria 1 tasca
   *[other] Passarien { $count } tasques
}
tasks-hand-over-go = Traspassa-les
tasks-handed-over = { $count ->
    [one] Traspassada 1 tasca.
   *[other] Traspassades { $count } tasques.
}
tasks-handed-undo = Ho acabes de traspassar.
tasks-take-back = Desfés
tasks-taken-back = { $count ->
    [one] Ha tornat 1 tasca.
   *[other] Han tornat { $count } tasques.
}
tasks-refusal-what = Digues què cal fer.
tasks-refusal-day = Digues un dia, per exemple 17/5/2027.
tasks-refusal-stranger = Tria algú que coordini aquesta xarxa.
tasks-refusal-same = Són la mateixa persona.
tasks-refusal-nothing = No hi ha cap tasca oberta per traspassar.
tasks-refusal-nothing-back = Ja no hi ha res per desfer: s’ha desfet, o les tasques han canviat després.
tasks-card-question = { $count ->
    [one] 1 tasca teva o fora de termini
   *[other] { $count } tasques teves o fora de termini
}
tasks-card-action = Mira les tasques
