-- What an organisation of a group promised, by when, and what became of it.
CREATE TABLE promises (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  network_id UUID,
  organisation_id UUID NOT NULL REFERENCES entries (id),
  what TEXT NOT NULL,
  due_on TEXT,
  -- The last day that the date can mean.
  due_by TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'done', 'dropped')),
  origin TEXT,
  origin_id UUID,
  reason TEXT,
  version BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by UUID,
  settled_at BIGINT,
  settled_by UUID
);
CREATE INDEX promises_by_group ON promises (group_id, standing, due_by);
CREATE INDEX promises_by_organisation ON promises (organisation_id, standing, due_by);
CREATE INDEX promises_by_network ON promises (network_id, standing, due_by);
CREATE INDEX promises_by_origin ON promises (origin_id);
