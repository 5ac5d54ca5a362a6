# Paraules de la cerca.

app-search-title = Cerca
app-search-title-words = Cerca: { $words }
app-search-label = Què busques?
app-search-hint = Nom, tema o poble
app-search-go = Cerca
app-search-lead = Entitats, xarxes, temes i pobles, en un sol lloc. Escriu-ho com ho diries.
app-search-example = Per exemple:
app-search-example-words = cooperatives d’habitatge a prop de Manresa
app-search-suggestions = Suggeriments
app-search-suggest-near = tema i lloc

app-search-count = { $count ->
    [one] 1 resultat
   *[other] { $count } resultats
}
app-search-corrected = No hi ha res amb «{ $typed }». Aquí hi ha el que s’hi assembla: «{ $shown }».
app-search-near = { $place }: primer el més proper.
app-search-near-instead = { $place }: aquí mateix no hi ha res. Primer, el més proper.
app-search-here = a menys d’1 km
app-search-distance = a { $km } km
app-search-preparing = L’índex de la cerca es prepara. De moment busquem només en els noms i els resums de les organitzacions.
app-search-none-title = No hi ha res amb aquestes paraules
app-search-none-text = Prova-ho amb menys paraules o treu un filtre.

app-search-filters = Filtres
app-search-filter-noun = Què és
app-search-filter-kind = Tipus
app-search-filter-network = Xarxa
app-search-filter-theme = Tema
app-search-filter-territory = Territori
app-search-filter-more = { $count } més
app-search-chips = Filtres triats
app-search-chip-remove = treu-lo
app-search-noun-organisation = Organitzacions
app-search-noun-network = Xarxes
app-search-noun-activity = Activitats
app-search-noun-group = Grups
app-search-noun-guide = Guies

app-search-invented-tag = inventada
app-search-archived-tag = arxivada
app-search-invented-notice = Tot el que hi ha aquí és inventat: serveix per mirar el programa.
app-search-invented = { $count ->
    [one] Un resultat més, inventat:
   *[other] { $count } resultats més, inventats:
}
