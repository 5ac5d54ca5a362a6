# Aspaldian bildu ez diren taldeak.

groups-life-job = Taldeen proposamenak zenbatzen ditu epea amaitzean
groups-quiet-job = Aspaldian bildu ez diren taldeei nola jarraitzen duten galdetzen die
groups-notify-quiet = { $name } aspaldian ez da bildu. Nola jarraitzen du?
groups-card-quiet = { $count ->
    [one] Aspaldian bildu ez den talde bat
   *[other] Aspaldian bildu ez diren { $count } talde
}
groups-card-quiet-network = { $count ->
    [one] Koordinaziorik gabeko talde bat, aspaldian bildu ez dena
   *[other] Koordinaziorik gabeko { $count } talde, aspaldian bildu ez direnak
}
groups-card-quiet-action = Esan nola jarraitzen duten
groups-quiet-own = Nola jarraitzen du?
groups-quiet-title = Taldea aspaldian ez da bildu. Nola jarraitzen du?
groups-quiet-text = Galdera noiz egin zen: { $when }. Taldea ez da bere kabuz aldatzen: etenaldia edo itxiera bere erakundeek erabakitzen dute.
groups-quiet-goes-on = Jarraitzen dugu
groups-quiet-pause = Proposatu etenaldia
groups-quiet-close = Proposatu ixtea
groups-quiet-answered = Eskerrik asko. Jasota dago taldeak jarraitzen duela.
groups-quiet-propose = Azaldu arrazoia eta jarri taldeko erakundeen erabakira.
groups-quiet-settings = Noiz galdetzen zaien taldeei
groups-quiet-after = Galdetu nola jarraitzen duen talde batek, denbora honetan bildu ez bada
groups-quiet-after-hint = Taldea koordinatzen duten erakundeek jakingo dute. Talde bakar bat ere ez da bere kabuz aldatzen.
groups-quiet-months = { $count } hilabete
groups-quiet-never = Ez galdetu inoiz
groups-quiet-save = Gorde
groups-quiet-saved = Gorde da noiz galdetzen zaien taldeei.
groups-refusal-quiet = Erantzun da jada.
groups-quiet-waiting = Aspaldian bildu ez diren eta inork koordinatzen ez dituen taldeak
groups-quiet-waiting-lead = Esan nola jarraitzen duten, edo bilatu nork koordinatu.
