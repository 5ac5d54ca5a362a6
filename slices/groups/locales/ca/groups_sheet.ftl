# Qui és als grups, com a full: surt i torna a entrar.

groups-sheet-plural = Membres de grups
groups-sheet-since = Des de
groups-sheet-until = Fins a
groups-sheet-organisation-id = Identificador de l’entitat
groups-foretold-in = { $count ->
    [one] { $count } entitat sabrà que ara és en un grup.
   *[other] { $count } entitats sabran que ara són en un grup.
}
groups-sheet-refused-group = No hi ha cap grup d’aquesta xarxa que es digui així i que se’n pugui dir qui hi és.
groups-sheet-refused-organisation = Digues quina entitat és.
groups-sheet-refused-to-come = Aquest dia encara no ha arribat.
groups-sheet-refused-dates = Acaba abans de començar.
groups-sheet-refused-role = Digues quin paper hi té.
groups-sheet-refused-twice = Aquesta entitat ja hi és. Digues fins quan hi va ser aquesta altra vegada.
groups-sheet-refused-contradiction = Aquest identificador és d’un grup i aquest nom d’un altre.
