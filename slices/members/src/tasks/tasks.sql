-- What somebody of the secretariat is to do, and about which entry.
CREATE TABLE tasks (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  entry_id UUID REFERENCES entries (id),
  contact_id UUID,
  what TEXT NOT NULL,
  due_on TEXT,
  person_id UUID,
  made_by UUID,
  made_at BIGINT NOT NULL,
  done_at BIGINT,
  done_by UUID
);
CREATE INDEX tasks_by_network ON tasks (network_id, done_at);
CREATE INDEX tasks_by_contact ON tasks (contact_id);
-- What one act handed from one colleague to another, so that it can be undone as one.
CREATE TABLE task_handovers (
  batch_id UUID NOT NULL,
  task_id UUID NOT NULL REFERENCES tasks (id),
  from_id UUID,
  to_id UUID NOT NULL,
  PRIMARY KEY (batch_id, task_id)
);
