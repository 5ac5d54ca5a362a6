# Espacios para conocerse entre familias de la economía social.

activities-acquaintance-title = Conocerse
activities-acquaintance-off = Esta actividad no es para conocerse. Quien la cuida lo puede abrir.
activities-acquaintance-open = Ábrelo
activities-acquaintance-close = Ciérralo. Lo dicho se conserva.
activities-acquaintance-saved = Guardado.
activities-acquaintance-count = { $count ->
    [one] 1 persona se ha apuntado
   *[other] { $count } personas se han apuntado
}
activities-acquaintance-others = Quién está
activities-acquaintance-nobody = Todavía no se ha apuntado nadie más.
activities-acquaintance-met = Nos hemos conocido
activities-acquaintance-say-met = Nos hemos conocido
activities-acquaintance-not-met = No nos hemos conocido
activities-acquaintance-noted = Anotado.
activities-acquaintance-pairs = Quién se podría conocer ahora
activities-acquaintance-pairs-why = De familias diferentes y que todavía no se han conocido. Primero, quien ha conocido a menos gente.
activities-acquaintance-mine = Tú
activities-acquaintance-matrix = Encuentros entre familias
activities-acquaintance-family = Familia
activities-acquaintance-no-family = Sin familia indicada
activities-acquaintance-alone = Todavía no han conocido a nadie:
activities-acquaintance-own = Tu nombre en esta lista
activities-acquaintance-leave-text = Si te vas, tu nombre y las personas que has conocido se borran de aquí. Te puedes volver a apuntar, pero lo dicho no vuelve.
activities-acquaintance-leave = Bórrame
activities-acquaintance-left = Tu nombre y lo que se dijo de ti se han borrado.
activities-acquaintance-join = Apúntame
activities-acquaintance-called = Cómo quieres que te llamen
activities-acquaintance-called-hint = Lo verán las otras personas que se han apuntado.
activities-acquaintance-listed = Te has apuntado.
activities-acquaintance-consent-words = Acepto que quien se ha apuntado vea mi nombre, mi organización y a quién he conocido. Puedo desdecirme cuando quiera.
activities-error-agree = Sin tu consentimiento no podemos ponerte en la lista.
activities-error-full = Aquí ya hay { $most } personas.
activities-error-not-listed = Las dos personas tienen que haberse apuntado.
activities-privacy-what-acquaintance = El nombre con el que te has apuntado para conocer gente y a quién has conocido
activities-privacy-why-acquaintance = Que familias diferentes de la economía social se conozcan
