# Elecciones: mandatos en funciones y quién representa a cada ente.

elections-title = Elecciones
elections-lead = Después de unas elecciones, quien tiene un cargo electo sigue en funciones hasta que su ente dice quién lo representa. Se lo preguntas a todos de una vez.
elections-new = Empieza una ronda
elections-empty-title = Todavía no hay ninguna ronda
elections-empty-text = Empieza una cuando haya elecciones: antes de hacer nada verás a quién afecta.
elections-new-title = Una ronda nueva
elections-field-name = Nombre de la ronda
elections-field-name-hint = Por ejemplo: Elecciones municipales 2027.
elections-field-on = Día de la votación
elections-field-territory = Territorio
elections-field-kinds = Qué entes
elections-kind-municipality = Ayuntamientos
elections-kind-county_council = Consejos comarcales
elections-scope-all = Toda la red
elections-territory-ambits = Ámbitos
elections-territory-provinces = Provincias
elections-territory-counties = Comarcas
elections-look = Mira a quién afecta
elections-look-title = A quién afecta
elections-look-lead =
    { $count ->
        [one] Un ente
       *[other] { $count } entes
    } y { $mandates ->
        [one] un mandato electo
       *[other] { $mandates } mandatos electos
    }.
elections-look-what = Los mandatos quedan en funciones, con todos los derechos. Cada ente recibe una carta con un enlace para decir quién lo representa. El equipo técnico no cambia.
elections-look-without =
    { $count ->
        [one] De un ente no tenemos ninguna dirección: su carta se imprime.
       *[other] De { $count } entes no tenemos ninguna dirección: sus cartas se imprimen.
    }
elections-look-nobody = Aquí no hay ningún ente de la red. Elige otro territorio.
elections-look-all-asked = Ya se ha pedido a todos. No hace falta hacer nada más.
elections-go =
    { $count ->
        [one] Pon los mandatos en funciones y escribe al ente
       *[other] Pon los mandatos en funciones y escribe a { $count } entes
    }
elections-asked-already = Ya pedido
elections-choose = Elige { $name }
elections-reach-none = Sin dirección
elections-reach-mailbox = Buzón del ente
elections-reach-people =
    { $count ->
        [one] Una persona
       *[other] { $count } personas
    }
elections-started =
    { $count ->
        [one] Un ente avisado
       *[other] { $count } entes avisados
    }; { $mandates ->
        [one] un mandato queda en funciones
       *[other] { $mandates } mandatos quedan en funciones
    }.
elections-started-nobody = No se ha cambiado nada: ya se había pedido a todos los que has elegido.
elections-error-incomplete = Escribe el nombre de la ronda y el día de la votación.
elections-state-asked = Por responder
elections-state-answered = Por revisar
elections-state-accepted = Aceptada
elections-state-undone = Deshecha
elections-resolution-attached = Adjunto
elections-resolution-follows = El acuerdo vendrá después
elections-resolution-none = Sin acuerdo
elections-resolution = Acuerdo
elections-part-titular = Titular
elections-part-substitute = Suplencia
elections-column-name = Ronda
elections-column-voted = Votación
elections-column-asked = Entes
elections-column-chosen = Elige
elections-column-council = Ente
elections-column-kept = Quedan en funciones
elections-column-staff = Equipo técnico
elections-column-reach = La carta va a
elections-column-state = Cómo está
elections-column-named = A quién nombra
elections-column-letters = Cartas
elections-column-county = Comarca
elections-column-kind = Tipo
elections-column-answered = Respuesta
elections-column-begins = Desde
elections-column-resolution = Acuerdo
elections-column-titular = Titular
elections-column-titular-post = Cargo de titular
elections-column-titular-address = Correo de titular
elections-column-substitute = Suplencia
elections-column-substitute-post = Cargo de suplencia
elections-column-substitute-address = Correo de suplencia
elections-file-name = elecciones
elections-round-undone = Deshecha
elections-round-undone-text = Esta ronda se ha deshecho. Volver a empezarla con el mismo día y territorio la retoma.
elections-voted = Votación: { $date }
elections-filters = Qué se ve
elections-filter-all = Todos
elections-filter-address = Sin dirección
elections-filter-resolution = Falta el acuerdo
elections-filter-go = Muestra
elections-county-all = Todas
elections-count =
    { $count ->
        [one] Un ente
       *[other] { $count } entes
    }
elections-round-empty = Aquí no hay ninguno.
elections-print = Cartas para imprimir
elections-named-same = Sigue el mismo equipo
elections-lettered =
    { $count ->
        [one] Una carta
       *[other] { $count } cartas
    }, la última el { $day }
elections-lettered-none = Ninguna carta enviada
elections-accept-some = Acepta las respuestas elegidas
elections-remind = Vuelve a escribir a los elegidos
elections-remind-hint = A cada ente, como mucho una carta al día, y solo si todavía no ha respondido.
elections-undo = Deshaz
elections-undo-whole = Deshaz toda la ronda
elections-undo-title = Deshacer
elections-undo-nobody = No has elegido ningún ente que se pueda deshacer.
elections-undo-lead =
    { $count ->
        [one] Un ente deja de estar en la ronda.
       *[other] { $count } entes dejan de estar en la ronda.
    }
