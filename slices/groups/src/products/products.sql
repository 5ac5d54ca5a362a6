-- What a group made: a guide, a template, a study; each version its own row.
CREATE TABLE group_products (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES entries (id),
  network_id UUID,
  title TEXT NOT NULL,
  edition TEXT,
  summary TEXT,
  link TEXT,
  document_id UUID,
  made_on TEXT,
  is_published BOOLEAN NOT NULL,
  -- The version in whose place it comes.
  supersedes_id UUID REFERENCES group_products (id),
  -- The question whose conclusion it is.
  question_id UUID REFERENCES group_questions (id),
  version BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by UUID
);
CREATE INDEX group_products_by_group ON group_products (group_id, made_at);
CREATE INDEX group_products_by_network ON group_products (network_id, made_at);
CREATE UNIQUE INDEX group_products_supersede_once ON group_products (supersedes_id);
CREATE UNIQUE INDEX group_products_one_of_a_question ON group_products (question_id);
CREATE TABLE group_product_authors (
  product_id UUID NOT NULL REFERENCES group_products (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  PRIMARY KEY (product_id, organisation_id)
);
CREATE INDEX group_product_authors_by_organisation ON group_product_authors (organisation_id);
