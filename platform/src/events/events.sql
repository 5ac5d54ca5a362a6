-- What happened, in the order in which it became visible; everything derived is made from here.
CREATE TABLE events (
  seq BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  who UUID,
  for_organisation_id UUID,
  network_id UUID,
  verb TEXT NOT NULL,
  entry_id UUID NOT NULL,
  other_id UUID,
  batch_id UUID,
  data TEXT NOT NULL
);
CREATE INDEX events_by_entry ON events (entry_id, seq);
CREATE INDEX events_by_batch ON events (batch_id);
CREATE INDEX events_by_network ON events (network_id, seq);
