# Oharrak: zer gertatu den, programan eta postaz, eta zenbatero jakin nahi den.
notify-title = Oharrak
notify-menu = { $count ->
    [0] Oharrak
    [one] Oharrak: bat berria
   *[other] Oharrak: { $count } berri
}
notify-menu-new = { $count ->
    [one] ohar berri bat
   *[other] { $count } ohar berri
}
notify-lead = { $count ->
    [0] Azken hogeita hamar egunetan gertatutakoa. Dena irakurri duzu.
    [one] Azken hogeita hamar egunetan gertatutakoa. Ohar bat duzu irakurtzeko.
   *[other] Azken hogeita hamar egunetan gertatutakoa. { $count } ohar dituzu irakurtzeko.
}
notify-mark-read = Markatu dena irakurrita
notify-all-read = Eginda: dena irakurrita dago.
notify-new = berria
notify-empty-title = Oraindik ez dago oharrik
notify-empty = Hemen agertzen da besteek egiten dutena koordinatzen dituzun sareetan eta zuk ordezkatzen dituzun erakundeetan. Zuk egiten duzuna ez da agertzen.
notify-elsewhere = Besteak
notify-choosing-link = Aukeratu zenbatero nahi dituzun mezuak
notify-import-confirmed = { $name }: inportazio bat berretsi da. Berriak: { $created }; aldatuak: { $changed }.

notify-crumbs = Non zauden
notify-choosing-title = Oharren mezuak
notify-choosing-lead = Gertatzen den guztia programako oharretan agertzen da. Hemen aukeratzen duzu zenbatero bidaltzen dizugun postaz ere.
notify-usual = Oro har
notify-choice-at_once = Berehala (bi minutuko tartearekin, batera egindakoa mezu bakarrean iristeko)
notify-choice-daily = Egunean behin, goizeko 7etan
notify-choice-weekly = Astean behin, astelehenean goizeko 7etan
notify-choice-none = Inoiz ez
notify-lang = Mezuen hizkuntza
notify-by-network = Sare bakoitzerako
notify-by-network-lead = Ezer aukeratzen ez baduzu, oro har aukeratutakoa balio du. Egun berean beti mezu bakarra da, sare guztiekin.
notify-as-usual = Oro har bezala
notify-save = Gorde
notify-chosen = Eginda: hemendik aurrera horrela izango da.
notify-refused = Aukeratu zenbatero nahi dituzun mezuak. Ez da ezer aldatu.

notify-mail-subject = { $count ->
    [one] Berri bat zure sareetan
   *[other] { $count } berri zure sareetan
}
notify-mail-lead = Kaixo! Hau da azken mezutik gertatu dena.
notify-mail-more = { $count ->
    [one] … eta beste gauza bat.
   *[other] … eta beste { $count } gauza.
}
notify-mail-cut = Mezu batean sartzen direnak baino gehiago daude.
notify-mail-all = Ikusi ohar guztiak
notify-mail-why = Mezu hau jasotzen duzu Orditen kontu bat duzulako.
notify-mail-choose = Aldatu zenbatero jasotzen dituzun
notify-mail-stop = Ez dut gehiago jaso nahi

notify-stop-title = Ez duzu oharren mezu gehiago jaso nahi?
notify-stop-text = Botoiak oharren mezu guztiak batera gelditzen ditu. Sartzeko kodeenak eta norbaitek idazten dizkizunak iristen jarraituko dute.
notify-stop-button = Ez bidali gehiago
notify-weekly-text = Denak batera ere jaso ditzakezu, astean behin.
notify-weekly-button = Astean behin bakarrik
notify-stopped-title = Eginda: ez duzu gehiago jasoko
notify-stopped-text = Ez dizugu oharren mezu gehiago bidaliko. Gertatzen dena programan aurkituko duzu.
notify-slowed-title = Eginda: astean behin
notify-slowed-text = Denak batera jasoko dituzu astelehenetan, goizeko 7etan.
notify-back = Iritziz aldatzen baduzu, sartu eta joan «Zure kontua» orrira.

notify-hearer = Oharrak biltzea
notify-kind-digest = Eguneko oharrak bidaltzea
notify-kind-at-once = Berehala nahi diren oharrak bidaltzea
