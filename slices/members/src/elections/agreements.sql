-- Whether whoever speaks for the council answered, signed in.
ALTER TABLE election_askings ADD COLUMN is_own BOOLEAN NOT NULL DEFAULT FALSE;
-- Other networks of a council that agreed to an answer, as it was then.
CREATE TABLE election_agreements (
  asking_id UUID NOT NULL REFERENCES election_askings (id),
  network_id UUID NOT NULL REFERENCES entries (id),
  version BIGINT NOT NULL,
  PRIMARY KEY (asking_id, network_id)
);
