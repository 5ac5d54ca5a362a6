-- The programme of an activity, part by part: what is planned, and beside it what happened.
CREATE TABLE activity_parts (
  id UUID PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  part_kind TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_on TEXT,
  start_time TEXT,
  end_time TEXT,
  room TEXT,
  speakers TEXT,
  linked_id UUID REFERENCES entries (id),
  actual_start TEXT,
  actual_end TEXT,
  actual_note TEXT,
  standing TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX activity_parts_by_activity ON activity_parts (activity_id);
CREATE INDEX activity_parts_by_linked ON activity_parts (linked_id);
