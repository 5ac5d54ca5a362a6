-- What was written, once for all who get it; a secret is forgotten when nobody waits for it.
CREATE TABLE mails (
  id UUID NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  is_secret BOOLEAN NOT NULL,
  is_harmless BOOLEAN NOT NULL,
  lang TEXT NOT NULL,
  from_name TEXT,
  reply_to TEXT,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT,
  headers TEXT NOT NULL,
  batch_id UUID,
  created_at BIGINT NOT NULL,
  until BIGINT
);
CREATE INDEX mails_by_batch ON mails (batch_id, id);
-- Who gets it, each once, and how far it is.
CREATE TABLE mail_recipients (
  id UUID NOT NULL PRIMARY KEY,
  mail_id UUID NOT NULL,
  address TEXT NOT NULL,
  folded_address TEXT NOT NULL,
  name TEXT,
  person_id UUID,
  organisation_id UUID,
  state TEXT NOT NULL,
  tried_at BIGINT,
  answer BIGINT,
  message_id TEXT
);
CREATE UNIQUE INDEX mail_recipients_once ON mail_recipients (mail_id, folded_address);
CREATE INDEX mail_recipients_by_state ON mail_recipients (state, id);
