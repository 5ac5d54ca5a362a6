-- Doubts and experiences of a group: what was asked, what was answered, what the group concluded.
CREATE TABLE group_questions (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  network_id UUID,
  nature TEXT NOT NULL CHECK (nature IN ('doubt', 'experience')),
  title TEXT NOT NULL,
  body TEXT,
  -- Nobody's, where the group is sensitive.
  organisation_id UUID,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'open', 'concluded')),
  conclusion TEXT,
  dissent TEXT,
  -- All that it says, as words are compared.
  folded TEXT NOT NULL,
  version BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  asked_by UUID
);
CREATE INDEX group_questions_by_group ON group_questions (group_id, standing, made_at);
CREATE TABLE group_question_themes (
  question_id UUID NOT NULL REFERENCES group_questions (id),
  theme TEXT NOT NULL,
  PRIMARY KEY (question_id, theme)
);
CREATE TABLE group_answers (
  id UUID NOT NULL PRIMARY KEY,
  question_id UUID NOT NULL REFERENCES group_questions (id),
  organisation_id UUID,
  body TEXT NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('adds', 'agrees', 'differs')),
  made_at BIGINT NOT NULL,
  answered_by UUID
);
CREATE INDEX group_answers_by_question ON group_answers (question_id, made_at);
