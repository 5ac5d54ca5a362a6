-- Of what the code of a session is made; it changes by itself.
CREATE TABLE attendance_codes (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES attendance_lists (activity_id),
  secret TEXT NOT NULL
);
-- Codes that were wrong, so that nobody tries them all.
CREATE TABLE attendance_tries (
  id UUID NOT NULL PRIMARY KEY,
  client TEXT NOT NULL,
  tried_at BIGINT NOT NULL
);
CREATE INDEX attendance_tries_by_client ON attendance_tries (client, tried_at);
CREATE INDEX attendance_tries_by_time ON attendance_tries (tried_at);
