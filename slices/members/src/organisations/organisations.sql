-- What is particular to an organisation; its memberships say in which networks it is.
CREATE TABLE organisations (
  entry_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  organisation_kind TEXT NOT NULL,
  sse_family TEXT,
  legal_form TEXT,
  neighbourhood TEXT
);
CREATE TABLE organisation_pages (
  entry_id UUID NOT NULL REFERENCES entries (id),
  page_kind TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (entry_id, page_kind)
);
CREATE TABLE memberships (
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('applied', 'observer', 'associate_member', 'member', 'left')),
  since TEXT NOT NULL,
  is_current BOOLEAN NOT NULL,
  source TEXT,
  source_url TEXT,
  PRIMARY KEY (network_id, organisation_id, ordinal)
);
CREATE UNIQUE INDEX memberships_one_present_state
  ON memberships (network_id, organisation_id) WHERE is_current;
CREATE INDEX memberships_by_organisation ON memberships (organisation_id);
CREATE TABLE staged_organisations (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  organisation_kind TEXT NOT NULL,
  sse_family TEXT,
  legal_form TEXT,
  neighbourhood TEXT
);
CREATE INDEX staged_organisations_by_run ON staged_organisations (run_id, position);
CREATE TABLE staged_organisation_pages (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  page_kind TEXT NOT NULL,
  url TEXT NOT NULL
);
CREATE INDEX staged_organisation_pages_by_run ON staged_organisation_pages (run_id, position);
CREATE TABLE staged_memberships (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  network_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  ordinal BIGINT NOT NULL,
  state TEXT NOT NULL,
  since TEXT NOT NULL,
  is_current BOOLEAN NOT NULL,
  source TEXT,
  source_url TEXT
);
CREATE INDEX staged_memberships_by_run ON staged_memberships (run_id, position);
