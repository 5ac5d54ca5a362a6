# Eleccions: mandats en funcions i qui representa cada ens.

elections-title = Eleccions
elections-lead = Després d’unes eleccions, qui té un càrrec electe hi continua en funcions fins que el seu ens diu qui el representa. Ho preguntes a tots d’un cop.
elections-new = Comença una ronda
elections-empty-title = Encara no hi ha cap ronda
elections-empty-text = Comença’n una quan hi hagi eleccions: abans de fer res veuràs a qui afecta.
elections-new-title = Una ronda nova
elections-field-name = Nom de la ronda
elections-field-name-hint = Per exemple: Eleccions municipals 2027.
elections-field-on = Dia de la votació
elections-field-territory = Territori
elections-field-kinds = Quins ens
elections-kind-municipality = Ajuntaments
elections-kind-county_council = Consells comarcals
elections-scope-all = Tota la xarxa
elections-territory-ambits = Àmbits
elections-territory-provinces = Demarcacions
elections-territory-counties = Comarques
elections-look = Mira a qui afecta
elections-look-title = A qui afecta
elections-look-lead =
    { $count ->
        [one] Un ens
       *[other] { $count } ens
    } i { $mandates ->
        [one] un mandat electe
       *[other] { $mandates } mandats electes
    }.
elections-look-what = Els mandats queden en funcions, amb tots els drets. Cada ens rep una carta amb un enllaç per dir qui el representa. L’equip tècnic no canvia.
elections-look-without =
    { $count ->
        [one] D’un ens no en tenim cap adreça: la seva carta s’imprimeix.
       *[other] De { $count } ens no en tenim cap adreça: les seves cartes s’imprimeixen.
    }
elections-look-nobody = Aquí no hi ha cap ens de la xarxa. Tria un altre territori.
elections-look-all-asked = Ja s’ha demanat a tots. No cal fer res més.
elections-go =
    { $count ->
        [one] Posa els mandats en funcions i escriu a l’ens
       *[other] Posa els mandats en funcions i escriu a { $count } ens
    }
elections-asked-already = Ja demanat
elections-choose = Tria { $name }
elections-reach-none = Sense adreça
elections-reach-mailbox = Bústia de l’ens
elections-reach-people =
    { $count ->
        [one] Una persona
       *[other] { $count } persones
    }
elections-started =
    { $count ->
        [one] Un ens avisat
       *[other] { $count } ens avisats
    }; { $mandates ->
        [one] un mandat queda en funcions
       *[other] { $mandates } mandats queden en funcions
    }.
elections-started-nobody = No s’ha canviat res: ja s’havia demanat a tots els que has triat.
elections-error-incomplete = Escriu el nom de la ronda i el dia de la votació.
elections-state-asked = Per respondre
elections-state-answered = Per revisar
elections-state-accepted = Acceptada
elections-state-undone = Desfeta
elections-resolution-attached = Adjunt
elections-resolution-follows = L’acord vindrà després
elections-resolution-none = Sense acord
elections-resolution = Acord
elections-part-titular = Titular
elections-part-substitute = Suplència
elections-column-name = Ronda
elections-column-voted = Votació
elections-column-asked = Ens
elections-column-chosen = Tria
elections-column-council = Ens
elections-column-kept = Queden en funcions
elections-column-staff = Equip tècnic
elections-column-reach = La carta va a
elections-column-state = Com està
elections-column-named = A qui nomena
elections-column-letters = Cartes
elections-column-county = Comarca
elections-column-kind = Mena
elections-column-answered = Resposta
elections-column-begins = Des de
elections-column-resolution = Acord
elections-column-titular = Titular
elections-column-titular-post = Càrrec de titular
elections-column-titular-address = Correu de titular
elections-column-substitute = Suplència
elections-column-substitute-post = Càrrec de suplència
elections-column-substitute-address = Correu de suplència
elections-file-name = eleccions
elections-round-undone = Desfeta
elections-round-undone-text = Aquesta ronda s’ha desfet. Tornar-la a començar amb el mateix dia i territori la reprèn.
elections-voted = Votació: { $date }
elections-filters = Què es veu
elections-filter-all = Tots
elections-filter-address = Sense adreça
elections-filter-resolution = Falta l’acord
elections-filter-go = Mostra
elections-county-all = Totes
elections-count =
    { $count ->
        [one] Un ens
       *[other] { $count } ens
    }
