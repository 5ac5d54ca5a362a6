# Words for whoever finds us from outside, and for what comes from abroad.

found-search-description = Search organisations, networks, towns and themes of the social and solidarity economy.
found-source-foreign = A network of another country, on request
