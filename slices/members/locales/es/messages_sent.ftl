# Mensajes: quién los recibe, cómo llegan y quién contesta.

messages-to = { $count ->
    [one] Lo recibe 1
   *[other] Lo reciben { $count }
  }
messages-without = { $count ->
    [one] 1 no lo recibe
   *[other] { $count } no lo reciben
  }
messages-recipients-title = Quién recibe «{ $subject }»
messages-problems = Antes de enviar:
messages-change-text = Cambia el texto
messages-leave-out = No se lo envíes
messages-leave-out-named = No se lo envíes a { $name }
messages-leave-out-lacking = No se lo envíes
messages-include = Envíaselo igualmente
messages-include-named = Envíaselo igualmente a { $name }
messages-lacks = no se sabe { $fields }
messages-why-no_address = no sabemos la dirección
messages-why-wrong_form = la dirección no está bien escrita
messages-why-bad_name = el nombre tiene signos que no pueden ir en un correo
messages-why-marked_wrong = no se le escribe: es errónea o lo han pedido
messages-why-refused_before = el último correo fue rechazado
messages-why-disabled = la cuenta está desactivada
messages-why-by_hand = la has excluido tú o alguien del equipo
messages-why-twice = ya lo recibe una vez
messages-previews = Cómo se leerá
messages-previews-none = Todavía no hay nada escrito.
messages-preview-first = La primera persona
messages-preview-longest = La del nombre más largo
messages-preview-fallback = Quien no lo recibe en su lengua
messages-preview-text = Solo texto
messages-test = Envíame una prueba a { $address }
messages-test-subject = [Prueba] { $subject }
messages-test-sent = Se ha enviado la prueba.
messages-send-title = Envía
messages-send = { $count ->
    [one] Envía a 1 dirección
   *[other] Envía a { $count } direcciones
  }
messages-send-delay = { $count ->
    [one] Saldrá dentro de 1 minuto. Mientras tanto podrás detenerlo.
   *[other] Saldrá dentro de { $count } minutos. Mientras tanto podrás detenerlo.
  }
messages-send-at-once = Saldrá enseguida.
messages-send-not-yet = Se podrá enviar cuando no falte nada.
messages-not-sent = No se ha enviado.
messages-sent = { $count ->
    [one] El mensaje sale hacia 1 dirección.
   *[other] El mensaje sale hacia { $count } direcciones.
  }
messages-shown = Qué se muestra
messages-rows-empty = Aquí no hay nadie.
messages-mail-waiting = en espera
messages-mail-sending = se está enviando
messages-mail-sent = enviado
messages-mail-refused = rechazado
messages-mail-uncertain = dudoso
messages-mail-stopped = detenido
messages-mail-why = { $network } te escribe como { $reader }.
messages-mail-reply = Si contestas, la respuesta llega a { $address }.
messages-mail-look = Míralo en la red
messages-starts = Sale el { $moment }. Hasta entonces se puede detener entero.
messages-stop = { $count ->
    [one] Detén el que falta por salir
   *[other] Detén los { $count } que faltan por salir
  }
messages-stopped = { $count ->
    [one] Se ha detenido 1 correo antes de salir.
   *[other] Se han detenido { $count } correos antes de salir.
  }
messages-stopped-none = Ya había salido todo: no se ha detenido nada.
messages-look-again = Vuelve a mirarlo
messages-sample = Lee lo que se envió
messages-answers-to = Respuestas a
messages-answers-empty = No se ha escrito a ninguna organización.
messages-tab-recipients = A quién se ha escrito
messages-tab-answers = Respuestas: { $answered } de { $reached }
messages-answered = Quién ha contestado
messages-answered-of = { $answered } de { $reached } organizaciones
messages-answered-not = todavía no
messages-answered-mark = Ha contestado
messages-answered-mark-named = { $name } ha contestado
messages-answered-undo = No ha contestado
messages-answered-undo-named = { $name } no ha contestado
messages-follow = Vuelve a escribir a quien no ha contestado
messages-silent = Lista de quien no ha contestado
messages-own-sent = Enviado el { $date } a { $names }
messages-own-forgotten = El texto ya no se guarda: ha pasado su plazo.
messages-addresses = Copia las direcciones para mi programa de correo
messages-addresses-count = { $count ->
    [one] 1 dirección.
   *[other] { $count } direcciones.
  }
messages-addresses-without = { $count ->
    [one] 1 queda fuera.
   *[other] { $count } quedan fuera.
  }
messages-addresses-hint = Ponlas en copia oculta: cada cual solo debe ver la suya. Queda apuntado que las has mirado.
messages-addresses-open = Abre mi programa de correo
messages-addresses-semicolons = Con punto y coma (Outlook)
messages-addresses-commas = Con comas (Thunderbird, Gmail)
messages-refused-title = Direcciones que rechazan
messages-refused-lead = Lo que la red ha escrito y un servidor no ha querido. Corrige la dirección o márcala como errónea.
messages-refused-count = { $count ->
    [one] 1 dirección
   *[other] { $count } direcciones
  }
messages-refused-empty-title = Ninguna dirección rechaza
messages-refused-empty-text = Cuando un servidor no quiera un mensaje, la dirección saldrá aquí.
messages-refused-correct = Corrige
messages-refused-correct-named = Corrige la dirección de { $name }
messages-refused-mark = Marca como errónea
messages-refused-mark-named = Marca como errónea la dirección de { $name }
messages-said-code = código { $code }
messages-said-nothing = no hubo respuesta a tiempo
messages-said-later = devuelto más tarde: { $reason }
messages-doubt-has-arrived = Ha llegado
messages-doubt-has-arrived-named = El de { $name } ha llegado
messages-doubt-send = Vuelve a enviárselo
messages-doubt-send-named = Vuelve a enviarlo a { $name }
messages-doubt-arrived = Anotado: ha llegado.
messages-doubt-again = Se vuelve a enviar.
messages-marked = Hecho: ningún mensaje de esta red irá allí.
messages-unmarked = La dirección vuelve a valer.
messages-wrong-title = Direcciones a las que no se escribe
messages-wrong-text = Porque son erróneas o porque lo han pedido. Ningún mensaje de esta red va allí.
messages-wrong-add = Dirección a la que no hay que escribir
messages-wrong-add-go = No escribas más
messages-wrong-undo = Vuelve a escribir
messages-wrong-undo-named = Vuelve a escribir a { $address }
messages-card-doubt = { $count ->
    [one] De 1 mensaje no se sabe si ha llegado a todo el mundo
   *[other] De { $count } mensajes no se sabe si han llegado a todo el mundo
  }
messages-card-doubt-action = Míralos
messages-card-refused = { $count ->
    [one] 1 dirección rechaza los mensajes
   *[other] { $count } direcciones rechazan los mensajes
  }
messages-hearer = Apunta las respuestas que llegan a los mensajes de la red
messages-card-refused-action = Corrígelas
