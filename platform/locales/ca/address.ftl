# Canviar l’adreça amb què s’entra.

address-kind-tell = Avisar l’adreça que ja no serveix per entrar
address-kind-prove = Enviar l’enllaç que prova una adreça
address-gone-subject = Aquesta adreça ja no serveix per entrar a Ordit
address-gone = Amb aquesta adreça ja no s’entra a Ordit: s’ha canviat o s’ha tret ({ $moment }).
address-gone-unless = Si no ho esperaves, avisa qui coordina la teva xarxa.
address-wanted-subject = Algú ha escrit la teva adreça a Ordit
address-wanted = Una altra persona ha escrit aquesta adreça com si fos seva.
address-wanted-same = No ha canviat res: l’adreça continua sent teva i no cal que facis res.
address-new-subject = Confirma la teva adreça nova a Ordit
address-new = Has demanat entrar a Ordit amb aquesta adreça. Obre l’enllaç al navegador on vas fer el canvi i prem el botó:
address-new-button = Confirma l’adreça
address-new-ends = L’enllaç dura una hora i serveix una sola vegada. Si no ho has demanat, no cal que facis res.
address-sign-in-first = Fa més d’una hora que vas entrar. Surt i torna a entrar, perquè sapiguem que ets tu.