elections-round-empty = Aquí no n’hi ha cap.
elections-print = Cartes per imprimir
elections-named-same = Continua el mateix equip
elections-lettered =
    { $count ->
        [one] Una carta
       *[other] { $count } cartes
    }, l’última el { $day }
elections-lettered-none = Cap carta enviada
elections-accept-some = Accepta les respostes triades
elections-remind = Torna a escriure als triats
elections-remind-hint = A cada ens, com a molt una carta al dia, i només si encara no ha respost.
elections-undo = Desfés
elections-undo-whole = Desfés tota la ronda
elections-undo-title = Desfer
elections-undo-nobody = No has triat cap ens que es pugui desfer.
elections-undo-lead =
    { $count ->
        [one] Un ens deixa de ser a la ronda.
       *[other] { $count } ens deixen de ser a la ronda.
    }
elections-undo-text = Els seus mandats ja no són en funcions i els enllaços de les cartes no obren res. Si la resposta s’havia acceptat, els mandats que va donar s’acaben i els d’abans tornen.
elections-undo-go =
    { $count ->
        [one] Desfés-lo
       *[other] Desfés-los tots { $count }
    }
elections-undone =
    { $count ->
        [one] Un ens desfet.
       *[other] { $count } ens desfets.
    }
elections-back = Torna a la ronda
elections-missing =
    { $count ->
        [one] Un ens d’aquí no és a la ronda
       *[other] { $count } ens d’aquí no són a la ronda
    }
elections-missing-text = Han entrat a la xarxa després, els vas deixar fora o els has desfet.
elections-add = Afegeix els triats a la ronda
elections-invites = Convida les persones noves a entrar
elections-accept = Accepta la resposta
elections-accept-text = En acceptar-la, els mandats d’abans s’acaben el dia que comencen els nous, i qui continua deixa d’estar en funcions.
elections-not-accepted = No s’ha acceptat.
elections-answer-title = La resposta
elections-answer-none = Encara no ha respost.
elections-answer-same = Diu que continua el mateix equip.
elections-known = Ja és al registre: { $name }
elections-kept-title = Mandats en funcions per aquesta ronda
elections-kept-none = Cap.
elections-sheet = Fitxa de l’ens
elections-on-paper = Escriu la resposta que ha arribat en paper
elections-letters-title = Cartes per imprimir
elections-letters-text = Cada carta porta un enllaç nou i només es veu una vegada: imprimeix-les tot seguit. Els enllaços d’abans continuen valent.
elections-letters-empty = No hi ha cap ens per respondre.
elections-letters-for =
    { $count ->
        [one] Per a un ens
       *[other] Per a { $count } ens
    }
