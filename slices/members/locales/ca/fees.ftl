# Quotes: què demana una xarxa als seus membres cada any, les cartes i els cobraments.

members-fee-title = Quotes
members-fee-list-title = Quotes de { $network }
members-fee-heading = Quotes de { $year }
members-fee-private = Només ho veuen la coordinació i, de les seves, cada membre.
members-fee-years = Any
members-fee-back = Torna
members-fee-file-name = quotes

members-fee-way-make = Fes les quotes
members-fee-way-rules = Regles de l’any
members-fee-way-payments = Cobraments
members-fee-way-send = Envia les cartes
members-fee-way-print = Imprimeix les cartes
members-fee-way-remind = Envia recordatoris

members-fee-filter-state = Estat
members-fee-filter-kind = Tipus
members-fee-filter-county = Comarca
members-fee-filter-all = Tot
members-fee-filter-go = Filtra
members-fee-filter-none = Treu els filtres

members-fee-empty-title = Encara no hi ha quotes d’aquest any
members-fee-empty-text = Digues primer les regles de l’any: trams, venciment i compte. Després les quotes es fan totes d’un cop.
members-fee-empty-filtered = Cap quota amb aquests filtres
members-fee-count = { $count ->
    [one] 1 quota
   *[other] { $count } quotes
  }

members-fee-sum-asked = demanats
members-fee-sum-paid = cobrats
members-fee-sum-owed = pendents
members-fee-sum-late = { $count ->
    [one] quota vençuda
   *[other] quotes vençudes
  }

members-fee-state-unpaid = Pendent
members-fee-state-part = Pagada en part
members-fee-state-paid = Pagada
members-fee-state-waived = Condonada
members-fee-state-cancelled = Anul·lada
members-fee-late = vençuda
members-fee-over = { $amount } de més
members-fee-reminders = { $count ->
    [one] 1 recordatori, { $day }
   *[other] { $count } recordatoris, l’últim { $day }
  }

members-fee-column-year = Any
members-fee-column-number = Número
members-fee-column-member = Membre
members-fee-column-kind = Tipus
members-fee-column-people = Habitants
members-fee-column-bracket = Tram
members-fee-column-amount = Import
members-fee-column-paid = Cobrat
members-fee-column-owed = Pendent
members-fee-column-state = Estat
members-fee-column-reason = Motiu
members-fee-column-reminders = Recordatoris
members-fee-column-letter = Carta
members-fee-column-last = L’any passat
members-fee-column-deed = Què es farà
members-fee-column-nameless = Columna { $number }

members-fee-rules-title = Regles de les quotes de { $year }
members-fee-rules-none = Encara no s’han desat les regles d’aquest any. Omple-les o copia les de l’any passat.
members-fee-rules-missing = Primer calen les regles d’aquest any
members-fee-rules-copy = Copia les de { $year }
members-fee-rules-copied = Copiades. Revisa-les, sobretot el venciment.
members-fee-rules-there = Aquest any ja té regles. No s’ha copiat res.
members-fee-rules-save = Desa les regles
members-fee-rules-saved = Regles desades.
members-fee-not-saved = No s’ha desat:
members-fee-brackets = Trams
members-fee-brackets-hint = Per tipus de membre i habitants. Per a un import fix, deixa buits «des de» i «fins a». La població surt del padró; si no se sap, es demana una decisió i mai no compta com a zero.
members-fee-brackets-more = Si et falten files, desa i en sortiran més. Una fila sense números s’oblida.
members-fee-bracket-kind = Tipus
members-fee-bracket-from = Habitants des de
members-fee-bracket-to = Fins a
members-fee-bracket-amount = Import (€)
members-fee-bracket-open = { $from } o més
members-fee-bracket-fixed = Import fix
members-fee-any-other = Qualsevol altre tipus
members-fee-states = Qui paga
members-fee-joining = Qui entra a mig any paga
members-fee-joining-full = L’any sencer
members-fee-joining-month = Els mesos que queden, comptant el d’entrada
members-fee-joining-quarter = Els trimestres que queden, comptant el d’entrada
members-fee-joining-half = La meitat si entra a partir de juliol
members-fee-due = Venciment
members-fee-prefix = Inici dels números
members-fee-prefix-hint = Per exemple Q2026-. Cada any en té un de diferent.
members-fee-first-number = Primer número
members-fee-first-number-hint = Ja hi ha quotes fetes: la numeració continua d’on és.
members-fee-payee = Qui cobra
members-fee-payee-hint = Si el deixes buit, hi posem el nom de la xarxa.
members-fee-iban = IBAN
members-fee-vote = Vot
members-fee-vote-suspends = Qui deu una quota vençuda no vota
members-fee-letters-own = Text propi de la carta
members-fee-letters-hint = Si el deixes buit, fem servir el text habitual. Pots fer servir Markdown i aquestes paraules, que s’omplen soles:

