-- Documents that people attach. Whoever sees what they are attached to sees them: the slice that
-- attached one asks for that itself and then has it sent.
CREATE TABLE documents (
  id UUID NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  hash TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
-- Their bytes in pieces of 256 kB.
CREATE TABLE document_chunks (
  document_id UUID NOT NULL REFERENCES documents (id),
  position BIGINT NOT NULL,
  bytes {BLOB} NOT NULL,
  PRIMARY KEY (document_id, position)
);
