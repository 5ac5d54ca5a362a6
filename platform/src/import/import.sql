-- Every import, pasted block, form and undo: what was given, what it would do, what was decided.
CREATE TABLE import_runs (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID,
  noun TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'list', 'form', 'undo')),
  file_name TEXT,
  undoes_id UUID,
  state TEXT NOT NULL,
  person_id UUID,
  started_at BIGINT NOT NULL,
  finished_at BIGINT,
  rows_read BIGINT NOT NULL,
  rows_written BIGINT NOT NULL,
  mappings TEXT NOT NULL,
  error TEXT,
  seq BIGINT
);
CREATE INDEX import_runs_by_network ON import_runs (network_id, started_at);
CREATE INDEX import_runs_by_undone ON import_runs (undoes_id);
-- The uploaded file in pieces, until the run ends.
CREATE TABLE import_file_chunks (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  bytes {BLOB} NOT NULL,
  PRIMARY KEY (run_id, position)
);
CREATE TABLE import_rows (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  sheet TEXT NOT NULL,
  sheet_row BIGINT NOT NULL,
  status TEXT NOT NULL,
  choice TEXT,
  entry_id UUID,
  base_version BIGINT,
  source_key TEXT,
  title TEXT NOT NULL,
  territory TEXT,
  website TEXT,
  given_id UUID,
  given_values TEXT NOT NULL,
  changes TEXT NOT NULL,
  earlier TEXT,
  refusals TEXT NOT NULL,
  matches TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
);
CREATE INDEX import_rows_by_status ON import_rows (run_id, status, position);
CREATE INDEX import_rows_by_entry ON import_rows (entry_id, base_version);
-- What a network's own source calls an entry.
CREATE TABLE import_keys (
  network_id UUID NOT NULL,
  noun TEXT NOT NULL,
  source_key TEXT NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (network_id, noun, source_key)
);
-- Twins of the register's tables; rows wait here until they are confirmed.
CREATE TABLE staged_entries (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  id UUID NOT NULL,
  network_id UUID,
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  audience_number BIGINT NOT NULL,
  state TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  territory TEXT,
  lang TEXT NOT NULL,
  source TEXT NOT NULL,
  source_url TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  sheet TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
);
CREATE TABLE staged_entry_texts (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (run_id, position, lang)
);
CREATE TABLE staged_entry_audiences (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  scope TEXT NOT NULL,
  PRIMARY KEY (run_id, position, scope)
);
CREATE TABLE staged_entry_themes (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  theme TEXT NOT NULL,
  PRIMARY KEY (run_id, position, theme)
);
