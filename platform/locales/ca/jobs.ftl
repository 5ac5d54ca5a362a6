# El que es fa darrere de les pàgines, i el que no avança.

jobs-title = Feines de fons
jobs-lead = El que el programa fa sol, sense que ningú s’hi esperi. Aquí només surt el que no avança.
jobs-empty-title = Tot avança
jobs-empty = Si una feina s’encalla, sortirà aquí amb el motiu i un botó per tornar-la a provar.
jobs-caption = Feines encallades
jobs-what = Què
jobs-why = Per què
jobs-since = Des de quan
jobs-next = Què passarà
jobs-act = Tornar-ho a provar
jobs-what-unknown = Una feina que aquesta versió del programa no coneix
jobs-next-itself = Es torna a provar sola, cada vegada més espaiadament.
jobs-next-none = S’espera que algú ho demani.
jobs-retry = Torna-ho a provar ara
jobs-retried = Es torna a provar ara mateix.
jobs-gone = Ja no cal: mentrestant ha sortit bé, o s’està provant.
jobs-where-more = Els detalls per a qui manté el programa són al seu registre.
jobs-notice = { $count ->
    [one] Una feina de fons s’ha encallat.
   *[other] { $count } feines de fons s’han encallat.
}
jobs-notice-look = Mira què passa

jobs-kind-housekeeping = Neteja de cada dia: importacions per confirmar massa velles i sessions acabades
jobs-hearer-archived-imports = Llençar les importacions per confirmar d’una xarxa arxivada

jobs-failure-database = La base de dades no ha respost.
jobs-failure-refused = La base de dades no ha acceptat el que s’hi volia escriure.
jobs-failure-broken = El programa s’ha equivocat. Avisa qui el manté.
jobs-failure-echo = El programa s’hauria contestat a si mateix sense parar. Avisa qui el manté.
jobs-failure-interrupted = El procés s’ha acabat a mig fer totes les vegades.
jobs-failure-unknown = El motiu és al registre del programa.
