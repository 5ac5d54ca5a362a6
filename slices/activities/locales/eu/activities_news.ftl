activities-cancel-told = Lekua dutenek edo haren zain daudenek postaz jakingo dute, hamar minutura.
activities-reg-news-hint = Noiz edo non den aldatzen baduzu, lekua dutenek mezu bat jasoko dute hamar minutura, beren egutegirako fitxategiarekin.
activities-reg-job-news = Lekua dutenei aldaketa baten berri eman
activities-reg-subject-moved = Aldaketa: { $title }
activities-reg-subject-off = Bertan behera: { $title }
activities-reg-mail-moved = Aldaketak egon dira { $title } jardueran: jarraian esaten dugun egunean eta lekuan egingo da. Zure lekua bere horretan dago. Etorri ezin baduzu, utzi estekarekin.
activities-reg-mail-off = { $title } ez da egingo. Ez duzu ezer egin behar.