elections-undo-text = Sus mandatos ya no están en funciones y los enlaces de las cartas no abren nada. Si la respuesta se había aceptado, los mandatos que dio acaban y los de antes vuelven.
elections-undo-go =
    { $count ->
        [one] Deshazlo
       *[other] Deshaz los { $count }
    }
elections-undone =
    { $count ->
        [one] Un ente deshecho.
       *[other] { $count } entes deshechos.
    }
elections-back = Vuelve a la ronda
elections-missing =
    { $count ->
        [one] Un ente de aquí no está en la ronda
       *[other] { $count } entes de aquí no están en la ronda
    }
elections-missing-text = Han entrado en la red después, los dejaste fuera o los has deshecho.
elections-add = Añade los elegidos a la ronda
elections-invites = Invita a las personas nuevas a entrar
elections-accept = Acepta la respuesta
elections-accept-text = Al aceptarla, los mandatos de antes acaban el día que empiezan los nuevos, y quien sigue deja de estar en funciones.
elections-not-accepted = No se ha aceptado.
elections-answer-title = La respuesta
elections-answer-none = Todavía no ha respondido.
elections-answer-same = Dice que sigue el mismo equipo.
elections-known = Ya está en el registro: { $name }
elections-kept-title = Mandatos en funciones por esta ronda
elections-kept-none = Ninguno.
elections-sheet = Ficha del ente
elections-on-paper = Escribe la respuesta que ha llegado en papel
elections-letters-title = Cartas para imprimir
elections-letters-text = Cada carta lleva un enlace nuevo y solo se ve una vez: imprímelas enseguida. Los enlaces de antes siguen valiendo.
elections-letters-empty = No hay ningún ente por responder.
elections-letters-for =
    { $count ->
        [one] Para un ente
       *[other] Para { $count } entes
    }
elections-letters-go = Haz las cartas
elections-letters-made = Imprímelas ahora con tu navegador. Al salir de esta página no se pueden volver a ver.
elections-letter-subject = { $network }: ¿quién os representa después de las elecciones?
elections-letter-hello = Buenos días, { $name }:
elections-letter-first = El { $date } ha habido elecciones. Necesitamos saber quién representa a vuestro ente en { $network } de ahora en adelante.
elections-letter-again = Os lo volvemos a pedir: después de las elecciones del { $date }, ¿quién representa a vuestro ente en { $network }?
elections-letter-what = Decid quién es titular y quién le suple, y adjuntad el acuerdo. Si siguen las mismas personas, basta con decirlo. No hace falta ninguna contraseña.
elections-letter-button = Decid quién os representa
elections-letter-meanwhile = Mientras tanto, quien os representaba sigue en funciones, con todos los derechos. A vuestro equipo técnico no le cambia nada.
elections-letter-link = El enlace vale medio año y solo sirve para esto. Pasad la carta a quien deba responder, y a nadie más.
elections-form-title = Quién os representa
elections-form-lead = Después de las elecciones del { $date }, ¿quién representa a vuestro ente en la red?
elections-form-answered = Respondisteis el { $day }. Hasta que la secretaría lo acepte podéis cambiarlo aquí mismo.
elections-form-private = Estos datos los ve quien lleva la red y los usa solo para saber quién os representa. Se pueden pedir, corregir y borrar.
elections-form-send = Envía la respuesta
elections-field-answer = Qué cambia
elections-answer-is-named = Nombramos a quien nos representa
elections-answer-is-same = Siguen las mismas personas
elections-field-person = Nombre y apellidos
elections-field-post = Cargo
elections-field-post-hint = Por ejemplo: concejalía de Promoción Económica.
elections-field-address = Correo electrónico
elections-field-address-hint = El suyo, no el del buzón del ente.
elections-field-optional = Si no la tenéis, dejadlo en blanco.
elections-field-staff = No tiene cargo electo: es del equipo técnico o de otro servicio
elections-field-begins = Desde cuándo
elections-field-begins-hint = Si lo dejáis en blanco, desde que la secretaría lo acepte.
elections-field-file = Acuerdo de pleno, decreto o certificado
elections-field-file-hint = PDF, imagen, ODT o DOCX, de { $limit } MB como mucho.
elections-field-follows = Todavía no tenemos el acuerdo: lo enviaremos después
elections-refused = No se ha guardado. Mirad esto:
elections-others = También os lo pide
elections-answer-kept = Respuesta guardada. La secretaría la mirará.
elections-resolution-send = Envía el acuerdo
elections-resolution-kept = Acuerdo guardado. Gracias.
elections-closed-undone = Esta petición se ha anulado. No hace falta que hagáis nada; si tenéis dudas, escribid a la red.
elections-closed-expired = Este enlace ya no vale. Pedid otro a la red.
elections-closed-accepted = Vuestra respuesta ya se ha aceptado. Si hay algo que corregir, escribid a la red.
elections-error-answer = Decid si nombráis a alguien o si siguen las mismas personas.
elections-error-name = Escribid el nombre de la persona.
elections-error-long = Es demasiado largo: caben { $most } caracteres.
elections-error-one-person = Titular y suplencia no pueden ser la misma persona.
elections-error-begins = Escribid un día entero, como 17/06/2027.
elections-error-resolution = Adjuntad el acuerdo, o decid que lo enviaréis después.
elections-error-changed = Alguien lo ha cambiado mientras tanto. Vuelve a abrir la página y mira cómo está.
elections-error-often = Hoy se ha respondido demasiadas veces. Volved a probarlo mañana.
elections-error-nothing-asked = Ahora mismo no se pide nada a este ente.
elections-error-hidden = Este ente ya no lo puedes ver.
elections-error-address-elsewhere = La dirección que han dado es de alguien que no es de esta red. No se ha cambiado nada: pide otra al ente o háblalo con quien coordina todas las redes.
elections-card-answers =
    { $count ->
        [one] Un ente ha dicho quién lo representa
       *[other] { $count } entes han dicho quién los representa
    }
