-- The place of the entry's own title in both alphabets, so that a list in the database is cut by it.
ALTER TABLE entries ADD COLUMN catalan_key {BLOB};
ALTER TABLE entries ADD COLUMN spanish_key {BLOB};
ALTER TABLE staged_entries ADD COLUMN catalan_key {BLOB};
ALTER TABLE staged_entries ADD COLUMN spanish_key {BLOB};
CREATE INDEX entries_without_key ON entries (id) WHERE catalan_key IS NULL;
