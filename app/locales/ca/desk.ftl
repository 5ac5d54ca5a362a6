# L’escriptori: què espera i on es resol.

desk-title = Què toca ara?
desk-acting-for = Actues per
desk-timeline = Tot el que la xarxa ha fet amb vosaltres
desk-instance = Totes les xarxes
desk-quiet = Aquí no espera res
desk-nothing-title = No hi ha res pendent
desk-nothing = Quan algú hagi de decidir o completar alguna cosa, sortirà aquí amb el botó per fer-ho.
desk-first-network-title = Comença per la teva xarxa
desk-first-network = Posa-li un nom i digues què la mou. Després hi podràs portar les entitats des d’un full de càlcul i convidar qui hi treballi amb tu.
desk-first-network-go = Crea la xarxa
desk-first-mandate-title = Encara no tens cap encàrrec
desk-first-mandate = Demana a la coordinació de la teva xarxa que t’apunti per la teva entitat. Mentrestant pots mirar tot el que és públic.
desk-first-mandate-go = Mira les xarxes

desk-imports-waiting = { $count ->
    [one] Una importació espera que la confirmis o la llencis.
   *[other] { $count } importacions esperen que les confirmis o les llencis.
}
desk-imports-waiting-go = Mira-les
desk-imports-doubtful = { $count ->
    [one] Una fila importada potser ja hi és: cal dir si és la mateixa entitat.
   *[other] { $count } files importades potser ja hi són: cal dir si són les mateixes entitats.
}
desk-imports-doubtful-go = Decideix
