# Avisos: què ha passat, dins del programa i per correu, i cada quant se’n vol saber.
notify-title = Avisos
notify-menu = { $count ->
    [0] Avisos
    [one] Avisos: un de nou
   *[other] Avisos: { $count } de nous
}
notify-menu-new = { $count ->
    [one] un avís nou
   *[other] { $count } avisos nous
}
notify-lead = { $count ->
    [0] El que ha passat els últims trenta dies. Ho has llegit tot.
    [one] El que ha passat els últims trenta dies. Tens un avís per llegir.
   *[other] El que ha passat els últims trenta dies. Tens { $count } avisos per llegir.
}
notify-mark-read = Marca-ho tot com a llegit
notify-all-read = Fet: tot consta com a llegit.
notify-new = nou
notify-empty-title = Encara no hi ha cap avís
notify-empty = Aquí surt el que altra gent fa a les xarxes que coordines i a les organitzacions per a les quals actues. El que fas tu no hi surt.
notify-elsewhere = Altres
notify-choosing-link = Tria cada quant en vols correus
notify-import-confirmed = { $name }: s’ha confirmat una importació, amb { $created } de noves i { $changed } de canviades.

notify-crumbs = On ets
notify-choosing-title = Correus d’avisos
notify-choosing-lead = Tot el que passa surt als avisos del programa. Aquí tries cada quant t’ho enviem també per correu.
notify-usual = En general
notify-choice-at_once = De seguida (amb dos minuts de marge, perquè el que es fa de cop arribi en un sol correu)
notify-choice-daily = Un cop al dia, a les 7 del matí
notify-choice-weekly = Un cop a la setmana, el dilluns a les 7 del matí
notify-choice-none = Mai
notify-lang = Llengua dels correus
notify-by-network = Per a cada xarxa
notify-by-network-lead = Si no tries res, segueix el que has triat en general. El mateix dia sempre és un sol correu, amb totes les xarxes.
notify-as-usual = Com en general
notify-save = Desa
notify-chosen = Fet: a partir d’ara serà així.
notify-refused = Tria cada quant vols correus. No s’ha canviat res.

notify-mail-subject = { $count ->
    [one] Una novetat a les teves xarxes
   *[other] { $count } novetats a les teves xarxes
}
notify-mail-lead = Hola! Això és el que ha passat des de l’últim correu.
notify-mail-more = { $count ->
    [one] … i una altra cosa.
   *[other] … i { $count } coses més.
}
notify-mail-cut = N’hi ha més de les que caben en un correu.
notify-mail-all = Mira tots els avisos
notify-mail-why = Reps aquest correu perquè tens un compte a Ordit.
notify-mail-choose = Canvia cada quant en reps
notify-mail-stop = No en vull rebre més

notify-stop-title = No vols rebre més correus d’avisos?
notify-stop-text = El botó atura tots els correus d’avisos de cop. Els dels codis per entrar i els que algú t’escriu continuaran arribant.
notify-stop-button = No me n’enviïs més
notify-weekly-text = També pots rebre’ls tots junts, un cop a la setmana.
notify-weekly-button = Només un cop a la setmana
notify-stopped-title = Fet: no en rebràs més
notify-stopped-text = No t’enviarem més correus d’avisos. El que passi ho trobaràs al programa.
notify-slowed-title = Fet: un cop a la setmana
notify-slowed-text = Els rebràs tots junts els dilluns a les 7 del matí.
notify-back = Si canvies d’idea, entra i ves a «El teu compte».

notify-hearer = Recollir avisos
notify-kind-digest = Enviar els avisos del dia
notify-kind-at-once = Enviar els avisos que es volen de seguida
