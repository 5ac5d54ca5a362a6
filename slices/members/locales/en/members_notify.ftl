# Notifications of networks and organisations.
members-notify-network-changed = { $name }: the data of the network changed.
members-notify-network-archived = { $name }: the network was archived.
members-notify-network-restored = { $name }: the network is back.
members-notify-organisation-changed = { $name }: the data of the page changed.
members-notify-organisation-archived = { $name }: the page was archived.
members-notify-organisation-restored = { $name }: the page can be seen again.
members-notify-fees-made = { $name }: the fees for { $year } were made, { $made } new and { $changed } changed.
members-notify-fee-made = { $name }: the fee for { $year } is there.
members-notify-application-received = { $name }: application number { $number } to join has arrived.
members-notify-departure-asked = { $name }: an organisation asks to leave the network.
members-notify-mandate-granted = { $name }: { $own ->
    [yes] you have a new mandate
   *[no] there is a new mandate
} ({ members-notify-role }).
members-notify-mandate-ended = { $name }: { $own ->
    [yes] a mandate of yours has ended
   *[no] a mandate has ended
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
