groups-privacy-what-part = En quins grups ha estat, per quina organització
groups-privacy-why-part = Saber qui treballa en cada grup
