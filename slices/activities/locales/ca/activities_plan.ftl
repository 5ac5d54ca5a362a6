# Què preveu una xarxa per a un any, amb límits i equilibri.

activities-plan-link = Pla de l’any
activities-plan-title = { $network }: què es fa el { $year }
activities-plan-sheet = Pla
activities-plan-lead = Tot el que la xarxa fa en un any, sola o amb altres, amb els límits que s’ha posat i on ho fa.
activities-plan-previous = Any anterior
activities-plan-next = Any següent
activities-plan-limits = Límits que s’ha posat la xarxa
activities-plan-limits-none = La xarxa no s’ha posat cap límit.
activities-plan-limit = Canvia un límit
activities-plan-limit-save = Desa el límit
activities-plan-limited = El límit està desat.
activities-plan-most = Màxim cada any
activities-plan-most-hint = Deixa-ho buit perquè no n’hi hagi cap.
activities-plan-error-most = Escriu un nombre de l’1 al 1000, o deixa-ho buit.
activities-plan-error-kind = Aquest tipus d’activitat no existeix.
activities-plan-used = { $used } de { $most }
activities-plan-over = Més del que es va decidir
activities-plan-full = No en queda cap
activities-plan-table = Activitats del { $year }
activities-plan-counted = { $count ->
    [one] { $count } activitat compta
   *[other] { $count } activitats compten
}
activities-plan-empty = No hi ha cap activitat
activities-plan-empty-text = Aquí hi haurà el que es faci aquest any. El que encara no té dia també hi surt.
activities-plan-what = Activitat
activities-plan-when = Quan
activities-plan-kind = Tipus
activities-plan-stage = Com està
activities-plan-where = On
activities-plan-who = Qui ho fa
activities-plan-stage-all = Totes ({ $count })
activities-plan-stage-held = Feta
activities-plan-stage-planned = Prevista
activities-plan-stage-undated = Sense dia
activities-plan-stage-cancelled = Cancel·lada
activities-plan-balance = Equilibri de territoris
activities-plan-balance-text = On hi ha membres i on es fan activitats. Primer, els territoris amb membres i cap activitat en tres anys.
activities-plan-balance-none = No sabem on són els membres ni les activitats.
activities-plan-levels = Mida del territori
activities-plan-level-ambit = Àmbits i comunitats
activities-plan-level-county = Comarques i províncies
activities-plan-level-province = Demarcacions
activities-plan-territory = Territori
activities-plan-members = Membres
activities-plan-lately = En tres anys
activities-plan-left-out = Cap activitat en tres anys
activities-plan-hosts = Qui acull
activities-plan-hosts-text = Quantes vegades ha acollit cadascú, i quanta gent seva ha anat a residències.
activities-plan-host = Entitat
activities-plan-hosted = Ha acollit
activities-plan-residents = Residents que hi ha enviat
activities-plan-note-over = { $kind }: aquesta seria la número { $number } del { $year }; la xarxa va decidir un màxim de { $most }.
activities-plan-note-within = { $kind }: aquesta seria la número { $number } de les { $most } que la xarxa va decidir per al { $year }.
activities-plan-note-there = { $place }: ja hi ha { $count ->
    [one] { $count } activitat
   *[other] { $count } activitats
} el { $year }.
activities-plan-note-nothing = { $place }: en els darrers { $years } anys no s’hi ha fet cap activitat.
activities-plan-forums = Fòrums on hem anat
activities-plan-forum-who = Hi va parlar:
activities-plan-forum-message = Missatge:
activities-plan-forum-recording = Enregistrament
activities-plan-session = Sessió d’un programa
activities-shares-title = Què hi posem
activities-shares-text = La part que posa la xarxa, i la que posa cada membre, en el que fa la xarxa. La part d’un membre compta en una sola xarxa: la que convoca si n’és membre, i si no, una de les altres que ho organitzen. Només ho veu la coordinació.
activities-shares-none = Aquest any encara ningú no hi posa res.
activities-shares-who = Qui
activities-shares-activities = Activitats
activities-shares-places = Places
activities-shares-cost = Cost (€)
activities-shares-hours = Hores
activities-shares-total = En total
activities-shares-sheet = La part de cadascú en cada activitat, per corregir-la en un full i tornar-la a importar:
activities-shares-panel = Què posa en activitats
activities-shares-note = { $count ->
    [one] { $count } activitat
   *[other] { $count } activitats
} · places: { $places } · cost: { $cost } · hores: { $hours }
