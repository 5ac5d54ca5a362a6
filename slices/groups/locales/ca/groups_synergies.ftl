groups-synergies-title = Grups amb qui compartiu
groups-synergies-lead = També d’altres xarxes, per no fer dues vegades el mateix.
groups-synergies-all = Tots els grups amb qui compartiu
groups-synergies-themes = Els mateixos temes: { $themes }
groups-synergies-members = Són a tots dos: { $names }
groups-synergies-members-more = Són a tots dos: { $names } i { $count } més
groups-synergies-activities = { $count ->
    [one] Fan { $count } activitat plegats
   *[other] Fan { $count } activitats plegats
}
groups-synergies-empty-title = Cap altre grup no comparteix res amb aquest
groups-synergies-empty-text = Posa temes al grup: és el que més ajuda a trobar qui fa el mateix.
groups-synergies-empty-sensitive = D’un grup delicat no se’n compara res amb altres.
