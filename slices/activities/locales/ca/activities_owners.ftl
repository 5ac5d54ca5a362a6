activities-invitations-title = Us conviden a organitzar
activities-invitations-lead = Fins que no digueu que sí, no surt a la vostra agenda ni compta enlloc.
activities-invitations-empty = Cap invitació per respondre
activities-invitations-empty-text = Quan algú us convidi a organitzar una activitat, sortirà aquí.
activities-invitations-from = Convida
activities-invitations-to = Convidada
activities-invitations-accept = Hi som
activities-invitations-gone = Aquesta invitació ja no espera resposta: algú l’ha contestada o l’ha retirada.
activities-invitations-waiting = Falta que diguin que sí
activities-invitations-invited = Convidada
activities-invitations-withdraw = Retira la invitació
activities-invitations-withdrawn = La invitació s’ha retirat.
activities-invitations-sent = S’ha enviat la invitació. Ho organitzarà quan digui que sí.
activities-invitations-hint = Si no hi actues tu, ni és membre de la xarxa que coordines, rebrà una invitació i hi serà quan digui que sí.
activities-invitations-one = Convideu-les a una activitat cada vegada: trieu «Només aquesta».
activities-invitations-series = Qui ho organitza amb vosaltres no surt a les dates noves fins que l’hi convideu i digui que sí.
activities-invitations-card = { $count ->
    [one] Us conviden a organitzar una activitat
   *[other] Us conviden a organitzar { $count } activitats
}
activities-invitations-card-action = Respon
activities-created-invited = L’activitat s’ha creat, i les entitats i xarxes que cal convidar ja tenen la invitació.
activities-owners-restore = Aquesta versió l’organitzaven unes altres xarxes o entitats, i no podeu respondre per elles. Canvieu-ne la resta al formulari.
activities-notify-added = { $name }: ara ho organitzeu.
activities-notify-invited = { $name }: us conviden a organitzar una activitat.
activities-notify-invitation-answered = { $name }: { $standing ->
    [accepted] qui vau convidar a organitzar-la ha dit que sí
   *[declined] qui vau convidar a organitzar-la ha dit que no
}.
activities-invitations-which = Quines dates
activities-invitations-of-series = Totes les dates de la sèrie a partir d’aquesta
activities-invitations-of-series-hint = Respon una sola vegada, i val per a les dates que hi hagi el dia que respongui.
activities-sheet-plural = Coorganització
activities-sheet-organiser = Organitza
activities-sheet-organiser-id = Identificador de qui organitza
activities-sheet-refused-activity = No hi ha una única activitat de la xarxa amb aquest nom i aquesta data. Mira l’agenda, o posa-hi l’identificador.
activities-sheet-refused-contradiction = Aquest identificador és d’una activitat i aquest nom d’una altra.
activities-sheet-refused-organiser = Digues qui organitza.
activities-sheet-refused-invite = No organitza aquesta activitat. Convida-la des de la pàgina de l’activitat: hi serà quan digui que sí.
activities-sheet-refused-not-yours = Aquesta activitat la convoca una altra xarxa: el teu full només pot dir la part de la teva.
activities-of-group-there = Les reunions d’un grup es convoquen des del grup: l’ordre del dia es copia de l’última.
activities-owners-of-group = Només la veuen les entitats del grup: ningú més no la pot organitzar.
