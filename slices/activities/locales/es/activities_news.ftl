activities-reg-job-news = Avisar a quien tiene plaza de un cambio
activities-reg-subject-moved = Cambio: { $title }
activities-reg-subject-off = Anulado: { $title }
activities-reg-mail-moved = Ha cambiado cuándo o dónde es { $title }. Tu plaza sigue igual. A continuación están los datos nuevos; si ya no puedes venir, anúlala con el enlace.
activities-reg-mail-off = { $title } no se hará. No hace falta que hagas nada.
