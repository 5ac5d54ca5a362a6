### Sarrerako postontziak irakurtzea.

intake-kind-read = Sarrerako postontzietako mezuak irakurri
intake-failure-unreached = Ezin izan da sarrerako postontziaren zerbitzarira iritsi. Bere kabuz saiatzen da berriro.
intake-failure-certificate = Sarrerako postontziaren zerbitzariak ez du erakusten nor den, edo ez du zifratzen. Begiratu helbidea edo eman ziurtagiria.
intake-failure-login = Sarrerako postontziaren zerbitzariak ez du erabiltzailea edo pasahitza onartzen. Begiratu konfigurazioan.
intake-failure-folder = Sarrerako postontziaren karpeta ez dago edo ezin da ireki. Begiratu izena konfigurazioan.
intake-failure-broken-off = Sarrerako postontziaren zerbitzariak erdian eten du. Ez da ezer galdu; bere kabuz saiatzen da berriro.
intake-failure-too-slow = Sarrerako postontziaren zerbitzariak ez du garaiz erantzun. Bere kabuz saiatzen da berriro.
intake-failure-network = Existitzen ez den sare baterako sarrerako postontzi bat dago. Begiratu izena konfigurazioan.
