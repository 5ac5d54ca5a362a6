-- What is known of an organisation beyond our registers: where it is in words and by country, and
-- what it does in the terms of ESSGLOBAL; a network of another country says which.
ALTER TABLE organisations ADD COLUMN activity TEXT;
ALTER TABLE organisations ADD COLUMN locality TEXT;
ALTER TABLE organisations ADD COLUMN country TEXT;
ALTER TABLE staged_organisations ADD COLUMN activity TEXT;
ALTER TABLE staged_organisations ADD COLUMN locality TEXT;
ALTER TABLE staged_organisations ADD COLUMN country TEXT;
ALTER TABLE networks ADD COLUMN country TEXT;
ALTER TABLE staged_networks ADD COLUMN country TEXT;
