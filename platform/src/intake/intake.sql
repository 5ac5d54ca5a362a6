-- How far each intake mailbox was read, and why it could not be read the last time.
CREATE TABLE intake_mailboxes (
  mailbox TEXT NOT NULL PRIMARY KEY,
  network_id UUID,
  uid_validity BIGINT NOT NULL,
  last_uid BIGINT NOT NULL,
  old_until_uid BIGINT NOT NULL,
  read_at BIGINT,
  failure TEXT,
  failed_at BIGINT
);
-- A mail that came into an intake mailbox, each once; a draft waits for a person.
CREATE TABLE incoming_mails (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL,
  mailbox TEXT NOT NULL,
  uid_validity BIGINT NOT NULL,
  uid BIGINT NOT NULL,
  letter_hash TEXT NOT NULL,
  from_name TEXT,
  from_address TEXT NOT NULL,
  forwarded_name TEXT,
  forwarded_address TEXT,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  is_shortened BOOLEAN NOT NULL,
  bytes BIGINT NOT NULL,
  sent_at BIGINT,
  received_at BIGINT NOT NULL,
  answers_id UUID,
  state TEXT NOT NULL,
  reason TEXT,
  kind TEXT,
  made_id UUID,
  settled_by UUID,
  settled_at BIGINT
);
CREATE UNIQUE INDEX incoming_mails_by_place ON incoming_mails (mailbox, uid_validity, uid);
CREATE UNIQUE INDEX incoming_mails_by_letter ON incoming_mails (network_id, letter_hash);
CREATE INDEX incoming_mails_by_state ON incoming_mails (network_id, state, id);
CREATE INDEX incoming_mails_by_address ON incoming_mails (from_address);
-- What was attached: a document, or why it was not kept.
CREATE TABLE incoming_attachments (
  mail_id UUID NOT NULL REFERENCES incoming_mails (id),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  document_id UUID,
  refusal TEXT,
  PRIMARY KEY (mail_id, position)
);
