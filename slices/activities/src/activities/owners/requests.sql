-- Who asked to hold an activity together with those who hold it.
CREATE TABLE activity_requests (
  id UUID PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  asker_id UUID NOT NULL REFERENCES entries (id),
  asked_at BIGINT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('asked', 'accepted', 'declined')),
  answered_at BIGINT
);
CREATE UNIQUE INDEX activity_requests_once ON activity_requests (activity_id, asker_id)
  WHERE standing = 'asked';
CREATE INDEX activity_requests_waiting ON activity_requests (standing, activity_id);
