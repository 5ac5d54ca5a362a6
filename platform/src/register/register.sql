-- What everything that a network talks about has in common; each slice adds a row of its own.
CREATE TABLE entries (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID,
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  audience_number BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'archived')),
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  territory TEXT,
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  source TEXT NOT NULL,
  source_url TEXT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX entries_one_slug_per_kind ON entries (kind, slug);
CREATE INDEX entries_by_network ON entries (network_id);
-- Equal sets of scopes share one number: one bit in memory, one field in an index.
CREATE TABLE audiences (
  number BIGINT NOT NULL PRIMARY KEY,
  canonical TEXT NOT NULL
);
CREATE UNIQUE INDEX audiences_one_number_per_set ON audiences (canonical);
CREATE TABLE entry_audiences (
  entry_id UUID NOT NULL REFERENCES entries (id),
  scope TEXT NOT NULL,
  PRIMARY KEY (entry_id, scope)
);
CREATE TABLE entry_texts (
  entry_id UUID NOT NULL REFERENCES entries (id),
  lang TEXT NOT NULL CHECK (lang IN ('ca', 'es', 'eu', 'en')),
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (entry_id, lang)
);
CREATE TABLE entry_revisions (
  entry_id UUID NOT NULL REFERENCES entries (id),
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  who UUID,
  batch_id UUID,
  sheet TEXT NOT NULL,
  PRIMARY KEY (entry_id, version)
);
CREATE TABLE entry_themes (
  entry_id UUID NOT NULL REFERENCES entries (id),
  theme TEXT NOT NULL,
  PRIMARY KEY (entry_id, theme)
);
CREATE TABLE links (
  id UUID NOT NULL PRIMARY KEY,
  from_id UUID NOT NULL REFERENCES entries (id),
  relation TEXT NOT NULL,
  to_id UUID NOT NULL REFERENCES entries (id),
  since TEXT,
  until TEXT,
  note TEXT
);
CREATE UNIQUE INDEX links_once ON links (from_id, relation, to_id);
CREATE INDEX links_to ON links (to_id, relation);
