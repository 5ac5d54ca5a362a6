-- For what and in which role somebody looked: codes, so that whoever is looked at can be told.
ALTER TABLE access_log ADD COLUMN purpose TEXT;
ALTER TABLE access_log ADD COLUMN role TEXT;
CREATE INDEX access_log_by_network ON access_log (network_id, at);
CREATE INDEX access_log_by_organisation ON access_log (organisation_id, at);
