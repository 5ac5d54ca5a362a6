members-privacy-what-contact = Dirección, teléfono y lengua
members-privacy-why-contact = Escribir y llamar a quien representa una organización
members-privacy-what-mandates = Mandatos: cargo, fechas y fuente
members-privacy-why-mandates = Saber en nombre de quién puede actuar cada cual
members-privacy-what-dealings = Contactos con la persona, también las notas internas, y mensajes que se le han escrito
members-privacy-why-dealings = Recordar qué se ha hablado y qué se ha escrito a cada miembro
members-privacy-what-applications = Solicitudes de adhesión que nombran a la persona
members-privacy-why-applications = Responder la solicitud
members-privacy-what-access = Quién ha mirado cómo se localiza a la persona, y qué ha mirado ella
members-privacy-why-access = Saber quién ve datos personales (RGPD, art. 5.2 y 32)
members-privacy-what-papers = Resoluciones de baja y pagos de cuotas
members-privacy-why-papers = Justificar los actos y las cuentas de la organización; se guardan hasta el plazo legal
members-privacy-what-tasks = Tareas pendientes de la persona
members-privacy-what-tasks-done = Tareas que hizo o encargó
members-privacy-why-tasks = Que no se pierda lo que hay que hacer
members-privacy-rule-access = Registro de quién ha mirado datos de contacto
members-privacy-rule-applications = Personas, textos y documentos de solicitudes denegadas o retiradas
members-privacy-rule-former = Dirección y teléfono de quien ya no tiene ningún mandato, contando desde el último
members-consent-phone = Tu teléfono
members-consent-phone-words = Acepto que las redes y la organización en cuyo nombre actúo guarden mi teléfono y me llamen por el trabajo que hacemos. Si lo retiro, el teléfono se borra.
members-consent-joining = La solicitud de adhesión
members-consent-joining-words = Aceptaste que la red guardara los datos de la solicitud para responderla. Si lo retiras, se borran tu nombre y cómo se te localiza.
members-privacy-erase-title = Suprimir los datos de una persona
members-privacy-erase-link = Suprime los datos
members-privacy-erase-lead = Hazlo cuando { $name } te lo pida. Se borrará dentro de { $days } días; hasta entonces se puede deshacer.
members-privacy-erase-what = Se borran el nombre, cómo se le localiza, la cuenta, los correos, las notas y lo que dicen las importaciones; los mandatos acaban. Los actos de las organizaciones se quedan, sin su nombre.
members-privacy-erase-no-address = No tenemos su dirección: dile tú cuándo se borrará.
members-privacy-erase-button = Suprímelos dentro de siete días
members-privacy-erase-due = Los datos de { $name } se borrarán el { $day }.
members-privacy-erase-asked = Pedido. Si tenemos su dirección, se lo hemos escrito.
members-privacy-erase-undone = Deshecho: no se borrará nada.
members-privacy-erase-own = Lo ha pedido ella misma: solo ella puede deshacerlo, con el enlace del correo o desde su página.
members-privacy-erase-last = Es la única persona que coordina toda la instancia. Antes da ese mandato a otra persona.
members-access-title = Quién ha mirado datos de contacto
members-access-own = Quién ha abierto cómo se te localiza, y las listas y archivos de tus redes donde puedes aparecer. Se dice en nombre de quién, no el nombre de la persona.
members-access-network = Quién ha visto cómo se localiza a la gente de { $network }.
members-access-all = Quién ha visto cómo se localiza a la gente de toda la instancia.
members-access-filter = Filtros
members-access-total = { $total ->
    [one] { $total } consulta
   *[other] { $total } consultas
}
members-access-none = No hay ninguna.
members-access-kind-person = Una persona
members-access-kind-list = Listas
members-access-kind-file = Archivos
members-access-ever = Siempre
members-access-days = Últimos { $days } días
members-access-column-when = Cuándo
members-access-column-who = En nombre de quién
members-access-column-name = Quién
members-access-column-what = Qué
members-access-column-for = Para qué
members-access-column-number = Personas
members-access-who-unknown = No se puede decir
members-access-nobody = Ya no está, o no la ves
members-access-what-you = Tu ficha
members-access-what-named = La ficha de { $name }
members-access-what-person = Una ficha
members-access-what-list = { $number ->
    [one] Una lista con { $number } persona
   *[other] Una lista con { $number } personas
}
members-access-what-file = { $number ->
    [one] Un archivo con { $number } persona
   *[other] Un archivo con { $number } personas
}
members-access-for-application = Responder una solicitud
members-access-for-fees = Cuotas
members-access-for-writing = Escribir
members-access-for-export = Llevarse una lista
members-access-for-correction = Corregir la ficha
members-access-for-organisation = Mirar una organización
members-access-for-person = Mirar a una persona
members-access-for-list = Trabajar con la lista de personas
members-access-for-unknown = No se anotó
members-access-file = consultas
