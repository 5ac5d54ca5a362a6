-- Who asked to join a group and was not let in was never there: their event tells of it alone.
DELETE FROM group_members WHERE standing = 'left' AND since IS NULL
  AND EXISTS (SELECT 1 FROM events a WHERE a.entry_id = group_members.group_id
    AND a.other_id = group_members.organisation_id AND a.verb = 'groups.member.asked')
  AND NOT EXISTS (SELECT 1 FROM events a WHERE a.entry_id = group_members.group_id
    AND a.other_id = group_members.organisation_id AND a.verb = 'groups.member.admitted');
