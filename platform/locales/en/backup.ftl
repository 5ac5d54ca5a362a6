# Nightly backups.

backup-title = Backup
backup-last = The last one is of { $day }: { $size } MB, in { $file }
backup-never = None was made yet.
backup-off = None is made nightly on this machine: whoever maintains the program sees to it otherwise.
backup-card = A recent backup is missing: the last is more than two days old, or it could not be written.
backup-card-go = See what is wrong
backup-kind-nightly = Nightly backup
backup-failure-full = The disk for backups is full. Make room and try again.
backup-failure-file = The folder for backups cannot be written to. Tell whoever maintains the program.
backup-failure-damaged = The backup was written and does not read back whole. Tell whoever maintains the program.
