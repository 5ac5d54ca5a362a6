# Cambiar la dirección con la que se entra.

address-kind-tell = Avisar a la dirección que ya no sirve para entrar
address-kind-prove = Enviar el enlace que prueba una dirección
address-gone-subject = Esta dirección ya no sirve para entrar en Ordit
address-gone = Con esta dirección ya no se entra en Ordit: se ha cambiado o se ha quitado ({ $moment }).
address-gone-unless = Si no lo esperabas, avisa a quien coordina tu red.
address-wanted-subject = Alguien ha escrito tu dirección en Ordit
address-wanted = Otra persona ha escrito esta dirección como si fuera suya.
address-wanted-same = No ha cambiado nada: la dirección sigue siendo tuya y no tienes que hacer nada.
address-new-subject = Confirma tu nueva dirección en Ordit
address-new = Has pedido entrar en Ordit con esta dirección. Abre el enlace en el navegador donde hiciste el cambio y pulsa el botón:
address-new-button = Confirmar la dirección
address-new-ends = El enlace dura una hora y sirve una sola vez. Si no lo has pedido, no tienes que hacer nada.
address-sign-in-first = Hace más de una hora que entraste. Sal y vuelve a entrar, para que sepamos que eres tú.
