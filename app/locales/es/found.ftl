# Words for whoever finds us from outside, and for what comes from abroad.

found-search-description = Busca entidades, redes, pueblos y temas de la economía social y solidaria.
found-source-foreign = Una red de otro país, cuando se pide
