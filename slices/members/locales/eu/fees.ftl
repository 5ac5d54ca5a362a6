# Kuotak: sare batek urtero kideei eskatzen diena, gutunak eta kobrantzak.

members-fee-title = Kuotak
members-fee-list-title = { $network }: kuotak
members-fee-heading = { $year }. urteko kuotak
members-fee-private = Koordinazioak bakarrik ikusten ditu, eta kide bakoitzak bereak.
members-fee-years = Urtea
members-fee-back = Itzuli
members-fee-file-name = kuotak

members-fee-way-make = Egin kuotak
members-fee-way-rules = Urteko arauak
members-fee-way-payments = Kobrantzak
members-fee-way-send = Bidali gutunak
members-fee-way-print = Inprimatu gutunak
members-fee-way-remind = Bidali gogorarazpenak

members-fee-filter-state = Egoera
members-fee-filter-kind = Mota
members-fee-filter-county = Eskualdea
members-fee-filter-all = Dena
members-fee-filter-go = Iragazi
members-fee-filter-none = Kendu iragazkiak

members-fee-empty-title = Oraindik ez dago urte honetako kuotarik
members-fee-empty-text = Esan lehenik urteko arauak: tarteak, epemuga eta kontua. Gero kuota guztiak batera egiten dira.
members-fee-empty-filtered = Kuotarik ez iragazki hauekin
members-fee-count = { $count ->
    [one] Kuota 1
   *[other] { $count } kuota
  }

members-fee-sum-asked = eskatuta
members-fee-sum-paid = kobratuta
members-fee-sum-owed = ordaintzeke
members-fee-sum-late = { $count ->
    [one] epez kanpoko kuota
   *[other] epez kanpoko kuota
  }

members-fee-state-unpaid = Ordaintzeke
members-fee-state-part = Zati bat ordainduta
members-fee-state-paid = Ordainduta
members-fee-state-waived = Barkatuta
members-fee-state-cancelled = Baliogabetuta
members-fee-late = epez kanpo
members-fee-over = { $amount } gehiegi
members-fee-reminders = { $count ->
    [one] Gogorarazpen 1, { $day }
   *[other] { $count } gogorarazpen, azkena { $day }
  }

members-fee-column-year = Urtea
members-fee-column-number = Zenbakia
members-fee-column-member = Kidea
members-fee-column-kind = Mota
members-fee-column-people = Biztanleak
members-fee-column-bracket = Tartea
members-fee-column-amount = Zenbatekoa
members-fee-column-paid = Kobratuta
members-fee-column-owed = Ordaintzeke
members-fee-column-state = Egoera
members-fee-column-reason = Arrazoia
members-fee-column-reminders = Gogorarazpenak
members-fee-column-letter = Gutuna
members-fee-column-last = Iaz
members-fee-column-deed = Zer egingo den
members-fee-column-nameless = { $number }. zutabea

members-fee-rules-title = { $year }. urteko kuoten arauak
members-fee-rules-none = Urte honetako arauak ez dira gorde oraindik. Bete edo kopiatu iazkoak.
members-fee-rules-missing = Lehenik urte honetako arauak behar dira
members-fee-rules-copy = Kopiatu { $year }. urtekoak
members-fee-rules-copied = Kopiatuta. Begiratu, batez ere epemuga.
members-fee-rules-there = Urte honek baditu arauak. Ez da ezer kopiatu.
members-fee-rules-save = Gorde arauak
members-fee-rules-saved = Arauak gordeta.
members-fee-not-saved = Ez da gorde:
members-fee-brackets = Tarteak
members-fee-brackets-hint = Kide motaren eta biztanleen arabera. Zenbateko finkorako, utzi hutsik «hemendik» eta «honaino». Biztanleria erroldatik dator; ezagutzen ez bada, erabaki bat eskatzen da eta ez da inoiz zerotzat hartzen.
members-fee-brackets-more = Errenkada gehiago behar baduzu, gorde eta gehiago agertuko dira. Zenbakirik gabeko errenkada ahaztu egiten da.
members-fee-bracket-kind = Mota
members-fee-bracket-from = Biztanleak, hemendik
members-fee-bracket-to = Honaino
members-fee-bracket-amount = Zenbatekoa (€)
members-fee-bracket-open = { $from } edo gehiago
members-fee-bracket-fixed = Zenbateko finkoa
members-fee-any-other = Beste edozein mota
members-fee-states = Nork ordaintzen duen
members-fee-joining = Urte erdian sartzen denak ordaintzen duena
members-fee-joining-full = Urte osoa
members-fee-joining-month = Geratzen diren hilak, sartzekoa barne
members-fee-joining-quarter = Geratzen diren hiruhilekoak, sartzekoa barne
members-fee-joining-half = Erdia, uztailetik aurrera sartzen bada
members-fee-due = Epemuga
members-fee-prefix = Zenbakien hasiera
members-fee-prefix-hint = Adibidez, Q2026-. Urte bakoitzak berea du.
members-fee-first-number = Lehen zenbakia
members-fee-first-number-hint = Badaude kuotak eginda: zenbakiek dauden tokitik jarraitzen dute.
members-fee-payee = Kobratzen duena
members-fee-payee-hint = Hutsik utziz gero, sarearen izena jartzen dugu.
members-fee-iban = IBAN
members-fee-vote = Botoa
members-fee-vote-suspends = Epez kanpoko kuota bat zor duenak ez du botorik ematen
members-fee-letters-own = Gutunaren testu propioa
members-fee-letters-hint = Hutsik utziz gero, ohiko testua erabiltzen dugu. Markdown eta hitz hauek erabil ditzakezu; berez betetzen dira:

