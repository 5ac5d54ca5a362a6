-- What is said of a mandate besides the rights: dates as they are known, the post in words, the
-- import that made it, and the end that an undone ending gives back.
CREATE TABLE mandate_sheets (
  mandate_id UUID NOT NULL PRIMARY KEY,
  begins TEXT,
  ends TEXT,
  post TEXT,
  source TEXT,
  run_id UUID,
  is_by_hand BOOLEAN NOT NULL DEFAULT FALSE,
  earlier_until BIGINT,
  earlier_ends TEXT
);
CREATE INDEX mandate_sheets_by_run ON mandate_sheets (run_id);
CREATE TABLE staged_mandates (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  network_id UUID,
  organisation_id UUID,
  role TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT
);
CREATE INDEX staged_mandates_by_run ON staged_mandates (run_id, position);
CREATE TABLE staged_mandate_sheets (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  mandate_id UUID NOT NULL,
  begins TEXT,
  ends TEXT,
  post TEXT,
  source TEXT
);
CREATE INDEX staged_mandate_sheets_by_run ON staged_mandate_sheets (run_id, position);
