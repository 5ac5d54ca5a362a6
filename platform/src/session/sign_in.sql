-- Whoever may sign in by mail: an address, and the person whose it is.
CREATE TABLE sign_in_addresses (
    folded_address TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    person_id UUID NOT NULL,
    name TEXT,
    is_disabled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    signed_in_at BIGINT
);
CREATE UNIQUE INDEX sign_in_addresses_person_id ON sign_in_addresses (person_id);
-- What was asked for, of known and unknown addresses alike; hashes come with the mail.
CREATE TABLE sign_in_codes (
    id UUID NOT NULL PRIMARY KEY,
    folded_address TEXT NOT NULL,
    client TEXT NOT NULL,
    code_hash TEXT,
    link_hash TEXT,
    lang TEXT NOT NULL,
    next TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_codes_by_address ON sign_in_codes (folded_address, created_at);
CREATE INDEX sign_in_codes_by_client ON sign_in_codes (client, created_at);
CREATE INDEX sign_in_codes_by_link ON sign_in_codes (link_hash);
CREATE INDEX sign_in_codes_by_age ON sign_in_codes (created_at);
