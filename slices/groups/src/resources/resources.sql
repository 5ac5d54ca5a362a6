-- What a group was given to work with, and what it used of it.
CREATE TABLE group_resources (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  flow TEXT NOT NULL CHECK (flow IN ('given', 'used')),
  what TEXT NOT NULL,
  -- The agreement from which it comes.
  agreement TEXT,
  happened_on TEXT NOT NULL,
  year BIGINT NOT NULL,
  money_cents BIGINT NOT NULL,
  minutes BIGINT NOT NULL,
  is_removed BOOLEAN NOT NULL,
  made_at BIGINT NOT NULL,
  made_by UUID
);
CREATE INDEX group_resources_by_group ON group_resources (group_id, is_removed, year);
