# Entrar en una red y dejarla.

joining-title = Pide entrar en { $network }
joining-link = Entrar
joining-membership-link = Participación
joining-closed = Ahora mismo esta red no recibe solicitudes por aquí.
joining-answered-by = Responde: { $who }.
joining-who = Quién lo pide
joining-find = Nombre de la organización
joining-find-hint = Primero miramos si ya está en el registro.
joining-find-go = Búscala
joining-find-none = No hemos encontrado ninguna con ese nombre.
joining-find-new = No está: la escribo yo
joining-other = Elige otra
joining-name = Nombre de la organización
joining-website = Página web
joining-asked = Cómo queréis estar
joining-asked-member = Como miembro
joining-asked-associate = Como miembro colaborador: participa, sin voto
joining-part-political = Representación
joining-part-political-hint = Quien habla en nombre de la organización: alcaldía, concejalía, presidencia…
joining-part-technical = Persona de contacto
joining-part-technical-hint = Quien lleva el día a día. Le escribimos a ella.
joining-contact-name = Nombre y apellidos
joining-contact-post = Cargo
joining-contact-address = Correo electrónico
joining-contact-phone = Teléfono
joining-more = Y para acabar
joining-words = Qué queréis contarnos
joining-their-words = Qué cuentan
joining-file = Documento
joining-file-hint =
    { $paper ->
        [required] Hace falta el acuerdo de pleno o, si no sois un ente local, un documento equivalente. PDF, imagen, ODT o DOCX, de { $limit } MB como mucho. Solo lo ve quien responde.
       *[welcome] PDF, imagen, ODT o DOCX, de { $limit } MB como mucho. Solo lo ve quien responde.
    }
joining-file-again = Vuelve a elegir el archivo: los navegadores no lo guardan.
joining-consent = Acepto que { $network } guarde estos datos y el documento para responder la solicitud. Solo los ve su coordinación y se pueden pedir, corregir y borrar.
joining-send = Envía la solicitud
joining-leave-form = Déjalo
joining-refused = No se ha guardado. Mira esto:
joining-received-title = Solicitud recibida
joining-received-number = Es la número { $number }.
joining-received-next = Te hemos enviado un correo con un enlace para ver cómo va, añadir documentos o retirarla.
joining-received-back = Vuelve a la red
joining-error-name = Escribe el nombre de la organización.
joining-error-kind = Elige qué tipo de organización es.
joining-error-asked = Esta red no ofrece eso. Elige otra opción.
joining-error-consent = Sin tu acuerdo no podemos guardar los datos.
joining-error-contact = Escribe el nombre de la persona.
joining-error-long = Es demasiado largo: caben { $most } caracteres.
joining-error-paper = Adjunta el documento que pide la red.
joining-error-member = Esta organización ya está.
joining-error-closed = Esta red no recibe solicitudes por aquí. No se ha guardado nada.
joining-error-too-much = Ahora llegan demasiadas solicitudes. No se ha guardado nada: vuelve a probar dentro de una hora.
joining-error-broken-off = El archivo no ha llegado entero y no se ha guardado nada. Vuelve a probar.
joining-error-no-file = Elige un archivo.
joining-error-documents = Ya están todos los documentos que caben.
joining-error-answered = Esta solicitud ya no se puede cambiar.
joining-error-there = Ya está en este estado.
joining-error-not-there = No participa en esta red.
joining-error-order = Esta fecha no puede ser: queda otra delante. Mira el historial.
joining-error-order-of = A { $name } no le puede ir esta fecha: queda otra delante. Mira su historial.
joining-error-future = La fecha aún no ha llegado.
joining-error-which = Di qué organización es.
joining-error-answer = Elige qué respondes.
joining-error-body = Escribe qué asamblea o qué acuerdo lo decidió.
joining-error-words = Escríbelo con tus palabras.
joining-error-none-chosen = Elige quién entra, entre quienes esperan.
joining-error-changed-since = Alguien lo ha cambiado después y no se puede deshacer de una vez. Cambia la ficha de la organización.
joining-answered-already = Otra persona acaba de responder. Esto es lo que hay ahora.
joining-answered = Respuesta guardada y correo en camino.
joining-contact-unnamed = La respuesta no le ha dado ningún mandato. Si ha de tenerlo, invítala desde la ficha de la organización.
joining-reopened = La solicitud vuelve a esperar respuesta.
joining-application-title = Solicitud { $number }
joining-number = núm. { $number }
joining-state-received = Por responder
joining-state-incomplete = Falta algo
joining-state-accepted = Aceptada
joining-state-declined = No aceptada
joining-state-withdrawn = Retirada
joining-list-title = Solicitudes
joining-list-all = Todas
joining-list-filters = Estado de las solicitudes
joining-list-closed = El formulario público está cerrado.
joining-list-settings = Cómo se entra
joining-list-empty-title = Ninguna solicitud
joining-list-empty = Aquí llega lo que se envía desde la página para entrar en la red.
joining-list-leaving = Quieren dejar la red
joining-list-leaves = Lo pidió: { $asked }. Se va: { $date }.
joining-column-number = Número
joining-column-name = Organización
joining-column-asked = Pide ser
joining-column-state = Estado
joining-column-given = Respuesta
joining-column-received = Recibida
joining-column-answered = Respondida el
joining-file-name = solicitudes
joining-sent = Qué han enviado
joining-in-register = En el registro
joining-consented = Acuerdo sobre los datos
joining-documents = Documentos
joining-documents-none = Ningún documento.
joining-megabytes = { $size } MB
joining-answer = Responde
joining-which = Qué organización es
joining-which-new = Es nueva: créala en el registro
joining-picked = elegida por quien lo pide
joining-answer-what = Qué respondes
joining-answer-applied = Admitida a trámite: lo decidirá la próxima asamblea
joining-answer-observer = Entra con voz y sin voto hasta la asamblea
joining-answer-associate_member = Entra como miembro colaborador
joining-answer-member = Entra como miembro
joining-answer-ask = Falta algo: pídelo
joining-answer-decline = No se acepta
joining-on = Desde
joining-on-hint = Un día, un mes o un año. Vacío quiere decir hoy.
joining-body = Asamblea o acuerdo
joining-body-hint = Hace falta para miembros y colaboradores.
joining-answer-words = Con tus palabras
joining-answer-words-hint = Va dentro del correo. Si pides o no aceptas, di qué y por qué.
joining-answer-look = Mira el correo antes
joining-not-answered = No se ha respondido:
joining-reopen = Vuelve a ello
joining-reopen-text = Deshace la respuesta en el registro y la solicitud vuelve a esperar. El correo ya enviado no se puede deshacer.
joining-reopen-go = Deshaz la respuesta
joining-preview-title = Antes de responder
joining-preview-applied =
    { $is ->
        [new] Se crea { $name } en el registro y queda admitida a trámite desde: { $date }.
       *[known] { $name } queda admitida a trámite desde: { $date }.
    }
