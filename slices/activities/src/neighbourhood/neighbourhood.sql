-- What a community meeting says it will leave to its host neighbourhood, and what came of it.
CREATE TABLE neighbourhood_legacies (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  what TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  lang TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  asked_at BIGINT,
  answer TEXT NOT NULL DEFAULT '',
  answer_lang TEXT,
  answered_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX neighbourhood_legacies_by_asking ON neighbourhood_legacies (asked_at, answered_at);
