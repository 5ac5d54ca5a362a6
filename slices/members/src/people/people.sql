-- How a person is reached. Apart from the entry, whose title is the name and nothing else.
CREATE TABLE people (
  entry_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  address TEXT,
  folded_address TEXT,
  phone TEXT,
  lang TEXT NOT NULL
);
CREATE UNIQUE INDEX people_by_address ON people (folded_address);
CREATE TABLE staged_people (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  address TEXT,
  folded_address TEXT,
  phone TEXT,
  lang TEXT NOT NULL
);
CREATE INDEX staged_people_by_run ON staged_people (run_id, position);
-- Who looked at how people are reached: one person, or so many in a list or a file.
CREATE TABLE access_log (
  id UUID NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  person_id UUID,
  organisation_id UUID,
  network_id UUID,
  what TEXT NOT NULL,
  entry_id UUID,
  number BIGINT NOT NULL
);
CREATE INDEX access_log_by_at ON access_log (at);
CREATE INDEX access_log_by_entry ON access_log (entry_id, at);
