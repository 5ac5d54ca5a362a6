# El que una xarxa deixa: exposicions que viatgen, sales, material.

activities-exhibition-title = Exposicions i préstecs
activities-exhibition-all = Tot el que es deixa
activities-exhibition-lead = El que la xarxa deixa als seus membres, i on és cada cosa.
activities-exhibition-count = { $count ->
    [one] 1 cosa
   *[other] { $count } coses
}
activities-exhibition-new = Afegeix una exposició o un préstec
activities-exhibition-edit = Canvia’n la fitxa
activities-exhibition-empty = Encara no hi ha res per deixar
activities-exhibition-empty-text = Quan la coordinació afegeixi una exposició, una sala o material, els membres en podran demanar dates.
activities-exhibition-pieces = { $count ->
    [one] 1 peça
   *[other] { $count } peces
}
activities-exhibition-waiting = { $count ->
    [one] 1 petició
   *[other] { $count } peticions
}
activities-exhibition-retired = Ja no es deixa
activities-exhibition-retire = Ja no es deixa. El que s’ha acordat es manté.
activities-exhibition-name = Nom
activities-exhibition-kind = Què és
activities-exhibition-description = Descripció
activities-exhibition-description-hint = Què explica, quin espai demana, com es munta.
activities-exhibition-number = Nombre de peces
activities-exhibition-number-hint = Amb el nombre, l’estat de cada peça s’apunta a cada lliurament. Deixa-ho buit si no en té.
activities-exhibition-saved = Desat.
activities-exhibition-someone = Una organització
activities-exhibition-asking = Demanen dates
activities-exhibition-route = Ruta
activities-exhibition-calendar = Calendari
activities-exhibition-shown = Quines dates
activities-exhibition-coming = Ara i més endavant
activities-exhibition-past = Passades
activities-exhibition-stays = { $count ->
    [one] 1 estada
   *[other] { $count } estades
}
activities-exhibition-whole-way = { $km } km en línia recta de punta a punta
activities-exhibition-km = { $km } km
activities-exhibition-free = Aquí no hi ha cap data acordada.
activities-exhibition-own = El que hem demanat
activities-exhibition-ask = Demana dates
activities-exhibition-ask-as = Ho demana: { $name }. La coordinació respon.
activities-exhibition-sheet = Calendari
activities-thing-kind-exhibition = Exposició que viatja
activities-thing-kind-room = Sala
activities-thing-kind-equipment = Material
activities-booking-first = Des del
activities-booking-last = Fins al
activities-booking-host = On és
activities-booking-venue = Espai
activities-booking-venue-hint = El centre cívic, la biblioteca…
activities-booking-note = Per a la coordinació
activities-booking-leg = Des de l’anterior
activities-booking-more = Més
activities-booking-activity = A l’agenda
activities-booking-clash = Ja hi ha algú aquests dies
activities-booking-confirm = Confirma
activities-booking-confirm-named = Confirma: { $name }
activities-booking-answer = Per què no
activities-booking-decline = Digues que no
activities-booking-cancel = Anul·la
activities-booking-cancel-named = Anul·la: { $name }
activities-booking-cancel-sure = Els dies queden lliures i qui ho tenia ho sabrà. No es desfà: caldria tornar-ho a demanar.
activities-booking-state-asked = Demanat
activities-booking-state-confirmed = Confirmat
activities-booking-state-declined = No pot ser
activities-booking-state-cancelled = Anul·lat
activities-booking-asked = Demanat. La coordinació respondrà.
activities-booking-confirmed = Confirmat. Qui ho demanava ho sabrà.
activities-booking-declined = Respost. Qui ho demanava ho sabrà.
activities-booking-cancelled = Anul·lat. Els dies queden lliures.
activities-handover-title = Lliurament
activities-handover-from = Ve de { $name }.
activities-handover-first = És la primera parada de la ruta.
activities-handover-to = Continua cap a { $name }.
activities-handover-last = Després no hi ha cap altra parada acordada.
activities-handover-arrival = Quan arriba
activities-handover-departure = Quan se’n va
activities-handover-noted = Apuntat: { $at }
activities-handover-not-noted = Encara no s’ha apuntat.
activities-handover-on = Dia
activities-handover-by = Qui ho lliura
activities-handover-for = Qui ho rep
activities-handover-pieces = Peces
activities-handover-piece = Peça
activities-handover-state = Estat
activities-handover-state-of = Estat de la peça { $number }
activities-handover-note = Nota
activities-handover-note-of = Nota de la peça { $number }
activities-handover-saved = Lliurament apuntat.
activities-piece-unseen = No s’ha mirat
activities-piece-ok = Bé
activities-piece-damaged = Malmesa
activities-piece-missing = Falta
activities-card-bookings = { $count ->
    [one] 1 petició de dates espera resposta
   *[other] { $count } peticions de dates esperen resposta
}
activities-card-bookings-go = Respon
activities-notify-booking-asked = { $name }: un membre demana dates d’una exposició o un préstec.
activities-notify-booking-confirmed = { $name }: les dates que vau demanar estan confirmades.
activities-notify-booking-declined = { $name }: les dates que vau demanar no poden ser.
activities-notify-booking-cancelled = { $name }: s’ha anul·lat una data d’una exposició o un préstec.
activities-error-period = L’últim dia és abans del primer.
activities-error-long = Com a màxim { $days } dies seguits.
activities-error-day = Cal un dia sencer, com 2026-05-06.
activities-error-past = Aquests dies ja han passat.
activities-error-taken = Algú altre ho té en algun d’aquests dies. Mira el calendari i tria’n uns altres.
activities-error-settled = Això ja s’havia respost o anul·lat.
activities-error-for-whom = Tria abans en nom de quina organització de la xarxa actues.
activities-error-retired = Ja no es deixa.
activities-error-choice = Tria una de les opcions.
activities-error-empty = Aquí hi falta alguna cosa.
activities-error-pieces = Un nombre entre 1 i { $most }.
activities-error-piece = La peça { $number } té una nota i cap estat.
activities-error-text = Com a màxim { $most } caràcters.
activities-error-changed = Algú ho ha canviat mentrestant. Torna-ho a obrir i mira què diu ara.
activities-stays-refused = No s’ha desat.
activities-stays-save = Desa
activities-stays-leave = Deixa-ho
activities-stays-crumbs = Sou a
activities-stays-export = Exporta
activities-privacy-what-stays = Qui demana, lliura i rep una exposició, i el que se’n diu
activities-privacy-why-stays = Saber on és i qui en respon
activities-lent-there = Aquesta estada s’anul·la aquí, on es va acordar: així també queden lliures els dies.
activities-handover-error-turned = No pot haver marxat abans d’arribar.
activities-handover-error-beside = Ha d’haver arribat abans que s’acabi l’estada, i marxat quan ja hagi començat.
