-- An invitation may be to all dates of a series from one on, with one answer.
ALTER TABLE activity_invitations ADD COLUMN is_of_series BOOLEAN NOT NULL DEFAULT FALSE;
