# Fitxers que s’envien.

files-error-none = Tria un fitxer: el que ha arribat és buit.
files-error-too-large = El fitxer és massa gros: n’hi cap un de { $limit } MB com a molt. Fes-lo més petit i torna’l a enviar.
files-error-svg = Un SVG pot portar codi a dins i no el desem. Desa’l com a PNG i envia aquest.
files-error-no-image = El que hi ha a dins no és cap imatge que coneguem. Envia un PNG, JPEG, WebP o GIF.
files-error-no-document = El que hi ha a dins no és cap document que acceptem. Envia un PDF, una imatge, un ODT o un DOCX.
files-error-macros = Aquest document porta macros (programes a dins) i no el desem. Desa’l com a PDF i envia aquest.
