activities-cancel-told = Quien tiene plaza o la espera lo sabrá por correo, al cabo de diez minutos.
activities-reg-news-hint = Si cambias cuándo o dónde es, quien tiene plaza recibirá un correo al cabo de diez minutos, con el archivo para su calendario.
activities-reg-job-news = Avisar a quien tiene plaza de un cambio
activities-reg-subject-moved = Cambio: { $title }
activities-reg-subject-off = Anulado: { $title }
activities-reg-mail-moved = Ha habido cambios en { $title }: se hace cuando y donde decimos a continuación. Tu plaza sigue igual. Si ya no puedes venir, anúlala con el enlace.
activities-reg-mail-off = { $title } no se hará. No hace falta que hagas nada.
