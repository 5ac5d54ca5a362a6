# Koordinazioaren inprimakiak, bertsioak, artxiboa eta lan-zerrenda.

members-work-group-who = Nor da
members-work-group-where = Non dago
members-work-group-membership = Sarearekiko harremana
members-work-group-pages = Beste lekuetako orriak
members-work-group-texts = Beste hizkuntzetako testuak
members-work-group-source = Nondik dakigun
members-work-group-words = Zer dioen
members-work-group-look = Itxura publikoa
members-work-group-numbers = Datak eta zifrak

members-work-hint-date = Egun bat (2017/5/17), hilabete bat (2017ko maiatza), urte bat (2017) edo ? ez badakigu.
members-work-hint-steps = Sarea utzi eta itzuli bazen bakarrik: lehengo egoerak, datarekin eta puntu eta komaz bereizita. Adibidez: Kidea 2010; Kide ohia 2015.
members-work-hint-municipality = Idatzi nahi bezala: ohiko edozein idazkera ezagutzen dugu.
members-work-hint-colour = Sei zifra, #0b6b6b bezala. Testua paperean irakurtzeko modukoa izan behar da.
members-work-hint-list = Bereizi puntu eta komarekin.
members-work-hint-markdown = Markdown erabil dezakezu: izenburuak, zerrendak eta estekak.
members-work-hint-domain = Izena bakarrik, xarxa.cat bezala, sareak berea badu eta hona badakar: bilatzaileek helbide horretan aurkituko dute.
members-work-hint-slug = Helbidean joango dena, xmess bezala. Hutsik uzten baduzu, izenetik aterako dugu.

members-work-required = (beharrezkoa)
members-work-refused = Ez da gorde. Oraindik badago zer konpondu:
members-work-new-title = Gehitu erakunde bat
members-work-network-new-title = Gehitu sare bat
members-work-edit-title = Editatu: { $name }
members-work-edit = Editatu
members-work-add = Gehitu erakunde bat
members-work-network-add = Gehitu sarea
members-work-save = Gorde
members-work-leave = Utzi
members-work-back = Itzuli
members-work-saved = Gordeta.
members-work-saved-same = Ez zegoen ezer aldatzeko.
members-work-saved-kept = Gordeta. Datu batzuk zeuden bezala utzi dira, beste sare batek kudeatzen duen erakunde batenak direlako.
members-work-is-archived = Erakunde hau artxiboan dago: koordinazioak bakarrik ikusten du.
members-work-others-facts = Erakunde honek beste sare batzuetan parte hartzen du, eta haiek zaintzen dituzte datuak. Hemendik zure sarearekiko harremana alda dezakezu.

members-work-alike-title = Agian badago jada
members-work-alike-text = Oraindik ez da gorde. Begiratu hauetako bat den eta aukeratu.
members-work-alike-same = Hau da: { $name }
members-work-alike-new = Beste bat da, berria

members-work-conflict-title = { $name }: bi bertsio aldi berean
members-work-conflict-text = Idazten ari zinela, beste norbaitek gauza bera aldatu du. Ez da ezer galdu: aukeratu eremu bakoitzean zer geratu behar den. Idatzi duzun gainerakoa gordeko da.
members-work-conflict-mine = Zuk idatzitakoa:
members-work-conflict-theirs = Orain dagoena:
members-work-conflict-save = Gorde aukeratutakoa
members-work-conflict-drop = Utzi orain dagoena
members-work-changed-meanwhile = Norbaitek une berean aldatu du. Ez da ezer egin: saiatu berriro.

members-work-colour-pale = Kolore hau gaizki irakurtzen da paperean. Ondo irakurtzen den hurbilena { $instead } da.
members-work-colour-instead = Gorde { $colour } kolorearekin
members-work-domain-wrong = Hau ez da domeinu bat. Idatzi izena bakarrik, xarxa.cat bezala.
members-work-domain-taken = Domeinu hau beste sare batena da jada.
members-work-network-there = Badago sare bat helbide honetan. Aukeratu beste bat edo editatu dagoena.

