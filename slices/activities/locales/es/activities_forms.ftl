# Fechas y textos que no pueden ser, y las fechas de una serie.

activities-error-months = Entre el primer día y el último hay más de tres años. Si se repite, haz una serie.
activities-error-skipped = Esta hora no existe: ese día el reloj se adelanta de las 2 a las 3.
activities-error-held-early = Todavía no se ha podido hacer: empieza más adelante.
activities-error-beyond-days = La actividad es del { $from } al { $to }: elige uno de esos días.
activities-error-beyond-day = La actividad es el { $from }: elige ese día o déjalo vacío.
activities-error-line = Es demasiado largo: como máximo { $most } caracteres.
activities-error-programme-days = La parte «{ $part }» quedaría fuera de estos días. Cámbiale el día en el programa, o quítala, y vuelve a probarlo.
activities-error-programme-hours = La parte «{ $part }» quedaría fuera de estas horas. Cámbiale la hora en el programa, o quítala, y vuelve a probarlo.
activities-error-programme-begun = La parte «{ $part }» ya ha empezado el día que dice el programa, y no se mueve. Deja ese día, o pulsa «Como estaba previsto» en el programa.
activities-series-error-before = Con este último día la serie no se repetiría ninguna vez. Elige uno posterior.
activities-series-error-times = Di cuántas veces en total, entre 2 y 104.
activities-series-error-times-more = Di cuántas fechas más: una como mínimo.
activities-series-error-many = Serían { $count } fechas y una serie tiene { $most } como mucho. Elige un último día más cercano o menos veces.
activities-residency-error-twice = Ya habéis pedido plaza para alguna de estas personas. Miradlo en la lista.
activities-series-dates = Fechas de esta serie
activities-series-rest = { $count ->
    [one] Y una fecha más
   *[other] Y { $count } fechas más
}
activities-series-all = Todas las fechas
