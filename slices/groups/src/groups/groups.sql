-- Groups in which a network works: a working group, a learning community, a sector table, a body.
CREATE TABLE network_groups (
  entry_id UUID PRIMARY KEY REFERENCES entries (id),
  group_kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  is_sensitive BOOLEAN NOT NULL,
  is_open BOOLEAN NOT NULL,
  started_on TEXT,
  ended_on TEXT,
  objectives TEXT,
  doing_now TEXT,
  meets TEXT,
  -- Of a sensitive group: what its entry does not say to everybody (JSON).
  withheld TEXT NOT NULL
);
CREATE TABLE staged_network_groups (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  group_kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  is_sensitive BOOLEAN NOT NULL,
  is_open BOOLEAN NOT NULL,
  started_on TEXT,
  ended_on TEXT,
  objectives TEXT,
  doing_now TEXT,
  meets TEXT,
  withheld TEXT NOT NULL
);
CREATE INDEX staged_network_groups_by_run ON staged_network_groups (run_id, position);
-- Who is in a group or tied to it: organisations, with whom they send under mandate.
CREATE TABLE group_members (
  id UUID PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  person_id UUID,
  member_role TEXT NOT NULL,
  standing TEXT NOT NULL,
  since TEXT,
  until TEXT,
  note TEXT
);
CREATE INDEX group_members_by_group ON group_members (group_id, standing);
CREATE INDEX group_members_by_organisation ON group_members (organisation_id);
CREATE INDEX group_members_by_person ON group_members (person_id);
-- An organisation is in a group once, and asks once; what it was before stays.
CREATE UNIQUE INDEX group_members_once ON group_members (group_id, organisation_id) WHERE standing <> 'left';
-- A family of a sector table that is there and takes part: recognised by whom, when.
CREATE TABLE group_families (
  id UUID PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  family TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  note TEXT,
  withdrawn_on TEXT
);
CREATE UNIQUE INDEX group_families_once ON group_families (group_id, family) WHERE withdrawn_on IS NULL;
