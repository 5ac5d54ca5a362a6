# El correo que sale, y qué ha sido de él.

mail-title = Correos
mail-lead = Los correos que el programa no ha podido dar por enviados. Los textos no se muestran nunca.
mail-crumbs = Dónde estás
mail-no-server = Todavía no hay ningún servidor de correo configurado: los correos esperan, y los códigos para entrar solo salen en el registro del programa. Quien lo mantiene puede dar ORDIT_SMTP_URL y ORDIT_MAIL_FROM.
mail-demo = La demostración no envía nada.
mail-tabs = Qué correos
mail-tab-uncertain = Dudosos ({ $count })
mail-tab-waiting = En espera ({ $count })
mail-tab-refused = Rechazados ({ $count })
mail-uncertain-why = La conexión se cortó cuando el correo ya se había entregado o casi. Para no enviarlo dos veces, el programa espera a que alguien lo mire.
mail-empty-uncertain = Ningún correo dudoso.
mail-empty-waiting = Ningún correo en espera.
mail-empty-refused = Ningún correo rechazado.
mail-from = De
mail-to = Para
mail-subject = Asunto
mail-written = Escrito
mail-tried = Último intento
mail-tried-never = todavía ninguno
mail-answer = Respuesta del servidor
mail-answer-code = código { $code }
mail-answer-bounce = devuelto después: { $reason }
mail-answer-late = no se ha entregado a tiempo
mail-answer-none = ninguna
mail-state = Estado
mail-state-waiting = en espera
mail-state-sending = se está enviando
mail-state-sent = enviado
mail-state-refused = rechazado
mail-state-uncertain = dudoso
mail-state-stopped = detenido
mail-message-id = Identificador

mail-one-title = ¿Ha llegado este correo?
mail-one-how = Pregúntalo a quien debía recibirlo, o busca el identificador en el registro del servidor de correo.
mail-arrived-title = Ha llegado
mail-arrived-text = Quedará como enviado y no se volverá a enviar.
mail-arrived = Márcalo como enviado
mail-again-title = No ha llegado
mail-again-text = Si en realidad había llegado, lo recibirá dos veces.
mail-again = Vuelve a enviarlo
mail-forgotten = El texto era secreto y ya se ha olvidado.
mail-back = Volver a los correos
mail-cleared-arrived = Hecho: consta como enviado.
mail-cleared-again = Se vuelve a enviar.
mail-cleared-already = Alguien ya lo había resuelto.

mail-test-title = Correo de prueba
mail-test-address = Dirección
mail-test-hint = Se enviará un mensaje corto. Si no llega, mira las pestañas de arriba.
mail-test-send = Envía la prueba
mail-test-put = La prueba sale ahora mismo.
mail-test-subject = Prueba de correo de Ordit
mail-test-text = Si lees esto, el correo sale bien. No hace falta responder.

mail-outbox-title = Bandeja de salida de la demostración
mail-outbox-lead = Todo lo que se habría enviado. De la demostración no sale ningún correo.
mail-outbox-empty-title = Todavía no hay ningún correo
mail-outbox-empty = Cuando alguien pida un código para entrar o envíe una carta, saldrá aquí.
mail-outbox-html = Lo mismo como HTML
mail-outbox-file = Archivo adjunto: { $name }

mail-background = Correos: { $uncertain } dudosos, { $waiting } en espera, { $refused } rechazados.
mail-notice = { $count ->
    [one] No se sabe si un correo ha llegado.
   *[other] No se sabe si { $count } correos han llegado.
}
mail-card-refused = { $count ->
    [one] Esta semana se ha rechazado un correo.
   *[other] Esta semana se han rechazado { $count } correos.
}
mail-background-look = Mira los correos
mail-kind-deliver = Enviar un correo
mail-failure-later = El servidor de correo ha pedido que se vuelva a probar más tarde.
mail-failure-unreached = El servidor de correo no responde o no acepta este programa.
mail-failure-unanswered = La conexión con el servidor de correo se ha cortado a medias.
mail-failure-nowhere = No hay ningún servidor de correo configurado.

mail-address-wrong = Esto no parece una dirección de correo. Se escribe así: nombre@ejemplo.es
mail-line-empty = Falta el texto.
mail-line-breaks = El texto debe ir en una sola línea, sin saltos ni signos invisibles.
mail-line-long = El texto es demasiado largo: caben { $longest } caracteres.
