groups-privacy-what-part = Zein taldetan egon den, zein erakunderen izenean
groups-privacy-why-part = Talde bakoitzean nor ari den jakitea
