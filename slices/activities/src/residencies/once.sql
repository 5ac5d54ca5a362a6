-- Of the same person an organisation asks once; what was sent twice before stays once.
UPDATE residency_people SET state = 'withdrawn' WHERE state = 'asked' AND EXISTS (
  SELECT 1 FROM residency_people o WHERE o.activity_id = residency_people.activity_id
  AND o.organisation_id = residency_people.organisation_id AND o.name = residency_people.name
  AND o.state = 'asked' AND o.id < residency_people.id);
CREATE UNIQUE INDEX residency_people_once ON residency_people (activity_id, organisation_id, name) WHERE state = 'asked';
