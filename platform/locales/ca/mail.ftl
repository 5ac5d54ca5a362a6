# El correu que surt, i què n’ha estat.

mail-title = Correus
mail-lead = Els correus que el programa no ha pogut donar per enviats. Els textos no es mostren mai.
mail-crumbs = On ets
mail-no-server = Encara no hi ha cap servidor de correu configurat: els correus esperen, i els codis per entrar només surten al registre del programa. Qui el manté pot donar ORDIT_SMTP_URL i ORDIT_MAIL_FROM.
mail-demo = La demostració no envia res.
mail-tabs = Quins correus
mail-tab-uncertain = Dubtosos ({ $count })
mail-tab-waiting = En espera ({ $count })
mail-tab-refused = Rebutjats ({ $count })
mail-uncertain-why = La connexió es va tallar quan el correu ja s’havia lliurat o quasi. Per no enviar-lo dues vegades, el programa espera que algú ho miri.
mail-empty-uncertain = Cap correu dubtós.
mail-empty-waiting = Cap correu en espera.
mail-empty-refused = Cap correu rebutjat.
mail-from = De
mail-to = Per a
mail-subject = Assumpte
mail-written = Escrit
mail-tried = Últim intent
mail-tried-never = encara cap
mail-answer = Resposta del servidor
mail-answer-code = codi { $code }
mail-answer-bounce = retornat després: { $reason }
mail-answer-late = no s’ha lliurat a temps
mail-answer-none = cap
mail-state = Estat
mail-state-waiting = en espera
mail-state-sending = s’està enviant
mail-state-sent = enviat
mail-state-refused = rebutjat
mail-state-uncertain = dubtós
mail-state-stopped = aturat
mail-message-id = Identificador

mail-one-title = Ha arribat aquest correu?
mail-one-how = Pregunta-ho a qui l’havia de rebre, o busca l’identificador al registre del servidor de correu.
mail-arrived-title = Ha arribat
mail-arrived-text = Quedarà com a enviat i no es tornarà a enviar.
mail-arrived = Marca’l com a enviat
mail-again-title = No ha arribat
mail-again-text = Si en realitat havia arribat, el rebrà dues vegades.
mail-again = Torna’l a enviar
mail-forgotten = El text era secret i ja s’ha oblidat.
mail-back = Torna als correus
mail-cleared-arrived = Fet: consta com a enviat.
mail-cleared-again = Es torna a enviar.
mail-cleared-already = Algú altre ja ho havia resolt.

mail-test-title = Correu de prova
mail-test-address = Adreça
mail-test-hint = S’hi enviarà un missatge curt. Si no arriba, mira les pestanyes de dalt.
mail-test-send = Envia la prova
mail-test-put = La prova surt ara mateix.
mail-test-subject = Prova de correu d’Ordit
mail-test-text = Si llegeixes això, el correu surt bé. No cal que responguis.

mail-outbox-title = Bústia de sortida de la demostració
mail-outbox-lead = Tot el que s’hauria enviat. De la demostració no surt cap correu.
mail-outbox-empty-title = Encara no hi ha cap correu
mail-outbox-empty = Quan algú demani un codi per entrar o enviï una carta, sortirà aquí.
mail-outbox-html = El mateix com a HTML
mail-outbox-file = Fitxer adjunt: { $name }

mail-background = Correus: { $uncertain } dubtosos, { $waiting } en espera, { $refused } rebutjats.
mail-notice = { $count ->
    [one] No se sap si un correu ha arribat.
   *[other] No se sap si { $count } correus han arribat.
}
mail-card-refused = { $count ->
    [one] Aquesta setmana s’ha rebutjat un correu.
   *[other] Aquesta setmana s’han rebutjat { $count } correus.
}
mail-background-look = Mira els correus
mail-kind-deliver = Enviar un correu
mail-failure-later = El servidor de correu ha demanat que es torni a provar més tard.
mail-failure-unreached = El servidor de correu no respon o no accepta aquest programa.
mail-failure-unanswered = La connexió amb el servidor de correu s’ha tallat a mitges.
mail-failure-nowhere = No hi ha cap servidor de correu configurat.

mail-address-wrong = Això no sembla una adreça de correu. S’escriu així: nom@exemple.cat
mail-line-empty = Falta el text.
mail-line-breaks = El text ha d’anar en una sola línia, sense salts ni signes invisibles.
mail-line-long = El text és massa llarg: hi caben { $longest } caràcters.
