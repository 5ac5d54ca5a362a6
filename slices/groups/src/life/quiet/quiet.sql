-- After how many months without a meeting the groups of a network are asked how they go on.
CREATE TABLE group_settings (
  network_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  -- 0 where they are never asked.
  quiet_months BIGINT NOT NULL
);
-- That a group was asked, and what it answered; it is moved by its members alone.
CREATE TABLE group_silences (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  asked_at BIGINT NOT NULL,
  -- `passed` where it met or changed meanwhile.
  answer TEXT CHECK (answer IN ('goes_on', 'pause', 'close', 'passed')),
  organisation_id UUID,
  person_id UUID,
  answered_at BIGINT
);
CREATE UNIQUE INDEX group_silences_one_open ON group_silences (group_id) WHERE answer IS NULL;
CREATE INDEX group_silences_by_group ON group_silences (group_id, asked_at);
CREATE INDEX group_change_proposals_by_last_day ON group_change_proposals (closes_on) WHERE outcome IS NULL;
