-- What is particular to a network: what brings it together, how it looks, what it says of itself.
CREATE TABLE networks (
  entry_id UUID NOT NULL PRIMARY KEY REFERENCES entries (id),
  network_kind TEXT NOT NULL,
  short_name TEXT,
  carried_by TEXT,
  neighbourhoods TEXT,
  colour TEXT,
  website TEXT,
  founded_on TEXT,
  stated_members BIGINT,
  stated_on TEXT,
  domain TEXT,
  logo_file_id UUID
);
CREATE UNIQUE INDEX networks_one_per_domain ON networks (domain);
CREATE TABLE network_texts (
  entry_id UUID NOT NULL REFERENCES entries (id),
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  strategic_lines TEXT NOT NULL,
  agreement TEXT NOT NULL,
  PRIMARY KEY (entry_id, lang)
);
CREATE TABLE network_funders (
  network_id UUID NOT NULL REFERENCES entries (id),
  ordinal BIGINT NOT NULL,
  name TEXT NOT NULL,
  url TEXT,
  logo_file_id UUID,
  PRIMARY KEY (network_id, ordinal)
);
CREATE TABLE staged_networks (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  network_kind TEXT NOT NULL,
  short_name TEXT,
  carried_by TEXT,
  neighbourhoods TEXT,
  colour TEXT,
  website TEXT,
  founded_on TEXT,
  stated_members BIGINT,
  stated_on TEXT,
  domain TEXT
);
CREATE INDEX staged_networks_by_run ON staged_networks (run_id, position);
CREATE TABLE staged_network_texts (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  lang TEXT NOT NULL,
  strategic_lines TEXT NOT NULL,
  agreement TEXT NOT NULL
);
CREATE INDEX staged_network_texts_by_run ON staged_network_texts (run_id, position);
