# Ezin diren datak eta testuak, eta serie baten datak.

activities-error-year = Urteak 1990 eta 2100 artekoa izan behar du.
activities-error-months = Lehen egunetik azkenera hiru urte baino gehiago daude. Errepikatzen bada, egin serie bat.
activities-error-skipped = Ordu hori ez dago: egun horretan erlojua 2etatik 3etara aurreratzen da.
activities-error-held-early = Oraindik ezin izan da egin: geroago hasten da.
activities-error-beyond-days = Jardueraren egunak: { $from } – { $to }. Aukeratu horietako bat.
activities-error-beyond-day = Jardueraren eguna: { $from }. Aukeratu hori edo utzi hutsik.
activities-error-line = Luzeegia da: gehienez { $most } karaktere.
activities-series-error-until = Azken egun hori ez da ulertzen edo ez dago. Idatzi 2027/5/6 bezala.
activities-series-error-before = Azken egun horrekin seriea ez litzateke inoiz errepikatuko. Aukeratu geroagoko bat.
activities-series-error-times = Esan zenbat aldiz guztira, 2 eta 104 artean.
activities-residency-error-twice = Pertsona hauetako baten lekua eskatu duzue jada. Begiratu zerrendan.
activities-series-dates = Serie honetako datak
activities-series-all = Data guztiak
