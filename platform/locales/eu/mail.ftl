# Irteten den posta, eta zer gertatu den harekin.

mail-title = Mezuak
mail-lead = Programak bidalitzat jo ezin izan dituen mezuak. Testuak ez dira inoiz erakusten.
mail-crumbs = Non zauden
mail-no-server = Oraindik ez dago posta-zerbitzaririk konfiguratuta: mezuak zain daude, eta sartzeko kodeak programaren erregistroan baino ez dira agertzen. Mantentzen duenak ORDIT_SMTP_URL eta ORDIT_MAIL_FROM eman ditzake.
mail-demo = Erakustaldiak ez du ezer bidaltzen.
mail-tabs = Zein mezu
mail-tab-uncertain = Zalantzazkoak ({ $count })
mail-tab-waiting = Zain ({ $count })
mail-tab-refused = Baztertuak ({ $count })
mail-uncertain-why = Konexioa eten egin zen mezua emanda edo ia emanda zegoenean. Bi aldiz ez bidaltzeko, programak itxaron egiten du norbaitek begiratu arte.
mail-empty-uncertain = Zalantzazko mezurik ez.
mail-empty-waiting = Zain dagoen mezurik ez.
mail-empty-refused = Baztertutako mezurik ez.
mail-from = Nork
mail-to = Nori
mail-subject = Gaia
mail-written = Idatzia
mail-tried = Azken saiakera
mail-tried-never = oraindik bat ere ez
mail-answer = Zerbitzariaren erantzuna
mail-answer-code = { $code } kodea
mail-answer-bounce = geroago itzulia: { $reason }
mail-answer-late = ez da garaiz eman
mail-answer-none = bat ere ez
mail-state = Egoera
mail-state-waiting = zain
mail-state-sending = bidaltzen
mail-state-sent = bidalia
mail-state-refused = baztertua
mail-state-uncertain = zalantzazkoa
mail-state-stopped = geldituta
mail-message-id = Identifikatzailea

mail-one-title = Iritsi al da mezu hau?
mail-one-how = Galdetu jaso behar zuenari, edo bilatu identifikatzailea posta-zerbitzariaren erregistroan.
mail-arrived-title = Iritsi da
mail-arrived-text = Bidalitzat geratuko da eta ez da berriro bidaliko.
mail-arrived = Markatu bidalitzat
mail-again-title = Ez da iritsi
mail-again-text = Benetan iritsi bazen, bi aldiz jasoko du.
mail-again = Bidali berriro
mail-forgotten = Testua isilpekoa zen eta ahaztu egin da.
mail-back = Itzuli mezuetara
mail-cleared-arrived = Eginda: bidalitzat ageri da.
mail-cleared-again = Berriro bidaltzen ari da.
mail-cleared-already = Beste norbaitek konpondua zuen.

mail-test-title = Probako mezua
mail-test-address = Helbidea
mail-test-hint = Mezu labur bat bidaliko da. Iristen ez bada, begiratu goiko fitxak.
mail-test-send = Bidali proba
mail-test-put = Proba oraintxe bidaltzen da.
mail-test-subject = Ordit posta-proba
mail-test-text = Hau irakurtzen baduzu, posta ondo irteten da. Ez duzu erantzun beharrik.

mail-outbox-title = Erakustaldiaren irteera-ontzia
mail-outbox-lead = Bidaliko litzatekeen guztia. Erakustalditik ez da mezurik irteten.
mail-outbox-empty-title = Oraindik ez dago mezurik
mail-outbox-empty = Norbaitek sartzeko kode bat eskatzen duenean edo gutun bat bidaltzen duenean, hemen agertuko da.
mail-outbox-html = Gauza bera HTML gisa
mail-outbox-file = Erantsitako fitxategia: { $name }

mail-background = Mezuak: { $uncertain } zalantzazko, { $waiting } zain, { $refused } baztertuta.
mail-notice = { $count ->
    [one] Ez dakigu mezu bat iritsi den.
   *[other] Ez dakigu { $count } mezu iritsi diren.
}
mail-card-refused = { $count ->
    [one] Aste honetan mezu bat baztertu da.
   *[other] Aste honetan { $count } mezu baztertu dira.
}
mail-background-look = Ikusi mezuak
mail-kind-deliver = Mezu bat bidaltzea
mail-failure-later = Posta-zerbitzariak geroago saiatzeko eskatu du.
mail-failure-unreached = Posta-zerbitzariak ez du erantzuten edo ez du programa hau onartzen.
mail-failure-unanswered = Posta-zerbitzariarekiko konexioa erdian eten da.
mail-failure-nowhere = Ez dago posta-zerbitzaririk konfiguratuta.

mail-address-wrong = Honek ez du posta-helbidearen itxurarik. Honela idazten da: izena@adibidea.eus
mail-line-empty = Testua falta da.
mail-line-breaks = Testuak lerro bakarrean joan behar du, jauzirik eta zeinu ikusezinik gabe.
mail-line-long = Testua luzeegia da: { $longest } karaktere sartzen dira.
