groups-promises-title = Konpromisoak
groups-promises-lead = Taldeko erakunde bakoitzak zer egingo duen, eta noizko. Irekita dagoena hurrengo bileraren gai-zerrendara itzultzen da.
groups-promises-all-lead = Taldeetan agindutakoa, lehenbizi lehen epea duena.
groups-promises-new = Gehitu konpromiso bat
groups-promises-make = Gehitu
groups-promises-made = Konpromisoa gehitu da.
groups-promises-changed = Konpromisoa aldatu da.
groups-promises-edit = Zuzendu
groups-promises-save = Gorde
groups-promises-do = Eginda
groups-promises-drop = Alde batera utzi
groups-promises-drop-go = Ez da egingo
groups-promises-reopen = Ireki berriro
groups-promises-said-done = Eginda: betetako konpromiso gisa jasoko da.
groups-promises-said-dropped = Ez da egingo; arrazoia gordeta geratzen da.
groups-promises-said-reopened = Konpromisoa berriro irekita dago.
groups-promises-refusal-reason = Zergatik ez den egingo esan behar da, lerro batean.
groups-promises-shown = Zein konpromiso ikusten diren
groups-promises-shown-open = Irekita
groups-promises-shown-overdue = Epez kanpo
groups-promises-shown-done = Eginda
groups-promises-shown-dropped = Baztertuta
groups-promises-shown-all = Denak
groups-promises-standing-open = Irekita
groups-promises-standing-done = Eginda
groups-promises-standing-dropped = Baztertuta
groups-promises-origin-meeting = bilera batetik
groups-promises-origin-poll = galdeketa batetik
groups-promises-late = epez kanpo
groups-promises-count = { $count ->
    [one] Konpromiso { $count }
   *[other] { $count } konpromiso
}
groups-promises-field-what = Zer
groups-promises-field-who = Nork
groups-promises-field-due = Noizko
groups-promises-field-reason = Zergatik ez den egingo
groups-promises-field-group = Taldea
groups-promises-column-what = Zer
groups-promises-column-who = Nork
groups-promises-column-due = Noizko
groups-promises-column-standing = Egoera
groups-promises-column-reason = Arrazoia
groups-promises-column-origin = Nondik datorren
groups-promises-column-id = Kodea
groups-promises-everybody = Denak
groups-promises-filter = Iragazi
groups-promises-empty-title = Ez dago konpromisorik
groups-promises-empty-text = Taldeak zerbait adosten duenean, idatzi nork egingo duen eta noizko.
groups-promises-empty-late = Ez dago ezer epez kanpo.
groups-promises-nobody-title = Orain ez zara inongo erakunderen izenean ari
groups-promises-nobody-text = Hautatu menuan zein erakunderen izenean ari zaren, eta haren konpromisoak ikusiko dituzu.
groups-promises-all = Konpromiso guztiak
groups-promises-file = konpromisoak
groups-promises-card-network = { $count ->
    [one] Taldeen konpromiso { $count } epez kanpo dago
   *[other] Taldeen { $count } konpromiso epez kanpo daude
}
groups-promises-card-own = { $count ->
    [one] Konpromiso { $count } epez kanpo dago
   *[other] { $count } konpromiso epez kanpo daude
}
groups-promises-card-look = Ikusi zer egin behar den