members-fee-wrong-kind = Tria un tipus de membre.
members-fee-wrong-people = Els habitants són un nombre sense decimals.
members-fee-wrong-peopled = Només els ajuntaments i els consells comarcals tenen habitants. Per als altres, posa un import fix.
members-fee-wrong-backwards = Aquest tram acaba abans de començar.
members-fee-wrong-overlap = Aquest tram se solapa amb un altre del mateix tipus.
members-fee-wrong-amount = Escriu un import, com 150 o 150,50.
members-fee-wrong-states = Tria qui paga.
members-fee-wrong-date = Escriu un dia sencer, com 2026-06-30.
members-fee-wrong-prefix = L’inici porta alguna lletra, i només lletres sense accent, xifres, guions i barres; 12 signes com a màxim.
members-fee-wrong-prefix-taken = Un altre any ja fa servir aquest inici. Tria’n un de diferent, perquè cap número no es repeteixi.
members-fee-wrong-number = El primer número és un nombre a partir d’1.
members-fee-wrong-long = El text és massa llarg.
members-fee-wrong-iban = Aquest IBAN no és correcte. Revisa’n les xifres.
members-fee-wrong-reason = Digues per què, en 300 signes com a màxim.
members-fee-wrong-fee = No hi ha cap quota amb el número { $number }. No s’ha anotat res.

members-fee-making-title = Fes les quotes de { $year }
members-fee-making-lead = { $made ->
    [0] Cap quota nova
    [one] 1 quota nova
   *[other] { $made } quotes noves
  }, { $changed ->
    [0] cap canvi
    [one] 1 canvi
   *[other] { $changed } canvis
  }. No s’escriu res fins que ho confirmis.
members-fee-making-sum = aquest any
members-fee-making-last = l’any passat
members-fee-making-undecided = { $count ->
    [one] per decidir
   *[other] per decidir
  }
members-fee-making-confirm = { $made ->
    [0] Escriu-ho: { $changed } canvis
   *[other] Escriu-ho: { $made } noves, { $changed } canvis
  }
members-fee-making-nothing = No falta res: les quotes hi són totes tal com han de ser.
members-fee-made = Fet: { $made } noves, { $changed } canviades.
members-fee-made-nothing = No faltava res. Tot es queda com estava.
members-fee-seen-otherwise = Alguna cosa ha canviat mentre ho miraves. No s’ha escrit res: torna-ho a mirar i confirma.
members-fee-decided = Decidit a mà
members-fee-note-share = { $parts }/{ $of } de l’any
members-fee-note-month-unknown = va entrar aquest any, no se sap quin mes: l’any sencer
members-fee-versus-new = nova
members-fee-versus-more = puja
members-fee-versus-less = baixa
members-fee-versus-same = igual
members-fee-deed-make = Es farà
members-fee-deed-change = Canviarà
members-fee-deed-keep = Ja hi és
members-fee-deed-stay = Es queda
members-fee-deed-nothing = No paga
members-fee-deed-population = Població desconeguda
members-fee-deed-bracket = Cap tram
members-fee-deed-from = ara { $amount }
members-fee-decide-for = Import decidit per a { $name }
members-fee-decide-hint = Decideix l’import de qui no té tram o població. Amb 0 no paga; buit torna a quedar per decidir.
members-fee-decide-save = Desa les decisions
members-fee-decisions-saved = Decisions desades.
members-fee-gone = L’any passat pagaven i aquest any no
members-fee-idle = Tenen quota d’aquest any i ja no paguen: anul·la-la si cal

members-fee-letters-title = Cartes de quotes
members-fee-letters-print = Imprimeix aquesta pàgina: surt una carta per full.
members-fee-letters-left = { $count ->
    [one] N’hi ha 1 més: fes servir els filtres.
   *[other] N’hi ha { $count } més: fes servir els filtres.
  }
members-fee-letters-empty = Amb aquests filtres no hi ha cap carta.
members-fee-letter-see = Mira la carta
members-fee-letter-subject = Quota de { $year } · { $number }
members-fee-letter-text = Us fem arribar la quota de { $network } per a l’any { $year }. Feu-ne l’ingrés al compte que trobareu aquí sota i poseu-hi el número com a concepte. Moltes gràcies!
members-fee-reminder-subject = Recordatori de la quota de { $year } · { $number }
members-fee-reminder-text = Us recordem que encara tenim pendent la quota de { $network } per a l’any { $year }. Si ja l’heu pagada, no feu cas d’aquest missatge. Moltes gràcies!
members-fee-letter-number = Número
members-fee-letter-amount = Import
members-fee-letter-share = Part de l’any
members-fee-letter-due = Venciment
members-fee-letter-payee = A nom de
members-fee-letter-iban = IBAN
members-fee-letter-concept = Concepte

members-fee-send-title = Envia les cartes de les quotes
members-fee-remind-title = Envia recordatoris
members-fee-send-empty = No hi ha cap carta per enviar: totes han sortit, o encara no hi ha quotes.
members-fee-remind-empty = Ningú no deu res amb aquests filtres.
members-fee-send-to = { $count ->
    [one] Sortirà a 1 bústia
   *[other] Sortirà a { $count } bústies
  }
