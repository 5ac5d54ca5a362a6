activities-invitations-title = Antolatzera gonbidatzen zaituztete
activities-invitations-lead = Baietz esan arte, ez da zuen agendan agertzen eta ez da inon zenbatzen.
activities-invitations-empty = Ez dago erantzuteko gonbidapenik
activities-invitations-empty-text = Norbaitek jarduera bat antolatzera gonbidatzen zaituztenean, hemen agertuko da.
activities-invitations-from = Nork gonbidatzen du
activities-invitations-to = Nor gonbidatu dute
activities-invitations-accept = Bai, parte hartuko dugu
activities-invitations-gone = Gonbidapen honek ez du jada erantzunik behar: norbaitek erantzun edo kendu du.
activities-invitations-waiting = Baietz esatea falta zaie
activities-invitations-invited = Gonbidatuta
activities-invitations-withdraw = Kendu gonbidapena
activities-invitations-withdrawn = Gonbidapena kendu da.
activities-invitations-sent = Gonbidapena bidali da. Baietz esaten duenean antolatuko du.
activities-invitations-hint = Zuek haren izenean ez bazabiltzate, eta koordinatzen duzuen sareko kidea ez bada, gonbidapena jasoko du eta baietz dioenean izango da antolatzaile.
activities-invitations-one = Gonbidatu jarduera batera aldiko: aukeratu «Hau soilik».
activities-invitations-series = Zuekin antolatzen duena ez da data berrietan agertzen, gonbidatu eta baietz esan arte.
activities-invitations-card = { $count ->
    [one] Jarduera bat antolatzera gonbidatzen zaituztete
   *[other] { $count } jarduera antolatzera gonbidatzen zaituztete
}
activities-invitations-card-action = Erantzun
activities-created-invited = Jarduera sortu da, eta gonbidatu behar diren erakunde eta sareek gonbidapena dute.
activities-owners-restore = Bertsio hau beste sare edo erakunde batzuek antolatzen zuten, eta ezin duzue haien izenean erantzun. Aldatu gainerakoa formularioan.
activities-notify-added = { $name }: orain zuek antolatzen duzue.
activities-notify-invited = { $name }: jarduera bat antolatzera gonbidatzen zaituztete.
activities-notify-invitation-answered = { $name }: { $standing ->
    [accepted] antolatzera gonbidatu zenutenak baietz esan du
   *[declined] antolatzera gonbidatu zenutenak ezetz esan du
}.
activities-invitations-which = Zein data
activities-invitations-of-series = Serieko data guztiak, honetatik aurrera
activities-invitations-of-series-hint = Behin bakarrik erantzuten du, eta erantzuten duen egunean dauden datetarako balio du.
activities-sheet-plural = Antolatzaileak
activities-sheet-organiser = Antolatzailea
activities-sheet-organiser-id = Antolatzailearen identifikatzailea
activities-sheet-refused-activity = Ez dago sarearen jarduera bakar bat izen eta data horrekin. Begiratu agenda, edo idatzi identifikatzailea.
activities-sheet-refused-contradiction = Identifikatzaile hau jarduera batena da, eta izen hau beste batena.
activities-sheet-refused-organiser = Idatzi nork antolatzen duen.
activities-sheet-refused-invite = Ez du jarduera hau antolatzen. Gonbidatu jardueraren orritik: baietz esaten duenean egongo da.
activities-sheet-refused-not-yours = Jarduera honetara beste sare batek deitzen du: zuen orriak zuen sarearen zatia baino ezin du esan.
activities-of-group-there = Talde baten bilerak taldetik deitzen dira: gai-zerrenda azkenekotik kopiatzen da.
activities-owners-of-group = Taldeko erakundeek bakarrik ikusten dute: beste inork ezin du antolatu.
