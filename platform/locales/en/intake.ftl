### Reading intake mailboxes.

intake-kind-read = Read the mails of the intake mailboxes
intake-failure-unreached = The server of the intake mailbox could not be reached. It is tried again by itself.
intake-failure-certificate = The server of the intake mailbox does not show who it is, or does not encrypt. Check its address, or name its certificate.
intake-failure-login = The server of the intake mailbox does not accept the user or the password. Check them in the settings.
intake-failure-folder = The folder of the intake mailbox is not there or cannot be opened. Check its name in the settings.
intake-failure-broken-off = The server of the intake mailbox broke off. Nothing is lost; it is tried again by itself.
intake-failure-too-slow = The server of the intake mailbox did not answer in time. It is tried again by itself.
intake-failure-network = There is an intake mailbox for a network that does not exist. Check its name in the settings.
