-- What a network and a member had to do with each other: the fact, which the member may read.
CREATE TABLE contacts (
  entry_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  happened_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  with_whom TEXT,
  person_id UUID,
  by_whom TEXT
);
CREATE INDEX contacts_by_organisation ON contacts (organisation_id);
CREATE INDEX contacts_by_network ON contacts (network_id);
-- What the coordination notes for itself, apart, so that no query for members brings it along;
-- the last version is the one that holds.
CREATE TABLE contact_notes (
  entry_id UUID NOT NULL REFERENCES entries (id),
  version BIGINT NOT NULL,
  note TEXT,
  PRIMARY KEY (entry_id, version)
);
CREATE TABLE staged_contacts (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  network_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  happened_on TEXT NOT NULL,
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  with_whom TEXT,
  person_id UUID,
  by_whom TEXT
);
CREATE INDEX staged_contacts_by_run ON staged_contacts (run_id, position);
CREATE TABLE staged_contact_notes (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  version BIGINT NOT NULL,
  note TEXT
);
CREATE INDEX staged_contact_notes_by_run ON staged_contact_notes (run_id, position);
-- The timeline of an organisation also asks for what touched it from another entry.
CREATE INDEX events_by_other ON events (other_id, seq);
