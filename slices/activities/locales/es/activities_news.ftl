activities-cancel-told = Quien tiene plaza o la espera lo sabrá por correo, al cabo de diez minutos.
activities-reg-news-hint = Si cambias cuándo o dónde es, quien se ha inscrito recibirá un correo al cabo de diez minutos; quien tiene plaza, con el archivo para su calendario.
activities-reg-job-news = Avisar a quien se ha inscrito de un cambio
activities-reg-subject-moved = Cambio: { $title }
activities-reg-subject-off = Cancelada: { $title }
activities-reg-subject-again = Se hace, finalmente: { $title }
activities-reg-mail-moved = Ha habido cambios en { $title }: se hace cuando y donde decimos a continuación. Tu plaza sigue igual. Si ya no puedes venir, anúlala con el enlace.
activities-reg-mail-moved-else = Ha habido cambios en { $title }: se hace cuando y donde decimos a continuación. Tu inscripción sigue como estaba: { $state }. Si ya no puedes venir, anúlala con el enlace.
activities-reg-mail-moved-way = Ha habido cambios en { $title }: se hace cuando y donde decimos a continuación, y ahora participas así: { $mode }. Tu inscripción sigue como estaba: { $state }. Si así no puedes venir, anúlala con el enlace.
activities-reg-mail-off = { $title } no se hará. No hace falta que hagas nada.
activities-reg-mail-again = { $title } se hace, finalmente, cuando y donde decimos a continuación. Tu plaza sigue siendo tuya. Si ya no puedes venir, anúlala con el enlace.
activities-reg-mail-again-else = { $title } se hace, finalmente, cuando y donde decimos a continuación. Tu inscripción sigue como estaba: { $state }. Si ya no puedes venir, anúlala con el enlace.
activities-reg-subject-way = Ahora participas de otra manera: { $title }
activities-reg-mail-way = Tu inscripción en { $title } ha cambiado: ahora participas así: { $mode }. La plaza sigue siendo tuya. Si tienes un archivo de calendario de antes, este lo sustituye.
activities-foretold-invited = { $count ->
    [one] Se invitará a { $count } entidad a organizar alguna.
   *[other] Se invitará a { $count } entidades a organizar alguna.
}
activities-foretold-offered = { $count ->
    [one] { $count } persona que espera recibirá por correo la oferta de una plaza.
   *[other] { $count } personas que esperan recibirán por correo la oferta de una plaza.
}
activities-foretold-moved = { $count ->
    [one] { $count } persona inscrita sabrá el cambio de día, de hora o de lugar.
   *[other] { $count } personas inscritas sabrán el cambio de día, de hora o de lugar.
}
activities-foretold-off = { $count ->
    [one] { $count } persona inscrita sabrá que no se hace.
   *[other] { $count } personas inscritas sabrán que no se hace.
}
activities-foretold-again = { $count ->
    [one] { $count } persona inscrita sabrá que se hace, finalmente.
   *[other] { $count } personas inscritas sabrán que se hace, finalmente.
}
activities-foretold-added = { $count ->
    [one] { $count } entidad sabrá que organiza alguna.
   *[other] { $count } entidades sabrán que organizan alguna.
}
