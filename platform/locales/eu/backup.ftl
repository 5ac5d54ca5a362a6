# Gaueroko segurtasun-kopiak.

backup-title = Segurtasun-kopia
backup-last = Azkena { $day }: { $size } MB, hemen: { $file }
backup-never = Oraindik ez da batere egin.
backup-off = Makina honetan ez da gauero egiten: programaren arduradunak beste era batera zaintzen du.
backup-card = Azken segurtasun-kopia falta da: azkenetik bi egun baino gehiago igaro dira, edo ezin izan da idatzi.
backup-card-go = Ikusi zer gertatzen den
backup-kind-nightly = Gaueroko segurtasun-kopia
backup-failure-full = Kopien diskoa beteta dago. Egin lekua eta saiatu berriro.
backup-failure-file = Ezin izan da kopien karpetan idatzi. Jakinarazi programaren arduradunari.
backup-failure-damaged = Kopia idatzi da, baina ezin izan da osorik irakurri. Jakinarazi programaren arduradunari.
