-- Whether and how one registers for an activity; without a row it takes nobody.
CREATE TABLE registration_settings (
  activity_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  is_open BOOLEAN NOT NULL,
  opens_at BIGINT,
  closes_at BIGINT,
  asks_approval BOOLEAN NOT NULL,
  asks_gender BOOLEAN NOT NULL,
  asks_minors BOOLEAN NOT NULL,
  answer_hours BIGINT NOT NULL,
  most_of_organisation BIGINT,
  instructions TEXT NOT NULL,
  about_data TEXT NOT NULL,
  version BIGINT NOT NULL
);
-- Places by mode, and those that are kept for other administrations; places in all and of each
-- owner stand with the activity.
CREATE TABLE registration_quotas (
  activity_id UUID NOT NULL REFERENCES registration_settings (activity_id),
  what TEXT NOT NULL CHECK (what IN ('in_person', 'online', 'reserved')),
  places BIGINT NOT NULL,
  PRIMARY KEY (activity_id, what)
);
-- What whoever registers is asked besides. What is not asked any more was answered before, or
-- came with a sheet from elsewhere.
CREATE TABLE registration_questions (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  question_kind TEXT NOT NULL CHECK (question_kind IN ('text', 'choice', 'yes_no')),
  label TEXT NOT NULL,
  choices TEXT NOT NULL,
  is_required BOOLEAN NOT NULL,
  is_asked BOOLEAN NOT NULL
);
CREATE INDEX registration_questions_by_activity ON registration_questions (activity_id, ordinal);
CREATE TABLE registrations (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  -- The order in which addresses were proved; none before.
  queue BIGINT,
  state TEXT NOT NULL CHECK (state IN ('unverified', 'pending', 'confirmed', 'waiting', 'offered',
    'cancelled', 'expired')),
  name TEXT NOT NULL,
  -- Where mails go; by the folded one somebody is known, where it is their own.
  address TEXT,
  folded_address TEXT,
  organisation_id UUID REFERENCES entries (id),
  organisation TEXT NOT NULL,
  -- By what two organisations are compared.
  party TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online')),
  owner_id UUID REFERENCES entries (id),
  is_reserved BOOLEAN NOT NULL,
  gender TEXT,
  minors BIGINT NOT NULL,
  lang TEXT NOT NULL,
  consent TEXT NOT NULL,
  came_by TEXT NOT NULL CHECK (came_by IN ('form', 'organisation', 'hand', 'sheet')),
  client TEXT NOT NULL,
  registered_by UUID,
  registered_at BIGINT NOT NULL,
  state_at BIGINT NOT NULL,
  offered_until BIGINT,
  reminded_at BIGINT,
  UNIQUE (activity_id, folded_address),
  UNIQUE (activity_id, queue)
);
CREATE INDEX registrations_by_state ON registrations (activity_id, state, queue);
CREATE INDEX registrations_by_organisation ON registrations (organisation_id, activity_id);
CREATE INDEX registrations_by_address ON registrations (folded_address);
CREATE INDEX registrations_by_client ON registrations (client, registered_at);
CREATE INDEX registrations_by_offer ON registrations (state, offered_until);
CREATE INDEX registrations_by_owner ON registrations (owner_id);
CREATE TABLE registration_answers (
  registration_id UUID NOT NULL REFERENCES registrations (id),
  question_id UUID NOT NULL REFERENCES registration_questions (id),
  answer TEXT NOT NULL,
  PRIMARY KEY (registration_id, question_id)
);
CREATE INDEX registration_answers_by_question ON registration_answers (question_id);
-- By these somebody proves an address, takes a place, changes or cancels.
CREATE TABLE registration_links (
  token_hash TEXT NOT NULL PRIMARY KEY,
  registration_id UUID NOT NULL REFERENCES registrations (id),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX registration_links_by_registration ON registration_links (registration_id, created_at);
