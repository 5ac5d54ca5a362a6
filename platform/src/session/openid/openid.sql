-- What identity providers say of themselves, fetched by a job.
CREATE TABLE openid_providers (
    issuer TEXT NOT NULL PRIMARY KEY,
    metadata TEXT NOT NULL,
    keys TEXT NOT NULL,
    fetched_at BIGINT NOT NULL
);
-- Who set out for a provider and is expected back; the secrets go when it is used.
CREATE TABLE openid_attempts (
    state_hash TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    next TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX openid_attempts_created_at ON openid_attempts (created_at);
-- Who somebody is at a provider: one there for each person here.
CREATE TABLE openid_subjects (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX openid_subjects_person_id ON openid_subjects (person_id, issuer);
