-- Whoever made room for it in a programme wanted it open.
INSERT INTO acquaintance_spaces (activity_id, opened_at)
  SELECT DISTINCT p.activity_id, 0 FROM activity_parts p
  WHERE p.part_kind = 'acquaintance' AND p.standing <> 'dropped'
  AND NOT EXISTS (SELECT 1 FROM acquaintance_spaces s WHERE s.activity_id = p.activity_id);
