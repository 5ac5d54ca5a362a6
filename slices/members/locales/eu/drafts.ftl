# Sare baten postontzian sartzen diren mezuak, norbaitek begiratu arte.

drafts-title = Sartu diren mezuak
drafts-lead = Sarearen postontzira iristen denak hemen itxaroten du norbaitek begiratu arte. Ezer ez da bere kabuz apuntatzen.
drafts-none-title = Sare honek ez du oraindik sarrerako postontzirik
drafts-none-text = Programa mantentzen duenak posta-postontzi bat (IMAP) jar dezake. Ondoren, birbidaltzen duzun guztia hemen agertuko da, ezagututako kidearekin. Gidak dio nola egiten den: «Sartzen diren mezuak».
drafts-forward-to = Birbidali mezuak helbide honetara: { $address }.
drafts-read-on = Azken irakurketa: { $date }.
drafts-read-never = Oraindik ez da irakurri.
drafts-shown = Zeintzuk
drafts-state-draft = Begiratzeko ({ $count })
drafts-state-confirmed = Berretsiak ({ $count })
drafts-state-put_aside = Baztertuak ({ $count })
drafts-count = { $count ->
    [one] Mezu 1
   *[other] { $count } mezu
}
drafts-empty-draft = Ez dago begiratzeko mezurik
drafts-empty-confirmed = Oraindik ez da bat ere berretsi
drafts-empty-put_aside = Ez dago baztertutakorik
drafts-empty-text = Birbidali mezu bat sarearen postontzira: minutu gutxi barru hemen agertuko da.
drafts-column-date = Data
drafts-column-subject = Gaia
drafts-column-from = Norena
drafts-column-member = Ezagututako kidea
drafts-column-note = Zer egin den
drafts-no-subject = Gairik gabe
drafts-no-sender = Ez du esaten norena den
drafts-no-text = Ez dakar testurik.
drafts-forgotten = Ahaztutako mezua
drafts-forgotten-text = Testua eta helbideak mezua begiratu eta { $days } egunera ahazten dira, edo norbaitek eskatzean. Harekin egindakoa geratzen da.
drafts-became = Egindakoa: { $what }
drafts-reason-person = Norbaitek baztertu du.
drafts-reason-bounce = Gure mezu bat ezin izan da entregatu. Baztertuta agertzen da jada.
drafts-reason-report = Posta-zerbitzari baten oharra.
drafts-reason-absence = Erantzun automatikoa: pertsona kanpoan dago.
drafts-reason-automatic = Programa batek bidali du, ez pertsona batek.
drafts-reason-list = Posta-zerrenda batetik dator.
drafts-reason-own = Hemendik bidalitako mezua da.
drafts-reason-too_large = Handiegia da (25 MB baino gehiago) eta ez da irakurri. Postontzian dago.
drafts-reason-broken = Hondatuta dago eta ezin izan da irakurri. Postontzian dago.
drafts-fact-writer = Nork idatzi zuen
drafts-fact-forwarded-by = Nork birbidali duen
drafts-fact-answers = Honi erantzuna
drafts-not-proved = Helbidea mezuak dioena da eta inork ez du egiaztatu: begiratu testua dioenarena den.
drafts-text = Testua
drafts-shortened = Testua luzeagoa da; hemen hasiera dago. Gainerakoa postontzian dago.
drafts-attachments = Eranskinak
drafts-kilobytes = { $size } kB
drafts-not-kept = ez da gorde: PDF, irudiak, ODT eta DOCX bakarrik, 10 MB arte
drafts-kinds = Zer egiten den
drafts-kind-contact = harreman bat
drafts-form = Apuntatu harreman gisa
drafts-field-member = Zein kiderekin
drafts-field-other = Edo beste batekin, izenez
drafts-recognised-none = Ez da ezagutu zein kiderena den. Idatzi haren izena.
drafts-recognised-one = Ezagutu da; egiaztatu.
drafts-recognised-several = Kide bat baino gehiagorena izan daiteke. Aukeratu zein den.
drafts-how-answer = gure mezu bati erantzuten diolako
drafts-how-person = idazten duenaren helbideagatik
drafts-how-mailbox = kidearen postontziagatik
drafts-how-domain = helbidearen domeinuagatik bakarrik
drafts-put-aside = Baztertu
drafts-put-aside-text = { $days } egunez berriro har daiteke. Postontzian ez da ezer ezabatzen.
drafts-put-aside-done = Baztertuta. «Baztertuak» atalean dago, behar baduzu.
drafts-take-back = Begiratu berriro
drafts-taken-back = Berriro itxaroten du norbaitek begiratu arte.
drafts-confirmed = Harreman gisa apuntatuta.
drafts-settled-already = Beste norbaitek begiratu zuen jada mezu hau. Ez da besterik egin.
drafts-card-question = { $count ->
    [one] Mezu 1 sartu da begiratzeko
   *[other] { $count } mezu sartu dira begiratzeko
}
drafts-card-action = Begiratu
