# La pàgina de qui ha entrat: qui és, on té sessions obertes i què hi ha passat.
me-title = El teu compte
me-lead = Entres amb l’adreça { $address }.
me-mandates = Els teus mandats
me-mandates-none = Encara no tens cap mandat en vigor. Te’l dona la coordinació d’una xarxa.
me-over-everything = totes les xarxes
me-over-unknown = una organització que ara no pots veure
me-since = Des del { $since }
me-from-until = Del { $since } al { $until }
me-in-functions = en funcions
me-acting-now = hi actues ara
me-role-coordination = Coordinació
me-role-technical_secretariat = Secretaria tècnica
me-role-elected_officer = Càrrec electe
me-role-technician = Personal tècnic
me-role-representative = Representant
me-role-substitute = Suplent
me-role-facilitator = Facilitació
me-role-expert = Persona experta
me-devices = On tens la sessió oberta
me-devices-limits = Una sessió s’acaba sola quan fa { $idle } dies que no es fa servir, i sempre al cap de { $absolute } dies. El nom és el que diu el navegador; si no en reconeixes cap, tanca-la.
me-device-name = { $browser } · { $system }
me-device-unknown = Navegador desconegut
me-device-this = aquest
me-device-since = Hi vas entrar el { $moment } { $how ->
    [code] amb un codi del correu
    [link] amb un enllaç
    [passkey] amb una clau d’accés
    [open_id] amb el proveïdor de la teva organització
    [demo] amb el botó de la demostració
   *[other] d’una manera que ja no sabem
}.
me-device-used = Darrer ús, amb una hora de marge: { $moment }.
me-device-expires = S’acaba com a molt tard el { $day }.
me-device-end = Tanca la sessió
me-device-ended = Sessió tancada: aquell navegador haurà de tornar a entrar.
me-everywhere = Surt de tot arreu
me-everywhere-title = Vols sortir de tot arreu?
me-everywhere-text = { $count ->
    [one] Tens una sessió oberta, la d’aquest navegador, i s’acabarà.
   *[other] Tens { $count } sessions obertes, i s’acabaran totes, també la d’aquest navegador.
}
me-everywhere-keep = No, torna al teu compte
me-trail = Què hi ha passat
me-trail-lead = Les últimes vint entrades, sortides i claus d’accés. Si alguna no és teva, surt de tot arreu i avisa qui manté el programa.
me-trail-none = Encara no hi ha res.
me-trail-what = Què
me-trail-when = Quan
me-trail-device = Amb quin navegador
me-trail-begun = { $how ->
    [code] Entrada amb un codi del correu
    [link] Entrada amb un enllaç
    [passkey] Entrada amb una clau d’accés
    [open_id] Entrada amb el proveïdor de l’organització
    [demo] Entrada amb el botó de la demostració
   *[other] Entrada
}
me-trail-ended = { $why ->
    [signed_out] Sortida
    [replaced] Sessió acabada en tornar a entrar al mateix navegador
    [device] Sessió tancada des de la llista
    [everywhere] Sessió acabada en sortir de tot arreu
    [too_many] Sessió acabada perquè n’hi havia massa d’obertes
    [disabled] Sessió acabada en desactivar l’adreça
    [address] Sessió acabada en canviar o treure l’adreça
   *[other] Sessió acabada
}
me-trail-passkey-added = Clau d’accés afegida: { $name }
me-trail-passkey-removed = Clau d’accés treta: { $name }