elections-card-answers-go = Mira las respuestas
elections-card-asked =
    { $count ->
        [one] Un ente todavía no ha dicho quién lo representa
       *[other] { $count } entes todavía no han dicho quién los representa
    }
elections-card-asked-go = Mira quién falta
elections-card-own =
    { $count ->
        [one] Una red espera que digáis quién os representa
       *[other] { $count } redes esperan que digáis quién os representa
    }
elections-card-own-go = Decid quién os representa
elections-notify-answered = { $name }: un ente ha dicho quién lo representa después de las elecciones.
elections-notify-renewed = { $name }: hay un nuevo equipo de gobierno.
elections-notify-asked = { $name }: hay que decir quién representa al ente después de las elecciones.
elections-accepted =
    { $count ->
        [one] Una respuesta aceptada.
       *[other] { $count } respuestas aceptadas.
    }
elections-accepted-invited =
    { $count ->
        [one] Una respuesta aceptada.
       *[other] { $count } respuestas aceptadas.
    } { $invited ->
        [one] Una persona invitada.
       *[other] { $invited } personas invitadas.
    }
elections-accepted-left =
    { $count ->
        [one] Una respuesta aceptada.
       *[other] { $count } respuestas aceptadas.
    } { $left ->
        [one] Una no se ha aceptado: ábrela y pruébalo sola para saber por qué.
       *[other] { $left } no se han aceptado: ábrelas y pruébalo de una en una para saber por qué.
    }
elections-reminded =
    { $count ->
        [one] Una carta en camino.
       *[other] { $count } cartas en camino.
    }
elections-reminded-left =
    { $count ->
        [one] Una carta en camino.
       *[other] { $count } cartas en camino.
    } { $left ->
        [one] A un ente no se le ha escrito: ya ha respondido, no tiene dirección o hoy ya ha recibido carta.
       *[other] A { $left } entes no se les ha escrito: ya han respondido, no tienen dirección o hoy ya han recibido carta.
    }
elections-error-shared = Este ente también es de otra red y alguien ya habla por él: antes tiene que estar de acuerdo la coordinación de la otra red, que lo tiene en su escritorio, o tiene que responder con su cuenta quien representa al ente. No se ha cambiado nada.
elections-error-shared-undo = El ente también es de otra red: lo que se había aceptado lo deshace quien coordina las dos. No se ha cambiado nada.
elections-error-begins-when = Escribid un día posterior a la votación, como mucho del año siguiente.
elections-another-network = otra red
elections-missing-agreement = El ente también es de otra red y alguien ya habla por él. Antes de aceptar la respuesta tiene que estar de acuerdo: { $networks }. Lo tiene en su escritorio. También vale que responda, con su cuenta, quien representa al ente.
elections-agree-title = Respuestas de entes que compartimos
elections-agree-lead = Otra red ha preguntado a un ente quién lo representa. Como el ente también es de tu red, no se acepta hasta que estás de acuerdo. Mira sobre todo las direcciones: quien las lee hablará en nombre del ente.
elections-agree-empty = No hay ninguna que te espere. Cuando un ente que compartís responda a otra red, saldrá aquí.
elections-agree-asked-by = Lo pide
elections-agree-go = Estoy de acuerdo
elections-agreed =
    { $count ->
        [one] Hecho. La otra red ya puede aceptar la respuesta.
       *[other] Hecho. Las otras redes ya pueden aceptar { $count } respuestas.
    }
elections-agree-changed = No se ha cambiado nada: la respuesta ya es otra. Mírala de nuevo.
elections-card-agree =
    { $count ->
        [one] Un ente que compartimos ha dicho a otra red quién lo representa
       *[other] { $count } entes que compartimos han dicho a otra red quién los representa
    }
elections-card-agree-go = Mira si estás de acuerdo
elections-undone-left =
    { $count ->
        [one] Un ente deshecho.
       *[other] { $count } entes deshechos.
    } { $left ->
        [one] Uno no se ha podido deshacer: ábrelo y pruébalo solo para saber por qué.
       *[other] { $left } no se han podido deshacer: ábrelos y pruébalo de uno en uno para saber por qué.
    }
