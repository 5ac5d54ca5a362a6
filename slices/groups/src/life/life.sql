-- Where a group was in its life, and is: each change with its reason and by whom it was decided.
CREATE TABLE group_changes (
  id UUID PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  from_standing TEXT,
  to_standing TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  reason TEXT,
  words TEXT,
  decided_by TEXT NOT NULL,
  decision_id UUID,
  into_id UUID REFERENCES entries (id),
  who UUID
);
CREATE UNIQUE INDEX group_changes_in_order ON group_changes (group_id, ordinal);
CREATE INDEX group_changes_by_successor ON group_changes (into_id);
-- A change that is put to the members of a group: one answer of each organisation, until a day.
CREATE TABLE group_change_proposals (
  id UUID PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  to_standing TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  into_id UUID REFERENCES entries (id),
  organisation_id UUID,
  person_id UUID,
  made_at BIGINT NOT NULL,
  closes_on TEXT NOT NULL,
  quorum_percent BIGINT NOT NULL,
  majority_percent BIGINT NOT NULL,
  outcome TEXT,
  settled_at BIGINT
);
CREATE UNIQUE INDEX group_change_proposals_one_open ON group_change_proposals (group_id) WHERE outcome IS NULL;
CREATE INDEX group_change_proposals_by_group ON group_change_proposals (group_id, made_at);
-- Who is asked, and what they answered.
CREATE TABLE group_change_answers (
  proposal_id UUID NOT NULL REFERENCES group_change_proposals (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  answer TEXT,
  reason TEXT,
  person_id UUID,
  answered_at BIGINT,
  PRIMARY KEY (proposal_id, organisation_id)
);
CREATE INDEX group_change_answers_by_organisation ON group_change_answers (organisation_id);
