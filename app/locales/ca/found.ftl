# Words for whoever finds us from outside, and for what comes from abroad.

found-search-description = Cerca entitats, xarxes, pobles i temes de l’economia social i solidària.
found-source-foreign = Una xarxa d’un altre país, quan es demana
