-- Who came without a registration and said where to ask them once what they think of it. The
-- address goes when they are asked; the rest goes, or tells nothing of anybody, a month after.
CREATE TABLE evaluation_guests (
  id UUID NOT NULL PRIMARY KEY,
  activity_id UUID NOT NULL REFERENCES entries (id),
  -- By what it is known that an address was asked.
  address_key TEXT,
  address TEXT,
  folded_address TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online')),
  lang TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  -- The link that they were sent; none before they are asked.
  token_hash TEXT UNIQUE,
  asked_at BIGINT,
  UNIQUE (activity_id, address_key)
);
CREATE INDEX evaluation_guests_by_address ON evaluation_guests (folded_address);
