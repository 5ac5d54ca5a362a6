# Quién está en los grupos, como hoja: sale y vuelve a entrar.

groups-sheet-plural = Miembros de grupos
groups-sheet-since = Desde
groups-sheet-until = Hasta
groups-sheet-organisation-id = Identificador de la entidad
groups-foretold-in = { $count ->
    [one] { $count } entidad sabrá que ahora está en un grupo.
   *[other] { $count } entidades sabrán que ahora están en un grupo.
}
groups-sheet-refused-group = No hay ningún grupo de esta red que se llame así y del que se pueda decir quién está.
groups-sheet-refused-organisation = Di qué entidad es.
groups-sheet-refused-to-come = Este día todavía no ha llegado.
groups-sheet-refused-dates = Acaba antes de empezar.
groups-sheet-refused-role = Di qué papel tiene.
groups-sheet-refused-twice = Esta entidad ya está. Di hasta cuándo estuvo esta otra vez.
groups-sheet-refused-contradiction = Este identificador es de un grupo y este nombre de otro.
