# Què va junt: programes, sessions, trobades paral·leles.

activities-bond-link = Va junt amb
activities-bond-title = Què va junt amb: { $name }
activities-bond-lead = Les sessions d’un programa compten com una sola activitat. El que es fa al costat comparteix dia i lloc.
activities-bond-session = Sessions del programa
activities-bond-programme = És una sessió de
activities-bond-beside = Al costat es fa
activities-bond-count = { $count ->
    [one] { $count } sessió. El programa compta com una sola activitat.
   *[other] { $count } sessions. El programa compta com una sola activitat.
}
activities-bond-empty = Encara no va amb cap altra activitat
activities-bond-empty-text = Lliga-la amb una altra que també porteu.
activities-bond-new = Lliga-la amb una altra
activities-bond-none = No porteu cap altra activitat en els mesos d’abans i de després.
activities-bond-other = Quina activitat
activities-bond-how = Com hi va
activities-bond-tie = Lliga-les
activities-bond-part = Separa-les
activities-bond-tied = Ara van juntes.
activities-bond-parted = Ja no van juntes.
activities-bond-error-other = Tria l’altra activitat i com hi va.
activities-bond-error-programme = Un programa no pot ser sessió d’un altre, i una sessió és d’un sol programa.
activities-parallel-link = Fes la trobada paral·lela
activities-parallel-title = Una trobada paral·lela a: { $name }
activities-parallel-text = Es crea al costat, el mateix dia i al mateix lloc. La part compartida surt a totes dues.
activities-parallel-shared = Part compartida
activities-parallel-shared-hint = Deixa-ho buit si no en teniu cap.
activities-parallel-shared-default = Espai compartit
activities-parallel-make = Crea-la
activities-parallel-made = La trobada paral·lela està feta.
activities-parallel-error-day = Posa primer un dia a aquesta trobada.
activities-invite-elected_officer = Convida els càrrecs electes dels membres
activities-invite-technician = Convida el personal tècnic dels membres
activities-part-kind-acquaintance = Coneixença
activities-part-offer-acquaintance = Espai de coneixença
activities-part-offer-inspiring_case = Cas inspirador
activities-part-offer-visit = Visita
activities-parts-offer = Ja que us trobeu en persona, deixeu-hi lloc per a això:
activities-parts-offer-add = Afegeix: { $what }
