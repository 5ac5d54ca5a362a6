# Missatges: qui els rep, com arriben i qui contesta.

messages-to = { $count ->
    [one] El rep 1
   *[other] El reben { $count }
  }
messages-without = { $count ->
    [one] 1 no el rep
   *[other] { $count } no el reben
  }
messages-recipients-title = Qui rep «{ $subject }»
messages-problems = Abans d’enviar:
messages-change-text = Canvia el text
messages-leave-out = No li enviïs
messages-leave-out-named = No ho enviïs a { $name }
messages-leave-out-lacking = No els ho enviïs
messages-include = Envia-li igualment
messages-include-named = Envia-ho igualment a { $name }
messages-lacks = no se’n sap { $fields }
messages-why-no_address = no en sabem l’adreça
messages-why-wrong_form = l’adreça no és ben escrita
messages-why-bad_name = el nom té signes que no poden anar en un correu
messages-why-marked_wrong = no s’hi escriu: és errònia o ho han demanat
messages-why-refused_before = l’últim correu va ser rebutjat
messages-why-disabled = el compte està desactivat
messages-why-by_hand = l’has exclosa tu o algú de l’equip
messages-why-twice = ja el rep un cop
messages-previews = Com es llegirà
messages-previews-none = Encara no hi ha res escrit.
messages-preview-first = La primera persona
messages-preview-longest = La del nom més llarg
messages-preview-fallback = Qui no el rep en la seva llengua
messages-preview-text = Només text
messages-test = Envia’m una prova a { $address }
messages-test-subject = [Prova] { $subject }
messages-test-sent = S’ha enviat la prova.
messages-send-title = Envia
messages-send = { $count ->
    [one] Envia a 1 adreça
   *[other] Envia a { $count } adreces
  }
messages-send-delay = { $count ->
    [one] Sortirà d’aquí a 1 minut. Mentrestant el podràs aturar.
   *[other] Sortirà d’aquí a { $count } minuts. Mentrestant el podràs aturar.
  }
messages-send-at-once = Sortirà tot seguit.
messages-send-not-yet = Es podrà enviar quan no hi falti res.
messages-not-sent = No s’ha enviat.
messages-sent = { $count ->
    [one] El missatge surt cap a 1 adreça.
   *[other] El missatge surt cap a { $count } adreces.
  }
messages-shown = Què es mostra
messages-rows-empty = Aquí no hi ha ningú.
messages-mail-waiting = en espera
messages-mail-sending = s’està enviant
messages-mail-sent = enviat
messages-mail-refused = rebutjat
messages-mail-uncertain = dubtós
messages-mail-stopped = aturat
messages-mail-why = { $network } t’escriu com a { $reader }.
messages-mail-reply = Si contestes, la resposta arriba a { $address }.
messages-mail-look = Mira’l a la xarxa
messages-starts = Surt el { $moment }. Fins llavors es pot aturar sencer.
messages-stop = { $count ->
    [one] Atura el que falta per sortir
   *[other] Atura els { $count } que falten per sortir
  }
messages-stopped = { $count ->
    [one] S’ha aturat 1 correu abans de sortir.
   *[other] S’han aturat { $count } correus abans de sortir.
  }
messages-stopped-none = Ja havia sortit tot: no s’ha aturat res.
messages-look-again = Torna-ho a mirar
messages-sample = Llegeix el que es va enviar
messages-answers-to = Respostes a
messages-answers-empty = No s’ha escrit a cap organització.
messages-tab-recipients = A qui s’ha escrit
messages-tab-answers = Respostes: { $answered } de { $reached }
messages-answered = Qui ha contestat
messages-answered-of = { $answered } de { $reached } organitzacions
messages-answered-not = encara no
messages-answered-mark = Ha contestat
messages-answered-mark-named = { $name } ha contestat
messages-answered-undo = No ha contestat
messages-answered-undo-named = { $name } no ha contestat
messages-follow = Torna a escriure a qui no ha contestat
messages-silent = Llista de qui no ha contestat
messages-own-sent = Enviat el { $date } a { $names }
messages-own-forgotten = El text ja no es guarda: n’ha passat el termini.
messages-addresses = Copia les adreces per al meu programa de correu
messages-addresses-count = { $count ->
    [one] 1 adreça.
   *[other] { $count } adreces.
  }
messages-addresses-without = { $count ->
    [one] 1 queda fora.
   *[other] { $count } queden fora.
  }
messages-addresses-hint = Posa-les en còpia oculta: cadascú només ha de veure la seva. Queda apuntat que les has mirat.
messages-addresses-open = Obre el meu programa de correu
messages-addresses-semicolons = Amb punt i coma (Outlook)
messages-addresses-commas = Amb comes (Thunderbird, Gmail)
messages-refused-title = Adreces que rebutgen
messages-refused-lead = El que la xarxa ha escrit i un servidor no ha volgut. Corregeix l’adreça o marca-la com a errònia.
messages-refused-count = { $count ->
    [one] 1 adreça
   *[other] { $count } adreces
  }
messages-refused-empty-title = Cap adreça no rebutja
messages-refused-empty-text = Quan un servidor no vulgui un missatge, l’adreça sortirà aquí.
messages-refused-correct = Corregeix
messages-refused-correct-named = Corregeix l’adreça de { $name }
messages-refused-mark = Marca com a errònia
messages-refused-mark-named = Marca com a errònia l’adreça de { $name }
messages-said-code = codi { $code }
messages-said-nothing = no hi ha hagut resposta a temps
messages-said-later = tornat més tard: { $reason }
messages-doubt-has-arrived = Ha arribat
messages-doubt-has-arrived-named = El de { $name } ha arribat
messages-doubt-send = Torna-l’hi a enviar
messages-doubt-send-named = Torna’l a enviar a { $name }
messages-doubt-arrived = Apuntat: ha arribat.
messages-doubt-again = Es torna a enviar.
messages-marked = Fet: cap missatge d’aquesta xarxa no hi anirà.
messages-unmarked = L’adreça torna a valer.
messages-wrong-title = Adreces on no s’escriu
messages-wrong-text = Perquè són errònies o perquè ho han demanat. Cap missatge d’aquesta xarxa no hi va.
messages-wrong-add = Adreça on no s’ha d’escriure
messages-wrong-add-go = No hi escriguis més
messages-wrong-undo = Torna-hi a escriure
messages-wrong-undo-named = Torna a escriure a { $address }
messages-card-doubt = { $count ->
    [one] 1 missatge no se sap si ha arribat a tothom
   *[other] { $count } missatges no se sap si han arribat a tothom
  }
messages-card-doubt-action = Mira’ls
messages-card-refused = { $count ->
    [one] 1 adreça rebutja els missatges
   *[other] { $count } adreces rebutgen els missatges
  }
messages-hearer = Apunta les respostes que arriben als missatges de la xarxa
messages-card-refused-action = Corregeix-les
