groups-polls-title = Consultes
groups-polls-lead = El que es pregunta a les organitzacions del grup. Cadascuna té una resposta, i la pot canviar fins que es tanca.
groups-polls-new = Obre una consulta
groups-polls-open = Obre
groups-polls-opened = Consulta oberta.
groups-polls-answer = Respon
groups-polls-answer-again = Canvia la resposta
groups-polls-answered = Resposta desada. La pots canviar fins que es tanqui.
groups-polls-close = Tanca-la ara
groups-polls-closed = Consulta tancada.
groups-polls-reopen = Torna-la a obrir
groups-polls-reopened = La consulta torna a ser oberta.
groups-polls-field-question = Què es pregunta
groups-polls-field-explanation = Explicació (opcional)
groups-polls-field-options = Respostes possibles
groups-polls-hint-options = Una per línia: entre 2 i 20, totes diferents.
groups-polls-field-several = Se’n poden triar més d’una
groups-polls-field-closes = Últim dia per respondre
groups-polls-hint-closes = Un dia, com ara 15/3/2027. Sense dia, queda oberta fins que algú la tanqui.
groups-polls-field-reason = Motiu (opcional, el llegeix tot el grup)
groups-polls-hint-one = Tria-ne una.
groups-polls-hint-several = Tria-ne una o més.
groups-polls-own = Resposta: { $name }
groups-polls-refusal-options = Calen entre 2 i 20 respostes diferents, una per línia.
groups-polls-refusal-past = L’últim dia ha de ser avui o més endavant.
groups-polls-refusal-choice = Cal triar una resposta de la llista.
groups-polls-refusal-closed = La consulta s’ha tancat mentrestant; la resposta no s’ha desat.
groups-polls-state-open = Oberta
groups-polls-state-closed = Tancada
groups-polls-state-answered = Resposta donada
groups-polls-until = fins al dia { $date }
groups-polls-answers = { $count ->
    [one] { $count } resposta
   *[other] { $count } respostes
}
groups-polls-results = Resultat
groups-polls-turnout = Han respost { $count } de { $all } organitzacions.
groups-polls-who = Qui ha respost
groups-polls-glance = Consultes obertes
groups-polls-all = Totes les consultes
groups-polls-empty-title = Encara no s’ha preguntat res
groups-polls-empty-text = Quan el grup hagi de triar, qui el coordina obre aquí una consulta.
groups-polls-waiting-title = Consultes que esperen resposta
groups-polls-waiting-empty-title = Cap consulta no espera la teva resposta
groups-polls-waiting-empty-text = Quan un grup on sou pregunti alguna cosa, sortirà aquí.
groups-polls-card-question = { $count ->
    [one] { $count } consulta espera la teva resposta
   *[other] { $count } consultes esperen la teva resposta
}
groups-polls-card-action = Respon