joining-preview-observer =
    { $is ->
        [new] Se crea { $name } en el registro y entra con voz y sin voto desde: { $date }.
       *[known] { $name } entra con voz y sin voto desde: { $date }.
    }
joining-preview-associate_member =
    { $is ->
        [new] Se crea { $name } en el registro como miembro colaborador desde: { $date }.
       *[known] { $name } es miembro colaborador desde: { $date }.
    }
joining-preview-member =
    { $is ->
        [new] Se crea { $name } en el registro como miembro desde: { $date }.
       *[known] { $name } es miembro desde: { $date }.
    }
joining-preview-ask = Se pide a { $name } lo que falta. La solicitud sigue abierta.
joining-preview-decline = La solicitud de { $name } no se acepta.
joining-preview-mail = El correo que se enviará
joining-preview-to = A
joining-preview-subject = Asunto
joining-preview-go = Responde y envía el correo
joining-preview-back = Vuelve atrás
joining-mail-received-subject = Solicitud { $number } recibida: { $network }
joining-mail-received = Hemos recibido la solicitud número { $number } para entrar en { $network }.
joining-mail-who = Responde: { $who }.
joining-mail-who-network = Responde la coordinación de la red.
joining-mail-link = Con este enlace puedes ver cómo va, añadir documentos o retirarla. Quien lo tiene puede hacerlo: no lo pases.
joining-mail-look = Mira la solicitud
joining-mail-notice-subject = Nueva solicitud { $number }: { $network }
joining-mail-notice = Ha llegado la solicitud número { $number } para entrar en { $network }. Espera respuesta.
joining-mail-answer = Responde
joining-mail-answer-subject = Respuesta a la solicitud { $number }: { $network }
joining-mail-hello = Hola, { $name }:
joining-mail-applied = La solicitud de { $name } para entrar en { $network } queda admitida a trámite. Lo decidirá la próxima asamblea.
joining-mail-observer = { $name } participa en { $network } con voz y sin voto desde: { $date }. La asamblea tiene que aprobar la entrada.
joining-mail-associate_member = { $name } es miembro colaborador de { $network } desde: { $date } ({ $body }).
joining-mail-member = { $name } es miembro de { $network } desde: { $date } ({ $body }).
joining-mail-ask = Para responder la solicitud de { $name } nos falta algo:
joining-mail-decline = La solicitud de { $name } para entrar en { $network } no se ha aceptado:
joining-link-title = Solicitud { $number }
joining-link-answer = Respuesta
joining-link-add = Añade un documento
joining-link-send = Envía el documento
joining-link-withdraw = Retira la solicitud
joining-link-withdraw-text = La red no la responderá. Siempre puedes enviar otra.
joining-link-withdraw-go = Retírala
joining-document-added = Documento recibido.
joining-withdrawn = Solicitud retirada.
joining-card =
    { $count ->
        [one] Una organización pide entrar. ¿Qué respondes?
       *[other] { $count } organizaciones piden entrar. ¿Qué respondes?
    }
