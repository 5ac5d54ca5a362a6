-- The entry's own title as names are compared, beside its place: one row is compared with those of
-- its place, and with all that have none, without reading any of them elsewhere.
ALTER TABLE entries ADD COLUMN folded_name TEXT;
ALTER TABLE staged_entries ADD COLUMN folded_name TEXT;
UPDATE entries SET folded_name = (SELECT t.folded_title FROM entry_texts t
  WHERE t.entry_id = entries.id AND t.lang = entries.lang);
DROP INDEX entries_by_territory;
CREATE INDEX entries_by_territory ON entries (kind, territory, folded_name, id);
