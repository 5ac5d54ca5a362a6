# Jardueraren egunean kode batekin izena ematea.

activities-here-title = Hemen nago
activities-here-not-today = Kodeak jardueraren egunetan bakarrik balio du.
activities-here-code-title = Izena emateko kodea
activities-here-code-lead = Erakutsi kode hau aretoan. Bertan dagoenak helbide honetan idazten du, eta zerrendan geratzen da:
activities-here-code-changes = Hamar minuturo aldatzen da; aurrekoak beste hamar minutuz balio du. Kargatu berriro orria berria ikusteko.
activities-here-code-none = Oraindik ez dago koderik. Kode batekin, bakoitzak bere telefonotik ematen du izena, konturik gabe.
activities-here-open = Egin kode bat
activities-here-renew = Egin beste kode bat orain
activities-here-renewed = Kode berriak balio du jada; aurrekoek ez.
activities-here-code = Kodea
activities-here-code-hint = Aretoan erakusten dena: sei letra eta zifra.
activities-here-address-hint = Izena eman bazenuen, jarri helbide bera eta ez zara bi aldiz agertuko. Bestela, aukerakoa da: zer iruditu zaizun behin bakarrik galdetzeko da, eta gero ezabatu egiten da.
activities-here-send = Hemen nago
activities-here-done = Eginda: zerrendan zaude.
activities-here-error-too-much = Kode gehiegi probatu dira konexio honetatik. Saiatu berriro ordubete barru, edo esan antolatzaileari zu apuntatzeko.
activities-here-error-code = Kode hau ez da oraingoa. Begiratu berriro.
activities-here-error-day = Gaur ez da jarduera honen egunetako bat.
