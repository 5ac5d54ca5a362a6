# The page of whoever is signed in: who they are, where they are signed in, what happened.
me-title = Your account
me-lead = You sign in with the address { $address }.
me-mandates = Your mandates
me-mandates-none = You hold no mandate in force yet. The coordination of a network gives you one.
me-over-everything = every network
me-over-unknown = an organisation that you cannot see now
me-since = Since { $since }
me-from-until = From { $since } to { $until }
me-in-functions = caretaker
me-acting-now = you act for it now
me-role-coordination = Coordination
me-role-technical_secretariat = Technical secretariat
me-role-elected_officer = Elected officer
me-role-technician = Technician
me-role-representative = Representative
me-role-substitute = Substitute
me-role-facilitator = Facilitator
me-role-expert = Expert
me-devices = Where you are signed in
me-devices-limits = A session ends by itself when nobody used it for { $idle } days, and after { $absolute } days in any case. The name is what the browser says; if you do not recognise one, end it.
me-device-name = { $browser } · { $system }
me-device-unknown = Unknown browser
me-device-this = this one
me-device-since = You signed in on { $moment } { $how ->
    [code] with a code from a mail
    [link] with a link
    [passkey] with a passkey
    [open_id] with your organisation’s provider
    [demo] with the demo’s button
   *[other] in a way that we no longer know
}.
me-device-used = Last used, give or take an hour: { $moment }.
me-device-expires = It ends on { $day } at the latest.
me-device-end = End this session
me-device-ended = Session ended: that browser will have to sign in again.
me-everywhere = Sign out everywhere
me-everywhere-title = Sign out everywhere?
me-everywhere-text = { $count ->
    [one] You have one session, in this browser, and it will end.
   *[other] You have { $count } sessions, and all of them will end, the one in this browser too.
}
me-everywhere-keep = No, back to your account
me-trail = What happened
me-trail-lead = The last twenty sign-ins, sign-outs and passkeys. If one of them was not you, sign out everywhere and tell whoever maintains the program.
me-trail-none = Nothing yet.
me-trail-what = What
me-trail-when = When
me-trail-device = With which browser
me-trail-begun = { $how ->
    [code] Signed in with a code from a mail
    [link] Signed in with a link
    [passkey] Signed in with a passkey
    [open_id] Signed in with the organisation’s provider
    [demo] Signed in with the demo’s button
   *[other] Signed in
}
me-trail-ended = { $why ->
    [signed_out] Signed out
    [replaced] Session ended by signing in again in the same browser
    [device] Session ended from the list
    [everywhere] Session ended by signing out everywhere
    [too_many] Session ended because too many were open
    [disabled] Session ended when the address was disabled
    [address] Session ended when the address was changed or removed
   *[other] Session ended
}
me-trail-passkey-added = Passkey added: { $name }
me-trail-passkey-removed = Passkey removed: { $name }
