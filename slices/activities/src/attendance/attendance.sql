-- How the attendance of an activity is kept: the sentence that whoever funds it asks for, and
-- since when nobody changes it any more.
CREATE TABLE attendance_lists (
  activity_id UUID PRIMARY KEY REFERENCES entries (id),
  funding TEXT NOT NULL,
  closed_at BIGINT
);
-- Who came or was expected, as they called themselves.
CREATE TABLE attendance_people (
  id UUID PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES attendance_lists (activity_id),
  name TEXT NOT NULL,
  -- By what two lines are told to be one person.
  folded TEXT NOT NULL,
  organisation TEXT NOT NULL,
  organisation_id UUID REFERENCES entries (id),
  gender TEXT,
  came_by TEXT NOT NULL CHECK (came_by IN ('walk_in', 'pasted', 'registered')),
  added_at BIGINT NOT NULL,
  UNIQUE (activity_id, folded)
);
-- Who was there, session by session.
CREATE TABLE attendance_marks (
  attendee_id UUID NOT NULL REFERENCES attendance_people (id),
  session TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online')),
  marked_at BIGINT NOT NULL,
  PRIMARY KEY (attendee_id, session)
);
-- Signed sheets and photographs of them.
CREATE TABLE attendance_evidence (
  document_id UUID PRIMARY KEY REFERENCES documents (id),
  activity_id UUID NOT NULL REFERENCES attendance_lists (activity_id),
  name TEXT NOT NULL,
  session TEXT NOT NULL,
  added_at BIGINT NOT NULL
);
CREATE INDEX attendance_evidence_by_activity ON attendance_evidence (activity_id, added_at);
