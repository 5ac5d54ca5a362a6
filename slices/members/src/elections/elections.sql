-- Rounds of elections; the same vote, territory and kinds are one round, however often it begins.
CREATE TABLE elections (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  name TEXT NOT NULL,
  voted_on TEXT NOT NULL,
  -- Nothing: the whole network.
  territory TEXT NOT NULL,
  kinds TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  undone_at BIGINT
);
CREATE UNIQUE INDEX elections_once ON elections (network_id, voted_on, territory, kinds);
-- Each council that is asked whom it names, and what it answers.
CREATE TABLE election_askings (
  id UUID NOT NULL PRIMARY KEY,
  election_id UUID NOT NULL REFERENCES elections (id),
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  voted_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'accepted', 'undone')),
  version BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  letters BIGINT NOT NULL,
  -- The day of the last letter, and to how many addresses it went.
  lettered_on TEXT NOT NULL,
  sent_to BIGINT NOT NULL,
  -- Answers of that day, which are limited.
  tries BIGINT NOT NULL,
  tried_on TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('named', 'same')),
  begins TEXT,
  resolution TEXT CHECK (resolution IN ('attached', 'follows', 'none')),
  document_id UUID REFERENCES documents (id),
  answered_at BIGINT,
  accepted_at BIGINT
);
-- Two rounds of one vote that overlap ask each council once.
CREATE UNIQUE INDEX election_askings_once
  ON election_askings (network_id, organisation_id, voted_on);
CREATE INDEX election_askings_by_election ON election_askings (election_id, state);
CREATE INDEX election_askings_by_organisation ON election_askings (organisation_id, state);
-- Whom a council names.
CREATE TABLE election_names (
  asking_id UUID NOT NULL REFERENCES election_askings (id),
  part TEXT NOT NULL CHECK (part IN ('titular', 'substitute')),
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  address TEXT NOT NULL,
  is_elected BOOLEAN NOT NULL,
  -- Who that is in the register since the answer was accepted, and the mandate that it gave.
  person_id UUID,
  mandate_id UUID,
  PRIMARY KEY (asking_id, part)
);
-- Mandates that are kept until the council has answered, and those that the answer ended.
CREATE TABLE election_mandates (
  asking_id UUID NOT NULL REFERENCES election_askings (id),
  mandate_id UUID NOT NULL,
  is_ended BOOLEAN NOT NULL,
  PRIMARY KEY (asking_id, mandate_id)
);
CREATE INDEX election_mandates_by_mandate ON election_mandates (mandate_id);
-- By these a council answers without signing in.
CREATE TABLE election_links (
  token_hash TEXT NOT NULL PRIMARY KEY,
  asking_id UUID NOT NULL REFERENCES election_askings (id),
  expires_at BIGINT NOT NULL
);
CREATE INDEX election_links_by_asking ON election_links (asking_id);
