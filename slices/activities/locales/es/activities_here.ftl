# Apuntarse con un código el día de la actividad.

activities-here-title = Estoy aquí
activities-here-not-today = El código solo funciona los días de la actividad.
activities-here-code-title = Código para apuntarse
activities-here-code-lead = Muestra este código en la sala. Quien está lo escribe en esta dirección y queda en la lista:
activities-here-code-changes = Cambia cada diez minutos; el anterior vale diez minutos más. Vuelve a cargar la página para ver el nuevo.
activities-here-code-none = Todavía no hay ningún código. Con un código, cada cual se apunta desde su teléfono, sin cuenta.
activities-here-open = Haz un código
activities-here-renew = Haz otro código ahora
activities-here-renewed = El código nuevo ya vale; los de antes, no.
activities-here-code = Código
activities-here-code-hint = El que se muestra en la sala: seis letras y cifras.
activities-here-address-hint = Si te inscribiste, pon la misma dirección y no saldrás dos veces. Si no, es opcional: solo es para preguntarte una única vez qué te ha parecido, y después se borra.
activities-here-send = Estoy aquí
activities-here-done = Hecho: te hemos apuntado.
activities-here-error-too-much = Se han probado demasiados códigos desde esta conexión. Vuelve a probar dentro de una hora, o di a quien organiza que te apunte.
activities-here-error-code = Este código no es el de ahora. Míralo otra vez.
activities-here-error-day = Hoy no es ninguno de los días de esta actividad.