elections-letters-go = Fes les cartes
elections-letters-made = Imprimeix-les ara amb el teu navegador. En sortir d’aquesta pàgina no es poden tornar a veure.
elections-letter-subject = { $network }: qui us representa després de les eleccions?
elections-letter-hello = Bon dia, { $name }:
elections-letter-first = El { $date } hi ha hagut eleccions. Ens cal saber qui representa el vostre ens a { $network } d’ara endavant.
elections-letter-again = Us ho tornem a demanar: després de les eleccions del { $date }, qui representa el vostre ens a { $network }?
elections-letter-what = Digueu qui n’és titular i qui el supleix, i adjunteu l’acord. Si continuen les mateixes persones, n’hi ha prou de dir-ho. No cal cap contrasenya.
elections-letter-button = Digueu qui us representa
elections-letter-meanwhile = Mentrestant, qui us representava continua en funcions, amb tots els drets. Al vostre equip tècnic no li canvia res.
elections-letter-link = L’enllaç val mig any i només serveix per a això. Passeu la carta a qui hagi de respondre, i a ningú més.
elections-form-title = Qui us representa
elections-form-lead = Després de les eleccions del { $date }, qui representa el vostre ens a la xarxa?
elections-form-answered = Vau respondre el { $day }. Fins que la secretaria ho accepti ho podeu canviar aquí mateix.
elections-form-private = Aquestes dades les veu qui porta la xarxa i les fa servir només per saber qui us representa. Es poden demanar, corregir i esborrar.
elections-form-send = Envia la resposta
elections-field-answer = Què canvia
elections-answer-is-named = Nomenem qui ens representa
elections-answer-is-same = Continuen les mateixes persones
elections-field-person = Nom i cognoms
elections-field-post = Càrrec
elections-field-post-hint = Per exemple: regidoria de Promoció Econòmica.
elections-field-address = Correu electrònic
elections-field-address-hint = El seu, no el de la bústia de l’ens.
elections-field-optional = Si no la teniu, deixeu-ho en blanc.
elections-field-staff = No té càrrec electe: és de l’equip tècnic o d’un altre servei
elections-field-begins = Des de quan
elections-field-begins-hint = Si ho deixeu en blanc, des que la secretaria ho accepti.
elections-field-file = Acord de ple, decret o certificat
elections-field-file-hint = PDF, imatge, ODT o DOCX, de { $limit } MB com a molt.
elections-field-follows = L’acord encara no el tenim: l’enviarem després
elections-refused = No s’ha desat. Mireu això:
elections-others = També us ho demana
elections-answer-kept = Resposta desada. La secretaria la mirarà.
elections-resolution-send = Envia l’acord
elections-resolution-kept = Acord desat. Gràcies.
elections-closed-undone = Aquesta petició s’ha anul·lat. No cal que feu res; si teniu dubtes, escriviu a la xarxa.
elections-closed-expired = Aquest enllaç ja no val. Demaneu-ne un altre a la xarxa.
elections-closed-accepted = La vostra resposta ja s’ha acceptat. Si hi ha res a corregir, escriviu a la xarxa.
elections-error-answer = Digueu si nomeneu algú o si continuen les mateixes persones.
elections-error-name = Escriviu el nom de la persona.
elections-error-long = És massa llarg: hi caben { $most } caràcters.
elections-error-one-person = Titular i suplència no poden ser la mateixa persona.
elections-error-begins = Escriviu un dia sencer, com ara 17/06/2027.
elections-error-resolution = Adjunteu l’acord, o digueu que l’enviareu després.
elections-error-changed = Algú ho ha canviat mentrestant. Torna a obrir la pàgina i mira com està.
elections-error-often = Avui s’ha respost massa vegades. Torneu-ho a provar demà.
elections-error-nothing-asked = Ara mateix no es demana res a aquest ens.
elections-error-hidden = Aquest ens ja no el pots veure.
elections-error-address-elsewhere = L’adreça que han donat és d’algú que no és d’aquesta xarxa. No s’ha canviat res: demana’n una altra a l’ens o parla-ho amb qui coordina totes les xarxes.
elections-card-answers =
    { $count ->
        [one] Un ens ha dit qui el representa
       *[other] { $count } ens han dit qui els representa
    }
elections-card-answers-go = Mira les respostes
elections-card-asked =
    { $count ->
        [one] Un ens encara no ha dit qui el representa
       *[other] { $count } ens encara no han dit qui els representa
    }
elections-card-asked-go = Mira qui falta
elections-card-own =
    { $count ->
        [one] Una xarxa espera que digueu qui us representa
       *[other] { $count } xarxes esperen que digueu qui us representa
    }
