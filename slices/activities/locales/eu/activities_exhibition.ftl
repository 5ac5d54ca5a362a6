# Sare batek uzten duena: erakusketa ibiltariak, aretoak, materiala.

activities-exhibition-title = Erakusketak eta maileguak
activities-exhibition-all = Uzten den guztia
activities-exhibition-lead = Sareak bere kideei uzten diena, eta gauza bakoitza non dagoen.
activities-exhibition-count = { $count ->
    [one] Gauza 1
   *[other] { $count } gauza
}
activities-exhibition-new = Gehitu erakusketa edo mailegu bat
activities-exhibition-edit = Aldatu fitxa
activities-exhibition-empty = Oraindik ez dago uzteko ezer
activities-exhibition-empty-text = Koordinazioak erakusketa, areto edo materialen bat gehitzean, kideek egunak eskatu ahal izango dituzte.
activities-exhibition-pieces = { $count ->
    [one] Pieza 1
   *[other] { $count } pieza
}
activities-exhibition-waiting = { $count ->
    [one] Eskaera 1
   *[other] { $count } eskaera
}
activities-exhibition-retired = Jada ez da uzten
activities-exhibition-retire = Jada ez da uzten. Adostutakoa mantentzen da.
activities-exhibition-name = Izena
activities-exhibition-kind = Zer da
activities-exhibition-description = Deskribapena
activities-exhibition-description-hint = Zer azaltzen duen, zer leku behar duen, nola muntatzen den.
activities-exhibition-number = Pieza kopurua
activities-exhibition-number-hint = Kopuruarekin, pieza bakoitzaren egoera apuntatzen da entrega bakoitzean. Utzi hutsik ez badu.
activities-exhibition-saved = Gordeta.
activities-exhibition-someone = Erakunde bat
activities-exhibition-asking = Egunak eskatzen dituzte
activities-exhibition-route = Ibilbidea
activities-exhibition-calendar = Egutegia
activities-exhibition-shown = Zein egun
activities-exhibition-coming = Orain eta aurrerago
activities-exhibition-past = Iraganak
activities-exhibition-stays = { $count ->
    [one] Egonaldi 1
   *[other] { $count } egonaldi
}
activities-exhibition-whole-way = { $km } km lerro zuzenean, hasieratik amaierara
activities-exhibition-km = { $km } km
activities-exhibition-free = Hemen ez dago adostutako egunik.
activities-exhibition-own = Guk eskatu duguna
activities-exhibition-ask = Eskatu egunak
activities-exhibition-ask-as = { $name } erakundearen izenean. Koordinazioak erantzuten du.
activities-exhibition-sheet = Egutegia
activities-thing-kind-exhibition = Erakusketa ibiltaria
activities-thing-kind-room = Aretoa
activities-thing-kind-equipment = Materiala
activities-booking-first = Noiztik
activities-booking-last = Noiz arte
activities-booking-host = Non dago
activities-booking-venue = Lekua
activities-booking-venue-hint = Gizarte-etxea, liburutegia…
activities-booking-note = Koordinazioarentzat
activities-booking-leg = Aurrekotik
activities-booking-more = Gehiago
activities-booking-activity = Agendan
activities-booking-clash = Egun horietan badago norbait
activities-booking-confirm = Baieztatu
activities-booking-confirm-named = Baieztatu: { $name }
activities-booking-answer = Zergatik ez
activities-booking-decline = Ezetz esan
activities-booking-cancel = Ezeztatu
activities-booking-cancel-named = Ezeztatu: { $name }
activities-booking-cancel-sure = Egunak libre geratzen dira eta zuenak jakingo du. Ezin da desegin: berriro eskatu beharko litzateke.
activities-booking-state-asked = Eskatua
activities-booking-state-confirmed = Baieztatua
activities-booking-state-declined = Ezin da
activities-booking-state-cancelled = Ezeztatua
activities-booking-asked = Eskatuta. Koordinazioak erantzungo du.
activities-booking-confirmed = Baieztatuta. Eskatu zuenak jakingo du.
activities-booking-declined = Erantzunda. Eskatu zuenak jakingo du.
activities-booking-cancelled = Ezeztatuta. Egunak libre geratu dira.
activities-handover-title = Entrega
activities-handover-from = Nondik dator: { $name }.
activities-handover-first = Ibilbideko lehen geldialdia da.
activities-handover-to = Nora doa gero: { $name }.
activities-handover-last = Gero ez dago adostutako beste geldialdirik.
activities-handover-arrival = Iristean
activities-handover-departure = Joatean
activities-handover-noted = Apuntatuta: { $at }
activities-handover-not-noted = Oraindik ez da apuntatu.
activities-handover-on = Eguna
activities-handover-by = Nork ematen du
activities-handover-for = Nork jasotzen du
activities-handover-pieces = Piezak
activities-handover-piece = Pieza
activities-handover-state = Egoera
activities-handover-state-of = { $number }. piezaren egoera
activities-handover-note = Oharra
activities-handover-note-of = { $number }. piezaren oharra
activities-handover-saved = Entrega apuntatuta.
activities-piece-unseen = Ez da begiratu
activities-piece-ok = Ondo
activities-piece-damaged = Hondatuta
activities-piece-missing = Falta da
activities-card-bookings = { $count ->
    [one] Egun-eskaera 1 erantzunaren zain
   *[other] { $count } egun-eskaera erantzunaren zain
}
activities-card-bookings-go = Erantzun
activities-notify-booking-asked = { $name }: kide batek erakusketa edo mailegu baten egunak eskatzen ditu.
activities-notify-booking-confirmed = { $name }: eskatutako egunak baieztatuta daude.
activities-notify-booking-declined = { $name }: eskatutako egunak ezin dira izan.
activities-notify-booking-cancelled = { $name }: erakusketa edo mailegu baten eguna ezeztatu da.
activities-error-period = Azken eguna lehenengoaren aurretik dago.
activities-error-long = Gehienez { $days } egun jarraian.
activities-error-day = Egun oso bat behar da, 2026-05-06 bezala.
activities-error-past = Egun horiek joan dira.
activities-error-taken = Beste norbaitek dauka egun horietako batean. Begiratu egutegia eta aukeratu beste batzuk.
activities-error-settled = Hori erantzunda edo ezeztatuta zegoen.
activities-error-for-whom = Aukeratu aurretik sareko zein erakunderen izenean ari zaren.
activities-error-retired = Jada ez da uzten.
activities-error-choice = Aukeratu bat.
activities-error-empty = Hemen zerbait falta da.
activities-error-pieces = 1 eta { $most } arteko zenbaki bat.
activities-error-piece = { $number }. piezak oharra du eta egoerarik ez.
activities-error-text = Gehienez { $most } karaktere.
activities-error-changed = Norbaitek aldatu du bitartean. Ireki berriro eta begiratu orain zer dioen.
activities-stays-refused = Ez da gorde.
activities-stays-save = Gorde
activities-stays-leave = Utzi
activities-stays-crumbs = Hemen zaude
activities-stays-export = Esportatu
activities-privacy-what-stays = Nork eskatu, eman eta jasotzen duen erakusketa bat, eta horri buruz esaten dena
activities-privacy-why-stays = Non dagoen eta nork erantzuten duen jakitea
activities-lent-there = Egonaldi hau hemen uzten da bertan behera, adostu zen lekuan: horrela egunak ere libre geratzen dira.
activities-handover-error-turned = Ezin da iritsi baino lehen joan.
activities-handover-error-beside = Egonaldia amaitu baino lehen iritsi behar du, eta hasi ondoren joan.
