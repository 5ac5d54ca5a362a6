# Residències.

activities-residency-title = Residència
activities-residency-empty = Encara no se n’ha escrit la convocatòria.
activities-residency-host = Qui acull
activities-residency-places = Places
activities-residency-unlimited = Sense límit
activities-residency-until = Sol·licituds fins al
activities-residency-open = Oberta
activities-residency-closed = Tancada
activities-residency-until-start = Fins que comenci
activities-residency-call = Convocatòria
activities-residency-call-hint = Per a què és, per a qui, què es paga.
activities-residency-call-edit = Convocatòria
activities-residency-call-where = Qui acull i quantes places hi ha es diu a la fitxa de l’activitat.
activities-residency-host-edit = Canvia qui acull o les places
activities-residency-balance = D’on ve la gent
activities-residency-nobody = Encara no hi ha ningú acceptat.
activities-residency-people = { $count ->
    [one] 1 persona
   *[other] { $count } persones
}
activities-residency-percent = { $percent } %
activities-residency-without = D’aquí encara no ve ningú:
activities-residency-days = Itinerari
activities-residency-days-empty = Encara no s’ha escrit.
activities-residency-days-add = Afegeix a l’itinerari
activities-residency-day = Dia
activities-residency-time = Hora
activities-residency-time-hint = Com 9:30. Es pot deixar buida.
activities-residency-what = Què es fa
activities-residency-visited = Qui es visita
activities-residency-add = Afegeix
activities-residency-remove = Treu
activities-residency-removed = Tret de l’itinerari.
activities-residency-residents = Qui ve
activities-residency-residents-who = Els noms els veuen només qui coordina i l’organització de cada persona.
activities-residency-accept = Accepta
activities-residency-decline = No ve
activities-residency-withdraw = Retira-ho
activities-residency-apply = Sol·licita-ho
activities-residency-apply-as = Ho demana: { $name }.
activities-residency-names = Qui vindria
activities-residency-names-hint = Un nom per línia. Si encara no se sap, digues quantes persones.
activities-residency-self = La persona soc jo
activities-residency-number = Quantes persones
activities-residency-motive = Per què
activities-residency-applied = Sol·licitud rebuda.
activities-residency-answered = Respost.
activities-residency-saved = Desat.
activities-residency-journal = Diari
activities-residency-journal-who = El llegeix la xarxa. L’escriuen qui hi va i qui coordina.
activities-residency-journal-empty = Encara no hi ha res escrit.
activities-residency-learnings = Què n’hem après
activities-residency-learnings-empty = Encara no hi ha cap aprenentatge.
activities-residency-library = Per a la biblioteca
activities-residency-library-mark = Marca-ho per a la biblioteca
activities-residency-to-library = Fes-ne un esborrany per a la biblioteca
activities-residency-library-not = No és per a la biblioteca
activities-residency-text = Escriu al diari
activities-residency-text-hint = Què has vist, amb qui has parlat. No hi posis res que algú no voldria que es llegís.
activities-residency-is-learning = És un aprenentatge
activities-residency-write = Escriu-ho
activities-residency-note-removed = Tret. El trobaràs a baix i el pots tornar a posar.
activities-residency-removed-list = El que s’ha tret
activities-residency-restore = Torna-ho a posar
activities-resident-asked = Ho demana
activities-resident-accepted = Ve
activities-resident-declined = No ve
activities-resident-withdrawn = Retirada
activities-error-many = Entre 1 i { $most } persones.
activities-error-who-comes = Escriu qui vindria, o quantes persones.
activities-error-hour = Una hora com 9:30.
activities-error-closed = Ja no s’hi pot fer sol·licituds.
activities-error-no-place = Ja no hi ha prou places, o ja s’havia respost.
activities-privacy-what-residencies = Qui va a una residència i què n’escriu
activities-privacy-why-residencies = Organitzar-la i aprendre’n
activities-residency-error-off = L’activitat s’ha cancel·lat: ja no s’hi accepta ningú.
activities-residency-error-outside = Ha de ser entre el primer dia ({ $first }) i l’últim ({ $last }).
activities-card-residents = Residències: sol·licituds per respondre
activities-card-residents-go = Mira-les
activities-notify-residency-applied = Hi ha una sol·licitud per a la residència «{ $name }»
activities-notify-residency-answered = { $state ->
    [accepted] Una sol·licitud per a la residència «{ $name }» ha estat acceptada
    [declined] Una sol·licitud per a la residència «{ $name }» no ha estat acceptada
   *[other] Una sol·licitud per a la residència «{ $name }» s’ha retirat
}
activities-notify-residency-off = La residència «{ $name }» no es farà
activities-notify-residency-moved = La residència «{ $name }» canvia de dates, d’hora o de lloc
activities-notify-residency-resumed = La residència «{ $name }» sí que es farà
activities-residency-job-news = Diu a qui va a una residència que canvia o que no es fa
activities-residency-hearer = Veu quan canvia una residència
