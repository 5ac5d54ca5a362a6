-- What each organisation seeks from a group, in a line.
CREATE TABLE group_aims (
  group_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  aim TEXT NOT NULL,
  noted_at BIGINT NOT NULL,
  noted_by UUID,
  PRIMARY KEY (group_id, organisation_id)
);
