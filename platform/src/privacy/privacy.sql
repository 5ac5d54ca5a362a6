-- What somebody agreed to, in the words that they read; taken back, it stays with its day.
CREATE TABLE consents (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  purpose TEXT NOT NULL,
  wording TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  version BIGINT NOT NULL,
  given_at BIGINT NOT NULL,
  given_how TEXT NOT NULL CHECK (given_how IN ('page', 'application')),
  withdrawn_at BIGINT,
  withdrawn_how TEXT CHECK (withdrawn_how IN ('page', 'undone'))
);
CREATE INDEX consents_by_person ON consents (person_id, given_at);
CREATE UNIQUE INDEX consents_one_in_force ON consents (person_id, purpose)
  WHERE withdrawn_at IS NULL;
-- What is kept about somebody, gathered for them; there for some days.
CREATE TABLE data_archives (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'ready')),
  asked_at BIGINT NOT NULL,
  ready_at BIGINT,
  expires_at BIGINT NOT NULL,
  bytes BIGINT
);
CREATE INDEX data_archives_by_person ON data_archives (person_id, asked_at);
CREATE INDEX data_archives_by_expiry ON data_archives (expires_at);
CREATE TABLE data_archive_chunks (
  archive_id UUID NOT NULL,
  position BIGINT NOT NULL,
  bytes {BLOB} NOT NULL,
  PRIMARY KEY (archive_id, position)
);
-- Who asked to be erased, or was asked for; done some days later unless it is taken back.
CREATE TABLE erasures (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  asked_by UUID,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'undone', 'refused', 'done')),
  undo_hash TEXT,
  settled_at BIGINT
);
CREATE UNIQUE INDEX erasures_one_waiting ON erasures (person_id) WHERE state = 'waiting';
CREATE UNIQUE INDEX erasures_by_undo ON erasures (undo_hash);
