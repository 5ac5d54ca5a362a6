-- What a network asks of its members in a year: who pays, until when, to whom.
CREATE TABLE fee_tariffs (
  network_id UUID NOT NULL REFERENCES entries (id),
  year BIGINT NOT NULL,
  states TEXT NOT NULL,
  joining TEXT NOT NULL CHECK (joining IN ('full', 'month', 'quarter', 'half')),
  due_on TEXT,
  prefix TEXT NOT NULL,
  first_number BIGINT NOT NULL,
  payee TEXT NOT NULL,
  iban TEXT NOT NULL,
  suspends_vote BOOLEAN NOT NULL,
  PRIMARY KEY (network_id, year)
);
-- No kind: any other kind. No beginning: the same amount whatever the population.
CREATE TABLE fee_brackets (
  network_id UUID NOT NULL,
  year BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  organisation_kind TEXT,
  people_from BIGINT,
  people_to BIGINT,
  amount_cents BIGINT NOT NULL,
  PRIMARY KEY (network_id, year, ordinal),
  FOREIGN KEY (network_id, year) REFERENCES fee_tariffs (network_id, year)
);
CREATE TABLE fee_letters (
  network_id UUID NOT NULL,
  year BIGINT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  said TEXT NOT NULL,
  PRIMARY KEY (network_id, year, lang),
  FOREIGN KEY (network_id, year) REFERENCES fee_tariffs (network_id, year)
);
-- Amounts that a person decided, where the brackets cannot tell.
CREATE TABLE fee_decisions (
  network_id UUID NOT NULL,
  year BIGINT NOT NULL,
  organisation_id UUID NOT NULL REFERENCES entries (id),
  amount_cents BIGINT NOT NULL,
  PRIMARY KEY (network_id, year, organisation_id),
  FOREIGN KEY (network_id, year) REFERENCES fee_tariffs (network_id, year)
);
CREATE TABLE fees (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL,
  organisation_id UUID NOT NULL REFERENCES entries (id),
  year BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  number TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  organisation_kind TEXT NOT NULL,
  inhabitants BIGINT,
  parts BIGINT NOT NULL,
  parts_of BIGINT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('due', 'waived', 'cancelled')),
  reason TEXT,
  made_at BIGINT NOT NULL,
  letter_at BIGINT,
  reminders BIGINT NOT NULL,
  reminded_at BIGINT,
  FOREIGN KEY (network_id, year) REFERENCES fee_tariffs (network_id, year)
);
CREATE UNIQUE INDEX fees_one_a_year ON fees (network_id, organisation_id, year);
CREATE UNIQUE INDEX fees_numbered ON fees (network_id, year, ordinal);
CREATE UNIQUE INDEX fees_by_number ON fees (network_id, number);
CREATE INDEX fees_by_organisation ON fees (organisation_id);
-- Where a member wants its letters.
CREATE TABLE fee_addresses (
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  address TEXT NOT NULL,
  PRIMARY KEY (network_id, organisation_id)
);
-- A sheet of the bank, kept until it is confirmed.
CREATE TABLE fee_statements (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  file_name TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  columns_at TEXT NOT NULL,
  confirmed_at BIGINT
);
CREATE INDEX fee_statements_by_network ON fee_statements (network_id, sent_at);
CREATE TABLE fee_statement_rows (
  statement_id UUID NOT NULL REFERENCES fee_statements (id),
  position BIGINT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (statement_id, position)
);
CREATE TABLE fee_payments (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  fee_id UUID NOT NULL REFERENCES fees (id),
  paid_on TEXT NOT NULL,
  amount_cents BIGINT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('bank', 'cash')),
  payer TEXT NOT NULL,
  concept TEXT NOT NULL,
  line_hash TEXT,
  noted_at BIGINT NOT NULL,
  undone_at BIGINT
);
CREATE UNIQUE INDEX fee_payments_each_line_once ON fee_payments (network_id, line_hash)
  WHERE undone_at IS NULL;
CREATE INDEX fee_payments_by_fee ON fee_payments (fee_id);
