activities-agenda-title = Agenda
activities-agenda-description = Sareen jardunaldiak, prestakuntzak, bisitak eta topaketak: hilabeteka, asteka, zerrendan eta lekuka.
activities-agenda-views = Nola erakutsi
activities-agenda-view-month = Hilabetea
activities-agenda-view-week = Astea
activities-agenda-view-list = Zerrenda
activities-agenda-view-map = Mapa
activities-agenda-lists = Zer dagoen zerrendan
activities-agenda-when-list-coming = Hurrengoak
activities-agenda-when-list-past = Igarotakoak
activities-agenda-when-list-undated = Aurreikusiak, oraindik datarik gabe
activities-agenda-count = { $count ->
    [0] Jarduerarik ez
    [one] Jarduera { $count }
   *[other] { $count } jarduera
}
activities-agenda-previous = Aurrekoa
activities-agenda-today = Gaur
activities-agenda-next = Hurrengoa
activities-agenda-empty-title = Hemen ez dago jarduerarik
activities-agenda-empty-text = Begiratu beste une bat, edo kendu iragazkiren bat.
activities-agenda-see-coming = Hurrengo jarduerak
activities-agenda-see-past = Igarotako jarduerak
activities-agenda-more = { $count ->
    [one] eta beste { $count }
   *[other] eta beste { $count }
}
activities-agenda-loose = Hilabete honetan, eguna erabaki gabe
activities-agenda-map = Hurrengo jarduerak non diren
activities-agenda-nowhere = Leku ezagunik gabe
activities-agenda-whole = Agenda osoa
activities-agenda-filter-network = Sarea
activities-agenda-filter-kind = Zer den
activities-agenda-filter-mode = Nola parte hartu
activities-agenda-filter-theme = Gaia
activities-agenda-filter-county = Eskualdea
activities-agenda-when-unknown = Data ez da ezagutzen
activities-agenda-when-about = { $date }, eguna ez da ezagutzen
activities-agenda-when-days = { $first } – { $last }
activities-agenda-when-hours = { $day }, { $from }–{ $to }
activities-agenda-when-from = { $day }, { $from } orduan hasita
activities-agenda-weekday-1 = astelehena
activities-agenda-weekday-2 = asteartea
activities-agenda-weekday-3 = asteazkena
activities-agenda-weekday-4 = osteguna
activities-agenda-weekday-5 = ostirala
activities-agenda-weekday-6 = larunbata
activities-agenda-weekday-7 = igandea
activities-agenda-weekday-short-1 = al.
activities-agenda-weekday-short-2 = ar.
activities-agenda-weekday-short-3 = az.
activities-agenda-weekday-short-4 = og.
activities-agenda-weekday-short-5 = or.
activities-agenda-weekday-short-6 = lr.
activities-agenda-weekday-short-7 = ig.
activities-agenda-month-short = { $month ->
    [1] urt.
    [2] ots.
    [3] mar.
    [4] api.
    [5] mai.
    [6] eka.
    [7] uzt.
    [8] abu.
    [9] ira.
    [10] urr.
    [11] aza.
   *[12] abe.
}
activities-panel-title = Hurrengo jarduerak
activities-panel-all = Agenda osoa
activities-panel-empty = Ez dago ezer hurrengo hilabeteetako agendan.
