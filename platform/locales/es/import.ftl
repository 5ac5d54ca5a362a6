# Importaciones: lo que decimos de un archivo, de una fila y de una celda.

import-field-ordit-id = Ordit ID

# Para reconocer fechas: los doce meses separados por «;», cada nombre y sus formas cortas.
import-date-months = enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago; septiembre setiembre sept sep; octubre oct; noviembre nov; diciembre dic
import-date-unknown-words = desconocido; desconocida; no se sabe; fecha desconocida

import-status-new = Nueva
import-status-changed = Cambia
import-status-same = Igual
import-status-refused = No se entiende
import-status-doubtful = Dudosa
import-status-skipped = Descartada
import-status-stale = Ha cambiado entretanto

import-origin-file = Hoja de cálculo
import-origin-list = Lista
import-origin-form = Formulario
import-origin-undo = Deshacer

import-state-reading = Se está leyendo
import-state-ready = A punto para decidir
import-state-written = Guardada
import-state-failed = No se ha podido leer
import-state-discarded = Descartada

import-like-same-entry = Otra fila de esta importación ya habla de lo mismo
import-like-same-name = Tiene el mismo nombre
import-like-name-elsewhere = Tiene el mismo nombre en otro municipio
import-like-similar-name = Tiene un nombre muy parecido
import-like-same-website = Tiene la misma web
import-like-same-mark = Tiene la misma dirección y otro nombre

import-refused-required = Falta este dato y es obligatorio.
import-refused-formula = La hoja de cálculo muestra un error de fórmula en lugar de un valor. Escribe el valor, o deja la celda vacía.
import-refused-date = No es una fecha que entendamos. Escríbela como 17/5/2017, 5/2017, 2017 o «desconocido».
import-refused-no-day = Este día no existe en el calendario.
import-refused-year = El año debe estar entre { $from } y { $to }.
import-refused-url = No es una dirección web. Escríbela como https://ejemplo.es.
import-refused-count = No es un número entero. Escríbelo solo con cifras, como 1234.
import-refused-colour = No es un color. Escríbelo como #a43c28.
import-refused-degrees = No son grados. Escríbelos con decimales, como 41,7235 o -3,6547.
import-refused-country = No es un código de país. Escribe sus dos letras, como FR.
import-refused-id = No es un Ordit ID. Cópialo tal como sale en la exportación, o deja la celda vacía.
import-refused-unknown-id = No hay ninguna entidad con este Ordit ID. Deja la celda vacía si es nueva.
import-refused-network-archived = La red está en el archivo. Recupérala antes de cambiar quién participa en ella.
import-refused-choice = No es ninguna de las opciones de esta columna.
import-refused-place = No conocemos ningún municipio con este nombre. Revísalo o pon el código INE.
import-refused-place-close = No conocemos ningún municipio con este nombre. Quizá es: { $names }.
import-refused-place-several = Hay más de un municipio con este nombre: { $names }. Escribe uno de estos.
import-refused-theme = «{ $theme }» no es ninguno de los temas.
import-refused-too-long = Es demasiado largo: tiene { $length } caracteres y caben { $longest }.
import-refused-control-characters = Hay caracteres invisibles. Vuelve a escribir el texto.
import-kept-other-network = Este dato lo mantiene otra red y se queda como está.

import-error-no-header = No hemos encontrado la fila de los títulos. Hace falta una columna «Nombre» u «Ordit ID» entre las veinte primeras filas.
import-error-no-network = Di de qué red son estas filas.
import-error-forbidden = Esta lista solo la puede cambiar la coordinación de la red. No se ha guardado nada.
import-error-no-run = Esta importación no existe.
import-error-no-row = Esta fila o columna no existe, o ya no se puede cambiar.
import-error-interrupted = La lectura de este archivo se interrumpió y no se ha guardado nada. Vuelve a enviarlo.
import-error-taken = Mientras tanto alguien ha guardado un valor que solo puede tener una entidad, como un dominio. No se ha escrito nada: vuelve a enviar el archivo y verás qué fila es.
import-error-not-ready = Esta importación aún no está a punto, o ya ha terminado.
import-error-already-written = Esta importación ya se ha guardado. Puedes deshacerla.
import-error-not-written = Solo se puede deshacer lo que se ha guardado.
import-error-undone = Esto ya se ha deshecho, o está a punto de deshacerse.
import-error-row-taken = La fila { $row } de esta importación ya es esta entidad. Descarta una de las dos.
import-error-upload = El archivo no ha llegado entero. Vuelve a enviarlo.

import-forgotten-too-old = Llevaba { $days } días esperando, y lo que había en el archivo ya se ha borrado de aquí.
import-forgotten-network-archived = La red se archivó, y lo que esperaba se ha borrado de aquí.
