# Cuotas: qué pide una red a sus miembros cada año, las cartas y los cobros.

members-fee-title = Cuotas
members-fee-list-title = Cuotas de { $network }
members-fee-heading = Cuotas de { $year }
members-fee-private = Solo las ven la coordinación y, de las suyas, cada miembro.
members-fee-years = Año
members-fee-back = Vuelve
members-fee-file-name = cuotas

members-fee-way-make = Haz las cuotas
members-fee-way-rules = Reglas del año
members-fee-way-payments = Cobros
members-fee-way-send = Envía las cartas
members-fee-way-print = Imprime las cartas
members-fee-way-remind = Envía recordatorios

members-fee-filter-state = Estado
members-fee-filter-kind = Tipo
members-fee-filter-county = Comarca
members-fee-filter-all = Todo
members-fee-filter-go = Filtra
members-fee-filter-none = Quita los filtros

members-fee-empty-title = Aún no hay cuotas de este año
members-fee-empty-text = Di primero las reglas del año: tramos, vencimiento y cuenta. Después las cuotas se hacen todas de una vez.
members-fee-empty-filtered = Ninguna cuota con estos filtros
members-fee-count = { $count ->
    [one] 1 cuota
   *[other] { $count } cuotas
  }

members-fee-sum-asked = pedidos
members-fee-sum-paid = cobrados
members-fee-sum-owed = pendientes
members-fee-sum-late = { $count ->
    [one] cuota vencida
   *[other] cuotas vencidas
  }

members-fee-state-unpaid = Pendiente
members-fee-state-part = Pagada en parte
members-fee-state-paid = Pagada
members-fee-state-waived = Condonada
members-fee-state-cancelled = Anulada
members-fee-late = vencida
members-fee-over = { $amount } de más
members-fee-reminders = { $count ->
    [one] 1 recordatorio, { $day }
   *[other] { $count } recordatorios, el último { $day }
  }

members-fee-column-year = Año
members-fee-column-number = Número
members-fee-column-member = Miembro
members-fee-column-kind = Tipo
members-fee-column-people = Habitantes
members-fee-column-bracket = Tramo
members-fee-column-amount = Importe
members-fee-column-paid = Cobrado
members-fee-column-owed = Pendiente
members-fee-column-state = Estado
members-fee-column-reason = Motivo
members-fee-column-reminders = Recordatorios
members-fee-column-letter = Carta
members-fee-column-last = El año pasado
members-fee-column-deed = Qué se hará
members-fee-column-nameless = Columna { $number }

members-fee-rules-title = Reglas de las cuotas de { $year }
members-fee-rules-none = Aún no se han guardado las reglas de este año. Rellénalas o copia las del año pasado.
members-fee-rules-missing = Primero hacen falta las reglas de este año
members-fee-rules-copy = Copia las de { $year }
members-fee-rules-copied = Copiadas. Revísalas, sobre todo el vencimiento.
members-fee-rules-there = Este año ya tiene reglas. No se ha copiado nada.
members-fee-rules-save = Guarda las reglas
members-fee-rules-saved = Reglas guardadas.
members-fee-not-saved = No se ha guardado:
members-fee-brackets = Tramos
members-fee-brackets-hint = Por tipo de miembro y habitantes. Para un importe fijo, deja vacíos «desde» y «hasta». La población sale del padrón; si no se sabe, se pide una decisión y nunca cuenta como cero.
members-fee-brackets-more = Si te faltan filas, guarda y saldrán más. Una fila sin números se olvida.
members-fee-bracket-kind = Tipo
members-fee-bracket-from = Habitantes desde
members-fee-bracket-to = Hasta
members-fee-bracket-amount = Importe (€)
members-fee-bracket-open = { $from } o más
members-fee-bracket-fixed = Importe fijo
members-fee-any-other = Cualquier otro tipo
members-fee-states = Quién paga
members-fee-joining = Quien entra a mitad de año paga
members-fee-joining-full = El año entero
members-fee-joining-month = Los meses que quedan, contando el de entrada
members-fee-joining-quarter = Los trimestres que quedan, contando el de entrada
members-fee-joining-half = La mitad si entra a partir de julio
members-fee-due = Vencimiento
members-fee-prefix = Inicio de los números
members-fee-prefix-hint = Por ejemplo Q2026-. Cada año tiene uno distinto.
members-fee-first-number = Primer número
members-fee-first-number-hint = Ya hay cuotas hechas: la numeración sigue donde está.
members-fee-payee = Quién cobra
members-fee-payee-hint = Si lo dejas vacío, ponemos el nombre de la red.
members-fee-iban = IBAN
members-fee-vote = Voto
members-fee-vote-suspends = Quien debe una cuota vencida no vota
members-fee-letters-own = Texto propio de la carta
members-fee-letters-hint = Si lo dejas vacío, usamos el texto habitual. Puedes usar Markdown y estas palabras, que se rellenan solas:

