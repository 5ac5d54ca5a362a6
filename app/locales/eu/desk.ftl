# Mahaia: zer dagoen zain eta non konpontzen den.

desk-title = Zer dago egiteko orain?
desk-acting-for = Honen izenean ari zara:
desk-timeline = Sareak zuekin egin duen guztia
desk-instance = Sare guztiak
desk-quiet = Hemen ez dago ezer zain
desk-nothing-title = Ez dago ezer egiteko
desk-nothing = Norbaitek zerbait erabaki edo osatu behar duenean, hemen agertuko da, egiteko botoiarekin.
desk-first-network-title = Hasi zure saretik
desk-first-network = Jarri izena eta esan zerk mugitzen duen. Gero, kalkulu-orri batetik ekarri ahal izango dituzu erakundeak, eta zurekin lan egingo duena gonbidatu.
desk-first-network-go = Sortu sarea
desk-first-mandate-title = Oraindik ez duzu enkargurik
desk-first-mandate = Eskatu zure sareko koordinazioari zure erakundearen izenean apuntatzeko. Bitartean, publikoa den guztia ikus dezakezu.
desk-first-mandate-go = Ikusi sareak

desk-imports-waiting = { $count ->
    [one] Inportazio bat zuk berretsi edo baztertzeko zain dago.
   *[other] { $count } inportazio zuk berretsi edo baztertzeko zain daude.
}
desk-imports-waiting-go = Ikusi
desk-imports-doubtful = { $count ->
    [one] Inportatutako errenkada bat agian badago lehendik: esan behar da erakunde bera den.
   *[other] Inportatutako { $count } errenkada agian badaude lehendik: esan behar da erakunde berak diren.
}
desk-imports-doubtful-go = Erabaki
