# Formularios, versiones, archivo y lista de trabajo de la coordinación.

members-work-group-who = Quién es
members-work-group-where = Dónde está
members-work-group-membership = Relación con la red
members-work-group-pages = Páginas en otros sitios
members-work-group-texts = Textos en otras lenguas
members-work-group-source = De dónde lo sabemos
members-work-group-words = Qué dice
members-work-group-look = Cara pública
members-work-group-numbers = Fechas y cifras

members-work-hint-date = Un día (17/5/2017), un mes (mayo de 2017), un año (2017) o ? si no se sabe.
members-work-hint-steps = Solo si dejó la red y volvió: los estados de antes, con fecha y separados por punto y coma. Por ejemplo: Miembro 2010; Baja 2015.
members-work-hint-municipality = Escríbelo como quieras: lo reconocemos en cualquier grafía habitual.
members-work-hint-colour = Seis cifras, como #0b6b6b. Su texto tiene que poder leerse sobre papel.
members-work-hint-list = Sepáralos con punto y coma.
members-work-hint-markdown = Puedes usar Markdown: títulos, listas y enlaces.
members-work-hint-domain = Solo el nombre, como xarxa.cat, si la red tiene uno propio que ya lleva aquí: los buscadores la encontrarán en esa dirección.
members-work-hint-slug = Lo que irá en la dirección, como xmess. Si lo dejas vacío, lo sacamos del nombre.

members-work-required = (hace falta)
members-work-refused = No se ha guardado. Todavía hay cosas por arreglar:
members-work-new-title = Añade una entidad
members-work-network-new-title = Añade una red
members-work-edit-title = Edita { $name }
members-work-edit = Edita
members-work-add = Añade una entidad
members-work-network-add = Añade la red
members-work-save = Guarda
members-work-leave = Déjalo
members-work-back = Vuelve
members-work-saved = Guardado.
members-work-saved-same = No había nada que cambiar.
members-work-saved-kept = Guardado. Algunos datos se han dejado como estaban, porque son de una entidad que gestiona otra red.
members-work-is-archived = Esta entidad está en el archivo: solo la ve la coordinación.
members-work-others-facts = Esta entidad participa en otras redes, que cuidan de sus datos. Desde aquí puedes cambiar su relación con la tuya.

members-work-alike-title = Quizá ya está
members-work-alike-text = Todavía no se ha guardado. Mira si es una de estas y elige.
members-work-alike-same = Es esta: { $name }
members-work-alike-new = Es otra, nueva

members-work-conflict-title = { $name }: dos versiones a la vez
members-work-conflict-text = Mientras escribías, otra persona ha cambiado lo mismo. No se ha perdido nada: elige qué debe quedar en cada campo. Lo demás que has escrito se guardará.
members-work-conflict-mine = Lo que has escrito tú:
members-work-conflict-theirs = Lo que hay ahora:
members-work-conflict-save = Guarda lo que he elegido
members-work-conflict-drop = Deja lo que hay ahora
members-work-changed-meanwhile = Alguien lo ha cambiado en el mismo momento. No se ha hecho nada: vuelve a probarlo.

members-work-colour-pale = Este color se lee mal sobre papel. El más próximo que se lee bien es { $instead }.
members-work-colour-instead = Guarda con { $colour }
members-work-domain-wrong = Esto no es un dominio. Escribe solo el nombre, como xarxa.cat.
members-work-domain-taken = Este dominio ya es el de otra red.
members-work-network-there = Ya hay una red en esta dirección. Elige otra o edita la que hay.

