# Quién ha inscrito cada organización.

activities-reg-own-title = Inscripciones de tu organización
activities-reg-own-lead = Personas que ha inscrito tu organización. Si alguien no puede ir, anúlalo: la plaza pasa a quien espera.
activities-reg-own-empty-title = Todavía no has inscrito a nadie
activities-reg-own-empty = En la página de cada actividad se explica cómo inscribir a varias personas de tu organización.
activities-reg-own-activity = Actividad
activities-reg-own-hidden = Una actividad que ya no ves
activities-reg-own-forgotten = Sin nombre: los datos ya se han borrado
activities-reg-own-cancelled = Se ha anulado la inscripción de { $name }.
activities-reg-own-link = Las personas que ya habéis inscrito