elections-card-own-go = Digueu qui us representa
elections-notify-answered = { $name }: un ens ha dit qui el representa després de les eleccions.
elections-notify-renewed = { $name }: hi ha un equip de govern nou.
elections-notify-asked = { $name }: cal dir qui representa l’ens després de les eleccions.
elections-accepted =
    { $count ->
        [one] Una resposta acceptada.
       *[other] { $count } respostes acceptades.
    }
elections-accepted-invited =
    { $count ->
        [one] Una resposta acceptada.
       *[other] { $count } respostes acceptades.
    } { $invited ->
        [one] Una persona convidada.
       *[other] { $invited } persones convidades.
    }
elections-accepted-left =
    { $count ->
        [one] Una resposta acceptada.
       *[other] { $count } respostes acceptades.
    } { $left ->
        [one] Una no s’ha acceptat: obre-la i prova-ho sola per saber per què.
       *[other] { $left } no s’han acceptat: obre-les i prova-ho d’una en una per saber per què.
    }
elections-reminded =
    { $count ->
        [one] Una carta en camí.
       *[other] { $count } cartes en camí.
    }
elections-reminded-left =
    { $count ->
        [one] Una carta en camí.
       *[other] { $count } cartes en camí.
    } { $left ->
        [one] A un ens no se li ha escrit: ja ha respost, no té adreça o avui ja ha rebut carta.
       *[other] A { $left } ens no se’ls ha escrit: ja han respost, no tenen adreça o avui ja han rebut carta.
    }
elections-error-shared = Aquest ens també és d’una altra xarxa i algú ja hi parla: abans hi ha d’estar d’acord la coordinació de l’altra xarxa, que ho té a l’escriptori, o ha de respondre amb el seu compte qui representa l’ens. No s’ha canviat res.
elections-error-shared-undo = L’ens també és d’una altra xarxa: el que s’havia acceptat ho desfà qui coordina les dues. No s’ha canviat res.
elections-error-begins-when = Escriviu un dia de després de la votació, com a molt de l’any següent.
elections-another-network = una altra xarxa
elections-missing-agreement = L’ens també és d’una altra xarxa i algú ja hi parla. Abans d’acceptar la resposta hi ha d’estar d’acord: { $networks }. Ho té a l’escriptori. També val que respongui, amb el seu compte, qui representa l’ens.
elections-agree-title = Respostes d’ens que compartim
elections-agree-lead = Una altra xarxa ha demanat a un ens qui el representa. Com que l’ens també és de la teva xarxa, no s’accepta fins que hi estàs d’acord. Mira sobretot les adreces: qui les llegeix parlarà en nom de l’ens.
elections-agree-empty = No n’hi ha cap que t’esperi. Quan un ens que compartiu respongui a una altra xarxa, sortirà aquí.
elections-agree-asked-by = Ho demana
elections-agree-go = Hi estic d’acord
elections-agreed =
    { $count ->
        [one] Fet. L’altra xarxa ja pot acceptar la resposta.
       *[other] Fet. Les altres xarxes ja poden acceptar { $count } respostes.
    }
elections-agree-changed = No s’ha canviat res: la resposta ja és una altra. Mira-la de nou.
elections-card-agree =
    { $count ->
        [one] Un ens que compartim ha dit a una altra xarxa qui el representa
       *[other] { $count } ens que compartim han dit a una altra xarxa qui els representa
    }
elections-card-agree-go = Mira si hi estàs d’acord
elections-undone-left =
    { $count ->
        [one] Un ens desfet.
       *[other] { $count } ens desfets.
    } { $left ->
        [one] Un no s’ha pogut desfer: obre’l i prova-ho sol per saber per què.
       *[other] { $left } no s’han pogut desfer: obre’ls i prova-ho d’un en un per saber per què.
    }
