# Sare baten ehuna.

members-cloth-name = Ehuna
members-cloth-title = { $network }: ehuna
members-cloth-description = Nola hazten den { $network }: hari bat kide bakoitzeko, pasaldi bat hilabete bakoitzeko, eskualdeka eta izenik gabe.
members-cloth-label = { $count ->
    [one] { $network }: hari 1eko ehuna. Beheko taulak gauza bera dio.
   *[other] { $network }: { $count } hariko ehuna, eskualdeka. Beheko taulak gauza bera dio.
}
members-cloth-passage = { $months ->
    [1] hilabete bat
    [3] hiruhileko bat
   *[other] urte bat
}
members-cloth-lead = Hari bakoitza kide bat da, izenik gabe eta bere eskualdekoen ondoan. Pasaldi bakoitza { members-cloth-passage } da: kidea dagoenean, haria ehundu egiten da.
members-cloth-lead-named = Hari bakoitza kide bat da, eta bere fitxara darama. Pasaldi bakoitza { members-cloth-passage } da, eta gertatutakora darama. Zuk bakarrik ikusten dituzu izenak.
members-cloth-lead-counties = Hari bakoitza eskualde bat da. Ireki, eta kide bakoitzeko hari bat ikusiko duzu.
members-cloth-kinds = Zer ehuntzen den
members-cloth-kind-membership = Sareko hilabeteak
members-cloth-period = Aldia
members-cloth-months = { $count } hilabete
members-cloth-all = Dena
members-cloth-earlier = ← Lehenago
members-cloth-later = Geroago →
members-cloth-from-to = { $from } – { $to }
members-cloth-month = { $month ->
    [1] urt
    [2] ots
    [3] mar
    [4] api
    [5] mai
    [6] eka
    [7] uzt
    [8] abu
    [9] ira
    [10] urr
    [11] aza
   *[other] abe
}
members-cloth-quarter = { $number }H
members-cloth-quarter-of = { $year }, { $number }. hiruhilekoa
members-cloth-rest = { $area } (besteak)
members-cloth-elsewhere = Beste lekuak
members-cloth-key-woven = barruan
members-cloth-key-bare = kanpoan
members-cloth-key-perhaps = agian barruan: ez dakigu data zehatza
members-cloth-happened = Zer gertatu den
members-cloth-happened-at = Zer gertatu zen: { $time }
members-cloth-happened-nothing = Ez dago data ezaguneko sarrerarik ez bajarik.
members-cloth-happened-all = Ikusi dena
members-cloth-table = Gauza bera, taula batean
members-cloth-names-caption = Nor dagoen: { $time }
members-cloth-counts-caption = Zenbat kide dauden, eskualdeka: { $time }
members-cloth-counts-range = Bi zenbaki: zenbat eta zenbat artean, datak falta direlako.
members-cloth-member = Kidea
members-cloth-county = Eskualdea
members-cloth-column-woven = Barruan
members-cloth-column-perhaps = Agian barruan
members-cloth-column-count = Pasaldiak
members-cloth-when = Noiz
members-cloth-total = Guztira
members-cloth-empty-title = Oraindik ez dago haririk
members-cloth-empty = Hemen ikusiko da sarea nola hazten den. Kideak sarrera-datarekin jartzean hasten da.
members-cloth-export-unknown = Formatu hori ez dugu egiten. Aukeratu CSV edo XLSX.
members-cloth-file-name = ehuna
members-cloth-signature = { $network }: ehuna
members-cloth-signature-see = Ikusi nola hazten den
