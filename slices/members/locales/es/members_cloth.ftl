# El tejido de una red.

members-cloth-name = Tejido
members-cloth-title = { $network }: el tejido
members-cloth-description = Cómo crece { $network }: un hilo por miembro, una pasada por mes, agrupados por comarca y sin nombres.
members-cloth-label = { $count ->
    [one] { $network }: un tejido de 1 hilo. La tabla de abajo dice lo mismo.
   *[other] { $network }: un tejido de { $count } hilos, agrupados por comarca. La tabla de abajo dice lo mismo.
}
members-cloth-passage = { $months ->
    [1] un mes
    [3] un trimestre
   *[other] un año
}
members-cloth-lead = Cada hilo es un miembro, sin nombre y junto a los de su comarca. Cada pasada es { members-cloth-passage }: donde está, el hilo se teje.
members-cloth-lead-named = Cada hilo es un miembro y lleva a su ficha. Cada pasada es { members-cloth-passage } y lleva a lo que pasó. Solo tú ves los nombres.
members-cloth-lead-counties = Cada hilo es una comarca. Ábrela y verás un hilo por miembro.
members-cloth-kinds = Qué se teje
members-cloth-kind-membership = Meses en la red
members-cloth-period = Periodo
members-cloth-months = { $count } meses
members-cloth-all = Todo
members-cloth-earlier = ← Antes
members-cloth-later = Después →
members-cloth-from-to = { $from } – { $to }
members-cloth-month = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[other] dic
}
members-cloth-quarter = { $number }T
members-cloth-quarter-of = { $number }.º trimestre de { $year }
members-cloth-rest = { $area } (otras)
members-cloth-elsewhere = Otros lugares
members-cloth-key-woven = está
members-cloth-key-bare = no está
members-cloth-key-perhaps = quizá está: no sabemos la fecha exacta
members-cloth-happened = Qué ha pasado
members-cloth-happened-at = Qué pasó: { $time }
members-cloth-happened-nothing = Ninguna entrada ni ninguna baja con fecha conocida.
members-cloth-happened-all = Míralo todo
members-cloth-table = Lo mismo, en una tabla
members-cloth-names-caption = Quién está: { $time }
members-cloth-counts-caption = Cuántos miembros hay, por comarca: { $time }
members-cloth-counts-range = Dos números: entre cuántos y cuántos, porque faltan fechas.
members-cloth-member = Miembro
members-cloth-county = Comarca
members-cloth-column-woven = Está
members-cloth-column-perhaps = Quizá está
members-cloth-column-count = Pasadas
members-cloth-when = Cuándo
members-cloth-total = En total
members-cloth-empty-title = Todavía no hay ningún hilo
members-cloth-empty = Aquí se verá cómo crece la red. Empieza cuando se ponen los miembros con su fecha de entrada.
members-cloth-export-unknown = Este formato no lo hacemos. Elige CSV o XLSX.
members-cloth-file-name = tejido
members-cloth-signature = { $network }: el tejido
members-cloth-signature-see = Mira cómo crece
