# Sartu denaren orria: nor den, non dituen saioak irekita eta zer gertatu den.
me-title = Zure kontua
me-lead = Helbide honekin sartzen zara: { $address }.
me-mandates = Zure agintaldiak
me-mandates-none = Oraindik ez duzu indarrean dagoen agintaldirik. Sare bateko koordinazioak ematen du.
me-over-everything = sare guztiak
me-over-unknown = orain ikusi ezin duzun erakunde bat
me-since = Hasiera: { $since }
me-from-until = { $since } – { $until }
me-in-functions = jardunean
me-acting-now = orain honen izenean ari zara
me-role-coordination = Koordinazioa
me-role-technical_secretariat = Idazkaritza teknikoa
me-role-elected_officer = Hautetsia
me-role-technician = Teknikaria
me-role-representative = Ordezkaria
me-role-substitute = Ordezkoa
me-role-facilitator = Dinamizatzailea
me-role-expert = Aditua
me-devices = Non duzun saioa irekita
me-devices-limits = Saio bat berez amaitzen da { $idle } egunez erabiltzen ez bada, eta beti { $absolute } egunera. Izena nabigatzaileak dioena da; baten bat ezagutzen ez baduzu, itxi.
me-device-name = { $browser } · { $system }
me-device-unknown = Nabigatzaile ezezaguna
me-device-this = hau
me-device-since = Noiz sartu zinen: { $moment }; { $how ->
    [code] postako kode batekin
    [link] esteka batekin
    [passkey] sarbide-gako batekin
    [open_id] zure erakundearen hornitzailearekin
    [demo] erakustaldiko botoiarekin
   *[other] jada ez dakigun moduren batean
}.
me-device-used = Azken erabilera, ordubeteko tartearekin: { $moment }.
me-device-expires = Beranduenez noiz amaitzen den: { $day }.
me-device-end = Itxi saioa
me-device-ended = Saioa itxita: nabigatzaile horrek berriro sartu beharko du.
me-everywhere = Irten leku guztietatik
me-everywhere-title = Leku guztietatik irten nahi duzu?
me-everywhere-text = { $count ->
    [one] Saio bat duzu irekita, nabigatzaile honetakoa, eta amaitu egingo da.
   *[other] { $count } saio dituzu irekita, eta denak amaituko dira, nabigatzaile honetakoa ere bai.
}
me-everywhere-keep = Ez, itzuli zure kontura
me-trail = Zer gertatu den
me-trail-lead = Azken hogei sarrera, irteera eta sarbide-gakoak. Baten bat zurea ez bada, irten leku guztietatik eta abisatu programa zaintzen duenari.
me-trail-none = Oraindik ez dago ezer.
me-trail-what = Zer
me-trail-when = Noiz
me-trail-device = Zein nabigatzailerekin
me-trail-begun = { $how ->
    [code] Sarrera, postako kode batekin
    [link] Sarrera, esteka batekin
    [passkey] Sarrera, sarbide-gako batekin
    [open_id] Sarrera, erakundearen hornitzailearekin
    [demo] Sarrera, erakustaldiko botoiarekin
   *[other] Sarrera
}
me-trail-ended = { $why ->
    [signed_out] Irteera
    [replaced] Saioa amaituta, nabigatzaile berean berriro sartzean
    [device] Saioa zerrendatik itxita
    [everywhere] Saioa amaituta, leku guztietatik irtetean
    [too_many] Saioa amaituta, gehiegi zeudelako irekita
    [disabled] Saioa amaituta, helbidea desgaitzean
    [address] Saioa amaituta, helbidea aldatu edo kentzean
   *[other] Saioa amaituta
}
me-trail-passkey-added = Sarbide-gakoa gehituta: { $name }
me-trail-passkey-removed = Sarbide-gakoa kenduta: { $name }