members-fee-wrong-kind = Aukeratu kide mota bat.
members-fee-wrong-people = Biztanleak zenbaki osoa dira.
members-fee-wrong-peopled = Udalek eta eskualdeko kontseiluek bakarrik dituzte biztanleak. Besteentzat, jarri zenbateko finkoa.
members-fee-wrong-backwards = Tarte hau hasi baino lehen amaitzen da.
members-fee-wrong-overlap = Tarte hau mota bereko beste batekin gainjartzen da.
members-fee-wrong-amount = Idatzi zenbateko bat, hala nola 150 edo 150,50.
members-fee-wrong-states = Aukeratu nork ordaintzen duen.
members-fee-wrong-date = Idatzi egun osoa, hala nola 2026-06-30.
members-fee-wrong-prefix = Hasierak letraren bat du, eta azenturik gabeko letrak, zifrak, marratxoak eta barrak bakarrik; gehienez 12 zeinu.
members-fee-wrong-prefix-taken = Beste urte batek darabil hasiera hau. Aukeratu beste bat, zenbakirik errepika ez dadin.
members-fee-wrong-number = Lehen zenbakia 1etik gorako zenbaki bat da.
members-fee-wrong-long = Testua luzeegia da.
members-fee-wrong-iban = IBAN hau ez da zuzena. Begiratu zifrak.
members-fee-wrong-reason = Esan zergatik, gehienez 300 zeinutan.
members-fee-wrong-fee = Ez dago { $number } zenbakiko kuotarik. Ez da ezer idatzi.

members-fee-making-title = Egin { $year }. urteko kuotak
members-fee-making-lead = { $made ->
    [0] Kuota berririk ez
    [one] Kuota berri 1
   *[other] { $made } kuota berri
  }, { $changed ->
    [0] aldaketarik ez
    [one] aldaketa 1
   *[other] { $changed } aldaketa
  }. Ez da ezer idazten baieztatu arte.
members-fee-making-sum = aurten
members-fee-making-last = iaz
members-fee-making-undecided = { $count ->
    [one] erabakitzeke
   *[other] erabakitzeke
  }
members-fee-making-confirm = { $made ->
    [0] Idatzi: { $changed } aldaketa
   *[other] Idatzi: { $made } berri, { $changed } aldaketa
  }
