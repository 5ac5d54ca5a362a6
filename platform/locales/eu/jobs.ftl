# Orrien atzean egiten dena, eta aurrera egiten ez duena.

jobs-title = Atzeko lanak
jobs-lead = Programak bere kabuz egiten duena, inor zain egon gabe. Hemen aurrera egiten ez duena baino ez da agertzen.
jobs-empty-title = Dena aurrera doa
jobs-empty = Lan bat trabatzen bada, hemen agertuko da arrazoiarekin eta berriro saiatzeko botoi batekin.
jobs-caption = Trabatutako lanak
jobs-what = Zer
jobs-why = Zergatik
jobs-since = Noiztik
jobs-next = Zer gertatuko den
jobs-act = Berriro saiatu
jobs-what-unknown = Programaren bertsio honek ezagutzen ez duen lan bat
jobs-next-itself = Bere kabuz saiatzen da berriro, gero eta tarte luzeagoekin.
jobs-next-none = Norbaitek eskatu zain dago.
jobs-retry = Saiatu berriro orain
jobs-retried = Oraintxe saiatzen ari da berriro.
jobs-gone = Jada ez da behar: bitartean ondo irten da, edo saiatzen ari da.
jobs-where-more = Programa mantentzen duenarentzako xehetasunak haren erregistroan daude.
jobs-notice = { $count ->
    [one] Atzeko lan bat trabatu da.
   *[other] Atzeko { $count } lan trabatu dira.
}
jobs-notice-look = Ikusi zer gertatzen den

jobs-kind-housekeeping = Eguneroko garbiketa: zaharregi dauden baieztatu gabeko inportazioak eta amaitutako saioak
jobs-hearer-archived-imports = Artxibatutako sare baten baieztatu gabeko inportazioak baztertzea

jobs-failure-database = Datu-baseak ez du erantzun.
jobs-failure-refused = Datu-baseak ez du onartu idatzi nahi zena.
jobs-failure-broken = Programa oker dabil. Abisatu mantentzen duenari.
jobs-failure-echo = Programak etengabe erantzungo zion bere buruari. Abisatu mantentzen duenari.
jobs-failure-interrupted = Prozesua erdizka amaitu da aldi guztietan.
jobs-failure-unknown = Arrazoia programaren erregistroan dago.
