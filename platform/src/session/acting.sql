-- Mandates for organisations, who gave and ended them, and those kept until a council names anew.
ALTER TABLE mandates ADD COLUMN organisation_id UUID;
ALTER TABLE mandates ADD COLUMN granted_by UUID;
ALTER TABLE mandates ADD COLUMN ended_by UUID;
ALTER TABLE mandates ADD COLUMN in_functions BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX mandates_organisation_id ON mandates (organisation_id);
CREATE INDEX mandates_network_id ON mandates (network_id);
-- The organisation that is acted for in this session.
ALTER TABLE sessions ADD COLUMN organisation_id UUID;
