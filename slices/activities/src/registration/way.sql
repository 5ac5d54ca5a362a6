-- How somebody wanted to come before the activity had one way only; none where they came as they asked.
ALTER TABLE registrations ADD COLUMN mode_before TEXT;
