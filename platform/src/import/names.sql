-- The title as names are compared; nothing in rows that were written before.
ALTER TABLE entry_texts ADD COLUMN folded_title TEXT;
ALTER TABLE staged_entry_texts ADD COLUMN folded_title TEXT;
CREATE INDEX entry_texts_by_folded_title ON entry_texts (folded_title);
CREATE INDEX entries_by_territory ON entries (kind, territory);
-- What a new row did not say and was told from another of its values.
ALTER TABLE import_rows ADD COLUMN guesses TEXT;
