activities-reg-job-news = Lekua dutenei aldaketa baten berri eman
activities-reg-subject-moved = Aldaketa: { $title }
activities-reg-subject-off = Bertan behera: { $title }
activities-reg-mail-moved = Aldatu egin da { $title } noiz edo non den. Zure lekua bere horretan dago. Jarraian datu berriak daude; etorri ezin baduzu, utzi estekarekin.
activities-reg-mail-off = { $title } ez da egingo. Ez duzu ezer egin behar.
