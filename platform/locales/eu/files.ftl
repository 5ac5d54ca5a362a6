# Bidaltzen diren fitxategiak.

files-error-none = Aukeratu fitxategi bat: iritsi dena hutsik dago.
files-error-too-large = Fitxategia handiegia da: gehienez { $limit } MB izan ditzake. Txikiagotu eta bidali berriro.
files-error-svg = SVG batek kodea izan dezake barruan, eta ez dugu gordetzen. Gorde PNG gisa eta bidali hori.
files-error-no-image = Barruan dagoena ez da ezagutzen dugun irudi bat. Bidali PNG, JPEG, WebP edo GIF bat.
