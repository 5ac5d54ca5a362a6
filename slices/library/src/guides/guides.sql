-- Guides: what was learnt and made, in which edition, under which licence.
CREATE TABLE guides (
  entry_id UUID PRIMARY KEY REFERENCES entries (id),
  guide_kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  -- Who reads it once it is published.
  shown_to TEXT NOT NULL,
  edition TEXT,
  licence TEXT,
  link TEXT,
  made_on TEXT,
  -- The organisation that sees its draft; none where the network keeps it.
  kept_by UUID,
  -- Which part of the entry it comes from, such as a product of a group.
  derived_part UUID
);
CREATE TABLE staged_guides (
  run_id UUID NOT NULL,
  position BIGINT NOT NULL,
  entry_id UUID NOT NULL,
  guide_kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  shown_to TEXT NOT NULL,
  edition TEXT,
  licence TEXT,
  link TEXT,
  made_on TEXT,
  kept_by UUID,
  derived_part UUID
);
CREATE INDEX staged_guides_by_run ON staged_guides (run_id, position);
