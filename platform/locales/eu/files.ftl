# Bidaltzen diren fitxategiak.

files-error-none = Aukeratu fitxategi bat: iritsi dena hutsik dago.
files-error-too-large = Fitxategia handiegia da: gehienez { $limit } MB izan ditzake. Txikiagotu eta bidali berriro.
files-error-svg = SVG batek kodea izan dezake barruan, eta ez dugu gordetzen. Gorde PNG gisa eta bidali hori.
files-error-no-image = Barruan dagoena ez da ezagutzen dugun irudi bat. Bidali PNG, JPEG, WebP edo GIF bat.
files-error-no-document = Barruan dagoena ez da onartzen dugun dokumentu bat. Bidali PDF bat, irudi bat, ODT bat edo DOCX bat.
files-error-macros = Dokumentu honek makroak (programak) ditu barruan, eta ez dugu gordetzen. Gorde PDF gisa eta bidali hori.
