-- Whether and how one joins a network; without a row it takes no applications.
CREATE TABLE joining_settings (
  network_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  is_open BOOLEAN NOT NULL,
  takes_associates BOOLEAN NOT NULL,
  council_paper TEXT NOT NULL CHECK (council_paper IN ('required', 'welcome', 'none')),
  other_paper TEXT NOT NULL CHECK (other_paper IN ('required', 'welcome', 'none')),
  answered_by TEXT NOT NULL,
  address TEXT,
  version BIGINT NOT NULL
);
CREATE TABLE joining_texts (
  network_id UUID NOT NULL REFERENCES joining_settings (network_id),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (network_id, lang)
);
-- What organisations ask for; nothing of it is in the register before the network answers.
CREATE TABLE applications (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  number BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('received', 'incomplete', 'accepted', 'declined', 'withdrawn')),
  version BIGINT NOT NULL,
  asked_state TEXT NOT NULL,
  -- The one of the register that it says it is.
  organisation_id UUID REFERENCES entries (id),
  name TEXT NOT NULL,
  organisation_kind TEXT NOT NULL,
  municipality TEXT NOT NULL,
  website TEXT NOT NULL,
  words TEXT NOT NULL,
  lang TEXT NOT NULL,
  consent TEXT NOT NULL,
  client TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  answered_at BIGINT,
  answered_by UUID,
  -- What was answered: a state of membership, or nothing; why, or what is missing, in words.
  given_state TEXT,
  -- The one that the network took it for, known before or made by the answer.
  given_organisation_id UUID REFERENCES entries (id),
  answer TEXT,
  run_id UUID,
  UNIQUE (network_id, number)
);
CREATE INDEX applications_by_state ON applications (network_id, state, number);
CREATE INDEX applications_by_given ON applications (given_organisation_id);
CREATE INDEX applications_by_client ON applications (client, received_at);
CREATE TABLE application_contacts (
  application_id UUID NOT NULL REFERENCES applications (id),
  part TEXT NOT NULL CHECK (part IN ('political', 'technical')),
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  -- Whom the register knows by it since the application was accepted.
  person_id UUID,
  mandate_id UUID,
  PRIMARY KEY (application_id, part)
);
CREATE TABLE application_documents (
  application_id UUID NOT NULL REFERENCES applications (id),
  document_id UUID NOT NULL PRIMARY KEY REFERENCES documents (id)
);
CREATE INDEX application_documents_by_application ON application_documents (application_id);
-- By these the applicant looks at the application, adds to it or takes it back.
CREATE TABLE application_links (
  token_hash TEXT NOT NULL PRIMARY KEY,
  application_id UUID NOT NULL REFERENCES applications (id),
  expires_at BIGINT NOT NULL
);
-- Who decided on states of membership: an assembly, or a resolution. It holds as long as what
-- its run wrote was not undone.
CREATE TABLE membership_decisions (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  run_id UUID NOT NULL,
  state TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  body TEXT NOT NULL,
  decided_at BIGINT NOT NULL
);
CREATE INDEX membership_decisions_by_run ON membership_decisions (run_id);
CREATE TABLE membership_decision_members (
  decision_id UUID NOT NULL REFERENCES membership_decisions (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  PRIMARY KEY (decision_id, organisation_id)
);
CREATE INDEX membership_decisions_by_member ON membership_decision_members (organisation_id);
-- Members that leave: asked for by themselves, or noted by the coordination.
CREATE TABLE departures (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'declined', 'withdrawn')),
  leaves_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  document_id UUID REFERENCES documents (id),
  asked_by UUID,
  asked_at BIGINT NOT NULL,
  answered_by UUID,
  answered_at BIGINT,
  answer TEXT,
  run_id UUID
);
CREATE INDEX departures_by_network ON departures (network_id, state, asked_at);
CREATE INDEX departures_by_organisation ON departures (organisation_id, network_id);
