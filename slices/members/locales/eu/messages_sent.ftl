# Mezuak: nork jasotzen dituen, nola iristen diren eta nork erantzuten duen.

messages-to = { $count ->
    [one] Batek jasotzen du
   *[other] { $count } lagunek jasotzen dute
  }
messages-without = { $count ->
    [one] Batek ez du jasotzen
   *[other] { $count } lagunek ez dute jasotzen
  }
messages-recipients-title = Nork jasotzen du «{ $subject }»
messages-problems = Bidali aurretik:
messages-change-text = Aldatu testua
messages-leave-out = Ez bidali
messages-leave-out-named = Ez bidali honi: { $name }
messages-leave-out-lacking = Ez bidali haiei
messages-include = Bidali hala ere
messages-include-named = Bidali hala ere honi: { $name }
messages-lacks = ez dakigu: { $fields }
messages-why-no_address = ez dakigu helbidea
messages-why-wrong_form = helbidea ez dago ondo idatzita
messages-why-bad_name = izenak mezu batean joan ezin diren zeinuak ditu
messages-why-marked_wrong = ez zaio idazten: okerra da edo hala eskatu dute
messages-why-refused_before = azken mezua baztertu zuten
messages-why-disabled = kontua desgaituta dago
messages-why-by_hand = zuk edo taldeko norbaitek kendu du
messages-why-twice = behin jasotzen du jada
messages-previews = Nola irakurriko den
messages-previews-none = Oraindik ez dago ezer idatzita.
messages-preview-first = Lehena
messages-preview-longest = Izen luzeena duena
messages-preview-fallback = Bere hizkuntzan jasotzen ez duena
messages-preview-text = Testua bakarrik
messages-test = Bidali niri proba bat: { $address }
messages-test-subject = [Proba] { $subject }
messages-test-sent = Proba bidali da.
messages-send-title = Bidali
messages-send = { $count ->
    [one] Bidali helbide 1era
   *[other] Bidali { $count } helbidetara
  }
messages-send-delay = { $count ->
    [one] Minutu bat barru irtengo da. Bitartean geldi dezakezu.
   *[other] { $count } minutu barru irtengo da. Bitartean geldi dezakezu.
  }
messages-send-at-once = Berehala irtengo da.
messages-send-not-yet = Ezer falta ez denean bidali ahal izango da.
messages-not-sent = Ez da bidali.
messages-sent = { $count ->
    [one] Mezua helbide 1era doa.
   *[other] Mezua { $count } helbidetara doa.
  }
messages-shown = Zer erakusten den
messages-rows-empty = Hemen ez dago inor.
messages-mail-waiting = zain
messages-mail-sending = bidaltzen
messages-mail-sent = bidalia
messages-mail-refused = baztertua
messages-mail-uncertain = zalantzazkoak
messages-mail-stopped = geldituta
messages-mail-why = { $network } sareak idazten dizu: { $reader }.
messages-mail-reply = Erantzuten baduzu, erantzuna { $address } helbidera iritsiko da.
messages-mail-look = Ikusi sarean
messages-starts = Irteera: { $moment }. Ordura arte osorik geldi daiteke.
messages-stop = { $count ->
    [one] Gelditu irteteko dagoena
   *[other] Gelditu irteteko dauden { $count }
  }
messages-stopped = { $count ->
    [one] Mezu 1 gelditu da irten aurretik.
   *[other] { $count } mezu gelditu dira irten aurretik.
  }
messages-stopped-none = Dena irtenda zegoen: ez da ezer gelditu.
messages-look-again = Begiratu berriro
messages-sample = Irakurri bidalitakoa
messages-answers-to = Erantzunak nora
messages-answers-empty = Ez zaio inongo erakunderi idatzi.
messages-tab-recipients = Nori idatzi zaion
messages-tab-answers = Erantzunak: { $reached } erakundetatik { $answered }
messages-answered = Nork erantzun duen
messages-answered-of = { $reached } erakundetatik { $answered }
messages-answered-not = oraindik ez
messages-answered-mark = Erantzun du
messages-answered-mark-named = { $name }: erantzun du
messages-answered-undo = Ez du erantzun
messages-answered-undo-named = { $name }: ez du erantzun
messages-follow = Idatzi berriro erantzun ez dutenei
messages-silent = Erantzun ez dutenen zerrenda
messages-own-sent = Bidalia: { $date }, nori: { $names }
messages-own-forgotten = Testua ez da gordetzen jada: haren epea igaro da.
messages-addresses = Kopiatu helbideak nire posta-programarako
messages-addresses-count = { $count ->
    [one] Helbide 1.
   *[other] { $count } helbide.
  }
messages-addresses-without = { $count ->
    [one] 1 kanpoan geratzen da.
   *[other] { $count } kanpoan geratzen dira.
  }
messages-addresses-hint = Jarri ezkutuko kopian: bakoitzak berea bakarrik ikusi behar du. Begiratu dituzula apuntatuta geratzen da.
messages-addresses-open = Ireki nire posta-programa
messages-addresses-semicolons = Puntu eta komaz (Outlook)
messages-addresses-commas = Komaz (Thunderbird, Gmail)
messages-refused-title = Baztertzen duten helbideak
messages-refused-lead = Sareak idatzi eta zerbitzari batek hartu nahi izan ez duena. Zuzendu helbidea edo markatu okertzat.
messages-refused-count = { $count ->
    [one] helbide 1
   *[other] { $count } helbide
  }
messages-refused-empty-title = Helbide batek ere ez du baztertzen
messages-refused-empty-text = Zerbitzari batek mezu bat nahi ez duenean, helbidea hemen agertuko da.
messages-refused-correct = Zuzendu
messages-refused-correct-named = Zuzendu honen helbidea: { $name }
messages-refused-mark = Markatu okertzat
messages-refused-mark-named = Markatu okertzat honen helbidea: { $name }
messages-said-code = kodea: { $code }
messages-said-nothing = ez da garaiz erantzunik izan
messages-said-later = geroago itzulia: { $reason }
messages-doubt-has-arrived = Iritsi da
messages-doubt-has-arrived-named = { $name }: iritsi da
messages-doubt-send = Bidali berriz
messages-doubt-send-named = { $name }: bidali berriz
messages-doubt-arrived = Jasota: iritsi da.
messages-doubt-again = Berriz bidaliko da.
messages-marked = Eginda: sare honen mezurik ez da hara joango.
messages-unmarked = Helbideak berriro balio du.
messages-wrong-title = Idazten ez zaien helbideak
messages-wrong-text = Okerrak direlako edo hala eskatu dutelako. Sare honen mezurik ez doa hara.
messages-wrong-add = Idatzi behar ez zaion helbidea
messages-wrong-add-go = Ez idatzi gehiago
messages-wrong-undo = Idatzi berriz
messages-wrong-undo-named = Idatzi berriz helbide honetara: { $address }
messages-card-doubt = { $count ->
    [one] Mezu 1 ez dakigu guztiengana iritsi den
   *[other] { $count } mezu ez dakigu guztiengana iritsi diren
  }
messages-card-doubt-action = Begiratu
messages-card-refused = { $count ->
    [one] Helbide 1ek mezuak baztertzen ditu
   *[other] { $count } helbidek mezuak baztertzen dituzte
  }
messages-hearer = Sarearen mezuei iristen zaizkien erantzunak apuntatzen ditu
messages-card-refused-action = Zuzendu
