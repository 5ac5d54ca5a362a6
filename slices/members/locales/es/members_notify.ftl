# Avisos de las redes y de las organizaciones.
members-notify-network-changed = { $name }: han cambiado los datos de la red.
members-notify-network-archived = { $name }: se ha archivado la red.
members-notify-network-restored = { $name }: la red vuelve a estar en marcha.
members-notify-organisation-changed = { $name }: han cambiado los datos de la ficha.
members-notify-organisation-archived = { $name }: se ha archivado la ficha.
members-notify-organisation-restored = { $name }: la ficha vuelve a ser visible.
members-notify-fees-made = { $name }: se han hecho las cuotas de { $year }, { $made } nuevas y { $changed } cambiadas.
members-notify-fee-made = { $name }: ya está la cuota de { $year }.
members-notify-application-received = { $name }: ha llegado la solicitud de entrada número { $number }.
members-notify-departure-asked = { $name }: una organización pide salir de la red.
members-notify-mandate-granted = { $name }: { $own ->
    [yes] tienes un mandato nuevo
   *[no] hay un mandato nuevo
} ({ members-notify-role }).
members-notify-mandate-ended = { $name }: { $own ->
    [yes] se ha acabado un mandato tuyo
   *[no] se ha acabado un mandato
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