members-fee-wrong-kind = Elige un tipo de miembro.
members-fee-wrong-people = Los habitantes son un número sin decimales.
members-fee-wrong-peopled = Solo los ayuntamientos y los consejos comarcales tienen habitantes. Para los demás, pon un importe fijo.
members-fee-wrong-backwards = Este tramo acaba antes de empezar.
members-fee-wrong-overlap = Este tramo se solapa con otro del mismo tipo.
members-fee-wrong-amount = Escribe un importe, como 150 o 150,50.
members-fee-wrong-states = Elige quién paga.
members-fee-wrong-date = Escribe un día entero, como 2026-06-30.
members-fee-wrong-prefix = El inicio lleva alguna letra, y solo letras sin acento, cifras, guiones y barras; 12 signos como máximo.
members-fee-wrong-prefix-taken = Otro año ya usa este inicio. Elige uno distinto, para que ningún número se repita.
members-fee-wrong-number = El primer número es un número a partir de 1.
members-fee-wrong-long = El texto es demasiado largo.
members-fee-wrong-iban = Este IBAN no es correcto. Revisa las cifras.
members-fee-wrong-reason = Di por qué, en 300 signos como máximo.
members-fee-wrong-fee = No hay ninguna cuota con el número { $number }. No se ha anotado nada.

members-fee-making-title = Haz las cuotas de { $year }
members-fee-making-lead = { $made ->
    [0] Ninguna cuota nueva
    [one] 1 cuota nueva
   *[other] { $made } cuotas nuevas
  }, { $changed ->
    [0] ningún cambio
    [one] 1 cambio
   *[other] { $changed } cambios
  }. No se escribe nada hasta que lo confirmes.
members-fee-making-sum = este año
members-fee-making-last = el año pasado
members-fee-making-undecided = { $count ->
    [one] por decidir
   *[other] por decidir
  }
members-fee-making-confirm = { $made ->
    [0] Escríbelo: { $changed } cambios
   *[other] Escríbelo: { $made } nuevas, { $changed } cambios
  }
members-fee-making-nothing = No falta nada: las cuotas están todas como tienen que estar.
members-fee-made = Hecho: { $made } nuevas, { $changed } cambiadas.
members-fee-made-nothing = No faltaba nada. Todo se queda como estaba.
members-fee-seen-otherwise = Algo ha cambiado mientras lo mirabas. No se ha escrito nada: vuelve a mirarlo y confirma.
members-fee-decided = Decidido a mano
members-fee-note-share = { $parts }/{ $of } del año
members-fee-note-month-unknown = entró este año, no se sabe qué mes: el año entero
members-fee-versus-new = nueva
members-fee-versus-more = sube
members-fee-versus-less = baja
members-fee-versus-same = igual
members-fee-deed-make = Se hará
members-fee-deed-change = Cambiará
members-fee-deed-keep = Ya está
members-fee-deed-stay = Se queda
members-fee-deed-nothing = No paga
members-fee-deed-population = Población desconocida
members-fee-deed-bracket = Ningún tramo
members-fee-deed-from = ahora { $amount }
members-fee-decide-for = Importe decidido para { $name }
members-fee-decide-hint = Decide el importe de quien no tiene tramo o población. Con 0 no paga; vacío vuelve a quedar por decidir.
members-fee-decide-save = Guarda las decisiones
members-fee-decisions-saved = Decisiones guardadas.
members-fee-gone = El año pasado pagaban y este año no
members-fee-idle = Tienen cuota de este año y ya no pagan: anúlala si hace falta

members-fee-letters-title = Cartas de cuotas
members-fee-letters-print = Imprime esta página: sale una carta por hoja.
members-fee-letters-left = { $count ->
    [one] Hay 1 más: usa los filtros.
   *[other] Hay { $count } más: usa los filtros.
  }
members-fee-letters-empty = Con estos filtros no hay ninguna carta.
members-fee-letter-see = Mira la carta
members-fee-letter-subject = Cuota de { $year } · { $number }
members-fee-letter-text = Os hacemos llegar la cuota de { $network } para el año { $year }. Haced el ingreso en la cuenta que encontraréis aquí abajo y poned el número como concepto. ¡Muchas gracias!
members-fee-reminder-subject = Recordatorio de la cuota de { $year } · { $number }
members-fee-reminder-text = Os recordamos que aún está pendiente la cuota de { $network } para el año { $year }. Si ya la habéis pagado, no hagáis caso de este mensaje. ¡Muchas gracias!
members-fee-letter-number = Número
members-fee-letter-amount = Importe
members-fee-letter-share = Parte del año
members-fee-letter-due = Vencimiento
members-fee-letter-payee = A nombre de
members-fee-letter-iban = IBAN
members-fee-letter-concept = Concepto

members-fee-send-title = Envía las cartas de las cuotas
members-fee-remind-title = Envía recordatorios
members-fee-send-empty = No hay ninguna carta por enviar: todas han salido, o aún no hay cuotas.
members-fee-remind-empty = Nadie debe nada con estos filtros.
members-fee-send-to = { $count ->
    [one] Saldrá a 1 buzón
   *[other] Saldrá a { $count } buzones
  }
