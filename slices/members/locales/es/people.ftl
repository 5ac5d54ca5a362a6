# Personas, contactos y buzones de las entidades.

people-plural = Personas
people-kind = Persona
people-first-coordinator = Primera coordinación

people-field-name = Nombre y apellidos
people-field-address = Correo
people-field-phone = Teléfono
people-field-language = Lengua
people-field-organisation = Entidad
people-field-organisation-id = Identificador de la entidad
people-field-role = Papel
people-field-post = Cargo
people-field-from = Desde
people-field-until = Hasta

people-role-coordination = Coordinación
people-role-technical_secretariat = Secretaría técnica
people-role-elected_officer = Cargo electo
people-role-technician = Personal técnico
people-role-representative = Representante
people-role-substitute = Suplente
people-role-facilitator = Facilitación
people-role-expert = Persona experta

people-standing-in_force = En vigor
people-standing-in_functions = En funciones
people-standing-to_come = Por empezar
people-standing-ended = Terminado

people-account-none = Sin invitar
people-account-invited = Con invitación, aún no ha entrado
people-account-active = Ya ha entrado
people-account-disabled = No puede entrar

people-filter-role = Papel
people-filter-kind = Tipo de entidad
people-filter-state = Pertenencia
people-filter-county = Comarca
people-filter-ambit = Ámbito territorial
people-filter-standing = Mandato
people-filter-account = Acceso
people-filter-lacks = Qué falta
people-lacks-address = Correo

people-sort-name = Nombre
people-sort-organisation = Entidad
people-sort-role = Papel
people-sort-ends = El que termina antes

people-from = Desde: { $from }
people-from-until = { $from } – { $until }

people-list-title = Personas de { $network }
people-list-heading = Personas
people-list-search = Busca por nombre, cargo o entidad
people-list-count = { $people ->
    [one] Una persona
   *[other] { $people } personas
  }, { $mandates ->
    [one] un mandato
   *[other] { $mandates } mandatos
  }
people-list-empty-title = Todavía no hay nadie
people-list-empty-text = Aquí estará quien representa a cada entidad, con su papel, su cargo y las fechas. Importa una hoja o añade la primera persona.
people-list-none-title = Nadie con estos filtros
people-list-all = Muestra a todo el mundo
people-column-when = Cuándo
people-choose = Elige
people-choose-one = Elige a { $name }

people-add = Añade una persona
people-edit = Edita
people-invite = Invita a entrar
people-new-title = Una persona nueva en { $place }
people-edit-title = Edita a { $name }
people-group-who = Quién es
people-group-mandate = Qué hace ahí
people-added = { $name } ya está. No se le ha enviado nada: invítala cuando quieras que entre.
people-invited = La invitación para { $name } ya sale. El enlace vale siete días.
people-invited-many = { $count ->
    [one] Sale una invitación. El enlace vale siete días.
   *[other] Salen { $count } invitaciones. Los enlaces valen siete días.
  }
people-invite-all = { $count ->
    [one] La única persona de la lista
   *[other] Las { $count } personas de la lista, también las de otras páginas
  }
people-invite-elsewhere = { $count ->
    [one] y una más de otra página
   *[other] y { $count } más de otras páginas
  }
people-invite-many-go = Invita a entrar
people-invite-hint = Cada persona recibe un correo con un enlace para entrar.
people-invite-nobody = No se ha elegido a nadie.
people-invite-many = Son demasiadas personas a la vez. Pon un filtro.
people-invite-others = La lista ha cambiado mientras la mirabas. No se ha enviado nada: mírala otra vez.

people-contact = Contacto
people-contact-note = Solo lo ve quien coordina una red de esta persona, quien actúa por la misma entidad y ella misma. Queda anotado quién lo mira.
people-invented = Persona inventada.
people-archived = Esta persona está en el archivo.

people-section-empty = Todavía no hay nadie.
people-section-earlier = { $count ->
    [one] Una persona de antes
   *[other] { $count } personas de antes
  }
people-mailbox = Buzón de la entidad:
people-mailbox-write = Buzón de la entidad
people-mailbox-purpose = Para qué es
people-mailbox-hint = Una dirección de la entidad y de nadie en concreto, como promocion@… Recibe correo y no sirve para entrar. Déjala vacía para quitarla.
people-mailbox-saved = Buzón guardado.

people-changed-meanwhile = Mientras escribías, otra persona lo ha cambiado. Tu texto está aquí debajo; ahora dice esto. Si guardas otra vez, queda el tuyo.
people-refused-name = Falta un nombre, de menos de 200 letras.
people-refused-role = Falta el papel: personal técnico, cargo electo, representante…
people-refused-address-taken = Esta dirección ya es de otra persona. Cada dirección es de una sola.
people-refused-no-address = { $name } no tiene dirección de correo.
people-refused-own-address = Con esta dirección entras: escribe otra. Si quieres irte, pide que se borren tus datos.
people-refused-disabled = Se le cerró el acceso. Solo quien coordina toda la instancia puede volver a abrírselo.
people-refused-unknown = Esta persona ya no está.
people-refused-may-not = Esta persona tiene mandatos que no dependen de ti. Lo debe cambiar ella misma o quien se los dio.
people-refused-organisation-missing = Falta la entidad: este papel se tiene en una entidad. Escribe su nombre.
people-refused-organisation-unknown = Ningún miembro de la red se llama así. Escribe su nombre entero o el último trozo de su dirección.
people-refused-organisation-several = Hay más de un miembro que se llama así. Escribe el último trozo de su dirección.
people-refused-organisation-both = El identificador es de una entidad y el nombre de otra.

people-address-wrote = Hemos escrito a { $address }. La dirección nueva contará cuando abras el enlace del correo; hasta entonces sigue la de ahora. Lo demás, si ha cambiado, ya está guardado.
people-address-title = Confirmar la dirección
people-address-text = A partir de ahora entrarás en Ordit con { $address }.
people-address-go = Confirmar la dirección
people-address-changed = Ahora entras con { $address }.
people-address-gone = Este enlace ya se ha usado, ha caducado o no es de tu cuenta. Vuelve a escribir la dirección en tus datos.
people-mailbox-refused = El buzón es de la entidad: lo cambia quien habla por ella o, si es de más de una red, quien las coordina todas. No se ha cambiado nada.
