# Avisos de les xarxes i de les organitzacions.
members-notify-network-changed = { $name }: han canviat les dades de la xarxa.
members-notify-network-archived = { $name }: s’ha arxivat la xarxa.
members-notify-network-restored = { $name }: la xarxa torna a estar en marxa.
members-notify-organisation-changed = { $name }: han canviat les dades de la fitxa.
members-notify-organisation-archived = { $name }: s’ha arxivat la fitxa.
members-notify-organisation-restored = { $name }: la fitxa torna a ser visible.
members-notify-fees-made = { $name }: s’han fet les quotes de { $year }, { $made } de noves i { $changed } de canviades.
members-notify-fee-made = { $name }: ja hi ha la quota de { $year }.
members-notify-application-received = { $name }: ha arribat la sol·licitud d’entrada número { $number }.
members-notify-departure-asked = { $name }: una organització demana sortir de la xarxa.
members-notify-mandate-granted = { $name }: { $own ->
    [yes] hi tens un mandat nou
   *[no] hi ha un mandat nou
} ({ members-notify-role }).
members-notify-mandate-ended = { $name }: { $own ->
    [yes] s’ha acabat un mandat teu
   *[no] s’ha acabat un mandat
} ({ members-notify-role }).
members-notify-role = { $role ->
    [coordination] { me-role-coordination }
    [technical_secretariat] { me-role-technical_secretariat }
    [elected_officer] { me-role-elected_officer }
    [technician] { me-role-technician }
    [representative] { me-role-representative }
    [substitute] { me-role-substitute }
    [facilitator] { me-role-facilitator }
   *[expert] { me-role-expert }
}
