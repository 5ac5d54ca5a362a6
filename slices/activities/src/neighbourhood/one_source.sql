-- What stays, and what stayed, is said by the activity; where it said nothing, by what was written
-- beside it.
UPDATE activities SET details = (
    SELECT '{"legacy":"'
      || replace(replace(replace(l.what, '\', '\\'), '"', '\"'), '
', '\n') || '"'
      || CASE WHEN activities.details = '{}' THEN '}' ELSE ',' || substr(activities.details, 2) END
    FROM neighbourhood_legacies l WHERE l.activity_id = activities.entry_id)
  WHERE details NOT LIKE '%"legacy":%' AND entry_id IN (
    SELECT l.activity_id FROM neighbourhood_legacies l WHERE l.what <> '');
UPDATE activities SET details = (
    SELECT '{"legacy_after":"'
      || replace(replace(replace(l.answer, '\', '\\'), '"', '\"'), '
', '\n') || '"'
      || CASE WHEN activities.details = '{}' THEN '}' ELSE ',' || substr(activities.details, 2) END
    FROM neighbourhood_legacies l WHERE l.activity_id = activities.entry_id)
  WHERE details NOT LIKE '%"legacy_after":%' AND entry_id IN (
    SELECT l.activity_id FROM neighbourhood_legacies l WHERE l.answer <> '');
