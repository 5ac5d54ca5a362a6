-- The secret address under which somebody's own calendar is read; one each.
CREATE TABLE calendar_addresses (
  person_id UUID PRIMARY KEY,
  secret_hash TEXT NOT NULL,
  made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX calendar_addresses_by_secret ON calendar_addresses (secret_hash);
