-- What people are told of: one row for each person and event.
CREATE TABLE notifications (
    person_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    heard_as TEXT NOT NULL,
    network_id UUID,
    organisation_id UUID,
    verb TEXT NOT NULL,
    entry_id UUID NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT,
    digest_id UUID,
    PRIMARY KEY (person_id, seq)
);
CREATE INDEX notifications_waiting ON notifications (person_id, at) WHERE digest_id IS NULL;
CREATE INDEX notifications_unread ON notifications (person_id, at) WHERE read_at IS NULL;
CREATE INDEX notifications_by_digest ON notifications (digest_id);
CREATE INDEX notifications_by_age ON notifications (at);
-- In which language somebody is written to, and how often where nothing else is chosen.
CREATE TABLE notification_readers (
    person_id UUID NOT NULL PRIMARY KEY,
    lang TEXT NOT NULL,
    choice TEXT
);
-- How often in the life of one network.
CREATE TABLE notification_choices (
    person_id UUID NOT NULL,
    network_id UUID NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (person_id, network_id)
);
-- What was gathered for a person, once per period, and the hash of the link that ends it.
CREATE TABLE notification_digests (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    period TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX notification_digests_once ON notification_digests (person_id, period);
CREATE UNIQUE INDEX notification_digests_by_token ON notification_digests (token_hash);
CREATE INDEX notification_digests_by_age ON notification_digests (created_at);
