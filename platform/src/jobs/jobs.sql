-- What is to be done apart from the request that asked for it; gone once it is done.
CREATE TABLE jobs (
  id UUID NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  unique_key TEXT NOT NULL,
  payload TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  holder_id UUID,
  leased_until BIGINT NOT NULL,
  failure TEXT,
  failed_at BIGINT,
  dead_at BIGINT
);
CREATE UNIQUE INDEX jobs_by_key ON jobs (kind, unique_key);
CREATE INDEX jobs_by_run_at ON jobs (dead_at, run_at);
