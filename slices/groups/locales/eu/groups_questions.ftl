groups-questions-title = Zalantzak eta esperientziak
groups-questions-lead = Taldeak galdetzen duena, erantzuten dena eta ondorioztatzen duena.
groups-questions-new = Idatzi zalantza edo esperientzia bat
groups-questions-ask = Bidali
groups-questions-unsigned = Ez da gordetzen nork idatzi duen. Taldea dinamizatzen duenak irakurtzen du lehenik eta besteei helarazten die. Ez idatzi izenik.
groups-questions-unsigned-answer = Ez da gordetzen nork erantzun duen. Ez idatzi izenik.
groups-questions-field-nature = Zer den
groups-questions-field-title = Lerro batean
groups-questions-field-body = Azalpena (aukerakoa)
groups-questions-field-themes = Gaiak (aukerakoa)
groups-questions-field-theme = Gaia
groups-questions-field-standing = Egoera
groups-questions-field-answer = Erantzuna
groups-questions-field-stance = Esandakoaren aldean
groups-questions-field-conclusion = Zer ondorioztatzen duen taldeak
groups-questions-field-dissent = Nork ikusten duen bestela (aukerakoa)
groups-questions-hint-dissent = Gutxiengo batek bestela ikusten duena ondorioaren ondoan idatzita geratzen da.
groups-questions-nature-doubt = Zalantza
groups-questions-nature-experience = Esperientzia
groups-questions-stance-adds = Gehitzen du
groups-questions-stance-agrees = Ados dago
groups-questions-stance-differs = Bestela ikusten du
groups-questions-standing-waiting = Helarazteko zain
groups-questions-standing-open = Irekita
groups-questions-standing-concluded = Ondorioztatuta
groups-questions-find = Bilatu hitzak
groups-questions-find-go = Bilatu
groups-questions-all = Erakutsi dena
groups-questions-count = { $count ->
    [one] Sarrera { $count }
   *[other] { $count } sarrera
}
groups-questions-answers = { $count ->
    [one] Erantzun { $count }
   *[other] { $count } erantzun
}
groups-questions-no-answers = Oraindik ez dago erantzunik.
groups-questions-none-title = Ez dago bat datorrenik
groups-questions-empty-title = Oraindik ez da ezer galdetu edo kontatu
groups-questions-empty-text = Zalantza txiki batek ere laguntzen du: idatzi eta taldeak erantzungo du.
groups-questions-pass-on-title = Helarazi taldeari
groups-questions-pass-on-text = Helarazi aurretik, kendu nork idatzi duen edo nori buruz ari den adieraz dezakeena.
groups-questions-pass-on = Helarazi
groups-questions-answer = Erantzun
groups-questions-conclude-title = Idatzi ondorioa
groups-questions-conclude = Ondorioztatu
groups-questions-reopen = Ireki berriro
groups-questions-dissent = Nork ikusten duen bestela
groups-questions-refusal-closed = Ondorioztatuta dago jada; erantzuna ez da gorde.
groups-questions-said-asked = Taldeari bidali zaio.
groups-questions-said-waits = Sinatu gabe bidali da. Taldea dinamizatzen duenak helaraziko du.
groups-questions-said-passed-on = Talde osoak irakur dezake orain.
groups-questions-said-answered = Erantzuna gorde da.
groups-questions-said-concluded = Ondorioa gorde da.
groups-questions-said-reopened = Berriro irekita dago.
groups-questions-product = Egin taldearen produktu bat
