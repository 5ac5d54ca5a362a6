# El que falta saber de les xarxes i de les seves entitats.

members-desk-nobody = En aquesta xarxa encara no hi ha ningú.
members-desk-nobody-go = Porta-hi les entitats
members-desk-undescribed = Aquesta xarxa no diu què fa.
members-desk-undescribed-go = Descriu-la
members-desk-without-place = { $count ->
    [one] No se sap on és una entitat.
   *[other] No se sap on són { $count } entitats.
}
members-desk-without-theme = { $count ->
    [one] No se sap en què treballa una entitat.
   *[other] No se sap en què treballen { $count } entitats.
}
members-desk-without-website = { $count ->
    [one] Una entitat no té cap pàgina web apuntada.
   *[other] { $count } entitats no tenen cap pàgina web apuntada.
}
members-desk-complete = Completa-ho
members-desk-lacks-place = Sense lloc
members-desk-lacks-theme = Sense temes
members-desk-lacks-website = Sense pàgina web
