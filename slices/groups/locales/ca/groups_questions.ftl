groups-questions-title = Dubtes i experiències
groups-questions-lead = El que es pregunta el grup, el que s’hi respon i el que en conclou.
groups-questions-new = Escriu un dubte o una experiència
groups-questions-ask = Envia
groups-questions-unsigned = No es guarda qui ho escriu. Qui facilita el grup ho llegeix primer i ho passa a la resta. No hi posis noms.
groups-questions-unsigned-answer = No es guarda qui respon. No hi posis noms.
groups-questions-field-nature = Què és
groups-questions-field-title = En una línia
groups-questions-field-body = Explicació (opcional)
groups-questions-field-themes = Temes (opcional)
groups-questions-field-theme = Tema
groups-questions-field-standing = Estat
groups-questions-field-answer = Resposta
groups-questions-field-stance = Respecte del que s’ha dit
groups-questions-field-conclusion = Què conclou el grup
groups-questions-field-dissent = Qui ho veu diferent (opcional)
groups-questions-hint-dissent = El que una minoria veu d’una altra manera queda escrit al costat de la conclusió.
groups-questions-nature-doubt = Dubte
groups-questions-nature-experience = Experiència
groups-questions-stance-adds = Hi afegeix
groups-questions-stance-agrees = Hi està d’acord
groups-questions-stance-differs = Ho veu diferent
groups-questions-standing-waiting = Espera que es passi
groups-questions-standing-open = Obert
groups-questions-standing-concluded = Conclòs
groups-questions-find = Cerca paraules
groups-questions-find-go = Cerca
groups-questions-all = Mostra-ho tot
groups-questions-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entrades
}
groups-questions-answers = { $count ->
    [one] { $count } resposta
   *[other] { $count } respostes
}
groups-questions-no-answers = Encara no hi ha cap resposta.
groups-questions-none-title = Res no hi encaixa
groups-questions-empty-title = Encara no s’ha preguntat ni explicat res
groups-questions-empty-text = Un dubte petit ja ajuda: escriu-lo i el grup hi respondrà.
groups-questions-pass-on-title = Passa-ho al grup
groups-questions-pass-on-text = Abans de passar-ho, treu el que pugui dir qui ho ha escrit o de qui parla.
groups-questions-pass-on = Passa-ho
groups-questions-answer = Respon
groups-questions-conclude-title = Escriu la conclusió
groups-questions-conclude = Conclou
groups-questions-reopen = Torna-ho a obrir
groups-questions-dissent = Qui ho veu diferent
groups-questions-refusal-closed = Ja està conclòs; la resposta no s’ha desat.
groups-questions-said-asked = Enviat al grup.
groups-questions-said-waits = Enviat sense signar. Qui facilita el grup ho passarà.
groups-questions-said-passed-on = Ja ho llegeix tot el grup.
groups-questions-said-answered = Resposta desada.
groups-questions-said-concluded = Conclusió desada.
groups-questions-said-reopened = Torna a ser obert.
groups-questions-product = Fes-ne un producte del grup
