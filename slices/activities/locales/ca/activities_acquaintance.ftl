# Espais per conèixer-se entre famílies de l’economia social.

activities-acquaintance-title = Conèixer-se
activities-acquaintance-off = Aquesta activitat no és per conèixer-se. Qui en té cura ho pot obrir.
activities-acquaintance-open = Obre-ho
activities-acquaintance-close = Tanca-ho. El que s’ha dit es conserva.
activities-acquaintance-saved = Desat.
activities-acquaintance-count = { $count ->
    [one] 1 persona s’hi ha apuntat
   *[other] { $count } persones s’hi han apuntat
}
activities-acquaintance-others = Qui hi ha
activities-acquaintance-nobody = Encara no s’hi ha apuntat ningú més.
activities-acquaintance-met = Ens hem conegut
activities-acquaintance-say-met = Ens hem conegut
activities-acquaintance-not-met = No ens hem conegut
activities-acquaintance-noted = Apuntat.
activities-acquaintance-pairs = Qui es podria conèixer ara
activities-acquaintance-pairs-why = De famílies diferents i que encara no s’han conegut. Primer, qui ha conegut menys gent.
activities-acquaintance-mine = Tu
activities-acquaintance-matrix = Trobades entre famílies
activities-acquaintance-family = Família
activities-acquaintance-no-family = Sense família indicada
activities-acquaintance-alone = Encara no han conegut ningú:
activities-acquaintance-own = El teu nom en aquesta llista
activities-acquaintance-leave-text = Si te’n vas, el teu nom i les persones que has conegut s’esborren d’aquí. Et pots tornar a apuntar, però el que es va dir no torna.
activities-acquaintance-leave = Esborra-me’n
activities-acquaintance-left = El teu nom i el que es va dir de tu s’han esborrat.
activities-acquaintance-join = Apunta-m’hi
activities-acquaintance-called = Com vols que et diguin
activities-acquaintance-called-hint = Ho veuran les altres persones que s’hi han apuntat.
activities-acquaintance-listed = T’hi has apuntat.
activities-acquaintance-consent-words = Accepto que qui s’hi ha apuntat vegi el meu nom, la meva organització i a qui he conegut. Me’n puc desdir quan vulgui.
activities-error-agree = Sense el teu consentiment no podem posar-te a la llista.
activities-error-full = Aquí ja hi ha { $most } persones.
activities-error-not-listed = Cal que totes dues persones s’hi hagin apuntat.
activities-privacy-what-acquaintance = El nom amb què t’has apuntat per conèixer gent i a qui has conegut
activities-privacy-why-acquaintance = Que famílies diferents de l’economia social es coneguin
