-- Whom those who hold an activity asked to hold it with them.
CREATE TABLE activity_invitations (
  id UUID PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  invited_id UUID NOT NULL REFERENCES entries (id),
  inviter_id UUID NOT NULL REFERENCES entries (id),
  asked_at BIGINT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('asked', 'accepted', 'declined', 'withdrawn')),
  answered_at BIGINT
);
CREATE UNIQUE INDEX activity_invitations_once ON activity_invitations (activity_id, invited_id)
  WHERE standing = 'asked';
CREATE INDEX activity_invitations_waiting ON activity_invitations (invited_id, standing);
