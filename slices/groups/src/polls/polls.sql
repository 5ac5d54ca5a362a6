-- What a group asks its organisations: one answer of each, open to the others of the group.
CREATE TABLE polls (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  network_id UUID,
  question TEXT NOT NULL,
  explanation TEXT,
  takes_several BOOLEAN NOT NULL,
  closes_on TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'closed')),
  made_at BIGINT NOT NULL,
  made_by UUID,
  -- Touched by each answer, so that answers and the closing come one after the other.
  answered_at BIGINT
);
CREATE INDEX polls_by_group ON polls (group_id, standing, closes_on);
CREATE TABLE poll_options (
  id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL REFERENCES polls (id),
  ordinal BIGINT NOT NULL,
  label TEXT NOT NULL
);
CREATE INDEX poll_options_by_poll ON poll_options (poll_id, ordinal);
CREATE TABLE poll_answers (
  poll_id UUID NOT NULL REFERENCES polls (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  reason TEXT,
  answered_at BIGINT NOT NULL,
  answered_by UUID,
  PRIMARY KEY (poll_id, organisation_id)
);
CREATE INDEX poll_answers_by_organisation ON poll_answers (organisation_id);
CREATE TABLE poll_choices (
  poll_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  option_id UUID NOT NULL REFERENCES poll_options (id),
  PRIMARY KEY (poll_id, organisation_id, option_id),
  FOREIGN KEY (poll_id, organisation_id) REFERENCES poll_answers (poll_id, organisation_id)
);
