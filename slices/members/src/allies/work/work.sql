-- What a network does about its allies, seen by its coordination alone.
CREATE TABLE ally_work (
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  -- Nothing where nobody noted it.
  state TEXT NOT NULL CHECK (state IN ('', 'to_contact', 'talking', 'agreed', 'resting')),
  -- Codes of territories, joined by ';'.
  territories TEXT NOT NULL,
  next_step TEXT,
  next_on TEXT,
  owner_id UUID,
  PRIMARY KEY (network_id, organisation_id)
);
CREATE TABLE staged_ally_work (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  network_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  state TEXT NOT NULL,
  territories TEXT NOT NULL,
  next_step TEXT,
  next_on TEXT,
  owner_id UUID
);
CREATE INDEX staged_ally_work_by_run ON staged_ally_work (run_id, position);
-- Each change by hand, with what it was before: the way back, and the history.
CREATE TABLE ally_work_changes (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  at BIGINT NOT NULL,
  by_id UUID,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX ally_work_changes_by_ally ON ally_work_changes (network_id, organisation_id, at);
-- With whom one speaks of an ally, in which territory.
CREATE TABLE ally_interlocutors (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  -- Nothing: everywhere.
  territory TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE INDEX ally_interlocutors_by_ally ON ally_interlocutors (network_id, organisation_id);
CREATE TABLE ally_papers (
  document_id UUID NOT NULL PRIMARY KEY REFERENCES documents (id),
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id)
);
CREATE INDEX ally_papers_by_ally ON ally_papers (network_id, organisation_id);
