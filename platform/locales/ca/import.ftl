# Importacions: el que diem d’un fitxer, d’una fila i d’una cel·la.

import-field-ordit-id = Ordit ID

# Per reconèixer dates: els dotze mesos separats per «;», cada nom i les seves formes curtes.
import-date-months = gener gen; febrer feb febr; març mar; abril abr; maig mai; juny jun; juliol jul; agost ag ago; setembre set sep; octubre oct; novembre nov; desembre des
import-date-unknown-words = desconegut; desconeguda; no se sap; data desconeguda

import-status-new = Nova
import-status-changed = Canvia
import-status-same = Igual
import-status-refused = No s’entén
import-status-doubtful = Dubtosa
import-status-skipped = Descartada
import-status-stale = Ha canviat mentrestant

import-origin-file = Full de càlcul
import-origin-list = Llista
import-origin-form = Formulari
import-origin-undo = Desfer

import-state-reading = S’està llegint
import-state-ready = A punt per decidir
import-state-written = Desada
import-state-failed = No s’ha pogut llegir
import-state-discarded = Descartada

import-like-same-entry = Una altra fila d’aquesta importació ja parla del mateix
import-like-same-name = Té el mateix nom
import-like-name-elsewhere = Té el mateix nom en un altre municipi
import-like-similar-name = Té un nom molt semblant
import-like-same-website = Té el mateix web
import-like-same-mark = Té la mateixa adreça i un altre nom

import-refused-required = Falta aquesta dada i és obligatòria.
import-refused-formula = El full de càlcul mostra un error de fórmula en lloc d’un valor. Escriu-hi el valor, o deixa la cel·la buida.
import-refused-date = No és cap data que entenguem. Escriu-la com 17/5/2017, 5/2017, 2017 o «desconegut».
import-refused-no-day = Aquest dia no existeix al calendari.
import-refused-year = L’any ha de ser entre el { $from } i el { $to }.
import-refused-url = No és una adreça web. Escriu-la com https://exemple.cat.
import-refused-count = No és un nombre enter. Escriu-lo només amb xifres, com 1234.
import-refused-colour = No és un color. Escriu-lo com #a43c28.
import-refused-degrees = No són graus. Escriu-los amb decimals, com 41,7235 o -3,6547.
import-refused-country = No és un codi de país. Escriu-ne les dues lletres, com FR.
import-refused-id = No és un Ordit ID. Copia’l tal com surt a l’exportació, o deixa la cel·la buida.
import-refused-unknown-id = No hi ha cap entitat amb aquest Ordit ID. Deixa la cel·la buida si és nova.
import-refused-network-archived = La xarxa és a l’arxiu. Recupera-la abans de canviar qui hi participa.
import-refused-choice = No és cap de les opcions d’aquesta columna.
import-refused-place = No coneixem cap municipi amb aquest nom. Revisa’l o posa-hi el codi INE.
import-refused-place-close = No coneixem cap municipi amb aquest nom. Potser és: { $names }.
import-refused-place-several = Hi ha més d’un municipi amb aquest nom: { $names }. Escriu-ne un d’aquests.
import-refused-theme = «{ $theme }» no és cap dels temes.
import-refused-too-long = És massa llarg: té { $length } caràcters i n’hi caben { $longest }.
import-refused-control-characters = Hi ha caràcters invisibles. Torna a escriure el text.
import-kept-other-network = Aquesta dada la manté una altra xarxa i es queda com està.

import-error-no-header = No hem trobat la fila dels títols. Cal una columna «Nom» o «Ordit ID» entre les vint primeres files.
import-error-no-network = Digues de quina xarxa són aquestes files.
import-error-forbidden = Aquesta llista només la pot canviar la coordinació de la xarxa. No s’ha desat res.
import-error-no-run = Aquesta importació no existeix.
import-error-no-row = Aquesta fila o columna no existeix, o ja no es pot canviar.
import-error-interrupted = La lectura d’aquest fitxer es va interrompre i no se n’ha guardat res. Torna’l a enviar.
import-error-taken = Mentrestant algú ha desat un valor que només pot tenir una entitat, com ara un domini. No s’ha escrit res: torna a enviar el fitxer i veuràs quina fila és.
import-error-not-ready = Aquesta importació encara no està a punt, o ja s’ha acabat.
import-error-already-written = Aquesta importació ja s’ha desat. La pots desfer.
import-error-not-written = Només es pot desfer el que s’ha desat.
import-error-undone = Això ja s’ha desfet, o s’està a punt de desfer.
import-error-row-taken = La fila { $row } d’aquesta importació ja és aquesta entitat. Descarta’n una de les dues.
import-error-upload = El fitxer no ha arribat sencer. Torna’l a enviar.

import-forgotten-too-old = Feia { $days } dies que esperava, i el que hi havia al fitxer ja s’ha esborrat d’aquí.
import-forgotten-network-archived = La xarxa es va arxivar, i el que esperava s’ha esborrat d’aquí.
