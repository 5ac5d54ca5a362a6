# Archivos que se envían.

files-error-none = Elige un archivo: el que ha llegado está vacío.
files-error-too-large = El archivo es demasiado grande: cabe uno de { $limit } MB como mucho. Hazlo más pequeño y vuelve a enviarlo.
files-error-svg = Un SVG puede llevar código dentro y no lo guardamos. Guárdalo como PNG y envía ese.
files-error-no-image = Lo que hay dentro no es ninguna imagen que conozcamos. Envía un PNG, JPEG, WebP o GIF.
files-error-no-document = Lo que hay dentro no es ningún documento que aceptemos. Envía un PDF, una imagen, un ODT o un DOCX.
files-error-macros = Este documento lleva macros (programas dentro) y no lo guardamos. Guárdalo como PDF y envía ese.
