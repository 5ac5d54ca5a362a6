-- Organisations that work with a network without being its members.
CREATE TABLE allies (
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  ally_kind TEXT NOT NULL,
  since TEXT,
  note TEXT,
  source TEXT,
  source_url TEXT,
  PRIMARY KEY (network_id, organisation_id)
);
CREATE INDEX allies_by_organisation ON allies (organisation_id);
CREATE TABLE staged_allies (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  network_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  ally_kind TEXT NOT NULL,
  since TEXT,
  note TEXT,
  source TEXT,
  source_url TEXT
);
CREATE INDEX staged_allies_by_run ON staged_allies (run_id, position);
CREATE TABLE staged_links (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  id UUID NOT NULL,
  from_id UUID NOT NULL,
  relation TEXT NOT NULL,
  to_id UUID NOT NULL,
  since TEXT
);
CREATE INDEX staged_links_by_run ON staged_links (run_id, position);
