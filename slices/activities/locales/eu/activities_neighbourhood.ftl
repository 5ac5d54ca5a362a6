# Topaketa batek hartzen duen auzoari uzten diona.

activities-neighbourhood-title = Zer uzten diogun auzoari
activities-neighbourhood-lead = Topaketa komunitario bakoitzak aurretik esaten du zer geratuko den hartzen duen auzoan, eta hiru hilabete geroago kontatzen du zer geratu den.
activities-neighbourhood-count = { $count ->
    [one] Topaketa 1
   *[other] { $count } topaketa
}
activities-neighbourhood-empty = Hemen oraindik ez dago topaketa komunitariorik.
activities-neighbourhood-not-said = Oraindik ez da idatzi zer geratuko den.
activities-neighbourhood-will-stay = Zer geratuko den
activities-neighbourhood-hint = Konpondutako leku bat, jarraitzen duen talde bat, baratze bat, prestakuntza bat…
activities-neighbourhood-who = Nor arduratzen da
activities-neighbourhood-by = Arduraduna: { $who }
activities-neighbourhood-stayed = Zer geratu den
activities-neighbourhood-answer-hint = Topaketaren orri publikoan ikusiko da.
activities-neighbourhood-answer = Argitaratu erantzuna
activities-neighbourhood-answered = { $day } kontatua
activities-neighbourhood-later = Topaketatik hiru hilabetera kontatuko da zer geratu den.
activities-neighbourhood-waiting = Esan zer geratu den
activities-neighbourhood-saved = Gordeta.
activities-neighbourhood-job = Topaketa komunitarioek zer utzi duten galdetzen du
activities-card-neighbourhood = { $count ->
    [one] Topaketa 1 zain: kontatu zer utzi dion auzoari
   *[other] { $count } topaketa zain: kontatu zer utzi dioten auzoari
}
activities-card-neighbourhood-go = Kontatu
activities-notify-neighbourhood = { $name }: hiru hilabete igaro dira. Zer geratu da auzoan?
activities-error-not-over = Oraindik ez da amaitu.
