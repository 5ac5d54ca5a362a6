activities-invitations-title = Os invitan a organizar
activities-invitations-lead = Hasta que no digáis que sí, no sale en vuestra agenda ni cuenta en ningún sitio.
activities-invitations-empty = Ninguna invitación por responder
activities-invitations-empty-text = Cuando alguien os invite a organizar una actividad, saldrá aquí.
activities-invitations-from = Invita
activities-invitations-to = Invitada
activities-invitations-accept = Contad con nosotras
activities-invitations-gone = Esta invitación ya no espera respuesta: alguien la ha contestado o la ha retirado.
activities-invitations-waiting = Falta que digan que sí
activities-invitations-invited = Invitada
activities-invitations-withdraw = Retirar la invitación
activities-invitations-withdrawn = La invitación se ha retirado.
activities-invitations-sent = Se ha enviado la invitación. Lo organizará cuando diga que sí.
activities-invitations-hint = Si no actuáis vosotras por ella, ni es miembro de la red que coordináis, recibirá una invitación y estará cuando diga que sí.
activities-invitations-one = Invitadlas a una actividad cada vez: elegid «Solo esta».
activities-invitations-series = Quien lo organiza con vosotras no sale en las fechas nuevas hasta que la invitéis y diga que sí.
activities-invitations-card = { $count ->
    [one] Os invitan a organizar una actividad
   *[other] Os invitan a organizar { $count } actividades
}
activities-invitations-card-action = Responder
activities-created-invited = La actividad se ha creado, y las entidades y redes que hay que invitar ya tienen la invitación.
activities-owners-restore = Esta versión la organizaban otras redes o entidades, y no podéis responder por ellas. Cambiad el resto en el formulario.
activities-notify-added = { $name }: ahora lo organizáis.
activities-notify-invited = { $name }: os invitan a organizar una actividad.
activities-notify-invitation-answered = { $name }: { $standing ->
    [accepted] quien invitasteis a organizarla ha dicho que sí
   *[declined] quien invitasteis a organizarla ha dicho que no
}.
activities-invitations-which = Qué fechas
activities-invitations-of-series = Todas las fechas de la serie a partir de esta
activities-invitations-of-series-hint = Responde una sola vez, y vale para las fechas que haya el día que responda.
activities-sheet-plural = Coorganización
activities-sheet-organiser = Organiza
activities-sheet-organiser-id = Identificador de quien organiza
activities-sheet-refused-activity = No hay una única actividad de la red con este nombre y esta fecha. Mirad la agenda, o poned el identificador.
activities-sheet-refused-contradiction = Este identificador es de una actividad y este nombre de otra.
activities-sheet-refused-organiser = Indicad quién organiza.
activities-sheet-refused-invite = No organiza esta actividad. Invitadla desde la página de la actividad: estará cuando diga que sí.
activities-sheet-refused-not-yours = Esta actividad la convoca otra red: vuestra hoja solo puede decir la parte de la vuestra.
activities-of-group-there = Las reuniones de un grupo se convocan desde el grupo: el orden del día se copia de la última.
activities-owners-of-group = Solo la ven las entidades del grupo: nadie más la puede organizar.
