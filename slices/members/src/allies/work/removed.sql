-- Taken away by hand, and put back as long as it is not forgotten.
ALTER TABLE ally_interlocutors ADD COLUMN removed_at BIGINT;
ALTER TABLE ally_papers ADD COLUMN removed_at BIGINT;
