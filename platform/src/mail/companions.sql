-- A file that was written for one mail: it goes with it and is forgotten with its text.
CREATE TABLE mail_files (
  mail_id UUID NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  content TEXT NOT NULL
);
