-- An activity at which people of different families get to know one another.
CREATE TABLE acquaintance_spaces (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  opened_at BIGINT NOT NULL
);
-- Who agreed to be listed, in which words, and as they want to be called.
CREATE TABLE acquaintance_people (
  activity_id UUID NOT NULL REFERENCES entries (id),
  person_id UUID NOT NULL,
  organisation_id UUID NOT NULL REFERENCES entries (id),
  called TEXT NOT NULL,
  family TEXT NOT NULL,
  wording TEXT NOT NULL,
  lang TEXT NOT NULL,
  consented_at BIGINT NOT NULL,
  PRIMARY KEY (activity_id, person_id)
);
CREATE INDEX acquaintance_people_by_person ON acquaintance_people (person_id);
-- Who met whom, each pair once, whoever of both said it.
CREATE TABLE acquaintance_meetings (
  activity_id UUID NOT NULL REFERENCES entries (id),
  one_id UUID NOT NULL,
  other_id UUID NOT NULL,
  said_by UUID NOT NULL,
  said_at BIGINT NOT NULL,
  PRIMARY KEY (activity_id, one_id, other_id)
);
CREATE INDEX acquaintance_meetings_by_one ON acquaintance_meetings (one_id);
CREATE INDEX acquaintance_meetings_by_other ON acquaintance_meetings (other_id);
