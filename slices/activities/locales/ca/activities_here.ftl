# Apuntar-se amb un codi el dia de l’activitat.

activities-here-title = Soc aquí
activities-here-not-today = El codi només funciona els dies de l’activitat.
activities-here-code-title = Codi per apuntar-se
activities-here-code-lead = Ensenya aquest codi a la sala. Qui hi és l’escriu en aquesta adreça i queda a la llista:
activities-here-code-changes = Canvia cada deu minuts; l’anterior encara val deu minuts més. Torna a carregar la pàgina per veure el nou.
activities-here-code-none = Encara no hi ha cap codi. Amb un codi, cadascú s’apunta des del seu telèfon, sense compte.
activities-here-open = Fes un codi
activities-here-renew = Fes un altre codi ara
activities-here-renewed = El codi nou ja val; els d’abans, no.
activities-here-code = Codi
activities-here-code-hint = El que s’ensenya a la sala: sis lletres i xifres.
activities-here-address-hint = Si t’hi vas inscriure, posa la mateixa adreça i no sortiràs dues vegades. Si no, és opcional: només és per preguntar-te una sola vegada què t’ha semblat, i després s’esborra.
activities-here-send = Soc aquí
activities-here-done = Fet: t’hem apuntat.
activities-here-error-too-much = S’han provat massa codis des d’aquesta connexió. Torna-ho a provar d’aquí a una hora, o digues a qui organitza que t’apunti.
activities-here-error-code = Aquest codi no és el d’ara. Mira’l un altre cop.
activities-here-error-day = Avui no és cap dels dies d’aquesta activitat.
