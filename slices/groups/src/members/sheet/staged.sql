-- What spreadsheets say of who is in groups waits here until it is confirmed.
CREATE TABLE staged_group_members (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  id UUID NOT NULL,
  group_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  member_role TEXT NOT NULL,
  standing TEXT NOT NULL,
  since TEXT,
  until TEXT
);
CREATE INDEX staged_group_members_by_run ON staged_group_members (run_id, position);
