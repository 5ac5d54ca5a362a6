# Qué va junto: programas, sesiones, encuentros paralelos.

activities-bond-link = Va junto con
activities-bond-title = Qué va junto con: { $name }
activities-bond-lead = Las sesiones de un programa cuentan como una sola actividad. Lo que se hace al lado comparte día y lugar.
activities-bond-session = Sesiones del programa
activities-bond-programme = Es una sesión de
activities-bond-beside = Al lado se hace
activities-bond-count = { $count ->
    [one] { $count } sesión. El programa cuenta como una sola actividad.
   *[other] { $count } sesiones. El programa cuenta como una sola actividad.
}
activities-bond-empty = Aún no va con ninguna otra actividad
activities-bond-empty-text = Únela con otra que también lleváis.
activities-bond-new = Únela con otra
activities-bond-none = No lleváis ninguna otra actividad en los meses de antes y de después.
activities-bond-other = Qué actividad
activities-bond-how = Cómo va
activities-bond-tie = Únelas
activities-bond-part = Sepáralas
activities-bond-tied = Ahora van juntas.
activities-bond-parted = Ya no van juntas.
activities-bond-error-other = Elige la otra actividad y cómo va.
activities-bond-error-programme = Un programa no puede ser sesión de otro, y una sesión es de un solo programa.
activities-parallel-link = Haz el encuentro paralelo
activities-parallel-title = Un encuentro paralelo a: { $name }
activities-parallel-text = Se crea al lado, el mismo día y en el mismo lugar. La parte compartida aparece en ambas.
activities-parallel-shared = Parte compartida
activities-parallel-shared-hint = Déjalo vacío si no tenéis ninguna.
activities-parallel-shared-default = Espacio compartido
activities-parallel-make = Créala
activities-parallel-made = El encuentro paralelo está hecho.
activities-parallel-error-day = Pon primero un día a este encuentro.
activities-invite-elected_officer = Invita a los cargos electos de los miembros
activities-invite-technician = Invita al personal técnico de los miembros
activities-part-kind-acquaintance = Conocerse
activities-part-offer-acquaintance = Espacio para conocerse
activities-part-offer-inspiring_case = Caso inspirador
activities-part-offer-visit = Visita
activities-parts-offer = Ya que os encontráis en persona, dejad sitio para esto:
activities-parts-offer-add = Añade: { $what }