members-work-history = Bertsioak
members-work-history-of = Bertsioak: { $name }
members-work-history-title = Bertsioak
members-work-history-lead = Bertsio bakoitzak zer zioen eta zer aldatu zen. Bertsio hauetako edozeinetara itzul daiteke: ez da ezer ezabatzen.
members-work-history-correct = Zuzendu orain dioena
members-work-history-older = Aurreko bertsioak
members-work-history-membership = Parte-hartzea
members-work-history-alliance = Aliantza
members-work-history-participants = Nork parte hartzen duen eta nor den aliatua erakunde bakoitzaren bertsioek diote.
members-work-history-version = { $version }. bertsioa
members-work-history-coordination = koordinazioa
members-work-history-machine = datuen karga
members-work-history-present = orain
members-work-history-created = Erregistroan sartu zen.
members-work-history-archived = Artxibora pasatu zen.
members-work-history-unarchived = Artxibotik itzuli zen.
members-work-history-other = Sare batekiko harremana aldatu zen.
members-work-history-before = Lehen
members-work-history-after = Gero
members-work-field = Eremua
members-work-restore = Itzuli bertsio honetara
members-work-restore-title = { $name } { $version }. bertsiora itzuli?
members-work-restore-text = { $day }(e)an zioena esango du berriro, bertsio berri gisa: oraingoak ez dira ezabatzen.
members-work-restore-same = Bertsio honek oraingoaren gauza bera dio.
members-work-restore-now = Orain dio
members-work-restore-then = Esango du
members-work-restore-caption = Zer aldatuko den
members-work-restore-left = Itzultzen ez dena
members-work-restore-left-text = Beste sare batzuek zaintzen dute: haien koordinazioak bakarrik alda dezake.
members-work-restore-was = Zioen
members-work-restore-others = Bertsio honek bestela zioena beste sare batzuek zaintzen dute.

members-work-archive = Artxibatu
members-work-archive-title = { $name } artxibatu?
members-work-archive-hidden = Ez da gehiago agertuko direktorioan eta orri publikoetan.
members-work-archive-kept = Ez da ezer ezabatzen: koordinazioak ikusten jarraituko du eta berreskuratu ahal izango du.
members-work-archive-networks = Parte hartzen duen beste sareetan ere ez da agertuko: { $networks }.
members-work-archive-left = Sarea utzi besterik ez badu egin, ez da artxibatu behar: editatu eta jarri baja-data.
members-work-archived = { $name } artxiboan dago jada.
members-work-unarchive = Berreskuratu
members-work-unarchive-title = { $name } berreskuratu?
members-work-unarchive-text = Berriro agertuko da direktorioan eta bere sareen orrietan.
members-work-unarchived = { $name } berriro publikoa da.
members-work-network-archive-hidden = Ez da gehiago agertuko hasieran, direktorioan, mapan, bilatzailean eta gainerako orri publikoetan. Helbidea irekitzen duenak ez du ezer aurkituko.
members-work-network-archive-participants = { $count ->
    [0] Orain ez du inork parte hartzen.
    [one] Erakunde batek parte hartzen du. Bere fitxa eta datak gordetzen ditu, baina bertan ez da irakurriko parte hartzen duela.
   *[other] { $count } erakundek parte hartzen dute. Beren fitxak eta datak gordetzen dituzte, baina bertan ez da irakurriko parte hartzen dutela.
}
members-work-network-archive-allies = { $count ->
    [one] Erakunde aliatu bat ere gordetzen du.
   *[other] { $count } erakunde aliatu ere gordetzen ditu.
}
members-work-network-archive-still = Artxiboan dagoen bitartean, ezin da inor gehitu edo baja eman: ez formularioekin, ez zerrendatik, ez kalkulu-orriekin.
members-work-network-archive-domain = { $domain } domeinua berarentzat gordeta geratzen da. Bitartean Orditen hasierako orria agertzen da.
members-work-network-unarchive-text = Berriro agertuko da hasieran, direktorioan eta erakundeen fitxetan, lehengo data berekin.

members-work-list-title = Erakundeak: { $network }
members-work-list-heading = Erakundeak
members-work-list-county = Eskualdea
members-work-list-import = Inportatu kalkulu-orri bat
members-work-list-search = Bilatu
members-work-list-filters = Iragazkiak
members-work-list-chips = Iragazki aktiboak
members-work-list-chip-remove = (kendu)
members-work-list-count = { $count ->
    [one] Erakunde bat
   *[other] { $count } erakunde
}
members-work-list-order = Ordena:
members-work-list-export = Esportatu:
members-work-list-help = Idatzi gelaxka bat aldatzeko eta sakatu Sartu. Kalkulu-orri bateko bloke bat itsats dezakezu.
members-work-list-no-scripts = Erakunde baten datuak aldatzeko, ireki haren formularioa « Editatu » estekarekin.
members-work-keys = Teklak
members-work-keys-move = Geziak: mugitu gelaxketan. Hasi eta Buka: errenkadaren muturretara.
members-work-keys-type = Idaztea, Sartu edo F2: gelaxka irekitzen du. Ezab: hustu egiten du.
members-work-keys-save = Sartu: gorde eta behera. Tab: gorde eta eskuinera; Maius teklarekin, ezkerrera.
members-work-keys-leave = Esc: utzi eta lehengo balioa itzultzen du.
members-work-keys-copy = Ktrl+C: gelaxka kopiatu. Ktrl+V: gelaxka bat edo bloke bat itsatsi.
members-work-keys-undo = Ktrl+Z: azken aldaketa desegin, edo itsatsitako bloke osoa.
members-work-keys-choose = Maius+Zuriunea: errenkada hautatu. Maius eta klik lauki batean: haraino hautatu.
members-work-keys-out = Tab errenkadaren amaieran: gelaxketatik irten.
members-work-list-empty-title = Oraindik ez dago erakunderik
members-work-list-empty-text = Hemen egongo dira sareko erakundeak. Hasi kalkulu-orri batekin, edo gehitu bat.
members-work-list-none-title = Ez dago iragazki hauekin bat datorren erakunderik
members-work-list-none-text = Kendu bat, edo itzuli zerrenda osora.
members-work-list-all = Ikusi guztiak

