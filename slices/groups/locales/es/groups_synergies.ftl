groups-synergies-title = Grupos con los que compartís
groups-synergies-lead = También de otras redes, para no hacer dos veces lo mismo.
groups-synergies-all = Todos los grupos con los que compartís
groups-synergies-themes = Los mismos temas: { $themes }
groups-synergies-members = Están en ambos: { $names }
groups-synergies-members-more = Están en ambos: { $names } y { $count } más
groups-synergies-activities = { $count ->
    [one] Hacen { $count } actividad juntos
   *[other] Hacen { $count } actividades juntos
}
groups-synergies-empty-title = Ningún otro grupo comparte nada con este
groups-synergies-empty-text = Ponga temas al grupo: es lo que más ayuda a encontrar quién hace lo mismo.
groups-synergies-empty-sensitive = De un grupo sensible no se compara nada con otros.
