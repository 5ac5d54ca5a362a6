# Zer doan batera: programak, saioak, topaketa paraleloak.

activities-bond-link = Honekin batera
activities-bond-title = Zer doan honekin batera: { $name }
activities-bond-lead = Programa baten saioak jarduera bakar gisa zenbatzen dira. Ondoan egiten denak eguna eta lekua partekatzen ditu.
activities-bond-session = Programaren saioak
activities-bond-programme = Honen saio bat da
activities-bond-beside = Ondoan egiten da
activities-bond-count = { $count ->
    [one] Saio { $count }. Programa jarduera bakar gisa zenbatzen da.
   *[other] { $count } saio. Programa jarduera bakar gisa zenbatzen da.
}
activities-bond-empty = Oraindik ez doa beste jarduerarik batera
activities-bond-empty-text = Lotu zuek daramazuen beste batekin.
activities-bond-new = Lotu beste batekin
activities-bond-none = Ez daramazue beste jarduerarik aurreko eta ondorengo hilabeteetan.
activities-bond-other = Zein jarduera
activities-bond-how = Nola doan
activities-bond-tie = Lotu
activities-bond-part = Bereizi
activities-bond-tied = Orain batera doaz.
activities-bond-parted = Ez doaz batera jada.
activities-bond-error-other = Aukeratu beste jarduera eta nola doan.
activities-bond-error-programme = Programa bat ezin da beste baten saioa izan, eta saio bat programa bakar batena da.
activities-parallel-link = Egin topaketa paraleloa
activities-parallel-title = Honen topaketa paraleloa: { $name }
activities-parallel-text = Ondoan sortzen da, egun eta leku berean. Zati partekatua bietan agertzen da.
activities-parallel-shared = Zati partekatua
activities-parallel-shared-hint = Utzi hutsik ez baduzue.
activities-parallel-shared-default = Tarte partekatua
activities-parallel-make = Sortu
activities-parallel-made = Topaketa paraleloa eginda dago.
activities-parallel-error-day = Jarri lehenik egun bat topaketa honi.
activities-invite-elected_officer = Gonbidatu kideen kargu hautetsiak
activities-invite-technician = Gonbidatu kideen langile teknikoak
activities-part-kind-acquaintance = Elkar ezagutzea
activities-part-offer-acquaintance = Elkar ezagutzeko tartea
activities-part-offer-inspiring_case = Kasu inspiratzailea
activities-part-offer-visit = Bisita
activities-parts-offer = Aurrez aurre elkartzen zaretenez, utzi lekua honetarako:
activities-parts-offer-add = Gehitu: { $what }
