# Ekonomia sozialeko familien artean ezagutzeko guneak.

activities-acquaintance-title = Elkar ezagutu
activities-acquaintance-off = Jarduera hau ez da elkar ezagutzeko. Zaintzen duenak ireki dezake.
activities-acquaintance-open = Ireki
activities-acquaintance-close = Itxi. Esandakoa gordetzen da.
activities-acquaintance-saved = Gordeta.
activities-acquaintance-count = { $count ->
    [one] Pertsona 1 apuntatu da
   *[other] { $count } pertsona apuntatu dira
}
activities-acquaintance-others = Nor dagoen
activities-acquaintance-nobody = Oraindik ez da beste inor apuntatu.
activities-acquaintance-met = Elkar ezagutu dugu
activities-acquaintance-say-met = Elkar ezagutu dugu
activities-acquaintance-not-met = Ez dugu elkar ezagutu
activities-acquaintance-noted = Apuntatuta.
activities-acquaintance-pairs = Nork ezagutu lezake elkar orain
activities-acquaintance-pairs-why = Familia desberdinetakoak eta oraindik elkar ezagutu ez dutenak. Lehenik, jende gutxien ezagutu duena.
activities-acquaintance-mine = Zu
activities-acquaintance-matrix = Familien arteko ezagutzak
activities-acquaintance-family = Familia
activities-acquaintance-no-family = Familia adierazi gabe
activities-acquaintance-alone = Oraindik ez dute inor ezagutu:
activities-acquaintance-own = Zure izena zerrenda honetan
activities-acquaintance-leave-text = Bazoaz, zure izena eta ezagutu dituzun pertsonak hemendik ezabatzen dira. Berriro apunta zaitezke, baina esandakoa ez da itzultzen.
activities-acquaintance-leave = Ezabatu nazazu
activities-acquaintance-left = Zure izena eta zutaz esandakoa ezabatu dira.
activities-acquaintance-join = Apuntatu nazazu
activities-acquaintance-called = Nola deitzea nahi duzu
activities-acquaintance-called-hint = Apuntatu diren beste pertsonek ikusiko dute.
activities-acquaintance-listed = Apuntatu zara.
activities-acquaintance-consent-words = Onartzen dut apuntatu direnek nire izena, nire erakundea eta nor ezagutu dudan ikustea. Nahi dudanean atzera egin dezaket.
activities-error-agree = Zure baimenik gabe ezin zaitugu zerrendan jarri.
activities-error-full = Hemen { $most } pertsona daude jada.
activities-error-not-listed = Bi pertsonek apuntatuta egon behar dute.
activities-privacy-what-acquaintance = Jendea ezagutzeko apuntatu zaren izena eta nor ezagutu duzun
activities-privacy-why-acquaintance = Ekonomia sozialeko familia desberdinek elkar ezagutzea
