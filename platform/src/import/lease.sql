-- Who reads the file of a run, and until when it is believed to; when the file had arrived whole.
ALTER TABLE import_runs ADD COLUMN reader_id UUID;
ALTER TABLE import_runs ADD COLUMN leased_until BIGINT;
ALTER TABLE import_runs ADD COLUMN stored_at BIGINT;
UPDATE import_runs SET stored_at = started_at
  WHERE id IN (SELECT run_id FROM import_file_chunks);
CREATE INDEX import_runs_by_lease ON import_runs (state, leased_until);
