# Tasques de la coordinació i el seu traspàs.

tasks-title = Zereginak
tasks-lead = Koordinazioak egin behar duena, eta noizko.
tasks-field-what = Zer egin behar da
tasks-field-due = Noizko
tasks-field-who = Nork egingo du
tasks-field-about = Honi buruz
tasks-nobody = Inork oraindik
tasks-nameless = Koordinazioa (izenik gabe)
tasks-someone-before = Jada koordinatzen ez duen norbait
tasks-shown = Zeintzuk
tasks-shown-mine = Nireak
tasks-shown-all = Irekita dauden guztiak
tasks-shown-overdue = Epez kanpo
tasks-shown-nobodys = Inorenak ez
tasks-shown-done = Eginda
tasks-overdue = Epez kanpo
tasks-done-on = Eginda: { $date }
tasks-count = { $count ->
    [one] Zeregin 1
   *[other] { $count } zeregin
}
tasks-empty-title = Hemen ez dago zereginik
tasks-empty-text = Zereginak harreman baten ondoren egin beharrekotik sortzen dira.
tasks-do = Eginda
tasks-reopen = Ireki berriro
tasks-assign = Aldatu
tasks-assign-named = Nork egingo du: { $what }
tasks-done = Eginda. Hala ez bazen, egindakoen artean aurkituko duzu.
tasks-reopened = Berriro irekita dago.
tasks-assigned = Gordeta.
tasks-hand-over = Eskualdatu zereginak
tasks-hand-over-title = Eskualdatu zeregin irekiak
tasks-hand-over-lead = Pertsona baten zeregin ireki guztiak beste bati pasatzen zaizkio batera. Aurretik ikusiko dituzu.
tasks-from = Norenak
tasks-to = Nori
tasks-preview = Begiratu zer gertatuko litzatekeen
tasks-would-go = { $count ->
    [one] Zeregin 1 pasatuko litzateke
   *[other] { $count } zeregin pasatuko lirateke
}
tasks-hand-over-go = Eskualdatu
tasks-handed-over = { $count ->
    [one] Zeregin 1 eskualdatu da.
   *[other] { $count } zeregin eskualdatu dira.
}
tasks-handed-undo = Oraintxe eskualdatu duzu.
tasks-take-back = Desegin
tasks-taken-back = { $count ->
    [one] Zeregin 1 itzuli da.
   *[other] { $count } zeregin itzuli dira.
}
tasks-refusal-what = Esan zer egin behar den.
tasks-refusal-day = Esan egun bat, adibidez 2027-05-17.
tasks-refusal-stranger = Aukeratu sare hau koordinatzen duen norbait.
tasks-refusal-same = Pertsona bera da.
tasks-refusal-nothing = Ez dago eskualdatzeko zeregin irekirik.
tasks-refusal-nothing-back = Jada ez dago ezer desegiteko: desegin da, edo zereginak aldatu dira gero.
tasks-card-question = { $count ->
    [one] Zeregin 1 zurea edo epez kanpokoa
   *[other] { $count } zeregin zureak edo epez kanpokoak
}
tasks-card-action = Begiratu zereginak
