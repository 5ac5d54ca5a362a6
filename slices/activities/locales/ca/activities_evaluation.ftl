# Què en pensa qui hi ha vingut.

activities-eval-title = Valoració
activities-eval-empty = Encara no s’ha demanat cap valoració
activities-eval-empty-text = Cada persona amb plaça confirmada i adreça, o que va deixar l’adreça en arribar, rep un sol correu, amb un enllaç per respondre sense entrar amb cap compte.
activities-eval-early = Es podrà demanar quan l’activitat hagi començat.
activities-eval-own = Una pregunta vostra
activities-eval-own-hint = Si no n’hi poses cap, només es fan les quatre preguntes de sempre. Després no es pot canviar.
activities-eval-open = Demana la valoració
activities-eval-opened = Hem demanat la valoració a qui té plaça confirmada o va deixar l’adreça en arribar i encara no l’havia rebuda.
activities-eval-reopen = Torna-la a obrir
activities-eval-close = Tanca la valoració
activities-eval-closed = La valoració és tancada.
activities-eval-is-open = Oberta des del { $since }.
activities-eval-was-open = Oberta el { $since }, tancada el { $until }.
activities-eval-asked = Persones preguntades
activities-eval-answers = Respostes
activities-eval-mean = Utilitat mitjana, de l’1 al 5
activities-eval-few = Amb menys de 5 respostes només se’n diu el nombre, perquè es podria endevinar de qui són.
activities-eval-nothing = Encara no ha respost ningú.
activities-eval-comments = Què n’han dit
activities-eval-export = Descarrega les respostes (CSV)
activities-eval-file-name = valoracio
activities-eval-useful = Fins a quin punt t’ha estat útil?
activities-eval-useful-hint = 1 és gens; 5, molt.
activities-eval-recommend = La recomanaries?
activities-eval-recommend-yes = Sí
activities-eval-recommend-maybe = Potser
activities-eval-recommend-no = No
activities-eval-takes = Què te n’emportes?
activities-eval-changes = Què hi canviaries?
activities-eval-answer-title = Què t’ha semblat?
activities-eval-lead = Són poques preguntes. Si no hi vas poder anar, no cal que responguis.
activities-eval-anonymous = La resposta es desa sense nom ni adreça, i qui organitza no pot saber de qui és. La pots canviar amb aquest mateix enllaç fins que es tanqui.
activities-eval-answer-send = Envia la valoració
activities-eval-answer-change = Canvia la valoració
activities-eval-answered = Gràcies. Hem desat la teva resposta.
activities-eval-thanks = Ja has respost. Pots canviar la resposta fins que es tanqui la valoració.
activities-eval-over = Aquesta valoració ja és tancada. Gràcies igualment.
activities-eval-error-useful = Tria un número de l’1 al 5.
activities-eval-error-recommend = Digues si la recomanaries.
activities-eval-error-early = L’activitat encara no ha començat: la valoració es podrà demanar llavors.
activities-eval-error-closed = La valoració s’ha tancat i la resposta no s’ha desat.
activities-eval-error-few = Amb menys de 5 respostes no se’n pot descarregar el detall.
activities-eval-waiting-title = Activitats sense valoració
activities-eval-waiting-none = De totes les activitats dels últims dos mesos ja s’ha demanat la valoració.
activities-eval-job = Demana la valoració a qui ha vingut a una activitat
activities-eval-privacy-what = A quines activitats se’t va demanar la valoració
activities-eval-privacy-why = Demanar-te-la una sola vegada. La resposta es desa a part i no es pot relacionar amb ningú.
activities-eval-card-go = Mira quines
activities-eval-card = { $count ->
    [one] D’1 activitat que s’ha acabat no s’ha demanat la valoració
   *[other] De { $count } activitats que s’han acabat no s’ha demanat la valoració
}
activities-reg-subject-evaluation = Què t’ha semblat? { $title }
activities-reg-mail-evaluation = Ens ajudes a millorar? Són poques preguntes, sense nom. Si no hi vas poder anar, no en facis cas.
activities-reg-link-evaluation = Respon
