groups-synergies-title = Zerbait partekatzen duzuen taldeak
groups-synergies-lead = Beste sareetakoak ere bai, gauza bera bi aldiz ez egiteko.
groups-synergies-all = Partekatzen duzuen talde guztiak
groups-synergies-themes = Gai berak: { $themes }
groups-synergies-members = Bietan daude: { $names }
groups-synergies-members-more = Bietan daude: { $names } eta beste { $count }
groups-synergies-activities = { $count ->
    [one] Jarduera { $count } elkarrekin egiten dute
   *[other] { $count } jarduera elkarrekin egiten dituzte
}
groups-synergies-empty-title = Ez dago talde honekin ezer partekatzen duen besterik
groups-synergies-empty-text = Jarri gaiak taldeari: hori da gauza bera egiten duena aurkitzeko gehien laguntzen duena.
groups-synergies-empty-sensitive = Talde sentikor batetik ez da ezer besteekin alderatzen.