joining-card-action = Mira las solicitudes
joining-card-leaving =
    { $count ->
        [one] Un miembro pide dejar la red. ¿Qué respondes?
       *[other] { $count } miembros piden dejar la red. ¿Qué respondes?
    }
joining-card-leaving-action = Mira quién se va
joining-settings-title = Cómo se entra en la red
joining-settings-open = Recibimos solicitudes desde la web
joining-settings-associates = También se puede pedir ser miembro colaborador
joining-settings-council-paper = Acuerdo de pleno de ayuntamientos y consejos comarcales
joining-settings-other-paper = Documento equivalente de los demás
joining-paper-required = Hace falta
joining-paper-welcome = Se puede adjuntar
joining-paper-none = No se pide
joining-settings-answered-by = Quién responde
joining-settings-answered-by-hint = Un cargo o una comisión, por ejemplo la presidencia. Se muestra en la página.
joining-settings-address = Buzón de la red
joining-settings-address-hint = Ahí avisamos de cada solicitud, y ahí van las respuestas a nuestros correos.
joining-settings-texts = Qué hay que saber antes
joining-settings-texts-hint = Condiciones y pasos, en cada lengua. Admite Markdown.
joining-settings-save = Guárdalo
joining-settings-look = Mira la página pública
joining-settings-saved = Guardado.
joining-settings-changed = Otra persona lo ha cambiado mientras tanto. Repásalo y guárdalo otra vez.
joining-admissions-title = Entradas de la asamblea
joining-admissions-lead = Elige a quién admitió la asamblea. Primero verás los cambios, y después se pueden deshacer de una vez.
joining-admissions-empty = Nadie espera la asamblea.
joining-admissions-who = Quién entra
joining-admissions-as = Como
joining-admissions-look = Mira los cambios
joining-hearer = Cuenta al resto del programa a quién ha admitido una asamblea
joining-membership-title = Participación de { $name }
joining-rights = Derechos
joining-rights-vote = Voz y voto
joining-rights-voice = Voz, sin voto
joining-rights-none = Ni voz ni voto
joining-decisions = Quién lo decidió
joining-decisions-none = No consta ninguna asamblea ni acuerdo.
joining-departures = Dejar la red
joining-leaving-asked = Pide irse
joining-leaving-confirmed = Se ha ido
joining-leaving-declined = No se ha confirmado
joining-leaving-withdrawn = Retirado
joining-leave-title = Dejar { $network }
joining-leave-not-yours = Solo lo puede pedir quien representa a un miembro de esta red. Elige en el menú en nombre de quién actúas.
joining-leave-on = Desde cuándo
joining-leave-reason = Por qué
joining-leave-file = Acuerdo o documento, si lo hay
joining-leave-ask = Pide dejar la red
joining-leave-stay = Nos quedamos: retíralo
joining-leave-sent = Pedido. La coordinación lo tiene que confirmar.
joining-leave-taken-back = Retirado: seguís.
joining-leave-asked-already = Ya hay una petición por responder.
joining-leave-answered = Esto ya se ha respondido. Vuelve a abrir la página.
joining-leave-earlier = Antes
joining-leave-note = Anota que se va
joining-leave-go = Dalo de baja
joining-leave-confirm = Confírmalo
joining-leave-decline = No lo confirmes
joining-leave-declined = No confirmado. La respuesta queda anotada.
joining-leave-document = Documento
joining-leave-undo = Deshaz la baja
joining-left = Anotado: ya no participa.
joining-left-undone = Baja deshecha: vuelve a estar donde estaba.
joining-remains = Qué queda
joining-remains-timeline = Lo que se ha hecho en común queda en el historial.
joining-remains-owed = Queda por pagar: { $amount }. Irse no lo borra.
joining-remains-nothing-owed = No hay ninguna cuota pendiente.
joining-remains-rights = Se pierden la voz y el voto, y lo que solo ve la red.
joining-remains-back = Se puede deshacer, y se puede volver a entrar.
