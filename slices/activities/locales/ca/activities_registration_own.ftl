# Qui ha inscrit cada organització.

activities-reg-own-title = Inscripcions de la teva organització
activities-reg-own-lead = Persones que ha inscrit la teva organització. Si algú no hi pot anar, anul·la-ho: la plaça passa a qui espera.
activities-reg-own-empty-title = Encara no has inscrit ningú
activities-reg-own-empty = A la pàgina de cada activitat hi ha com inscriure diverses persones de la teva organització.
activities-reg-own-activity = Activitat
activities-reg-own-hidden = Una activitat que ja no veus
activities-reg-own-forgotten = Sense nom: les dades ja s’han esborrat
activities-reg-own-cancelled = S’ha anul·lat la inscripció de { $name }.
activities-reg-own-link = Les persones que ja heu inscrit
