-- How many activities of a kind a network decided to hold in a year at most.
CREATE TABLE activity_limits (
  network_id UUID NOT NULL REFERENCES entries (id),
  activity_kind TEXT NOT NULL,
  most_per_year BIGINT NOT NULL CHECK (most_per_year > 0),
  PRIMARY KEY (network_id, activity_kind)
);
