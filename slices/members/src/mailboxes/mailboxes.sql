-- The functional mailbox of an organisation: it receives, and signs nobody in.
CREATE TABLE mailboxes (
  organisation_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  address TEXT NOT NULL,
  purpose TEXT
);
