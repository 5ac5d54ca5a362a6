# Words for whoever finds us from outside, and for what comes from abroad.

found-search-description = Bilatu ekonomia sozial eta solidarioaren erakundeak, sareak, herriak eta gaiak.
found-source-foreign = Beste herrialde bateko sare bat, eskatzen denean
