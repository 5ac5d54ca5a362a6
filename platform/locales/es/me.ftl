# La página de quien ha entrado: quién es, dónde tiene sesiones abiertas y qué ha pasado.
me-title = Tu cuenta
me-lead = Entras con la dirección { $address }.
me-mandates = Tus mandatos
me-mandates-none = Todavía no tienes ningún mandato en vigor. Te lo da la coordinación de una red.
me-over-everything = todas las redes
me-over-unknown = una organización que ahora no puedes ver
me-since = Desde el { $since }
me-from-until = Del { $since } al { $until }
me-in-functions = en funciones
me-acting-now = actúas por ella ahora
me-role-coordination = Coordinación
me-role-technical_secretariat = Secretaría técnica
me-role-elected_officer = Cargo electo
me-role-technician = Personal técnico
me-role-representative = Representante
me-role-substitute = Suplente
me-role-facilitator = Facilitación
me-role-expert = Persona experta
me-devices = Dónde tienes la sesión abierta
me-devices-limits = Una sesión se acaba sola cuando lleva { $idle } días sin usarse, y siempre al cabo de { $absolute } días. El nombre es el que dice el navegador; si no reconoces alguna, ciérrala.
me-device-name = { $browser } · { $system }
me-device-unknown = Navegador desconocido
me-device-this = este
me-device-since = Entraste el { $moment } { $how ->
    [code] con un código del correo
    [link] con un enlace
    [passkey] con una clave de acceso
    [open_id] con el proveedor de tu organización
    [demo] con el botón de la demostración
   *[other] de una manera que ya no sabemos
}.
me-device-used = Último uso, con una hora de margen: { $moment }.
me-device-expires = Se acaba como muy tarde el { $day }.
me-device-end = Cierra la sesión
me-device-ended = Sesión cerrada: ese navegador tendrá que volver a entrar.
me-everywhere = Sal de todas partes
me-everywhere-title = ¿Quieres salir de todas partes?
me-everywhere-text = { $count ->
    [one] Tienes una sesión abierta, la de este navegador, y se acabará.
   *[other] Tienes { $count } sesiones abiertas, y se acabarán todas, también la de este navegador.
}
me-everywhere-keep = No, vuelve a tu cuenta
me-trail = Qué ha pasado
me-trail-lead = Las últimas veinte entradas, salidas y claves de acceso. Si alguna no es tuya, sal de todas partes y avisa a quien mantiene el programa.
me-trail-none = Todavía no hay nada.
me-trail-what = Qué
me-trail-when = Cuándo
me-trail-device = Con qué navegador
me-trail-begun = { $how ->
    [code] Entrada con un código del correo
    [link] Entrada con un enlace
    [passkey] Entrada con una clave de acceso
    [open_id] Entrada con el proveedor de la organización
    [demo] Entrada con el botón de la demostración
   *[other] Entrada
}
me-trail-ended = { $why ->
    [signed_out] Salida
    [replaced] Sesión acabada al volver a entrar en el mismo navegador
    [device] Sesión cerrada desde la lista
    [everywhere] Sesión acabada al salir de todas partes
    [too_many] Sesión acabada porque había demasiadas abiertas
    [disabled] Sesión acabada al desactivar la dirección
    [address] Sesión acabada al cambiar o quitar la dirección
   *[other] Sesión acabada
}
me-trail-passkey-added = Clave de acceso añadida: { $name }
me-trail-passkey-removed = Clave de acceso quitada: { $name }
