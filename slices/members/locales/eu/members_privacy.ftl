members-privacy-what-contact = Helbidea, telefonoa eta hizkuntza
members-privacy-why-contact = Erakunde bat ordezkatzen duenari idaztea eta deitzea
members-privacy-what-mandates = Agintaldiak: kargua, datak eta iturria
members-privacy-why-mandates = Bakoitzak noren izenean jardun dezakeen jakitea
members-privacy-what-dealings = Pertsonarekiko harremanak, barne-oharrak ere bai, eta idatzi zaizkion mezuak
members-privacy-why-dealings = Kide bakoitzarekin zer hitz egin eta zer idatzi zaion gogoratzea
members-privacy-what-applications = Pertsona aipatzen duten atxikitze-eskaerak
members-privacy-why-applications = Eskaerari erantzutea
members-privacy-what-access = Nork begiratu duen pertsonarekin nola jarri harremanetan, eta hark zer begiratu duen
members-privacy-why-access = Datu pertsonalak nork ikusten dituen jakitea (DBEO, 5.2 eta 32. art.)
members-privacy-what-papers = Baja-ebazpenak eta kuoten ordainketak
members-privacy-why-papers = Erakundearen egintzak eta kontuak justifikatzea; legezko epera arte gordetzen dira
members-privacy-what-tasks = Pertsonaren zereginak
members-privacy-what-tasks-done = Egin edo agindu zituen zereginak
members-privacy-why-tasks = Egin beharrekoa ez galtzea
members-privacy-rule-access = Harremanetarako datuak nork begiratu dituen erregistroa
members-privacy-rule-applications = Ukatutako edo kendutako eskaeren pertsonak, testuak eta dokumentuak
members-privacy-rule-former = Agintaldirik ez duenaren helbidea eta telefonoa, azkenetik zenbatuta
members-consent-phone = Zure telefonoa
members-consent-phone-words = Onartzen dut nire jardunaren sareek eta erakundeak nire telefonoa gordetzea eta elkarlanagatik deitzea. Kentzen badut, telefonoa ezabatzen da.
members-consent-joining = Atxikitze-eskaera
members-consent-joining-words = Sareak eskaeraren datuak erantzuteko gordetzea onartu zenuen. Kentzen baduzu, zure izena eta zurekin harremanetan jartzeko modua ezabatzen dira.
members-privacy-erase-title = Pertsona baten datuak ezabatu
members-privacy-erase-link = Ezabatu datuak
members-privacy-erase-lead = Egin { $name } pertsonak eskatzen dizunean. { $days } egun barru ezabatuko da; ordura arte desegin daiteke.
members-privacy-erase-what = Izena, harremanetarako modua, kontua, mezuak, oharrak eta inportazioek diotena ezabatzen dira; agintaldiak amaitzen dira. Erakundeen egintzak geratzen dira, haren izenik gabe.
members-privacy-erase-no-address = Ez dugu helbiderik: esaiozu zuk noiz ezabatuko den.
members-privacy-erase-button = Ezabatu zazpi egun barru
members-privacy-erase-due = { $name } pertsonaren datuak ezabatzeko eguna: { $day }.
members-privacy-erase-asked = Eskatuta. Helbidea badugu, idatzi diogu.
members-privacy-erase-undone = Desegina: ez da ezer ezabatuko.
members-privacy-erase-own = Berak eskatu du: berak bakarrik atzera dezake, mezuko estekarekin edo bere orritik.
members-privacy-erase-last = Instantzia osoa koordinatzen duen pertsona bakarra da. Lehenago eman agintaldi hori beste bati.
members-access-title = Nork begiratu ditu harremanetarako datuak
members-access-own = Nork ireki duen zurekin nola jarri harremanetan, eta ager zaitezkeen zure sareetako zerrendak eta fitxategiak. Noren izenean esaten da, ez pertsonaren izena.
members-access-network = Nork ikusi duen { $network } sareko jendearekin nola jarri harremanetan.
members-access-all = Nork ikusi duen instantzia osoko jendearekin nola jarri harremanetan.
members-access-filter = Iragazkiak
members-access-total = { $total ->
    [one] kontsulta { $total }
   *[other] { $total } kontsulta
}
members-access-none = Ez dago bat ere.
members-access-kind-person = Pertsona bat
members-access-kind-list = Zerrendak
members-access-kind-file = Fitxategiak
members-access-ever = Beti
members-access-days = Azken { $days } egunak
members-access-column-when = Noiz
members-access-column-who = Noren izenean
members-access-column-name = Nor
members-access-column-what = Zer
members-access-column-for = Zertarako
members-access-column-number = Pertsonak
members-access-who-unknown = Ezin da esan
members-access-nobody = Ez dago jada, edo ez duzu ikusten
members-access-what-you = Zure fitxa
members-access-what-named = { $name } pertsonaren fitxa
members-access-what-person = Fitxa bat
members-access-what-list = { $number ->
    [one] Pertsona { $number } duen zerrenda
   *[other] { $number } pertsona dituen zerrenda
}
members-access-what-file = { $number ->
    [one] Pertsona { $number } duen fitxategia
   *[other] { $number } pertsona dituen fitxategia
}
members-access-for-application = Eskaera bati erantzutea
members-access-for-fees = Kuotak
members-access-for-writing = Idaztea
members-access-for-export = Zerrenda bat eramatea
members-access-for-correction = Fitxa zuzentzea
members-access-for-organisation = Erakunde bat begiratzea
members-access-for-person = Pertsona bat begiratzea
members-access-for-list = Pertsonen zerrendarekin lan egitea
members-access-for-unknown = Ez zen idatzi
members-access-file = kontsultak
