activities-cancel-told = Qui hi té plaça o l’espera ho sabrà per correu, al cap de deu minuts.
activities-reg-news-hint = Si canvies quan o on és, qui té plaça rebrà un correu al cap de deu minuts, amb el fitxer per al seu calendari.
activities-reg-job-news = Avisar qui té plaça d’un canvi
activities-reg-subject-moved = Canvi: { $title }
activities-reg-subject-off = Anul·lat: { $title }
activities-reg-mail-moved = Hi ha hagut canvis a { $title }: es fa quan i on diem tot seguit. La teva plaça continua igual. Si ja no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-mail-off = { $title } no es farà. No cal que facis res.
