# Grups: llistes, pàgines, qui hi és.

groups-plural = Grups
groups-list-title = Grups · { $network }
groups-list-lead = Què fa cada grup, qui hi és i què ha sortit dels que han acabat.
groups-list-description = Grups de treball, comunitats d’aprenentatge i taules de { $network }.
groups-all = Tots
groups-empty-title = Aquí encara no hi ha cap grup
groups-empty-text = Treu un filtre o proposa un grup: la coordinació el posa en marxa.
groups-add = Afegeix un grup
groups-propose = Proposa un grup
groups-propose-lead = La teva entitat el coordinarà d’entrada. La coordinació de la xarxa el posa en marxa.
groups-added = S’ha afegit el grup.
groups-proposed-sensitive = S’ha proposat el grup. Com que és delicat, d’enfora només se’n veu el nom: el posen en marxa les entitats que hi participen, a «Vida del grup», quan en són dues o més.
groups-refusal-last = Sou qui coordina aquest grup, i és delicat: si marxeu, el que s’hi ha escrit quedaria a la vista d’altres. Primer feu que una altra entitat el coordini.
groups-refusal-alone = Un grup es posa en marxa quan hi ha dues entitats o més que ho decideixen, o quan ho diu la coordinació de la xarxa.
groups-error-standing = El grup ja té entitats: on és ho decideixen elles, a la seva pàgina.
groups-error-opened = Un grup delicat no es torna a obrir quan ja hi ha algú més o s’hi ha escrit res: era només per als qui hi participen. Tanqueu-lo i comenceu-ne un altre.
groups-proposed = S’ha proposat el grup. La coordinació de la xarxa ho veurà.
groups-form-what = Què és i què vol
groups-form-how = Com funciona
groups-field-name = Nom del grup
groups-field-kind = Tipus de grup
groups-field-standing = Estat del grup
groups-field-started = Va començar
groups-field-ended = Va acabar
groups-field-objectives = Objectius
groups-field-doing-now = Què fa ara
groups-field-meets = Quan es troba
groups-field-open = S’hi pot demanar d’entrar
groups-field-sensitive = És delicat
groups-field-when = Des de / fins a
groups-field-members = Entitats
groups-field-organisation = Entitat
groups-field-role = Paper
groups-field-person = Qui hi va
groups-field-family = Família
groups-field-decided-by = Qui ho ha decidit
groups-field-decided-on = Quan es va decidir
groups-field-note = Nota
groups-say-yes = Sí
groups-say-no = No
groups-kind-working_group = Grup de treball
groups-kind-learning_community = Comunitat d’aprenentatge
groups-kind-sector_table = Taula sectorial
groups-kind-body = Òrgan
groups-kind-alliance = Aliança
groups-kind-dialogue = Espai de diàleg
groups-standing-proposed = Proposat
groups-standing-active = Actiu
groups-standing-paused = En pausa
groups-standing-converted = Transformat
groups-standing-merged = Fusionat
groups-standing-closed = Tancat
groups-sensitive-tag = Delicat
groups-sensitive-notice = És un grup delicat: d’aquí enfora només se’n diu el nom.
groups-sensitive-hint = D’un grup delicat només se’n diu el nom. Els que parlen d’assetjament ho són si ningú no diu el contrari.
groups-invented = Aquest grup és inventat, per a la demostració.
groups-archived = Aquest grup és a l’arxiu.
groups-archive-text = { $name } deixarà de veure’s en llistes i cerques. Si el grup ha acabat, no l’arxivis: proposa de tancar-lo, i quedarà entre els resultats.
groups-unarchive-text = { $name } tornarà a veure’s com abans.
groups-edit = Edita el grup
groups-now = Ara mateix
groups-now-empty = El grup encara no ha dit què fa ara.
groups-objectives-empty = Encara no hi ha objectius escrits.
groups-who = Qui hi és
groups-who-empty = Encara no s’ha dit qui hi és.
groups-dates = Dates
groups-source = Font:
groups-role-member = Membre
groups-role-coordinator = Coordinació
groups-role-facilitator = Facilitació
groups-role-linked = Entitat vinculada
groups-role-expert = Experta
groups-roles-member = Entitats membres
groups-roles-coordinator = El coordinen
groups-roles-facilitator = Equip de facilitació
groups-roles-linked = Entitats vinculades
groups-roles-expert = Expertes que ha triat el grup
groups-ask-title = Hi vols ser?
groups-ask-why = Per què hi vol ser la teva entitat
groups-ask = Demana d’entrar-hi
groups-ask-sent = S’ha enviat. El grup respondrà.
groups-ask-waiting = La teva entitat ha demanat d’entrar-hi i espera resposta.
groups-ask-back = Retira la petició
groups-asked = Ha demanat d’entrar-hi
groups-leave = Deixa el grup
groups-leave-text = La teva entitat deixarà de ser al grup. El que hi ha fet queda.
groups-leave-do = Sí, deixa’l
groups-left = La teva entitat ja no hi és.
groups-members-title = Qui és a { $name }
groups-members-link = Qui hi és
groups-members-empty-title = Encara no hi ha ningú
groups-members-empty-text = Cerca més avall qui hi ha de ser.
groups-asking = Demanen d’entrar-hi
groups-admit = Accepta
groups-decline = Ara no
groups-role-of = Paper de { $name }
groups-change = Canvia
groups-end = Treu
groups-end-do = Sí, treu-la del grup
groups-person-choose = Qui hi va per la teva entitat
groups-person-nobody = Encara ningú
groups-person-send = Desa
groups-member-add = Afegeix al grup
groups-member-added = S’ha afegit al grup.
groups-member-admitted = Ja és al grup.
groups-member-declined = S’ha respost que ara no.
groups-member-changed = S’ha canviat.
groups-member-ended = Ja no és al grup.
groups-since = des de { $date }
groups-since-day = des del dia { $date }
groups-until = fins a { $date }
groups-until-day = fins al dia { $date }
groups-from-until = { $since } – { $until }
groups-seek = A qui hi convides
groups-seek-lead = Membres de la xarxa amb els mateixos temes i entitats aliades. O busca qualsevol entitat pel nom.
groups-seek-words = Nom
groups-seek-do = Busca
groups-seek-none = No en trobem cap. Prova un altre nom.
groups-seek-write = Escriu als membres amb aquests temes
groups-offered-themes = Mateixos temes: { $themes }
groups-offered-ally = Aliada de la xarxa
groups-own-title = Els grups de la meva entitat
groups-own-lead = On ets i què t’espera.
groups-own-empty-title = No sou en cap grup
groups-own-empty-text = A la pàgina de cada grup pots demanar d’entrar-hi.
groups-own-decide = Respon la proposta
groups-families = Famílies
groups-families-title = Famílies a { $name }
groups-families-lead = Quines famílies de l’economia social són a la taula, quines hi falten i quines tenen reconegut que s’hi han obert i hi han participat.
groups-families-none = Encara no n’hi ha cap.
groups-families-missing = Hi falten:
groups-families-see = Mira les famílies
groups-family-recognise = Reconeix una família
groups-family-recognised = Reconeguda: { $who }, { $date }
groups-family-withdraw = Retira el reconeixement
groups-family-withdraw-do = Sí, retira el de { $family }
groups-family-done = S’ha reconegut.
groups-family-undone = S’ha retirat el reconeixement.
groups-card-asking-action = Respon
groups-card-decisions-action = Decidiu
groups-notify-asked = Una entitat demana d’entrar a { $name }.
groups-notify-admitted = La teva entitat ja és a { $name }.
groups-notify-declined = { $name } ha respost que ara no hi pot entrar ningú més.
groups-notify-change-proposed = Hi ha una proposta de canvi per decidir a { $name }.
groups-notify-left-alone = { $name } s’ha quedat sense ningú que el coordini.
groups-notify-moved = { $to ->
    [proposed] S’ha proposat un grup: { $name }.
   *[other] { $name } ha canviat d’estat.
}
groups-refusal-ask = Ara no s’hi pot demanar d’entrar.
groups-refusal-asked = La teva entitat ja ho ha demanat o ja hi és.
groups-refusal-not-in = Aquesta entitat ja no hi és.
groups-refusal-in = Aquesta entitat ja hi és o ja ho ha demanat.
groups-refusal-answered = Algú ja ha respost.
groups-refusal-role = Aquest paper no existeix.
groups-refusal-person = Aquesta persona no té cap mandat de la teva entitat.
groups-refusal-family = Tria una família.
groups-refusal-family-already = Aquesta família ja està reconeguda.
groups-refusal-decided-by = Digues qui ho ha decidit.
groups-refusal-date = Això no és cap data.
groups-refusal-withdrawn = Ja s’havia retirat.
groups-privacy-what-part = En quins grups ha estat i què hi ha decidit, per quina organització
groups-privacy-why-part = Saber qui treballa en cada grup i com s’ha decidit
groups-count = { $count ->
    [one] un grup
   *[other] { $count } grups
}
groups-count-met = { $count ->
    [one] un amb objectius assolits
   *[other] { $count } amb objectius assolits
}
groups-former = { $count ->
    [one] Una entitat que hi era
   *[other] { $count } entitats que hi eren
}
groups-families-members = { $count ->
    [one] una entitat
   *[other] { $count } entitats
}
groups-card-asking = { $count ->
    [one] Una entitat demana d’entrar en un grup que coordineu
   *[other] { $count } entitats demanen d’entrar en grups que coordineu
}
groups-card-asking-network = { $count ->
    [one] Una entitat demana d’entrar en un grup de la xarxa
   *[other] { $count } entitats demanen d’entrar en grups de la xarxa
}
groups-card-decisions = { $count ->
    [one] Un grup us demana que decidiu
   *[other] { $count } grups us demanen que decidiu
}
groups-panel-all = Tots els grups
groups-panel-empty = Encara no hi ha cap grup.
groups-refusal-no-organisation = Aquí es parla en nom d’una organització: tria-la a dalt de tot.