members-fee-send-left = { $count ->
    [one] Queda 1 para la próxima tanda.
   *[other] Quedan { $count } para la próxima tanda.
  }
members-fee-send-go = Envía las cartas
members-fee-remind-go = Envía los recordatorios
members-fee-send-sample = Una de las cartas
members-fee-sent = { $count ->
    [one] Sale 1 carta.
   *[other] Salen { $count } cartas.
  }
members-fee-reminded = { $count ->
    [one] Sale 1 recordatorio.
   *[other] Salen { $count } recordatorios.
  }
members-fee-without = { $count ->
    [one] 1 sin dirección
   *[other] { $count } sin dirección
  }
members-fee-without-hint = Escribe el buzón donde quieren la carta, o imprímelas. Con un guion, olvidamos el que había.
members-fee-addresses-save = Guarda las direcciones
members-fee-addresses-saved = Direcciones guardadas.

members-fee-payments-title = Cobros de cuotas
members-fee-bank-file = Hoja del banco
members-fee-bank-hint = CSV, XLSX u ODS, { $limit } MB como máximo. Primero se mira; no se anota nada hasta que lo confirmes.
members-fee-bank-send = Envía y mira
members-fee-bank-waiting = Hojas por confirmar
members-fee-latest = Últimos cobros
members-fee-latest-empty = Aún no hay ningún cobro. Envía la hoja del banco, o anótalo en la página de la cuota.
members-fee-no-file = Elige una hoja.
members-fee-statement-title = Mira los cobros
members-fee-bank-columns = Columnas
members-fee-bank-columns-unknown = No hemos reconocido todas las columnas. Elígelas y míralo de nuevo.
members-fee-bank-columns-save = Usa estas columnas
members-fee-bank-sample = Primeras filas de la hoja
members-fee-bank-date = Fecha
members-fee-bank-amount = Importe
members-fee-bank-concept = Concepto
members-fee-bank-payer = Quién paga
members-fee-statement-rest = { $known ->
    [0] Ninguna línea repetida
    [one] 1 línea ya estaba
   *[other] { $known } líneas ya estaban
  }; { $left ->
    [0] todas son ingresos
    [one] 1 no es un ingreso
   *[other] { $left } no son ingresos
  }.
members-fee-statement-unreadable = No se entienden la fecha o el importe de estas filas: { $rows }.
members-fee-certain = { $count ->
    [one] 1 seguro
   *[other] { $count } seguros
  }
members-fee-certain-sum = Suman { $amount }.
members-fee-doubtful = { $count ->
    [one] 1 dudoso: elige
   *[other] { $count } dudosos: elige
  }
members-fee-doubtful-none = Ninguna de estas
members-fee-unmatched = { $count ->
    [one] 1 que no sabemos de quién es
   *[other] { $count } que no sabemos de quién son
  }
members-fee-unmatched-see = Míralos y escribe el número de la cuota
members-fee-statement-confirm = Anota los cobros elegidos
members-fee-statement-discard = Deja esta hoja
members-fee-note-part = solo una parte
members-fee-note-over = más de lo que se debe
members-fee-payments-noted = { $count ->
    [one] 1 cobro anotado.
   *[other] { $count } cobros anotados.
  }
members-fee-payments-before = Esta hoja ya se había confirmado. No se ha anotado nada más.
members-fee-payments-discarded = Hoja descartada. No se ha anotado nada.
members-fee-way-bank = banco
members-fee-way-cash = a mano

members-fee-one-title = Cuota { $number }
members-fee-paid-heading = Cobros
members-fee-paid-empty = Aún no se ha cobrado nada.
members-fee-undo = Deshaz
members-fee-undone = deshecho
members-fee-payment-undone = Cobro deshecho.
members-fee-cash = Anota un cobro a mano
members-fee-cash-note = Anótalo
members-fee-day = Día
members-fee-payment-noted = Cobro anotado.
members-fee-settle = Condona o anula
members-fee-reason = Motivo
members-fee-waive = Condona la cuota
members-fee-cancel = Anula la cuota
members-fee-ask-again = Vuelve a pedirla
members-fee-settled = Guardado.

members-fee-own-title = Cuotas de { $name }
members-fee-own-link = Vuestras cuotas
members-fee-own-private = Solo las ven vuestra organización y la coordinación de cada red.
members-fee-own-empty = Ninguna red os ha pedido ninguna cuota.
members-fee-own-due = vence el { $day }
members-fee-own-paid = Pagados { $amount } el { $day }
members-fee-own-owed = Quedan { $amount } por pagar
members-fee-own-vote = Mientras no se pague, las reglas de la red dejan en suspenso el voto.

members-fee-card-late = { $count ->
    [one] 1 cuota vencida
   *[other] { $count } cuotas vencidas
  }
members-fee-card-late-go = Míralas
members-fee-card-owed = { $count ->
    [one] Tenéis 1 cuota por pagar
   *[other] Tenéis { $count } cuotas por pagar
  }
members-fee-card-owed-go = Miradla

members-fee-job-tidying = Hojas del banco de cuotas: olvidar las que nadie ha confirmado en treinta días
