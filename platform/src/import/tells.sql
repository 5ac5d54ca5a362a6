-- People are told of what a run changed for them; a sheet tells nobody unless it is asked to.
ALTER TABLE import_runs ADD COLUMN tells BOOLEAN NOT NULL DEFAULT FALSE;
