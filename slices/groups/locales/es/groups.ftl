groups-privacy-what-part = En qué grupos ha estado, por qué organización
groups-privacy-why-part = Saber quién trabaja en cada grupo
