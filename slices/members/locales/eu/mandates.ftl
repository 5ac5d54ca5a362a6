# Agintaldiak: eman, amaitu eta berriro hartu.

mandates-heading = Agintaldiak
mandates-none = Ikus dezakezun agintaldirik ez.
mandates-everything = Sare guztiak
mandates-new = Eman agintaldi bat
mandates-new-title = Agintaldi bat: { $name }
mandates-granted = Agintaldia emanda.
mandates-end = Amaitu
mandates-end-title = Agintaldi bat amaitu: { $name }
mandates-end-rights = Oraintxetik ez du hor inolako eskubiderik: irekiko duen hurrengo orria ez da berea izango.
mandates-end-stays = Egin duen guztia erakundearentzat geratzen da.
mandates-end-back = Fitxatik berriro har daiteke.
mandates-end-go = Amaitu agintaldia
mandates-ended = Agintaldia amaituta. Hemendik bertatik har dezakezu berriro.
mandates-resume = Hartu berriro
mandates-resumed = Agintaldia berriro hartuta.

mandates-refused-fits = Eginkizun hau sare batena da, ez erakunde batena. Utzi erakundea hutsik.
mandates-refused-may-not = Agintaldi hau ezin duzu zuk eman edo amaitu. Sarea koordinatzen duenak egiten du.
mandates-refused-oneself = Inork ez dizkio bere buruari agintaldiak ematen. Eskatu sarea koordinatzen duenari.
mandates-refused-dates = Hasi baino lehen amaituko litzateke.
mandates-refused-overlap = Badu eginkizun hau hemen data horietan.
mandates-refused-last = Sare guztiak koordinatzen dituen pertsona bakarra da. Lehenago beste bat egon behar da.
mandates-refused-over = Agintaldi hau amaituta zegoen.
mandates-refused-not-ended = Agintaldi hau ez zen eskuz amaitu.
mandates-refused-unknown = Agintaldi hau ez dago.
mandates-refused-invented = Asmatutako pertsona batek ezin du agintaldirik izan benetako erakunde batean.
mandates-refused-by-hand = Koordinazioa ez da orri batetik ematen. Eman pertsonaren fitxatik.
mandates-refused-consent = Norbaitek hitz egiten du jada erakunde honen izenean, eta beste sare batekoa ere bada. Eginkizun hau erakundeak berak ematen du.
mandates-refused-ended-by-hand = Agintaldi hau eskuz amaitu zen, eta orri batek ez du berriro irekitzen. Berreskuratu pertsonaren fitxatik.
