tokens-title = Claus per a programes
tokens-lead = Amb una clau, un programa teu llegeix el que tu pots llegir per a una organització o una xarxa. No pot canviar res, i deixa de servir quan s’acaba el teu mandat.
tokens-made = Aquesta és la clau
tokens-made-text = Copia-la ara: no la tornarem a mostrar. El programa l’envia a la capçalera Authorization, després de la paraula Bearer.
tokens-copy = Copia
tokens-copied = Copiada
tokens-list = Les teves claus
tokens-none = Encara no en tens cap.
tokens-dates = Del { $since } al { $until }.
tokens-used = Darrer ús: { $moment }.
tokens-unused = No s’ha fet servir mai.
tokens-revoke = Anul·la
tokens-revoked = La clau ja no serveix.
tokens-make = Fes-ne una de nova
tokens-no-mandate = Per fer-ne una cal tenir un mandat en una organització o una xarxa.
tokens-name = Nom
tokens-name-hint = Quin programa la farà servir, perquè la reconeguis.
tokens-name-wrong = Posa-hi un nom de 60 lletres com a molt.
tokens-too-many = Ja en tens cinquanta. Anul·la’n alguna que no facis servir.
tokens-over = Per a
tokens-over-everything = Totes les xarxes
tokens-over-unknown = Una organització que no veus
tokens-days = Quant ha de durar
tokens-days-number = { $number ->
    [one] { $number } dia
   *[other] { $number } dies
}
tokens-make-button = Fes la clau
tokens-unknown = Aquesta clau no serveix: no existeix, ha caducat, s’ha anul·lat o el mandat s’ha acabat. Fes-ne una de nova a /me/tokens.
