-- The address that somebody wants for signing in, until it is proved by the link that is mailed there.
CREATE TABLE address_changes (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    address TEXT NOT NULL,
    lang TEXT NOT NULL,
    link_hash TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX address_changes_by_person ON address_changes (person_id, created_at);
CREATE INDEX address_changes_by_link ON address_changes (link_hash);
CREATE INDEX address_changes_by_age ON address_changes (created_at);
