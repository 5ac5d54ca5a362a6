# Egonaldiak.

activities-residency-title = Egonaldia
activities-residency-empty = Deialdia ez da oraindik idatzi.
activities-residency-host = Nork hartzen du
activities-residency-places = Lekuak
activities-residency-unlimited = Mugarik gabe
activities-residency-until = Eskaerak noiz arte
activities-residency-open = Zabalik
activities-residency-closed = Itxita
activities-residency-until-start = Hasi arte
activities-residency-call = Deialdia
activities-residency-call-hint = Zertarako den, norentzat, zer ordaintzen den.
activities-residency-call-edit = Deialdia
activities-residency-call-where = Nork hartzen duen eta zenbat leku dauden jardueraren fitxan esaten da.
activities-residency-host-edit = Aldatu nork hartzen duen edo lekuak
activities-residency-balance = Nondik dator jendea
activities-residency-nobody = Oraindik ez dago inor onartuta.
activities-residency-people = { $count ->
    [one] Pertsona 1
   *[other] { $count } pertsona
}
activities-residency-percent = % { $percent }
activities-residency-without = Hemendik oraindik ez dator inor:
activities-residency-days = Ibilbidea
activities-residency-days-empty = Oraindik ez da idatzi.
activities-residency-days-add = Gehitu ibilbidera
activities-residency-day = Eguna
activities-residency-time = Ordua
activities-residency-time-hint = 9:30 bezala. Hutsik utz daiteke.
activities-residency-what = Zer egiten da
activities-residency-visited = Nor bisitatzen da
activities-residency-add = Gehitu
activities-residency-remove = Kendu
activities-residency-removed = Ibilbidetik kenduta.
activities-residency-residents = Nor dator
activities-residency-residents-who = Izenak koordinatzaileek eta pertsona bakoitzaren erakundeak bakarrik ikusten dituzte.
activities-residency-accept = Onartu
activities-residency-decline = Ez dator
activities-residency-withdraw = Kendu eskaera
activities-residency-apply = Eskatu
activities-residency-apply-as = { $name } erakundearen izenean.
activities-residency-names = Nor etorriko litzateke
activities-residency-names-hint = Izen bat lerroko. Oraindik ez badakizu, esan zenbat pertsona.
activities-residency-self = Pertsona ni naiz
activities-residency-number = Zenbat pertsona
activities-residency-motive = Zergatik
activities-residency-applied = Eskaera jasota.
activities-residency-answered = Erantzunda.
activities-residency-saved = Gordeta.
activities-residency-journal = Egunkaria
activities-residency-journal-who = Sareak irakurtzen du. Joaten direnek eta koordinatzaileek idazten dute.
activities-residency-journal-empty = Oraindik ez dago ezer idatzita.
activities-residency-learnings = Zer ikasi dugun
activities-residency-learnings-empty = Oraindik ez dago ikaspenik.
activities-residency-library = Liburutegirako
activities-residency-library-mark = Markatu liburutegirako
activities-residency-to-library = Egin zirriborro bat liburutegirako
activities-residency-library-not = Ez da liburutegirako
activities-residency-text = Idatzi egunkarian
activities-residency-text-hint = Zer ikusi duzuen, norekin hitz egin duzuen. Ez jarri inork irakurtzea nahi ez lukeen ezer.
activities-residency-is-learning = Ikaspen bat da
activities-residency-write = Idatzi
activities-residency-note-removed = Kenduta. Behean aurkituko duzu eta berriro jar dezakezu.
activities-residency-removed-list = Kendu dena
activities-residency-restore = Jarri berriro
activities-resident-asked = Eskatzen du
activities-resident-accepted = Badator
activities-resident-declined = Ez dator
activities-resident-withdrawn = Kenduta
activities-error-many = 1 eta { $most } pertsona artean.
activities-error-who-comes = Idatzi nor etorriko litzatekeen, edo zenbat pertsona.
activities-error-hour = Ordu bat, 9:30 bezala.
activities-error-closed = Jada ezin da eskaerarik egin.
activities-error-no-place = Jada ez dago leku nahikorik, edo erantzunda zegoen.
activities-privacy-what-residencies = Nor doan egonaldi batera eta zer idazten duen
activities-privacy-why-residencies = Antolatzea eta ikastea
activities-residency-error-off = Jarduera bertan behera utzi da: ez da inor onartzen.
activities-residency-error-outside = Lehen egunaren ({ $first }) eta azkenaren ({ $last }) artean izan behar du.
activities-card-residents = Egonaldiak: erantzuteko eskaerak
activities-card-residents-go = Ikusi
activities-notify-residency-applied = Eskaera bat dago «{ $name }» egonaldirako
activities-notify-residency-answered = { $state ->
    [accepted] «{ $name }» egonaldirako eskaera bat onartu da
    [declined] «{ $name }» egonaldirako eskaera bat ez da onartu
   *[other] «{ $name }» egonaldirako eskaera bat erretiratu da
}
activities-notify-residency-off = «{ $name }» egonaldia ez da egingo
activities-notify-residency-moved = «{ $name }» egonaldiaren datak, ordua edo lekua aldatu dira
activities-notify-residency-resumed = «{ $name }» egonaldia egingo da
activities-residency-job-news = Egonaldi batera doazenei esaten die aldatu dela edo ez dela egingo
activities-residency-hearer = Egonaldi bat noiz aldatzen den ikusten du
