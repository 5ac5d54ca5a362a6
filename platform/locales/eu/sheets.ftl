# Zergatik ezin izan den kalkulu-orri bat irakurri edo gorde, eta zer egin daitekeen.

sheets-error-not-a-spreadsheet = Hau ez da kalkulu-orri bat, ezta egutegi bat ere: bidali XLSX, ODS, CSV edo ICS fitxategi bat.
sheets-error-calendar = Ez dugu egutegi hau ulertzen: esportatu berriro ICS fitxategi gisa jatorrizko programatik.
sheets-error-no-events = Egutegi honetan ez dago ekitaldirik: begiratu nahi zenuena esportatu duzun.
sheets-error-damaged = Fitxategia hondatuta dago: ireki kalkulu-orrien programan, gorde berriro eta saiatu beste behin.
sheets-error-password-protected = Fitxategiak pasahitza du: gorde pasahitzik gabeko kopia bat eta bidali.
sheets-error-old-excel = Fitxategiak irakurtzen ez dugun Excel formatu bat du: ireki, aukeratu «Gorde honela» eta gorde XLSX gisa.
sheets-error-empty = Fitxategia hutsik dago: begiratu datuak ezkutuan ez dagoen orri batean dauden.
sheets-error-too-large = Fitxategia handiegia da, { $limit } MB datu baino gehiago ditu: zatitu hainbat fitxategitan.
sheets-error-too-many-rows = { $limit } errenkada baino gehiago daude: zatitu fitxategia hainbat fitxategitan.
sheets-error-too-many-columns = { $limit } zutabe baino gehiago daude: ezabatu sobera daudenak eta saiatu berriro.
sheets-error-too-many-sheets = { $limit } orri baino gehiago daude: utzi inportatu nahi dituzunak bakarrik.
sheets-error-cell-too-long = { $cell } gelaxkak { $limit } karaktere baino gehiago ditu: laburtu testua.
sheets-error-hostile = Ez dugu fitxategi hau irekitzen, irekitzen duena blokeatzeko egina dirudielako: kopiatu datuak kalkulu-orri berri batean eta bidali.
sheets-error-io = Ezin izan da fitxategia irakurri edo gorde: saiatu berriro geroxeago.
