web-description = Qui som i què fem les xarxes de l’economia social i solidària: entitats, municipis i projectes.
web-skip = Ves al contingut
web-nav-main = Principal
web-nav-languages = Idioma
web-desk = Escriptori
web-menu = Coordinació
web-menu-own = El meu espai
web-acting-for = Actues per
web-act-for = Actua per
web-demo-as = Entra com a…
web-sign-in = Entra
web-sign-out = Surt
web-footer-funders = Amb el suport de
web-footer-demo = Això és una demostració: pots tocar-ho tot.
web-footer-licence = programari lliure
web-footer-data = D’on surten les dades
web-footer-privacy = Privacitat
web-pages = Pàgines
web-pages-previous = Anterior
web-pages-next = Següent
web-percent = { $number } %

web-month = { $month ->
    [1] gener
    [2] febrer
    [3] març
    [4] abril
    [5] maig
    [6] juny
    [7] juliol
    [8] agost
    [9] setembre
    [10] octubre
    [11] novembre
   *[12] desembre
}
web-of-month = { $month ->
    [4] d’{ web-month }
    [8] d’{ web-month }
    [10] d’{ web-month }
   *[other] de { web-month }
}
web-date-day = { $day } { web-of-month } del { $year }
web-date-month = { web-month } del { $year }
web-date-year = { $year }
web-money-decimals = Els imports tenen dues xifres decimals com a màxim, com ara 1.234,56.
web-moment = { $day }, { $time }
web-date-unknown = data desconeguda

web-error-not-found-title = Aquí no hi ha res
web-error-not-found-text = Aquesta pàgina no existeix, o no és pública. Potser l’adreça ha canviat: prova de cercar-ho.
web-error-forbidden-title = No hi tens accés
web-error-forbidden-text = Aquesta pàgina és només per a qui hi té un encàrrec o hi participa. No s’ha canviat res.
web-error-archived = És a l’arxiu: es pot mirar, però no s’hi pot canviar res fins que la coordinació no ho recuperi. No s’ha desat res.
web-error-sign-in-title = Primer cal entrar
web-error-sign-in-text = La sessió s’ha acabat o encara no has entrat. No s’ha desat res: entra i torna-ho a enviar.
web-error-refused-title = No s’ha pogut fer
web-error-internal-title = Ha fallat alguna cosa nostra
web-error-internal-text = No és culpa teva, i l’error ha quedat anotat. Torna-ho a provar d’aquí a una estona.
web-error-late-title = Ha trigat massa
web-error-late-text = La resposta no ha arribat a temps. Torna-ho a provar d’aquí a una estona.
web-error-method-title = Aquesta adreça no funciona així
web-error-method-text = No s’ha canviat res. Torna a la pàgina d’on venies i prova-ho des d’allà.
web-error-large-title = És massa gros
web-error-large-text = El que has enviat passa de la mida que admet aquesta pàgina. No s’ha desat res: prova-ho amb un fitxer més petit.
web-error-often-title = Massa intents seguits
web-error-often-text = Espera un minut i torna-ho a provar.
web-error-request-title = No hem entès la petició
web-error-request-text = Hi faltava alguna cosa o no era com l’esperàvem. No s’ha canviat res: torna enrere i prova-ho de nou.
web-error-cross-site = La petició venia d’un altre lloc web i, per seguretat, no s’ha fet. Obre la pàgina aquí i prova-ho de nou.
web-error-acting = Aquest formulari era per parlar en nom d’una altra entitat de la que representes ara. No s’ha desat res: tria-la a dalt, torna enrere i envia-ho una altra vegada.
web-error-reference = Si ens ho vols explicar, digues-nos aquesta referència:
web-error-search = Cerca al directori
web-error-search-go = Cerca
web-error-home = Ves a l’inici
web-error-directory = Mira el directori

web-find = Cerca a tot el web
web-find-go = Cerca
web-resting = Aquesta xarxa és a l’arxiu: aquí tot es pot llegir i res no canvia.
web-resting-where = Vés a la xarxa
web-panel-first = Les primeres { $shown } de { $count }.
