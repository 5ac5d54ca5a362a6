# Sareez eta haien erakundeez jakiteko falta dena.

members-desk-nobody = Sare honetan oraindik ez dago inor.
members-desk-nobody-go = Ekarri erakundeak
members-desk-undescribed = Sare honek ez du esaten zer egiten duen.
members-desk-undescribed-go = Deskribatu
members-desk-without-place = { $count ->
    [one] Ez dakigu erakunde bat non dagoen.
   *[other] Ez dakigu { $count } erakunde non dauden.
}
members-desk-without-theme = { $count ->
    [one] Ez dakigu erakunde batek zertan lan egiten duen.
   *[other] Ez dakigu { $count } erakundek zertan lan egiten duten.
}
members-desk-without-website = { $count ->
    [one] Erakunde batek ez du webgunerik apuntatuta.
   *[other] { $count } erakundek ez dute webgunerik apuntatuta.
}
members-desk-complete = Osatu
members-desk-lacks-place = Lekurik gabe
members-desk-lacks-theme = Gairik gabe
members-desk-lacks-website = Webgunerik gabe
