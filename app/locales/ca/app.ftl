# Words of the screens that cross slices.

app-nav-home = Inici
app-nav-directory = Directori
app-nav-map = Mapa
app-nav-agenda = Agenda
app-nav-library = Biblioteca

app-home-title = Les xarxes de l’economia solidària, en un sol teixit.
app-home-title-short = Xarxes de l’economia solidària
app-home-lead = Qui som, on som i amb qui fem camí. Escrit una vegada, a l’abast de tothom.
app-home-search-go = Cerca
app-home-find = Troba una organització
app-home-see-networks = Mira les xarxes
app-home-figure-organisations = { $count ->
    [one] organització
   *[other] organitzacions
}
app-home-figure-networks = { $count ->
    [one] xarxa
   *[other] xarxes
}
app-home-figure-places = { $count ->
    [one] municipi
   *[other] municipis
}
app-home-figure-counties = { $count ->
    [one] comarca o província
   *[other] comarques i províncies
}
app-home-loading = Es carrega la demostració
app-home-loading-networks = { $done } de { $of } xarxes carregades. Aquesta pàgina es posa al dia sola.
app-home-demo-failed = La demostració no s’ha pogut carregar del tot. El motiu és al registre del programa.
app-home-networks = Les xarxes
app-home-no-networks = Encara no hi ha cap xarxa. La coordinació la crea o la importa d’un full de càlcul.
app-home-new-network = Afegeix una xarxa
app-home-archived = Xarxes a l’arxiu
app-home-archived-lead = Només les veu la coordinació.
app-home-invented = inventada
app-home-places = On som
app-home-map-caption = Cada punt, un municipi. Tria una comarca per veure’n la llista.

app-data-title = D’on surten les dades
app-data-lead = Cada fet d’una organització real té la seva font. Aquí hi ha les de tot el programa.
app-data-language = Els textos de les fonts són en anglès, tal com acompanyen les dades.
app-source-territory = Municipis, comarques i àmbits
app-source-basemap = Fons del mapa
app-source-essglobal = Vocabularis ESSGLOBAL
app-source-demo = Les xarxes de la demostració

app-written = Escrites

app-styleguide-title = Guia d’estil
app-styleguide-lead = Cada peça de la interfície, en cada estat.
app-styleguide-type = Tipografia
app-styleguide-buttons = Botons
app-styleguide-notices = Avisos
app-styleguide-tags = Etiquetes i filtres
app-styleguide-figures = Xifres i barres
app-styleguide-lists = Llistes
app-styleguide-forms = Formularis
app-styleguide-tables = Taules
app-styleguide-states = Estats buits i progrés
app-styleguide-sample = Text de mostra
app-styleguide-verb = Desa
app-styleguide-other-verb = Deixa-ho
app-styleguide-danger = Arxiva
app-styleguide-label = Nom
app-styleguide-hint = Com surt als papers
app-styleguide-error = Hi falta el nom.
app-feed-title = Novetats de { $name }
