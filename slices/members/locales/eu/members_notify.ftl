# Sareen eta erakundeen oharrak.
members-notify-network-changed = { $name }: sarearen datuak aldatu dira.
members-notify-network-archived = { $name }: sarea artxibatu da.
members-notify-network-restored = { $name }: sarea berriro martxan dago.
members-notify-organisation-changed = { $name }: fitxako datuak aldatu dira.
members-notify-organisation-archived = { $name }: fitxa artxibatu da.
members-notify-organisation-restored = { $name }: fitxa berriro ikusgai dago.
members-notify-fees-made = { $name }: { $year } urteko kuotak eginda daude. Berriak: { $made }; aldatuak: { $changed }.
members-notify-fee-made = { $name }: { $year } urteko kuota eginda dago.
members-notify-application-received = { $name }: sartzeko { $number }. eskaera iritsi da.
members-notify-departure-asked = { $name }: erakunde batek saretik irtetea eskatu du.
members-notify-mandate-granted = { $name }: { $own ->
    [yes] agintaldi berri bat duzu
   *[no] agintaldi berri bat dago
} ({ members-notify-role }).
members-notify-mandate-ended = { $name }: { $own ->
    [yes] zure agintaldi bat amaitu da
   *[no] agintaldi bat amaitu da
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
