-- Documents that every mail of one act brings along, in their order.
CREATE TABLE mail_enclosures (
  batch_id UUID NOT NULL,
  document_id UUID NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (batch_id, position)
);
CREATE INDEX mail_recipients_by_address ON mail_recipients (folded_address, state);