members-work-history = Versiones
members-work-history-of = Versiones de { $name }
members-work-history-title = Versiones
members-work-history-lead = Qué decía cada versión y qué cambió. Se puede volver a cualquiera de estas versiones: no se borra nada.
members-work-history-correct = Corregir lo que dice ahora
members-work-history-older = Versiones anteriores
members-work-history-membership = Participación
members-work-history-alliance = Alianza
members-work-history-participants = Quién participa y quién es aliado lo dicen las versiones de cada entidad.
members-work-history-version = versión { $version }
members-work-history-coordination = coordinación
members-work-history-machine = carga de datos
members-work-history-present = ahora
members-work-history-created = Entró en el registro.
members-work-history-archived = Pasó al archivo.
members-work-history-unarchived = Volvió del archivo.
members-work-history-other = Cambió la relación con una red.
members-work-history-before = Antes
members-work-history-after = Después
members-work-field = Campo
members-work-restore = Vuelve a esta versión
members-work-restore-title = ¿Volver { $name } a la versión { $version }?
members-work-restore-text = Volverá a decir lo que decía el { $day }, como versión nueva: las de ahora no se borran.
members-work-restore-same = Esta versión dice lo mismo que la actual.
members-work-restore-now = Ahora dice
members-work-restore-then = Dirá
members-work-restore-caption = Qué cambiará
members-work-restore-left = Lo que no vuelve
members-work-restore-left-text = De esto cuidan otras redes: solo su coordinación puede cambiarlo.
members-work-restore-was = Decía
members-work-restore-others = De lo que esta versión decía distinto cuidan otras redes.

members-work-archive = Archiva
members-work-archive-title = ¿Archivar { $name }?
members-work-archive-hidden = Dejará de salir en el directorio y en las páginas públicas.
members-work-archive-kept = No se borra nada: la coordinación la seguirá viendo y la podrá recuperar.
members-work-archive-networks = También dejará de salir en las demás redes en las que participa: { $networks }.
members-work-archive-left = Si solo ha dejado la red, no hace falta archivarla: edítala y pon la fecha de baja.
members-work-archived = { $name } ya está en el archivo.
members-work-unarchive = Recupera
members-work-unarchive-title = ¿Recuperar { $name }?
members-work-unarchive-text = Volverá a salir en el directorio y en las páginas de sus redes.
members-work-unarchived = { $name } vuelve a ser pública.
members-work-network-archive-hidden = Dejará de salir en la portada, el directorio, el mapa, el buscador y las demás páginas públicas. Quien abra su dirección no encontrará nada.
members-work-network-archive-participants = { $count ->
    [0] Ahora no participa nadie.
    [one] Participa una entidad. Conserva su ficha y las fechas con las que está, pero en ella no se leerá que participa.
   *[other] Participan { $count } entidades. Conservan su ficha y las fechas con las que están, pero en ellas no se leerá que participan.
}
members-work-network-archive-allies = { $count ->
    [one] También conserva una aliada.
   *[other] También conserva { $count } aliadas.
}
members-work-network-archive-still = Mientras esté en el archivo, nadie se puede añadir ni dar de baja: ni con formularios, ni desde la lista, ni con hojas de cálculo.
members-work-network-archive-domain = El dominio { $domain } le queda reservado. Mientras tanto muestra la portada de Ordit.
members-work-network-unarchive-text = Volverá a salir en la portada, en el directorio y en las fichas de las entidades, con las mismas fechas que antes.

members-work-list-title = Entidades de { $network }
members-work-list-heading = Entidades
members-work-list-county = Comarca
members-work-list-import = Importa una hoja de cálculo
members-work-list-search = Busca
members-work-list-filters = Filtros
members-work-list-chips = Filtros activos
members-work-list-chip-remove = (quita)
members-work-list-count = { $count ->
    [one] Una entidad
   *[other] { $count } entidades
}
members-work-list-order = Orden:
members-work-list-export = Exporta:
members-work-list-help = Escribe para cambiar una celda y pulsa Intro. Puedes pegar un bloque de una hoja de cálculo.
members-work-list-no-scripts = Para cambiar los datos de una entidad, abre su formulario con « Edita ».
members-work-keys = Teclas
members-work-keys-move = Flechas: muévete por las celdas. Inicio y Fin: a los extremos de la fila.
members-work-keys-type = Escribir, Intro o F2: abre la celda. Supr: la vacía.
members-work-keys-save = Intro: guarda y baja. Tab: guarda y va a la derecha; con Mayús, a la izquierda.
members-work-keys-leave = Esc: lo deja y vuelve al valor de antes.
members-work-keys-copy = Ctrl+C: copia la celda. Ctrl+V: pega una celda o un bloque.
members-work-keys-undo = Ctrl+Z: deshace el último cambio, o todo el bloque pegado.
members-work-keys-choose = Mayús+Espacio: elige la fila. Mayús y clic en una casilla: elige hasta ahí.
members-work-keys-out = Tab al final de la fila: sale de las celdas.
members-work-list-empty-title = Todavía no hay ninguna entidad
members-work-list-empty-text = Aquí estarán las entidades de la red. Empieza por una hoja de cálculo o añade una.
members-work-list-none-title = Ninguna entidad encaja con estos filtros
members-work-list-none-text = Quita uno o vuelve a la lista entera.
members-work-list-all = Míralas todas

