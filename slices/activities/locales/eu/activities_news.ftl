activities-cancel-told = Lekua dutenek edo haren zain daudenek postaz jakingo dute, hamar minutura.
activities-reg-news-hint = Noiz edo non den aldatzen baduzu, izena emanda daudenek mezu bat jasoko dute hamar minutura; lekua dutenek, beren egutegirako fitxategiarekin.
activities-reg-job-news = Izena emanda daudenei aldaketa baten berri eman
activities-reg-subject-moved = Aldaketa: { $title }
activities-reg-subject-off = Bertan behera: { $title }
activities-reg-subject-again = Azkenean egingo da: { $title }
activities-reg-mail-moved = Aldaketak egon dira { $title } jardueran: jarraian esaten dugun egunean eta lekuan egingo da. Zure lekua bere horretan dago. Etorri ezin baduzu, utzi estekarekin.
activities-reg-mail-moved-else = Aldaketak egon dira { $title } jardueran: jarraian esaten dugun egunean eta lekuan egingo da. Zure izen-ematea lehen bezala dago: { $state }. Etorri ezin baduzu, utzi estekarekin.
activities-reg-mail-moved-way = Aldaketak izan dira { $title } jardueran: ondoren esaten dugun unean eta lekuan egingo da, eta orain honela hartuko duzu parte: { $mode }. Zure izen-emateak lehen bezala jarraitzen du: { $state }. Horrela etorri ezin baduzu, utzi bertan behera estekarekin.
activities-reg-mail-off = { $title } ez da egingo. Ez duzu ezer egin behar.
activities-reg-mail-again = { $title } egingo da azkenean, jarraian esaten dugun egunean eta lekuan. Lekua zurea da oraindik. Etorri ezin baduzu, utzi estekarekin.
activities-reg-mail-again-else = { $title } egingo da azkenean, jarraian esaten dugun egunean eta lekuan. Zure izen-ematea lehen bezala dago: { $state }. Etorri ezin baduzu, utzi estekarekin.
activities-reg-subject-way = Orain beste era batera parte hartzen duzu: { $title }
activities-reg-mail-way = Zure izen-ematea aldatu egin da { $title } jardueran: orain honela parte hartzen duzu: { $mode }. Lekua zurea da oraindik. Lehengo egutegi-fitxategirik baduzu, honek ordezkatzen du.
activities-foretold-invited = { $count ->
    [one] Entitate { $count } gonbidatuko da horietakoren bat antolatzera.
   *[other] { $count } entitate gonbidatuko dira horietakoren bat antolatzera.
}
activities-foretold-offered = { $count ->
    [one] Zain dagoen pertsona { $count }ek leku baten eskaintza jasoko du postaz.
   *[other] Zain dauden { $count } pertsonak leku baten eskaintza jasoko dute postaz.
}
activities-foretold-moved = { $count ->
    [one] Izena emanda dagoen pertsona { $count }ek egun, ordu edo leku aldaketa jakingo du.
   *[other] Izena emanda dauden { $count } pertsonak egun, ordu edo leku aldaketa jakingo dute.
}
activities-foretold-off = { $count ->
    [one] Izena emanda dagoen pertsona { $count }ek jakingo du ez dela egingo.
   *[other] Izena emanda dauden { $count } pertsonak jakingo dute ez dela egingo.
}
activities-foretold-again = { $count ->
    [one] Izena emanda dagoen pertsona { $count }ek jakingo du azkenean egingo dela.
   *[other] Izena emanda dauden { $count } pertsonak jakingo dute azkenean egingo dela.
}
activities-foretold-added = { $count ->
    [one] Entitate { $count }ek jakingo du horietakoren bat antolatzen duela.
   *[other] { $count } entitatek jakingo dute horietakoren bat antolatzen dutela.
}
