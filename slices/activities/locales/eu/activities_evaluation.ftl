# Zer iritzi duen etorri denak.

activities-eval-title = Balorazioa
activities-eval-empty = Oraindik ez da baloraziorik eskatu
activities-eval-empty-text = Plaza baieztatua eta helbidea duen pertsona bakoitzak, edo iristean helbidea utzi zuenak, mezu bakarra jasotzen du, konturik gabe erantzuteko esteka batekin.
activities-eval-early = Jarduera hasten denean eskatu ahal izango da.
activities-eval-own = Zuen galdera bat
activities-eval-own-hint = Bat ere jartzen ez baduzu, ohiko lau galderak baino ez dira egiten. Gero ezin da aldatu.
activities-eval-open = Eskatu balorazioa
activities-eval-opened = Plaza baieztatua izan edo iristean helbidea utzi eta oraindik jaso ez zutenei eskatu diegu balorazioa.
activities-eval-reopen = Ireki berriro
activities-eval-close = Itxi balorazioa
activities-eval-closed = Balorazioa itxita dago.
activities-eval-is-open = Irekita: { $since }.
activities-eval-was-open = Irekita: { $since }; itxita: { $until }.
activities-eval-asked = Galdetutako pertsonak
activities-eval-answers = Erantzunak
activities-eval-mean = Batez besteko baliagarritasuna, 1etik 5era
activities-eval-few = 5 erantzun baino gutxiagorekin zenbat diren bakarrik esaten da, norenak diren asma litekeelako.
activities-eval-nothing = Oraindik ez du inork erantzun.
activities-eval-comments = Zer esan duten
activities-eval-export = Deskargatu erantzunak (CSV)
activities-eval-file-name = balorazioa
activities-eval-useful = Zenbateraino izan zaizu baliagarria?
activities-eval-useful-hint = 1: batere ez; 5: oso.
activities-eval-recommend = Gomendatuko zenuke?
activities-eval-recommend-yes = Bai
activities-eval-recommend-maybe = Agian
activities-eval-recommend-no = Ez
activities-eval-takes = Zer daramazu?
activities-eval-changes = Zer aldatuko zenuke?
activities-eval-answer-title = Zer iruditu zaizu?
activities-eval-lead = Galdera gutxi dira. Joan ezin izan bazinen, ez duzu erantzun beharrik.
activities-eval-anonymous = Erantzuna izenik eta helbiderik gabe gordetzen da, eta antolatzaileek ezin dute jakin norena den. Esteka honekin berarekin alda dezakezu, itxi arte.
activities-eval-answer-send = Bidali balorazioa
activities-eval-answer-change = Aldatu balorazioa
activities-eval-answered = Eskerrik asko. Zure erantzuna gorde dugu.
activities-eval-thanks = Erantzun duzu jada. Erantzuna alda dezakezu balorazioa itxi arte.
activities-eval-over = Balorazio hau itxita dago jada. Eskerrik asko, hala ere.
activities-eval-error-useful = Aukeratu 1etik 5erako zenbaki bat.
activities-eval-error-recommend = Esan gomendatuko zenukeen.
activities-eval-error-early = Jarduera ez da oraindik hasi: orduan eskatu ahal izango da balorazioa.
activities-eval-error-closed = Balorazioa itxi egin da, eta erantzuna ez da gorde.
activities-eval-error-few = 5 erantzun baino gutxiagorekin ezin da xehetasuna deskargatu.
activities-eval-waiting-title = Baloraziorik gabeko jarduerak
activities-eval-waiting-none = Azken bi hilabeteetako jarduera guztien balorazioa eskatu da jada.
activities-eval-job = Jarduera batera etorri direnei balorazioa eskatzen die
activities-eval-privacy-what = Zein jardueratan eskatu zitzaizun balorazioa
activities-eval-privacy-why = Behin bakarrik eskatzea. Erantzuna aparte gordetzen da, eta ezin da inorekin lotu.
activities-eval-card-go = Ikusi zein
activities-eval-card = { $count ->
    [one] Amaitu den jarduera baten balorazioa ez da eskatu
   *[other] Amaitu diren { $count } jardueraren balorazioa ez da eskatu
}
activities-reg-subject-evaluation = Zer iruditu zaizu? { $title }
activities-reg-mail-evaluation = Hobetzen lagunduko? Galdera gutxi dira, izenik gabe. Joan ezin izan bazinen, ez egin kasurik.
activities-reg-link-evaluation = Erantzun
