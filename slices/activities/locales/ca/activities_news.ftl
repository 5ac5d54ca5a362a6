activities-reg-job-news = Avisar qui té plaça d’un canvi
activities-reg-subject-moved = Canvi: { $title }
activities-reg-subject-off = Anul·lat: { $title }
activities-reg-mail-moved = Ha canviat quan o on és { $title }. La teva plaça continua igual. Tot seguit hi ha les dades noves; si ja no hi pots venir, anul·la-ho amb l’enllaç.
activities-reg-mail-off = { $title } no es farà. No cal que facis res.
