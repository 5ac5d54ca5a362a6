# Por qué una hoja de cálculo no se ha podido leer o guardar, y qué se puede hacer.

sheets-error-not-a-spreadsheet = Esto no es una hoja de cálculo ni un calendario: envía un archivo XLSX, ODS, CSV o ICS.
sheets-error-calendar = No entendemos este calendario: vuelve a exportarlo como archivo ICS desde el programa del que viene.
sheets-error-no-events = Este calendario no tiene ningún acto: comprueba que has exportado el que querías.
sheets-error-damaged = El archivo está dañado: ábrelo con el programa de hojas de cálculo, guárdalo de nuevo y vuelve a probar.
sheets-error-password-protected = El archivo tiene contraseña: guarda una copia sin contraseña y envíala.
sheets-error-old-excel = El archivo tiene un formato de Excel que no leemos: ábrelo, elige «Guardar como» y guárdalo como XLSX.
sheets-error-empty = El archivo está vacío: comprueba que los datos estén en una hoja que no esté oculta.
sheets-error-too-large = El archivo es demasiado grande, más de { $limit } MB de datos: divídelo en varios.
sheets-error-too-many-rows = Hay más de { $limit } filas: divide el archivo en varios.
sheets-error-too-many-columns = Hay más de { $limit } columnas: borra las que sobren y vuelve a probar.
sheets-error-too-many-sheets = Hay más de { $limit } hojas: deja solo las que quieras importar.
sheets-error-cell-too-long = La celda { $cell } tiene más de { $limit } caracteres: acorta su texto.
sheets-error-hostile = No abrimos este archivo porque parece hecho para bloquear a quien lo abre: copia los datos en una hoja de cálculo nueva y envíala.
sheets-error-io = El archivo no se ha podido leer o guardar: vuelve a probar dentro de un rato.
