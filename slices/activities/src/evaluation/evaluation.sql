-- That those who came are asked what they think of an activity, and until when they can say it.
CREATE TABLE evaluations (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  own_question TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT
);
-- Who was asked, each once, by the link of a mail.
CREATE TABLE evaluation_invitations (
  token_hash TEXT NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES evaluations (activity_id),
  registration_id UUID NOT NULL UNIQUE REFERENCES registrations (id),
  asked_at BIGINT NOT NULL
);
CREATE INDEX evaluation_invitations_by_activity ON evaluation_invitations (activity_id);
-- What was answered. The key comes from the link alone, which is kept nowhere: nobody can tell
-- whose answer it is, and only who has the link can change it.
CREATE TABLE evaluation_answers (
  answer_key TEXT NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES evaluations (activity_id),
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online')),
  useful BIGINT NOT NULL CHECK (useful BETWEEN 1 AND 5),
  recommend TEXT NOT NULL CHECK (recommend IN ('yes', 'maybe', 'no')),
  takes TEXT NOT NULL,
  changes TEXT NOT NULL,
  own_answer TEXT NOT NULL
);
CREATE INDEX evaluation_answers_by_activity ON evaluation_answers (activity_id, answer_key);
