# A qui ha vingut sense inscripció se li pregunta una vegada què li ha semblat.

activities-guests-hint = Només per preguntar una sola vegada què li ha semblat. Qui organitza no la veu, i després s’esborra.
activities-guests-mail = Algú va deixar aquesta adreça el dia de l’activitat, només per preguntar-t’ho aquesta vegada. Ja l’hem esborrada de l’activitat i no rebràs res més.
activities-guests-privacy-what = L’adreça que vas deixar en venir a una activitat sense inscripció, fins que se’t pregunta què t’ha semblat
activities-guests-privacy-why = Preguntar-t’ho una sola vegada. Després en queda només una empremta, per no repetir-ho, fins al cap d’un mes de l’activitat.
activities-guests-privacy-rule = Adreces deixades el dia d’una activitat per a la valoració, des del final de l’activitat