members-work-bulk-all = { $count ->
    [one] Bat datorren bakarra
   *[other] Bat datozen { $count }ak
}
members-work-bulk-page = Aukeratu orri honetako guztiak
members-work-bulk-row = Aukeratu { $name }
members-work-bulk-selected-one = 1 aukeratuta
members-work-bulk-selected-other = # aukeratuta
members-work-bulk-field = Eremua
members-work-bulk-value = Balioa
members-work-bulk-go = Ikusi nola geratuko den
members-work-bulk-none = Ez zegoen erakunderik aukeratuta. Markatu bat edo gehiago, edo bat datozen guztiak.
members-work-bulk-no-field = Aukeratu zein eremu aldatu nahi duzun.
members-work-bulk-many = Erakunde gehiegi dira aldi berean. Gehienez { $most } alda daitezke: iragazi, edo egin kalkulu-orri batekin.
members-work-bulk-themes-add = Gaiak: gehitu
members-work-bulk-themes-remove = Gaiak: kendu
members-work-bulk-themes-replace = Gaiak: jarri beste batzuk
members-work-bulk-no-value = Idatzi zein gai gehitu edo kendu nahi dituzun, puntu eta komaz bereizita.
members-work-bulk-others-match = { $count ->
    [0] Bitartean zerrenda aldatu da eta orain ez dator bat erakunde bakar bat ere. Ez da ezer egin.
    [one] Bitartean zerrenda aldatu da: orain erakunde bakarra dator bat. Ez da ezer egin. Hori nahi baduzu, sakatu berriro.
   *[other] Bitartean zerrenda aldatu da: orain { $count } erakunde datoz bat. Ez da ezer egin. Hori nahi baduzu, sakatu berriro.
}
members-work-bulk-gone = { $count ->
    [one] Hautatutako bat ez dator jada bat iragazki hauekin: { $names }. Ez da ezer egin. Gainerakoak hautatuta daude: sakatu berriro aldatzeko.
   *[other] Hautatutako { $count } ez datoz jada bat iragazki hauekin: { $names }. Ez da ezer egin. Gainerakoak hautatuta daude: sakatu berriro aldatzeko.
}
members-work-bulk-elsewhere = { $count ->
    [one] eta bat beste orri batean
   *[other] eta { $count } beste orrietan
}
members-work-paste-odd = Ezin izan dugu itsatsitako blokea irakurri. Ez da ezer aldatu: itzuli zerrendara eta itsatsi berriro.

members-work-cell-saving = Gordetzen…
members-work-cell-saved = Gordeta.
members-work-cell-undone = Desegina.
members-work-cell-nothing-to-undo = Ez dago ezer desegiteko.
members-work-cell-failed = Ezin izan da gorde. Egiaztatu konexioa eta saiatu berriro.
members-work-cell-retry = Saiatu berriro
members-work-cell-refused-hint = Zuzendu, edo sakatu Esc lehengo baliora itzultzeko.
members-work-cell-fixed = zutabe hau ez da hemen editatzen.
members-work-cell-overwrite = Jarri nirea
members-work-cell-take = Utzi dagoena
members-work-cell-conflict = Beste norbaitek gelaxka hau aldatu berri du. Orain hau dio: « { $value } »
members-work-pending-one = Itsatsitako gelaxka 1, oraindik gorde gabe
members-work-pending-other = Itsatsitako # gelaxka, oraindik gorde gabe
members-work-pending-refused-one = Gelaxka 1 ez da ulertzen eta ez da aldatuko:
members-work-pending-refused-other = # gelaxka ez dira ulertzen eta ez dira aldatuko:
members-work-block-below-one = Gelaxka 1 azken errenkadaren azpian geratzen da eta kanpoan utzi da.
members-work-block-below-other = # gelaxka azken errenkadaren azpian geratzen dira eta kanpoan utzi dira.
members-work-block-beside-one = Gelaxka 1 azken zutabetik harago geratzen da eta kanpoan utzi da.
members-work-block-beside-other = # gelaxka azken zutabetik harago geratzen dira eta kanpoan utzi dira.
members-work-block-fixed-one = Gelaxka 1 editatzen ez den zutabe batekoa da:
members-work-block-fixed-other = # gelaxka editatzen ez diren zutabeetakoak dira:
members-work-block-long = Blokea handiegia da itsasteko. Ekarri fitxategi gisa, « Inportatu kalkulu-orri bat » estekarekin.
members-work-list-address = Zerrenda honen helbidea:
members-work-pending-review = Ikusi nola geratuko diren gelaxkak
members-work-pending-discard = Baztertu
