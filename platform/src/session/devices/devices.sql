-- Whoever was signed in before signs in once more: nobody knows with what they had done so.
DELETE FROM sessions;
ALTER TABLE sessions ADD COLUMN sign_in_id UUID;
CREATE UNIQUE INDEX sessions_sign_in_id ON sessions (sign_in_id);
CREATE INDEX sessions_person_id ON sessions (person_id);
-- How and with what browser a session began; it outlives the session, so that its person can be
-- told what happened.
CREATE TABLE sign_ins (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    how TEXT NOT NULL,
    browser TEXT,
    system TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX sign_ins_by_age ON sign_ins (at);
