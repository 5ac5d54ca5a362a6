-- What a meeting of a group talks about; when and where it is stands with its activity.
CREATE TABLE group_agenda_items (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  group_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  title TEXT NOT NULL,
  -- Who brings it.
  organisation_id UUID,
  minutes BIGINT,
  purpose TEXT NOT NULL CHECK (purpose IN ('inform', 'discuss', 'decide')),
  note TEXT,
  version BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by UUID
);
CREATE INDEX group_agenda_items_by_activity ON group_agenda_items (activity_id, ordinal);
CREATE INDEX group_agenda_items_by_group ON group_agenda_items (group_id);
