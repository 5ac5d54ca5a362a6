-- What lets a program read as somebody, with the mandates over one organisation or network.
CREATE TABLE program_tokens (
    id UUID NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    person_id UUID NOT NULL,
    network_id UUID,
    organisation_id UUID,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX program_tokens_token_hash ON program_tokens (token_hash);
CREATE INDEX program_tokens_person_id ON program_tokens (person_id);
