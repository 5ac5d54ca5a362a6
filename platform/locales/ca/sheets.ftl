# Per què un full de càlcul no s'ha pogut llegir o desar, i què s'hi pot fer.

sheets-error-not-a-spreadsheet = Això no és un full de càlcul ni un calendari: envia un fitxer XLSX, ODS, CSV o ICS.
sheets-error-calendar = No entenem aquest calendari: torna’l a exportar com a fitxer ICS des del programa d’on ve.
sheets-error-no-events = Aquest calendari no té cap acte: comprova que hagis exportat el que volies.
sheets-error-damaged = El fitxer està malmès: obre’l amb el programa de fulls de càlcul, desa’l de nou i torna-ho a provar.
sheets-error-password-protected = El fitxer té contrasenya: desa’n una còpia sense contrasenya i envia-la.
sheets-error-old-excel = El fitxer té un format d’Excel que no llegim: obre’l, tria «Anomena i desa» i desa’l com a XLSX.
sheets-error-empty = El fitxer és buit: comprova que les dades siguin en un full que no estigui amagat.
sheets-error-too-large = El fitxer és massa gran, més de { $limit } MB de dades: parteix-lo en uns quants.
sheets-error-too-many-rows = Hi ha més de { $limit } files: parteix el fitxer en uns quants.
sheets-error-too-many-columns = Hi ha més de { $limit } columnes: esborra les que sobrin i torna-ho a provar.
sheets-error-too-many-sheets = Hi ha més de { $limit } fulls: deixa només els que vulguis importar.
sheets-error-cell-too-long = La cel·la { $cell } té més de { $limit } caràcters: escurça’n el text.
sheets-error-hostile = No obrim aquest fitxer perquè sembla fet per bloquejar qui l’obre: copia les dades en un full de càlcul nou i envia’l.
sheets-error-io = El fitxer no s’ha pogut llegir o desar: torna-ho a provar d’aquí a una estona.