members-fee-making-nothing = Ez da ezer falta: kuota guztiak izan behar duten bezala daude.
members-fee-made = Eginda: { $made } berri, { $changed } aldatuta.
members-fee-made-nothing = Ez zen ezer falta. Dena lehen bezala geratzen da.
members-fee-seen-otherwise = Zerbait aldatu da begiratzen ari zinen bitartean. Ez da ezer idatzi: begiratu berriro eta baieztatu.
members-fee-decided = Eskuz erabakita
members-fee-note-share = urtearen { $parts }/{ $of }
members-fee-note-month-unknown = aurten sartu zen, hila ez da ezagutzen: urte osoa
members-fee-versus-new = berria
members-fee-versus-more = igo da
members-fee-versus-less = jaitsi da
members-fee-versus-same = berdin
members-fee-deed-make = Egingo da
members-fee-deed-change = Aldatuko da
members-fee-deed-keep = Badago
members-fee-deed-stay = Geratzen da
members-fee-deed-nothing = Ez du ordaintzen
members-fee-deed-population = Biztanleria ezezaguna
members-fee-deed-bracket = Tarterik ez
members-fee-deed-from = orain { $amount }
members-fee-decide-for = { $name }: erabakitako zenbatekoa
members-fee-decide-hint = Erabaki tarterik edo biztanleriarik ez dutenen zenbatekoa. 0 jarriz gero ez du ordaintzen; hutsik utziz gero, berriro erabakitzeke.
members-fee-decide-save = Gorde erabakiak
members-fee-decisions-saved = Erabakiak gordeta.
members-fee-gone = Iaz ordaintzen zuten eta aurten ez
members-fee-idle = Urte honetako kuota dute eta jada ez dute ordaintzen: baliogabetu, hala badagokio

members-fee-letters-title = Kuoten gutunak
members-fee-letters-print = Inprimatu orri hau: gutun bat orri bakoitzean.
members-fee-letters-left = { $count ->
    [one] Beste 1 dago: erabili iragazkiak.
   *[other] Beste { $count } daude: erabili iragazkiak.
  }
members-fee-letters-empty = Iragazki hauekin ez dago gutunik.
members-fee-letter-see = Ikusi gutuna
members-fee-letter-subject = { $year }. urteko kuota · { $number }
members-fee-letter-text = Hona hemen { $network } sarearen { $year }. urteko kuota. Ordaindu, mesedez, beheko kontuan, eta jarri zenbakia kontzeptu gisa. Eskerrik asko!
members-fee-reminder-subject = Gogorarazpena: { $year }. urteko kuota · { $number }
members-fee-reminder-text = Gogorarazten dizuegu { $network } sarearen { $year }. urteko kuota ordaintzeke dagoela. Dagoeneko ordaindu baduzue, ez egin kasurik mezu honi. Eskerrik asko!
members-fee-letter-number = Zenbakia
members-fee-letter-amount = Zenbatekoa
members-fee-letter-share = Urtearen zatia
members-fee-letter-due = Epemuga
members-fee-letter-payee = Noren izenean
members-fee-letter-iban = IBAN
members-fee-letter-concept = Kontzeptua

members-fee-send-title = Bidali kuoten gutunak
members-fee-remind-title = Bidali gogorarazpenak
members-fee-send-empty = Ez dago bidaltzeko gutunik: denak irten dira, edo oraindik ez dago kuotarik.
members-fee-remind-empty = Inork ez du ezer zor iragazki hauekin.
members-fee-send-to = { $count ->
    [one] Postontzi 1era joango da
   *[other] { $count } postontzitara joango da
  }
members-fee-send-left = { $count ->
    [one] 1 geratzen da hurrengo txandarako.
   *[other] { $count } geratzen dira hurrengo txandarako.
  }
members-fee-send-go = Bidali gutunak
members-fee-remind-go = Bidali gogorarazpenak
members-fee-send-sample = Gutunetako bat
members-fee-sent = { $count ->
    [one] Gutun 1 bidean da.
   *[other] { $count } gutun bidean dira.
  }
members-fee-reminded = { $count ->
    [one] Gogorarazpen 1 bidean da.
   *[other] { $count } gogorarazpen bidean dira.
  }
members-fee-without = { $count ->
    [one] 1 helbiderik gabe
   *[other] { $count } helbiderik gabe
  }
members-fee-without-hint = Idatzi gutuna non nahi duten, edo inprimatu. Marratxo batekin, zegoena ahazten dugu.
members-fee-addresses-save = Gorde helbideak
members-fee-addresses-saved = Helbideak gordeta.

