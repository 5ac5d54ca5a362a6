# Correus que entren a la bústia d’una xarxa, fins que algú els mira.

drafts-title = Correus que han entrat
drafts-lead = El que arriba a la bústia de la xarxa espera aquí fins que algú ho mira. Res no s’apunta tot sol.
drafts-none-title = Aquesta xarxa encara no té bústia d’entrada
drafts-none-text = Qui manté el programa hi pot posar una bústia de correu (IMAP). Després, tot el que hi reenviïs sortirà aquí amb el membre que s’hi ha reconegut. La guia diu com es fa: «Correus que entren».
drafts-forward-to = Reenvia els correus a { $address }.
drafts-read-on = S’ha llegit per última vegada el { $date }.
drafts-read-never = Encara no s’ha llegit.
drafts-shown = Quins
drafts-state-draft = Per mirar ({ $count })
drafts-state-confirmed = Confirmats ({ $count })
drafts-state-put_aside = Apartats ({ $count })
drafts-count = { $count ->
    [one] 1 correu
   *[other] { $count } correus
}
drafts-empty-draft = No hi ha cap correu per mirar
drafts-empty-confirmed = Encara no se n’ha confirmat cap
drafts-empty-put_aside = No n’hi ha cap d’apartat
drafts-empty-text = Reenvia un correu a la bústia de la xarxa: sortirà aquí al cap de pocs minuts.
drafts-column-date = Data
drafts-column-subject = Assumpte
drafts-column-from = De qui
drafts-column-member = Membre reconegut
drafts-column-note = Què se n’ha fet
drafts-no-subject = Sense assumpte
drafts-no-sender = No diu de qui és
drafts-no-text = No porta cap text.
drafts-forgotten = Correu oblidat
drafts-forgotten-text = El text i les adreces s’obliden { $days } dies després de mirar el correu, o quan algú ho demana. El que se’n va fer es queda.
drafts-became = Se n’ha fet: { $what }
drafts-reason-person = Algú l’ha apartat.
drafts-reason-bounce = Un correu nostre no s’ha pogut lliurar. Ja consta com a rebutjat.
drafts-reason-report = Avís d’un servidor de correu.
drafts-reason-absence = Resposta automàtica: la persona és fora.
drafts-reason-automatic = L’ha enviat un programa i no una persona.
drafts-reason-list = Ve d’una llista de correu.
drafts-reason-own = És un correu enviat des d’aquí.
drafts-reason-too_large = És massa gran (més de 25 MB) i no s’ha llegit. És a la bústia.
drafts-reason-broken = Està malmès i no s’ha pogut llegir. És a la bústia.
drafts-fact-writer = Qui el va escriure
drafts-fact-forwarded-by = Qui l’ha reenviat
drafts-fact-answers = Resposta a
drafts-not-proved = L’adreça és la que diu el correu i ningú no l’ha comprovada: mira si el text és de qui diu ser.
drafts-text = El text
drafts-shortened = El text és més llarg; aquí n’hi ha el començament. La resta és a la bústia.
drafts-attachments = Adjunts
drafts-kilobytes = { $size } kB
drafts-not-kept = no s’ha desat: només PDF, imatges, ODT i DOCX de fins a 10 MB
drafts-kinds = Què se’n fa
drafts-kind-contact = un contacte
drafts-form = Apunta’l com a contacte
drafts-field-member = Amb quin membre
drafts-field-other = O amb un altre, pel nom
drafts-recognised-none = No s’ha reconegut de quin membre és. Escriu-ne el nom.
drafts-recognised-one = S’ha reconegut; comprova-ho.
drafts-recognised-several = Pot ser de més d’un membre. Tria quin és.
drafts-how-answer = perquè respon a un correu nostre
drafts-how-person = per l’adreça de qui escriu
drafts-how-mailbox = per la bústia del membre
drafts-how-domain = només pel domini de l’adreça
drafts-put-aside = Aparta’l
drafts-put-aside-text = Es pot tornar a agafar durant { $days } dies. A la bústia no s’esborra res.
drafts-put-aside-done = Apartat. És a «Apartats» si et cal.
drafts-take-back = Torna’l a mirar
drafts-taken-back = Torna a esperar que algú el miri.
drafts-confirmed = Apuntat com a contacte.
drafts-settled-already = Algú altre ja havia mirat aquest correu. No s’ha fet res més.
drafts-card-question = { $count ->
    [one] Ha entrat 1 correu per mirar
   *[other] Han entrat { $count } correus per mirar
}
drafts-card-action = Mira’ls
