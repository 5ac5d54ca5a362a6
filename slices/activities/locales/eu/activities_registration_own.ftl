# Erakunde bakoitzak nor inskribatu duen.

activities-reg-own-title = Zure erakundearen izen-emateak
activities-reg-own-lead = Zure erakundeak inskribatu dituen pertsonak. Norbait ezin bada joan, bertan behera utzi: lekua zain dagoenarentzat da.
activities-reg-own-empty-title = Oraindik ez duzu inor inskribatu
activities-reg-own-empty = Jarduera bakoitzaren orrian azaltzen da nola inskribatu zure erakundeko hainbat pertsona.
activities-reg-own-activity = Jarduera
activities-reg-own-hidden = Dagoeneko ikusten ez duzun jarduera bat
activities-reg-own-forgotten = Izenik gabe: datuak ezabatu dira
activities-reg-own-cancelled = { $name }: izen-ematea bertan behera utzi da.
activities-reg-own-link = Dagoeneko inskribatu dituzuen pertsonak