members-work-bulk-all = { $count ->
    [one] La única que coincide
   *[other] Las { $count } que coinciden
}
members-work-bulk-page = Elige todas las de esta página
members-work-bulk-row = Elige { $name }
members-work-bulk-selected-one = 1 elegida
members-work-bulk-selected-other = # elegidas
members-work-bulk-field = Campo
members-work-bulk-value = Valor
members-work-bulk-go = Mira cómo quedará
members-work-bulk-none = No había ninguna entidad elegida. Marca alguna, o todas las que coinciden.
members-work-bulk-no-field = Elige qué campo quieres cambiar.
members-work-bulk-many = Son demasiadas entidades de una vez. Se pueden cambiar hasta { $most }: fíltralas o hazlo con una hoja de cálculo.
members-work-bulk-themes-add = Temas: añade
members-work-bulk-themes-remove = Temas: quita
members-work-bulk-themes-replace = Temas: pon otros
members-work-bulk-no-value = Escribe qué temas quieres añadir o quitar, separados por punto y coma.
members-work-bulk-others-match = { $count ->
    [0] Mientras tanto la lista ha cambiado y ahora no coincide ninguna entidad. No se ha hecho nada.
    [one] Mientras tanto la lista ha cambiado: ahora coincide una sola entidad. No se ha hecho nada. Si es lo que quieres, vuelve a pulsar.
   *[other] Mientras tanto la lista ha cambiado: ahora coinciden { $count } entidades. No se ha hecho nada. Si es lo que quieres, vuelve a pulsar.
}
members-work-bulk-gone = { $count ->
    [one] Una de las elegidas ya no encaja con estos filtros: { $names }. No se ha hecho nada. El resto sigue elegido: vuelve a pulsar para cambiarlo.
   *[other] { $count } de las elegidas ya no encajan con estos filtros: { $names }. No se ha hecho nada. El resto sigue elegido: vuelve a pulsar para cambiarlo.
}
members-work-bulk-elsewhere = { $count ->
    [one] y una en otra página
   *[other] y { $count } en otras páginas
}
members-work-paste-odd = No hemos podido leer el bloque pegado. No se ha cambiado nada: vuelve a la lista y pégalo de nuevo.

members-work-cell-saving = Guardando…
members-work-cell-saved = Guardado.
members-work-cell-undone = Deshecho.
members-work-cell-nothing-to-undo = No hay nada que deshacer.
members-work-cell-failed = No se ha podido guardar. Comprueba la conexión y vuelve a probar.
members-work-cell-retry = Vuelve a probar
members-work-cell-refused-hint = Corrígelo, o pulsa Esc para volver al valor de antes.
members-work-cell-fixed = esta columna no se edita aquí.
members-work-cell-overwrite = Pon lo mío
members-work-cell-take = Deja lo que hay
members-work-cell-conflict = Otra persona acaba de cambiar esta celda. Ahora dice: « { $value } »
members-work-pending-one = 1 celda pegada, aún sin guardar
members-work-pending-other = # celdas pegadas, aún sin guardar
members-work-pending-refused-one = 1 celda no se entiende y no cambiará:
members-work-pending-refused-other = # celdas no se entienden y no cambiarán:
members-work-block-below-one = 1 celda queda por debajo de la última fila y se ha dejado fuera.
members-work-block-below-other = # celdas quedan por debajo de la última fila y se han dejado fuera.
members-work-block-beside-one = 1 celda queda más allá de la última columna y se ha dejado fuera.
members-work-block-beside-other = # celdas quedan más allá de la última columna y se han dejado fuera.
members-work-block-fixed-one = 1 celda es de una columna que no se edita:
members-work-block-fixed-other = # celdas son de columnas que no se editan:
members-work-block-long = El bloque es demasiado grande para pegarlo. Tráelo como archivo, con « Importa una hoja de cálculo ».
members-work-list-address = Dirección de esta lista:
members-work-pending-review = Mira cómo quedarán las celdas
members-work-pending-discard = Descártalas
