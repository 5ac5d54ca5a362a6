-- What of when and where somebody with a place was told last, and how many calendar files they got.
ALTER TABLE registrations ADD COLUMN told_facts TEXT;
ALTER TABLE registrations ADD COLUMN calendars BIGINT NOT NULL DEFAULT 0;
