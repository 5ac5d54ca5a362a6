-- A key of a person on a device of theirs. One that was removed keeps its name, for the trail.
CREATE TABLE passkeys (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    credential_id TEXT,
    credential TEXT,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    removed_at BIGINT,
    added_at_id UUID,
    removed_at_id UUID
);
CREATE UNIQUE INDEX passkeys_credential_id ON passkeys (credential_id);
CREATE INDEX passkeys_person_id ON passkeys (person_id);
-- What a browser was asked to sign: used once, by that browser, within minutes.
CREATE TABLE passkey_challenges (
    browser_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID,
    client TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX passkey_challenges_by_client ON passkey_challenges (client, created_at);
CREATE INDEX passkey_challenges_by_age ON passkey_challenges (created_at);
