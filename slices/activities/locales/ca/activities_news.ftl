activities-cancel-told = Qui hi té plaça o l’espera ho sabrà per correu, al cap de deu minuts.
activities-reg-news-hint = Si canvies quan o on és, qui s’hi ha inscrit rebrà un correu al cap de deu minuts; qui té plaça, amb el fitxer per al seu calendari.
activities-reg-job-news = Avisar qui s’hi ha inscrit d’un canvi
activities-reg-subject-moved = Canvi: { $title }
activities-reg-subject-off = Cancel·lada: { $title }
activities-reg-subject-again = Es fa, finalment: { $title }
activities-reg-mail-moved = Hi ha hagut canvis a { $title }: es fa quan i on diem tot seguit. La teva plaça continua igual. Si ja no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-mail-moved-else = Hi ha hagut canvis a { $title }: es fa quan i on diem tot seguit. La teva inscripció continua com estava: { $state }. Si ja no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-mail-moved-way = Hi ha hagut canvis a { $title }: es fa quan i on diem tot seguit, i ara hi participes així: { $mode }. La teva inscripció continua com estava: { $state }. Si així no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-mail-off = { $title } no es farà. No cal que facis res.
activities-reg-mail-again = { $title } es fa, finalment, quan i on diem tot seguit. La teva plaça continua sent teva. Si ja no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-mail-again-else = { $title } es fa, finalment, quan i on diem tot seguit. La teva inscripció continua com estava: { $state }. Si ja no hi pots venir, anul·la-la amb l’enllaç.
activities-reg-subject-way = Ara hi participes d’una altra manera: { $title }
activities-reg-mail-way = La teva inscripció a { $title } ha canviat: ara hi participes així: { $mode }. La plaça continua sent teva. Si tens un fitxer de calendari d’abans, aquest el substitueix.
activities-foretold-invited = { $count ->
    [one] Es convidarà { $count } entitat a organitzar-ne alguna.
   *[other] Es convidaran { $count } entitats a organitzar-ne alguna.
}
activities-foretold-offered = { $count ->
    [one] { $count } persona que espera rebrà per correu l’oferta d’una plaça.
   *[other] { $count } persones que esperen rebran per correu l’oferta d’una plaça.
}
activities-foretold-moved = { $count ->
    [one] { $count } persona inscrita sabrà el canvi de dia, d’hora o de lloc.
   *[other] { $count } persones inscrites sabran el canvi de dia, d’hora o de lloc.
}
activities-foretold-off = { $count ->
    [one] { $count } persona inscrita sabrà que no es fa.
   *[other] { $count } persones inscrites sabran que no es fa.
}
activities-foretold-again = { $count ->
    [one] { $count } persona inscrita sabrà que es fa, finalment.
   *[other] { $count } persones inscrites sabran que es fa, finalment.
}
activities-foretold-added = { $count ->
    [one] { $count } entitat sabrà que n’organitza alguna.
   *[other] { $count } entitats sabran que n’organitzen alguna.
}
