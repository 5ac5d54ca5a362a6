-- How far each hearer has heard the feed, which process hears, and what it cannot get past.
CREATE TABLE hearers (
  name TEXT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  holder_id UUID,
  leased_until BIGINT NOT NULL,
  failing_seq BIGINT,
  failure TEXT,
  failed_at BIGINT,
  attempts BIGINT NOT NULL,
  next_try_at BIGINT NOT NULL
);
