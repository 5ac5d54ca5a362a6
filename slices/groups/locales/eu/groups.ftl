# Taldeak: zerrendak, orriak, nor dagoen.

groups-plural = Taldeak
groups-list-title = { $network }: taldeak
groups-list-lead = Zer egiten duen talde bakoitzak, nor dagoen eta zer utzi duten amaitutakoek.
groups-list-description = { $network }: lan-taldeak, ikaskuntza-komunitateak eta mahaiak.
groups-all = Guztiak
groups-empty-title = Hemen oraindik ez dago talderik
groups-empty-text = Kendu iragazki bat edo proposatu talde bat: koordinazioak abiaraziko du.
groups-add = Gehitu talde bat
groups-propose = Proposatu talde bat
groups-propose-lead = Zure erakundeak koordinatuko du hasieran. Sarearen koordinazioak abiaraziko du.
groups-added = Taldea gehitu da.
groups-proposed-sensitive = Taldea proposatu da. Delikatua denez, kanpotik izena bakarrik ikusten da: bertako erakundeek abiarazten dute, «Taldearen bizitza» atalean, bi edo gehiago direnean.
groups-refusal-last = Zuek koordinatzen duzue talde hau, eta delikatua da: joaten bazarete, bertan idatzitakoa besteen bistan geratuko litzateke. Lehenik jarri beste erakunde bat koordinatzaile.
groups-refusal-alone = Taldea abian jartzen da bi erakundek edo gehiagok erabakitzen dutenean, edo sarearen koordinazioak esaten duenean.
groups-error-standing = Taldeak baditu erakundeak: non dagoen haiek erabakitzen dute, bere orrian.
groups-error-opened = Talde delikatu bat ez da berriro irekitzen beste norbait badago edo zerbait idatzi bada: parte hartzen dutenentzat bakarrik zen. Itxi eta hasi beste bat.
groups-proposed = Taldea proposatu da. Sarearen koordinazioak ikusiko du.
groups-form-what = Zer den eta zer nahi duen
groups-form-how = Nola dabilen
groups-field-name = Taldearen izena
groups-field-kind = Talde mota
groups-field-standing = Taldearen egoera
groups-field-started = Hasiera
groups-field-ended = Amaiera
groups-field-objectives = Helburuak
groups-field-doing-now = Zer ari da orain
groups-field-meets = Noiz biltzen da
groups-field-open = Sartzea eska daiteke
groups-field-sensitive = Delikatua da
groups-field-when = Noiztik / noiz arte
groups-field-members = Erakundeak
groups-field-organisation = Erakundea
groups-field-role = Zeregina
groups-field-person = Nor joaten da
groups-field-family = Familia
groups-field-decided-by = Nork erabaki du
groups-field-decided-on = Noiz erabaki zen
groups-field-note = Oharra
groups-say-yes = Bai
groups-say-no = Ez
groups-kind-working_group = Lan-taldea
groups-kind-learning_community = Ikaskuntza-komunitatea
groups-kind-sector_table = Sektore-mahaia
groups-kind-body = Organoa
groups-kind-alliance = Aliantza
groups-kind-dialogue = Elkarrizketa-gunea
groups-standing-proposed = Proposatua
groups-standing-active = Aktibo
groups-standing-paused = Etenda
groups-standing-converted = Eraldatua
groups-standing-merged = Bateratua
groups-standing-closed = Itxia
groups-sensitive-tag = Delikatua
groups-sensitive-notice = Talde delikatua da: kanpora izena baino ez da esaten.
groups-sensitive-hint = Talde delikatu batetik izena baino ez da esaten. Jazarpenaz ari direnak halakoak dira, inork kontrakorik esan ezean.
groups-invented = Talde hau asmatua da, erakustaldirako.
groups-archived = Talde hau artxiboan dago.
groups-archive-text = { $name } ez da gehiago zerrendetan eta bilaketetan ikusiko. Taldea amaitu bada, ez artxibatu: proposatu ixtea, eta emaitzen artean geratuko da.
groups-unarchive-text = { $name } lehen bezala ikusiko da berriro.
groups-edit = Editatu taldea
groups-now = Oraintxe
groups-now-empty = Taldeak oraindik ez du esan zer ari den orain.
groups-objectives-empty = Oraindik ez dago helbururik idatzita.
groups-who = Nor dago
groups-who-empty = Oraindik ez da esan nor dagoen.
groups-dates = Datak
groups-source = Iturria:
groups-role-member = Kidea
groups-role-coordinator = Koordinazioa
groups-role-facilitator = Dinamizazioa
groups-role-linked = Lotutako erakundea
groups-role-expert = Aditua
groups-roles-member = Erakunde kideak
groups-roles-coordinator = Koordinatzaileak
groups-roles-facilitator = Dinamizazio-taldea
groups-roles-linked = Lotutako erakundeak
groups-roles-expert = Taldeak aukeratutako adituak
groups-ask-title = Hemen egon nahi duzu?
groups-ask-why = Zergatik egon nahi duen zure erakundeak
groups-ask = Eskatu sartzea
groups-ask-sent = Bidali da. Taldeak erantzungo du.
groups-ask-waiting = Zure erakundeak sartzea eskatu du, eta erantzunaren zain dago.
groups-ask-back = Kendu eskaera
groups-asked = Sartzea eskatu du
groups-leave = Utzi taldea
groups-leave-text = Zure erakundea ez da gehiago taldean egongo. Egindakoa geratuko da.
groups-leave-do = Bai, utzi
groups-left = Zure erakundea jada ez dago.
groups-members-title = { $name }: nor dago
groups-members-link = Nor dago
groups-members-empty-title = Oraindik ez dago inor
groups-members-empty-text = Bilatu behean nor egon behar den.
groups-asking = Sartzea eskatzen dute
groups-admit = Onartu
groups-decline = Orain ez
groups-role-of = { $name }: zeregina
groups-change = Aldatu
groups-end = Kendu
groups-end-do = Bai, kendu taldetik
groups-person-choose = Nor joaten da zure erakundearen izenean
groups-person-nobody = Oraindik inor ez
groups-person-send = Gorde
groups-member-add = Gehitu taldera
groups-member-added = Taldera gehitu da.
groups-member-admitted = Taldean dago jada.
groups-member-declined = Orain ez dela erantzun da.
groups-member-changed = Aldatu da.
groups-member-ended = Jada ez dago taldean.
groups-since = { $date } geroztik
groups-since-day = { $date } geroztik
groups-until = { $date } arte
groups-until-day = { $date } arte
groups-from-until = { $since } – { $until }
groups-seek = Nor gonbidatu
groups-seek-lead = Gai berak dituzten sareko kideak eta erakunde aliatuak. Edo bilatu edozein erakunde izenez.
groups-seek-words = Izena
groups-seek-do = Bilatu
groups-seek-none = Ez dugu bat ere aurkitu. Probatu beste izen bat.
groups-seek-write = Idatzi gai hauek dituzten kideei
groups-offered-themes = Gai berak: { $themes }
groups-offered-ally = Sarearen aliatua
groups-own-title = Nire erakundearen taldeak
groups-own-lead = Non zaudeten eta zer duzuen zain.
groups-own-empty-title = Ez zaudete talde batean ere
groups-own-empty-text = Talde bakoitzaren orrian eska dezakezue sartzea.
groups-own-decide = Erantzun proposamenari
groups-families = Familiak
groups-families-title = { $name }: familiak
groups-families-lead = Ekonomia sozialeko zein familia dauden mahaian, zein falta diren eta zeinei aitortu zaien ireki eta parte hartu dutela.
groups-families-none = Oraindik ez dago bat ere.
groups-families-missing = Falta dira:
groups-families-see = Ikusi familiak
groups-family-recognise = Aitortu familia bat
groups-family-recognised = Aitortua: { $who }, { $date }
groups-family-withdraw = Kendu aitorpena
groups-family-withdraw-do = Bai, kendu: { $family }
groups-family-done = Aitortu da.
groups-family-undone = Aitorpena kendu da.
groups-card-asking-action = Erantzun
groups-card-decisions-action = Erabaki
groups-notify-asked = Erakunde batek { $name } taldean sartzea eskatzen du.
groups-notify-admitted = Zure erakundea { $name } taldean dago jada.
groups-notify-declined = { $name } taldeak erantzun du: orain ezin da beste inor sartu.
groups-notify-change-proposed = Aldaketa-proposamen bat dago erabakitzeko { $name } taldean.
groups-notify-left-alone = { $name } koordinatzailerik gabe gelditu da.
groups-notify-moved = { $to ->
    [proposed] Talde bat proposatu da: { $name }.
   *[other] { $name } taldearen egoera aldatu da.
}
groups-refusal-ask = Orain ezin da sartzea eskatu.
groups-refusal-asked = Zure erakundeak eskatua du edo badago jada.
groups-refusal-not-in = Erakunde hau jada ez dago.
groups-refusal-in = Erakunde hau badago jada edo eskatua du.
groups-refusal-answered = Norbaitek erantzun du jada.
groups-refusal-role = Zeregin hori ez dago.
groups-refusal-person = Pertsona horrek ez du zure erakundearen agindurik.
groups-refusal-family = Aukeratu familia bat.
groups-refusal-family-already = Familia hori aitortua dago jada.
groups-refusal-decided-by = Esan nork erabaki duen.
groups-refusal-date = Hori ez da data bat.
groups-refusal-withdrawn = Kenduta zegoen jada.
groups-privacy-what-part = Zein taldetan egon den eta zer erabaki duen, zein erakunderen izenean
groups-privacy-why-part = Talde bakoitzean nork lan egiten duen eta nola erabaki den jakitea
groups-count = { $count ->
    [one] talde bat
   *[other] { $count } talde
}
groups-count-met = { $count ->
    [one] bat helburuak lortuta
   *[other] { $count } helburuak lortuta
}
groups-former = { $count ->
    [one] Lehen zegoen erakunde bat
   *[other] Lehen zeuden { $count } erakunde
}
groups-families-members = { $count ->
    [one] erakunde bat
   *[other] { $count } erakunde
}
groups-card-asking = { $count ->
    [one] Erakunde batek koordinatzen duzuen talde batean sartzea eskatzen du
   *[other] { $count } erakundek koordinatzen dituzuen taldeetan sartzea eskatzen dute
}
groups-card-asking-network = { $count ->
    [one] Erakunde batek sareko talde batean sartzea eskatzen du
   *[other] { $count } erakundek sareko taldeetan sartzea eskatzen dute
}
groups-card-decisions = { $count ->
    [one] Talde batek erabakitzeko eskatzen dizue
   *[other] { $count } taldek erabakitzeko eskatzen dizuete
}
groups-panel-all = Talde guztiak
groups-panel-empty = Oraindik ez dago talderik.
groups-refusal-no-organisation = Hemen erakunde baten izenean hitz egiten da: aukeratu goian.
