-- What a residency asks for and offers.
CREATE TABLE residencies (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  call TEXT NOT NULL,
  call_until TEXT,
  places BIGINT,
  host_id UUID REFERENCES entries (id),
  lang TEXT NOT NULL,
  version BIGINT NOT NULL
);
-- Who is to come, for which hub: by name, or so many.
CREATE TABLE residency_people (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  name TEXT,
  person_id UUID,
  number BIGINT NOT NULL,
  motive TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_by UUID,
  asked_at BIGINT NOT NULL,
  answered_at BIGINT
);
CREATE INDEX residency_people_by_activity ON residency_people (activity_id, state);
-- What is done on which day, and who is visited.
CREATE TABLE residency_days (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  day TEXT NOT NULL,
  time TEXT NOT NULL,
  what TEXT NOT NULL,
  organisation_id UUID REFERENCES entries (id)
);
CREATE INDEX residency_days_by_activity ON residency_days (activity_id, day, time);
-- The journal of those who are there, and what was learnt.
CREATE TABLE residency_notes (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  note_kind TEXT NOT NULL,
  organisation_id UUID,
  person_id UUID,
  text TEXT NOT NULL,
  for_library BIGINT NOT NULL DEFAULT 0,
  made_at BIGINT NOT NULL,
  removed_at BIGINT
);
CREATE INDEX residency_notes_by_activity ON residency_notes (activity_id, note_kind, made_at);
