tokens-title = Claves para programas
tokens-lead = Con una clave, un programa tuyo lee lo que tú puedes leer para una organización o una red. No puede cambiar nada y deja de servir cuando termina tu mandato.
tokens-made = Esta es la clave
tokens-made-text = Cópiala ahora: no la volveremos a mostrar. El programa la envía en la cabecera Authorization, después de la palabra Bearer.
tokens-copy = Copia
tokens-copied = Copiada
tokens-list = Tus claves
tokens-none = Todavía no tienes ninguna.
tokens-dates = Del { $since } al { $until }.
tokens-used = Último uso: { $moment }.
tokens-unused = No se ha usado nunca.
tokens-revoke = Anula
tokens-revoked = La clave ya no sirve.
tokens-make = Haz una nueva
tokens-no-mandate = Para hacer una hay que tener un mandato en una organización o una red.
tokens-name = Nombre
tokens-name-hint = Qué programa la usará, para que la reconozcas.
tokens-name-wrong = Pon un nombre de 60 letras como mucho.
tokens-too-many = Ya tienes cincuenta. Anula alguna que no uses.
tokens-over = Para
tokens-over-everything = Todas las redes
tokens-over-unknown = Una organización que no ves
tokens-days = Cuánto debe durar
tokens-days-number = { $number ->
    [one] { $number } día
   *[other] { $number } días
}
tokens-make-button = Haz la clave
tokens-unknown = Esta clave no sirve: no existe, ha caducado, se ha anulado o el mandato ha terminado. Haz una nueva en /me/tokens.
