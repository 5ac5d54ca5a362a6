# Lo que se hace detrás de las páginas, y lo que no avanza.

jobs-title = Tareas de fondo
jobs-lead = Lo que el programa hace solo, sin que nadie espere. Aquí solo sale lo que no avanza.
jobs-empty-title = Todo avanza
jobs-empty = Si una tarea se atasca, saldrá aquí con el motivo y un botón para volver a probarla.
jobs-caption = Tareas atascadas
jobs-what = Qué
jobs-why = Por qué
jobs-since = Desde cuándo
jobs-next = Qué pasará
jobs-act = Volver a probar
jobs-what-unknown = Una tarea que esta versión del programa no conoce
jobs-next-itself = Se vuelve a probar sola, cada vez con más pausa.
jobs-next-none = Espera a que alguien lo pida.
jobs-retry = Vuelve a probar ahora
jobs-retried = Se vuelve a probar ahora mismo.
jobs-gone = Ya no hace falta: mientras tanto ha salido bien, o se está probando.
jobs-where-more = Los detalles para quien mantiene el programa están en su registro.
jobs-notice = { $count ->
    [one] Una tarea de fondo se ha atascado.
   *[other] { $count } tareas de fondo se han atascado.
}
jobs-notice-look = Mira qué pasa

jobs-kind-housekeeping = Limpieza diaria: importaciones por confirmar demasiado viejas y sesiones acabadas
jobs-hearer-archived-imports = Descartar las importaciones por confirmar de una red archivada

jobs-failure-database = La base de datos no ha respondido.
jobs-failure-refused = La base de datos no ha aceptado lo que se quería escribir.
jobs-failure-broken = El programa se ha equivocado. Avisa a quien lo mantiene.
jobs-failure-echo = El programa se habría contestado a sí mismo sin parar. Avisa a quien lo mantiene.
jobs-failure-interrupted = El proceso se ha acabado a medias todas las veces.
jobs-failure-unknown = El motivo está en el registro del programa.
