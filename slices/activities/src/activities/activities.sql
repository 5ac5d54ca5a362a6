-- What networks and organisations do together: a day event, a training, a residency, a meeting.
CREATE TABLE activities (
  entry_id UUID PRIMARY KEY REFERENCES entries (id),
  activity_kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  standing TEXT NOT NULL,
  starts_on TEXT,
  start_time TEXT,
  ends_on TEXT,
  end_time TEXT,
  first_at BIGINT,
  last_at BIGINT,
  venue TEXT,
  online_url TEXT,
  capacity BIGINT,
  details TEXT NOT NULL,
  series_id UUID,
  sequence BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX activities_by_beginning ON activities (first_at);
CREATE INDEX activities_by_end ON activities (last_at);
CREATE INDEX activities_by_series ON activities (series_id);
-- Who holds it: the home network first, then those who co-organise, each with its share.
CREATE TABLE activity_owners (
  activity_id UUID NOT NULL REFERENCES entries (id),
  owner_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  owner_role TEXT NOT NULL,
  places BIGINT,
  cost_cents BIGINT,
  reported_minutes BIGINT,
  PRIMARY KEY (activity_id, owner_id)
);
CREATE INDEX activity_owners_by_owner ON activity_owners (owner_id);
-- Under what an activity is found by whoever plans something near: a theme, a municipality, a
-- county; what has no day yet is marked, since it may be anywhere in its month or year.
CREATE TABLE activity_topics (
  activity_id UUID NOT NULL REFERENCES entries (id),
  topic TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (activity_id, topic)
);
CREATE INDEX activity_topics_near ON activity_topics (topic, first_at, last_at, activity_id);
CREATE TABLE staged_activities (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  activity_kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  standing TEXT NOT NULL,
  starts_on TEXT,
  start_time TEXT,
  ends_on TEXT,
  end_time TEXT,
  first_at BIGINT,
  last_at BIGINT,
  venue TEXT,
  online_url TEXT,
  capacity BIGINT,
  details TEXT NOT NULL,
  series_id UUID,
  sequence BIGINT NOT NULL
);
CREATE INDEX staged_activities_by_run ON staged_activities (run_id, position);
CREATE TABLE staged_activity_owners (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  activity_id UUID NOT NULL,
  owner_id UUID NOT NULL,
  ordinal BIGINT NOT NULL,
  owner_role TEXT NOT NULL,
  places BIGINT,
  cost_cents BIGINT,
  reported_minutes BIGINT
);
CREATE INDEX staged_activity_owners_by_run ON staged_activity_owners (run_id, position);
CREATE TABLE staged_activity_topics (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  activity_id UUID NOT NULL,
  topic TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);
CREATE INDEX staged_activity_topics_by_run ON staged_activity_topics (run_id, position);
