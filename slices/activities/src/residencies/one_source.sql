-- Host and places are said by the activity; where it said nothing, by what was written beside it.
UPDATE activities SET capacity = (
    SELECT r.places FROM residencies r WHERE r.activity_id = activities.entry_id)
  WHERE capacity IS NULL AND entry_id IN (
    SELECT r.activity_id FROM residencies r WHERE r.places IS NOT NULL);
UPDATE activities SET details = (
    SELECT '{"host":"' || replace(replace(t.title, '\', '\\'), '"', '\"') || '"'
      || CASE WHEN activities.details = '{}' THEN '}' ELSE ',' || substr(activities.details, 2) END
    FROM residencies r JOIN entries h ON h.id = r.host_id
    JOIN entry_texts t ON t.entry_id = h.id AND t.lang = h.lang
    WHERE r.activity_id = activities.entry_id)
  WHERE details NOT LIKE '%"host":%' AND entry_id IN (
    SELECT r.activity_id FROM residencies r JOIN entries h ON h.id = r.host_id
    JOIN entry_texts t ON t.entry_id = h.id AND t.lang = h.lang);
-- What of when, where and whether somebody was told last.
ALTER TABLE residency_people ADD COLUMN told TEXT;
