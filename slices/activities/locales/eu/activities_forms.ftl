# Ezin diren datak eta testuak, eta serie baten datak.

activities-error-months = Lehen egunetik azkenera hiru urte baino gehiago daude. Errepikatzen bada, egin serie bat.
activities-error-skipped = Ordu hori ez dago: egun horretan erlojua 2etatik 3etara aurreratzen da.
activities-error-held-early = Oraindik ezin izan da egin: geroago hasten da.
activities-error-beyond-days = Jardueraren egunak: { $from } – { $to }. Aukeratu horietako bat.
activities-error-beyond-day = Jardueraren eguna: { $from }. Aukeratu hori edo utzi hutsik.
activities-error-line = Luzeegia da: gehienez { $most } karaktere.
activities-error-programme-days = «{ $part }» atala egun horietatik kanpo geratuko litzateke. Aldatu eguna programan, edo kendu, eta saiatu berriro.
activities-error-programme-hours = «{ $part }» atala ordu horietatik kanpo geratuko litzateke. Aldatu ordua programan, edo kendu, eta saiatu berriro.
activities-error-programme-begun = «{ $part }» atala hasita dago programak dioen egunean, eta ez da mugitzen. Utzi egun hori, edo sakatu «Aurreikusita zegoen bezala» programan.
activities-series-error-before = Azken egun horrekin seriea ez litzateke inoiz errepikatuko. Aukeratu geroagoko bat.
activities-series-error-times = Esan zenbat aldiz guztira, 2 eta 104 artean.
activities-series-error-times-more = Esan zenbat data gehiago: gutxienez bat.
activities-series-error-many = { $count } data izango lirateke, eta serie batek { $most } ditu gehienez. Aukeratu lehenagoko azken egun bat edo aldi gutxiago.
activities-residency-error-twice = Pertsona hauetako baten lekua eskatu duzue jada. Begiratu zerrendan.
activities-series-dates = Serie honetako datak
activities-series-rest = { $count ->
    [one] Eta beste data bat
   *[other] Eta beste { $count } data
}
activities-series-all = Data guztiak
