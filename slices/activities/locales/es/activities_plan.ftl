# Qué prevé una red para un año, con límites y equilibrio.

activities-plan-link = Plan del año
activities-plan-title = { $network }: qué se hace en { $year }
activities-plan-sheet = Plan
activities-plan-lead = Todo lo que la red hace en un año, sola o con otras, con los límites que se ha puesto y dónde lo hace.
activities-plan-previous = Año anterior
activities-plan-next = Año siguiente
activities-plan-limits = Límites que se ha puesto la red
activities-plan-limits-none = La red no se ha puesto ningún límite.
activities-plan-limit = Cambia un límite
activities-plan-limit-save = Guarda el límite
activities-plan-limited = El límite está guardado.
activities-plan-most = Máximo cada año
activities-plan-most-hint = Déjalo vacío para que no haya ninguno.
activities-plan-error-most = Escribe un número del 1 al 1000, o déjalo vacío.
activities-plan-error-kind = Este tipo de actividad no existe.
activities-plan-used = { $used } de { $most }
activities-plan-over = Más de lo que se decidió
activities-plan-full = No queda ninguna
activities-plan-table = Actividades de { $year }
activities-plan-counted = { $count ->
    [one] { $count } actividad cuenta
   *[other] { $count } actividades cuentan
}
activities-plan-empty = No hay ninguna actividad
activities-plan-empty-text = Aquí estará lo que se haga este año. Lo que aún no tiene día también aparece.
activities-plan-what = Actividad
activities-plan-when = Cuándo
activities-plan-kind = Tipo
activities-plan-stage = Cómo está
activities-plan-where = Dónde
activities-plan-who = Quién lo hace
activities-plan-stage-all = Todas ({ $count })
activities-plan-stage-held = Hecha
activities-plan-stage-planned = Prevista
activities-plan-stage-undated = Sin día
activities-plan-stage-cancelled = Cancelada
activities-plan-balance = Equilibrio de territorios
activities-plan-balance-text = Dónde hay miembros y dónde se hacen actividades. Primero, los territorios con miembros y ninguna actividad en tres años.
activities-plan-balance-none = No sabemos dónde están los miembros ni las actividades.
activities-plan-levels = Tamaño del territorio
activities-plan-level-ambit = Ámbitos y comunidades
activities-plan-level-county = Comarcas y provincias
activities-plan-level-province = Demarcaciones
activities-plan-territory = Territorio
activities-plan-members = Miembros
activities-plan-lately = En tres años
activities-plan-left-out = Ninguna actividad en tres años
activities-plan-hosts = Quién acoge
activities-plan-hosts-text = Cuántas veces ha acogido cada cual, y cuánta gente suya ha ido a residencias.
activities-plan-host = Entidad
activities-plan-hosted = Ha acogido
activities-plan-residents = Residentes que ha enviado
activities-plan-note-over = { $kind }: esta sería la número { $number } de { $year }; la red decidió un máximo de { $most }.
activities-plan-note-within = { $kind }: esta sería la número { $number } de las { $most } que la red decidió para { $year }.
activities-plan-note-there = { $place }: ya hay { $count ->
    [one] { $count } actividad
   *[other] { $count } actividades
} en { $year }.
activities-plan-note-nothing = { $place }: en los últimos { $years } años no se ha hecho ninguna actividad.
activities-plan-forums = Foros a los que hemos ido
activities-plan-forum-who = Habló:
activities-plan-forum-message = Mensaje:
activities-plan-forum-recording = Grabación
activities-plan-session = Sesión de un programa
activities-shares-title = Qué ponemos
activities-shares-text = La parte que pone la red, y la que pone cada miembro, en lo que hace la red. La parte de un miembro cuenta en una sola red: la que convoca si es miembro de ella, y si no, una de las otras que lo organizan. Solo lo ve la coordinación.
activities-shares-none = Este año todavía nadie pone nada.
activities-shares-who = Quién
activities-shares-activities = Actividades
activities-shares-places = Plazas
activities-shares-cost = Coste (€)
activities-shares-hours = Horas
activities-shares-total = En total
activities-shares-sheet = La parte de cada cual en cada actividad, para corregirla en una hoja y volver a importarla:
activities-shares-panel = Qué pone en actividades
activities-shares-note = { $count ->
    [one] { $count } actividad
   *[other] { $count } actividades
} · plazas: { $places } · coste: { $cost } · horas: { $hours }