members-fee-send-left = { $count ->
    [one] En queda 1 per a la propera tongada.
   *[other] En queden { $count } per a la propera tongada.
  }
members-fee-send-go = Envia les cartes
members-fee-remind-go = Envia els recordatoris
members-fee-send-sample = Una de les cartes
members-fee-sent = { $count ->
    [one] Surt 1 carta.
   *[other] Surten { $count } cartes.
  }
members-fee-reminded = { $count ->
    [one] Surt 1 recordatori.
   *[other] Surten { $count } recordatoris.
  }
members-fee-without = { $count ->
    [one] 1 sense adreça
   *[other] { $count } sense adreça
  }
members-fee-without-hint = Escriu la bústia on volen la carta, o imprimeix-les. Amb un guionet, oblidem la que hi havia.
members-fee-addresses-save = Desa les adreces
members-fee-addresses-saved = Adreces desades.

members-fee-payments-title = Cobraments de quotes
members-fee-bank-file = Full del banc
members-fee-bank-hint = CSV, XLSX o ODS, { $limit } MB com a màxim. Primer es mira; no s’anota res fins que ho confirmis.
members-fee-bank-send = Envia i mira
members-fee-bank-waiting = Fulls per confirmar
members-fee-latest = Últims cobraments
members-fee-latest-empty = Encara no hi ha cap cobrament. Envia el full del banc, o anota’l a la pàgina de la quota.
members-fee-no-file = Tria un full.
members-fee-statement-title = Mira els cobraments
members-fee-bank-columns = Columnes
members-fee-bank-columns-unknown = No hem reconegut totes les columnes. Tria-les i mira-ho de nou.
members-fee-bank-columns-save = Fes servir aquestes columnes
members-fee-bank-sample = Primeres files del full
members-fee-bank-date = Data
members-fee-bank-amount = Import
members-fee-bank-concept = Concepte
members-fee-bank-payer = Qui paga
members-fee-statement-rest = { $known ->
    [0] Cap línia repetida
    [one] 1 línia ja hi era
   *[other] { $known } línies ja hi eren
  }; { $left ->
    [0] totes són ingressos
    [one] 1 no és un ingrés
   *[other] { $left } no són ingressos
  }.
members-fee-statement-unreadable = No s’entenen la data o l’import d’aquestes files: { $rows }.
members-fee-certain = { $count ->
    [one] 1 segur
   *[other] { $count } segurs
  }
members-fee-certain-sum = Sumen { $amount }.
members-fee-doubtful = { $count ->
    [one] 1 dubtós: tria
   *[other] { $count } dubtosos: tria
  }
members-fee-doubtful-none = Cap d’aquestes
members-fee-unmatched = { $count ->
    [one] 1 que no sabem de qui és
   *[other] { $count } que no sabem de qui són
  }
members-fee-unmatched-see = Mira’ls i escriu-hi el número de la quota
members-fee-statement-confirm = Anota els cobraments triats
members-fee-statement-discard = Deixa aquest full
members-fee-note-part = només una part
members-fee-note-over = més del que es deu
members-fee-payments-noted = { $count ->
    [one] 1 cobrament anotat.
   *[other] { $count } cobraments anotats.
  }
members-fee-payments-before = Aquest full ja s’havia confirmat. No s’ha anotat res més.
members-fee-payments-discarded = Full descartat. No s’ha anotat res.
members-fee-way-bank = banc
members-fee-way-cash = a mà

members-fee-one-title = Quota { $number }
members-fee-paid-heading = Cobraments
members-fee-paid-empty = Encara no s’ha cobrat res.
members-fee-undo = Desfés
members-fee-undone = desfet
members-fee-payment-undone = Cobrament desfet.
members-fee-cash = Anota un cobrament a mà
members-fee-cash-note = Anota’l
members-fee-day = Dia
members-fee-payment-noted = Cobrament anotat.
members-fee-settle = Condona o anul·la
members-fee-reason = Motiu
members-fee-waive = Condona la quota
members-fee-cancel = Anul·la la quota
members-fee-ask-again = Torna-la a demanar
members-fee-settled = Desat.

members-fee-own-title = Quotes de { $name }
members-fee-own-link = Les vostres quotes
members-fee-own-private = Només les veieu vosaltres i la coordinació de cada xarxa.
members-fee-own-empty = Cap xarxa no us ha demanat cap quota.
members-fee-own-due = venç el { $day }
members-fee-own-paid = Pagats { $amount } el { $day }
members-fee-own-owed = Queden { $amount } per pagar
members-fee-own-vote = Mentre no es pagui, les regles de la xarxa deixen en suspens el vot.

members-fee-card-late = { $count ->
    [one] 1 quota vençuda
   *[other] { $count } quotes vençudes
  }
members-fee-card-late-go = Mira-les
members-fee-card-owed = { $count ->
    [one] Teniu 1 quota per pagar
   *[other] Teniu { $count } quotes per pagar
  }
members-fee-card-owed-go = Mireu-la

members-fee-job-tidying = Fulls del banc de quotes: oblidar els que ningú no ha confirmat en trenta dies