members-fee-payments-title = Kuoten kobrantzak
members-fee-bank-file = Bankuko orria
members-fee-bank-hint = CSV, XLSX edo ODS, gehienez { $limit } MB. Lehenik begiratu egiten da; ez da ezer idazten baieztatu arte.
members-fee-bank-send = Bidali eta begiratu
members-fee-bank-waiting = Baieztatzeko orriak
members-fee-latest = Azken kobrantzak
members-fee-latest-empty = Oraindik ez dago kobrantzarik. Bidali bankuko orria, edo idatzi kuotaren orrian.
members-fee-no-file = Aukeratu orri bat.
members-fee-statement-title = Begiratu kobrantzak
members-fee-bank-columns = Zutabeak
members-fee-bank-columns-unknown = Ez ditugu zutabe guztiak ezagutu. Aukeratu eta begiratu berriro.
members-fee-bank-columns-save = Erabili zutabe hauek
members-fee-bank-sample = Orriaren lehen errenkadak
members-fee-bank-date = Data
members-fee-bank-amount = Zenbatekoa
members-fee-bank-concept = Kontzeptua
members-fee-bank-payer = Ordaintzailea
members-fee-statement-rest = { $known ->
    [0] Lerro errepikaturik ez
    [one] Lerro 1 bazegoen
   *[other] { $known } lerro bazeuden
  }; { $left ->
    [0] denak dira sarrerak
    [one] 1 ez da sarrera
   *[other] { $left } ez dira sarrerak
  }.
members-fee-statement-unreadable = Errenkada hauen data edo zenbatekoa ez da ulertzen: { $rows }.
members-fee-certain = { $count ->
    [one] 1 ziurra
   *[other] { $count } ziur
  }
members-fee-certain-sum = Guztira { $amount }.
members-fee-doubtful = { $count ->
    [one] 1 zalantzazkoa: aukeratu
   *[other] { $count } zalantzazko: aukeratu
  }
members-fee-doubtful-none = Hauetako bat ere ez
members-fee-unmatched = { $count ->
    [one] 1, norena den ez dakiguna
   *[other] { $count }, norenak diren ez dakigunak
  }
members-fee-unmatched-see = Ikusi eta idatzi kuotaren zenbakia
members-fee-statement-confirm = Idatzi aukeratutako kobrantzak
members-fee-statement-discard = Utzi orri hau
members-fee-note-part = zati bat bakarrik
members-fee-note-over = zor dena baino gehiago
members-fee-payments-noted = { $count ->
    [one] Kobrantza 1 idatzita.
   *[other] { $count } kobrantza idatzita.
  }
members-fee-payments-before = Orri hau lehendik baieztatuta zegoen. Ez da besterik idatzi.
members-fee-payments-discarded = Orria baztertuta. Ez da ezer idatzi.
members-fee-way-bank = bankua
members-fee-way-cash = eskuz

members-fee-one-title = { $number } kuota
members-fee-paid-heading = Kobrantzak
members-fee-paid-empty = Oraindik ez da ezer kobratu.
members-fee-undo = Desegin
members-fee-undone = deseginda
members-fee-payment-undone = Kobrantza deseginda.
members-fee-cash = Idatzi kobrantza bat eskuz
members-fee-cash-note = Idatzi
members-fee-day = Eguna
members-fee-payment-noted = Kobrantza idatzita.
members-fee-settle = Barkatu edo baliogabetu
members-fee-reason = Arrazoia
members-fee-waive = Barkatu kuota
members-fee-cancel = Baliogabetu kuota
members-fee-ask-again = Eskatu berriro
members-fee-settled = Gordeta.

members-fee-own-title = { $name }: kuotak
members-fee-own-link = Zuen kuotak
members-fee-own-private = Zuek eta sare bakoitzaren koordinazioak bakarrik ikusten dituzue.
members-fee-own-empty = Inongo sarek ez dizue kuotarik eskatu.
members-fee-own-due = epemuga: { $day }
members-fee-own-paid = { $amount } ordainduta, { $day }
members-fee-own-owed = { $amount } ordaintzeke
members-fee-own-vote = Ordaindu arte, sarearen arauek botoa etenda uzten dute.

members-fee-card-late = { $count ->
    [one] Kuota 1 epez kanpo
   *[other] { $count } kuota epez kanpo
  }
members-fee-card-late-go = Ikusi
members-fee-card-owed = { $count ->
    [one] Kuota 1 duzue ordaintzeke
   *[other] { $count } kuota dituzue ordaintzeke
  }
members-fee-card-owed-go = Ikusi

members-fee-job-tidying = Kuoten bankuko orriak: hogeita hamar egunean baieztatu gabekoak ahaztea
