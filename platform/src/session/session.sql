CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_expires_at ON sessions (expires_at);
CREATE TABLE sign_in_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE TABLE mandates (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    network_id UUID,
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE INDEX mandates_person_id ON mandates (person_id);
