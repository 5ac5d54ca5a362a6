members-privacy-what-contact = Adreça, telèfon i llengua
members-privacy-why-contact = Escriure i trucar a qui representa una organització
members-privacy-what-mandates = Mandats: càrrec, dates i font
members-privacy-why-mandates = Saber en nom de qui pot actuar cadascú
members-privacy-what-dealings = Contactes amb la persona, també les notes internes, i missatges que se li han escrit
members-privacy-why-dealings = Recordar què s’ha parlat i què s’ha escrit a cada membre
members-privacy-what-applications = Sol·licituds d’adhesió que esmenten la persona
members-privacy-why-applications = Respondre la sol·licitud
members-privacy-what-access = Qui ha mirat com es localitza la persona, i què ha mirat ella
members-privacy-why-access = Saber qui veu dades personals (RGPD, art. 5.2 i 32)
members-privacy-what-papers = Resolucions de baixa i pagaments de quotes
members-privacy-why-papers = Justificar els actes i els comptes de l’organització; es guarden fins al termini legal
members-privacy-what-tasks = Tasques pendents de la persona
members-privacy-what-tasks-done = Tasques que va fer o va encarregar
members-privacy-why-tasks = Que no es perdi el que s’ha de fer
members-privacy-rule-access = Registre de qui ha mirat dades de contacte
members-privacy-rule-applications = Persones, textos i documents de sol·licituds denegades o retirades
members-privacy-rule-former = Adreça i telèfon de qui ja no té cap mandat, comptant des del darrer
members-consent-phone = El teu telèfon
members-consent-phone-words = Accepto que les xarxes i l’organització en nom de les quals actuo desin el meu telèfon i em truquin per la feina que hi fem. Si ho retiro, el telèfon s’esborra.
members-consent-joining = La sol·licitud d’adhesió
members-consent-joining-words = Vas acceptar que la xarxa desés les dades de la sol·licitud per respondre-la. Si ho retires, s’hi esborren el teu nom i com se’t localitza.
members-privacy-erase-title = Suprimir les dades d’una persona
members-privacy-erase-link = Suprimeix les dades
members-privacy-erase-lead = Fes-ho quan { $name } t’ho demani. S’esborrarà d’aquí a { $days } dies; fins aleshores es pot desfer.
members-privacy-erase-what = S’esborren el nom, com se la localitza, el compte, els correus, les notes i el que en diuen les importacions; els mandats s’acaben. Els actes de les organitzacions es queden, sense el seu nom.
members-privacy-erase-no-address = No en tenim l’adreça: digue-li tu mateix quan s’esborrarà.
members-privacy-erase-button = Suprimeix-les d’aquí a set dies
members-privacy-erase-due = Les dades de { $name } s’esborraran el { $day }.
members-privacy-erase-asked = Demanat. Si en tenim l’adreça, li ho hem escrit.
members-privacy-erase-undone = Desfet: no s’esborrarà res.
members-privacy-erase-own = Ho ha demanat ella mateixa: només ella ho pot desfer, amb l’enllaç del correu o des de la seva pàgina.
members-privacy-erase-last = És l’única persona que coordina tota la instància. Abans dona aquest mandat a una altra persona.
members-access-title = Qui ha mirat dades de contacte
members-access-own = Qui ha obert com se’t localitza, i les llistes i fitxers de les teves xarxes on pots sortir. Es diu en nom de qui, no el nom de la persona.
members-access-network = Qui ha vist com es localitza la gent de { $network }.
members-access-all = Qui ha vist com es localitza la gent de tota la instància.
members-access-filter = Filtres
members-access-total = { $total ->
    [one] { $total } consulta
   *[other] { $total } consultes
}
members-access-none = No n’hi ha cap.
members-access-kind-person = Una persona
members-access-kind-list = Llistes
members-access-kind-file = Fitxers
members-access-ever = Sempre
members-access-days = Darrers { $days } dies
members-access-column-when = Quan
members-access-column-who = En nom de qui
members-access-column-name = Qui
members-access-column-what = Què
members-access-column-for = Per a què
members-access-column-number = Persones
members-access-who-unknown = No es pot dir
members-access-nobody = Ja no hi és, o no la veus
members-access-what-you = La teva fitxa
members-access-what-named = La fitxa de { $name }
members-access-what-person = Una fitxa
members-access-what-list = { $number ->
    [one] Una llista amb { $number } persona
   *[other] Una llista amb { $number } persones
}
members-access-what-file = { $number ->
    [one] Un fitxer amb { $number } persona
   *[other] Un fitxer amb { $number } persones
}
members-access-for-application = Respondre una sol·licitud
members-access-for-fees = Quotes
members-access-for-writing = Escriure
members-access-for-export = Endur-se’n una llista
members-access-for-correction = Corregir la fitxa
members-access-for-organisation = Mirar una organització
members-access-for-person = Mirar una persona
members-access-for-list = Treballar amb la llista de persones
members-access-for-unknown = No es va anotar
members-access-file = consultes
