# Lo que falta saber de las redes y de sus entidades.

members-desk-nobody = En esta red todavía no hay nadie.
members-desk-nobody-go = Trae las entidades
members-desk-undescribed = Esta red no dice qué hace.
members-desk-undescribed-go = Descríbela
members-desk-without-place = { $count ->
    [one] No se sabe dónde está una entidad.
   *[other] No se sabe dónde están { $count } entidades.
}
members-desk-without-theme = { $count ->
    [one] No se sabe en qué trabaja una entidad.
   *[other] No se sabe en qué trabajan { $count } entidades.
}
members-desk-without-website = { $count ->
    [one] Una entidad no tiene ninguna página web apuntada.
   *[other] { $count } entidades no tienen ninguna página web apuntada.
}
members-desk-complete = Complétalo
members-desk-lacks-place = Sin lugar
members-desk-lacks-theme = Sin temas
members-desk-lacks-website = Sin página web
