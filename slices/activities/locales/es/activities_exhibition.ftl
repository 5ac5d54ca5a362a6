# Lo que una red presta: exposiciones itinerantes, salas, material.

activities-exhibition-title = Exposiciones y préstamos
activities-exhibition-all = Todo lo que se presta
activities-exhibition-lead = Lo que la red presta a sus miembros, y dónde está cada cosa.
activities-exhibition-count = { $count ->
    [one] 1 cosa
   *[other] { $count } cosas
}
activities-exhibition-new = Añade una exposición o un préstamo
activities-exhibition-edit = Cambia la ficha
activities-exhibition-empty = Todavía no hay nada que prestar
activities-exhibition-empty-text = Cuando la coordinación añada una exposición, una sala o material, los miembros podrán pedir fechas.
activities-exhibition-pieces = { $count ->
    [one] 1 pieza
   *[other] { $count } piezas
}
activities-exhibition-waiting = { $count ->
    [one] 1 petición
   *[other] { $count } peticiones
}
activities-exhibition-retired = Ya no se presta
activities-exhibition-retire = Ya no se presta. Lo acordado se mantiene.
activities-exhibition-name = Nombre
activities-exhibition-kind = Qué es
activities-exhibition-description = Descripción
activities-exhibition-description-hint = Qué explica, qué espacio pide, cómo se monta.
activities-exhibition-number = Número de piezas
activities-exhibition-number-hint = Con el número, el estado de cada pieza se anota en cada entrega. Déjalo vacío si no tiene.
activities-exhibition-saved = Guardado.
activities-exhibition-someone = Una organización
activities-exhibition-asking = Piden fechas
activities-exhibition-route = Ruta
activities-exhibition-calendar = Calendario
activities-exhibition-shown = Qué fechas
activities-exhibition-coming = Ahora y más adelante
activities-exhibition-past = Pasadas
activities-exhibition-stays = { $count ->
    [one] 1 estancia
   *[other] { $count } estancias
}
activities-exhibition-whole-way = { $km } km en línea recta de punta a punta
activities-exhibition-km = { $km } km
activities-exhibition-free = Aquí no hay ninguna fecha acordada.
activities-exhibition-own = Lo que hemos pedido
activities-exhibition-ask = Pide fechas
activities-exhibition-ask-as = En nombre de { $name }. La coordinación responde.
activities-exhibition-sheet = Calendario
activities-thing-kind-exhibition = Exposición itinerante
activities-thing-kind-room = Sala
activities-thing-kind-equipment = Material
activities-booking-first = Desde el
activities-booking-last = Hasta el
activities-booking-host = Dónde está
activities-booking-venue = Espacio
activities-booking-venue-hint = El centro cívico, la biblioteca…
activities-booking-note = Para la coordinación
activities-booking-leg = Desde la anterior
activities-booking-more = Más
activities-booking-activity = En la agenda
activities-booking-clash = Ya hay alguien esos días
activities-booking-confirm = Confirma
activities-booking-confirm-named = Confirma: { $name }
activities-booking-answer = Por qué no
activities-booking-decline = Di que no
activities-booking-cancel = Anula
activities-booking-cancel-named = Anula: { $name }
activities-booking-cancel-sure = Los días quedan libres y quien lo tenía lo sabrá. No se deshace: habría que volver a pedirlo.
activities-booking-state-asked = Pedido
activities-booking-state-confirmed = Confirmado
activities-booking-state-declined = No puede ser
activities-booking-state-cancelled = Anulado
activities-booking-asked = Pedido. La coordinación responderá.
activities-booking-confirmed = Confirmado. Quien lo pedía lo sabrá.
activities-booking-declined = Respondido. Quien lo pedía lo sabrá.
activities-booking-cancelled = Anulado. Los días quedan libres.
activities-handover-title = Entrega
activities-handover-from = Viene de { $name }.
activities-handover-first = Es la primera parada de la ruta.
activities-handover-to = Sigue hacia { $name }.
activities-handover-last = Después no hay ninguna otra parada acordada.
activities-handover-arrival = Cuando llega
activities-handover-departure = Cuando se va
activities-handover-noted = Anotado: { $at }
activities-handover-not-noted = Todavía no se ha anotado.
activities-handover-on = Día
activities-handover-by = Quién lo entrega
activities-handover-for = Quién lo recibe
activities-handover-pieces = Piezas
activities-handover-piece = Pieza
activities-handover-state = Estado
activities-handover-state-of = Estado de la pieza { $number }
activities-handover-note = Nota
activities-handover-note-of = Nota de la pieza { $number }
activities-handover-saved = Entrega anotada.
activities-piece-unseen = No se ha mirado
activities-piece-ok = Bien
activities-piece-damaged = Dañada
activities-piece-missing = Falta
activities-card-bookings = { $count ->
    [one] 1 petición de fechas espera respuesta
   *[other] { $count } peticiones de fechas esperan respuesta
}
activities-card-bookings-go = Responde
activities-notify-booking-asked = { $name }: un miembro pide fechas de una exposición o un préstamo.
activities-notify-booking-confirmed = { $name }: las fechas que pedisteis están confirmadas.
activities-notify-booking-declined = { $name }: las fechas que pedisteis no pueden ser.
activities-notify-booking-cancelled = { $name }: se ha anulado una fecha de una exposición o un préstamo.
activities-error-period = El último día es anterior al primero.
activities-error-long = Como máximo { $days } días seguidos.
activities-error-day = Hace falta un día entero, como 2026-05-06.
activities-error-past = Esos días ya han pasado.
activities-error-taken = Alguien más lo tiene en alguno de esos días. Mira el calendario y elige otros.
activities-error-settled = Esto ya se había respondido o anulado.
activities-error-for-whom = Elige antes en nombre de qué organización de la red actúas.
activities-error-retired = Ya no se presta.
activities-error-choice = Elige una de las opciones.
activities-error-empty = Aquí falta algo.
activities-error-pieces = Un número entre 1 y { $most }.
activities-error-piece = La pieza { $number } tiene una nota y ningún estado.
activities-error-text = Como máximo { $most } caracteres.
activities-error-changed = Alguien lo ha cambiado entretanto. Ábrelo de nuevo y mira qué dice ahora.
activities-stays-refused = No se ha guardado.
activities-stays-save = Guarda
activities-stays-leave = Déjalo
activities-stays-crumbs = Estáis en
activities-stays-export = Exporta
activities-privacy-what-stays = Quién pide, entrega y recibe una exposición, y lo que se dice
activities-privacy-why-stays = Saber dónde está y quién responde
activities-lent-there = Esta estancia se anula aquí, donde se acordó: así también quedan libres los días.
activities-handover-error-turned = No puede haber salido antes de llegar.
activities-handover-error-beside = Tiene que haber llegado antes de que acabe la estancia y salido cuando ya haya empezado.
