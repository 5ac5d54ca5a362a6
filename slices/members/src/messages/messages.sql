-- How a network writes to its people: where answers go, and how long a message can be taken back.
CREATE TABLE message_settings (
  network_id UUID NOT NULL PRIMARY KEY,
  reply_to TEXT,
  delay_minutes BIGINT NOT NULL,
  version BIGINT NOT NULL
);
-- Drafts, what was sent, and texts kept for another time; who is meant is fixed when it is sent.
CREATE TABLE messages (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL,
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  chosen_from TEXT NOT NULL,
  query TEXT NOT NULL,
  whom TEXT NOT NULL,
  roles TEXT NOT NULL,
  follows_id UUID,
  asks_answer BOOLEAN NOT NULL,
  reply_to TEXT,
  batch_id UUID,
  created_at BIGINT NOT NULL,
  created_by UUID,
  changed_at BIGINT NOT NULL,
  changed_by UUID,
  sent_at BIGINT,
  sent_by UUID,
  starts_at BIGINT
);
CREATE INDEX messages_by_network ON messages (network_id, state, changed_at);
CREATE UNIQUE INDEX messages_by_batch ON messages (batch_id);
CREATE TABLE message_texts (
  message_id UUID NOT NULL,
  lang TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (message_id, lang)
);
CREATE TABLE message_documents (
  message_id UUID NOT NULL,
  document_id UUID NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (message_id, document_id)
);
-- People, and mailboxes by their organisation, left out or written to after all, by hand.
CREATE TABLE message_choices (
  message_id UUID NOT NULL,
  target_id UUID NOT NULL,
  is_included BOOLEAN NOT NULL,
  PRIMARY KEY (message_id, target_id)
);
-- Who was written to.
CREATE TABLE message_recipients (
  id UUID NOT NULL PRIMARY KEY,
  message_id UUID NOT NULL,
  person_id UUID,
  organisation_id UUID,
  address TEXT NOT NULL,
  folded_address TEXT NOT NULL,
  name TEXT NOT NULL,
  lang TEXT NOT NULL,
  mail_id UUID NOT NULL
);
CREATE UNIQUE INDEX message_recipients_once ON message_recipients (message_id, folded_address);
CREATE INDEX message_recipients_by_mail ON message_recipients (mail_id);
CREATE INDEX message_recipients_by_person ON message_recipients (person_id);
-- For which organisations, and whether they answered.
CREATE TABLE message_reached (
  message_id UUID NOT NULL,
  organisation_id UUID NOT NULL,
  recipient_id UUID NOT NULL,
  answered_at BIGINT,
  answered_by UUID,
  PRIMARY KEY (message_id, organisation_id, recipient_id)
);
CREATE INDEX message_reached_by_organisation ON message_reached (organisation_id);
-- Addresses that a network knows to be wrong: nobody writes to them any more.
CREATE TABLE wrong_addresses (
  network_id UUID NOT NULL,
  folded_address TEXT NOT NULL,
  marked_at BIGINT NOT NULL,
  marked_by UUID,
  PRIMARY KEY (network_id, folded_address)
);
