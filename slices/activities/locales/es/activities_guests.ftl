# A quien ha venido sin inscripción se le pregunta una vez qué le ha parecido.

activities-guests-hint = Solo para preguntar una única vez qué le ha parecido. Quien organiza no la ve, y después se borra.
activities-guests-mail = Alguien dejó esta dirección el día de la actividad, solo para preguntártelo esta vez. Ya la hemos borrado de la actividad y no recibirás nada más.
activities-guests-privacy-what = La dirección que dejaste al venir a una actividad sin inscripción, hasta que se te pregunta qué te ha parecido
activities-guests-privacy-why = Preguntártelo una sola vez. Después queda solo una huella, para no repetirlo, hasta un mes después de la actividad.
activities-guests-privacy-rule = Direcciones dejadas el día de una actividad para la valoración, desde el final de la actividad
