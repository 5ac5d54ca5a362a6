-- Files of entries, seen by exactly those who see the entry.
CREATE TABLE files (
  id UUID NOT NULL PRIMARY KEY,
  entry_id UUID NOT NULL REFERENCES entries (id),
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  hash TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX files_by_entry ON files (entry_id);
-- Their bytes in pieces of 256 kB, so that no file is held in memory as a whole.
CREATE TABLE file_chunks (
  file_id UUID NOT NULL REFERENCES files (id),
  position BIGINT NOT NULL,
  bytes {BLOB} NOT NULL,
  PRIMARY KEY (file_id, position)
);
