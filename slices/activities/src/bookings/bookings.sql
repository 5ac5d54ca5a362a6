-- What a network lends: an exhibition that travels, a room, a van.
CREATE TABLE bookable_things (
  id UUID NOT NULL PRIMARY KEY,
  network_id UUID NOT NULL REFERENCES entries (id),
  thing_kind TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  pieces BIGINT,
  lang TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  retired_at BIGINT,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX bookable_things_by_network ON bookable_things (network_id, made_at);
-- Who has it, or asks for it, from which day to which.
CREATE TABLE bookings (
  id UUID NOT NULL PRIMARY KEY,
  thing_id UUID NOT NULL REFERENCES bookable_things (id),
  network_id UUID NOT NULL REFERENCES entries (id),
  organisation_id UUID NOT NULL REFERENCES entries (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  venue TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  asked_by UUID,
  asked_at BIGINT NOT NULL,
  answered_at BIGINT,
  activity_id UUID REFERENCES entries (id)
);
CREATE INDEX bookings_by_thing ON bookings (thing_id, state, first_day);
CREATE INDEX bookings_by_network ON bookings (network_id, state);
CREATE INDEX bookings_by_organisation ON bookings (organisation_id, state);
-- The days on which a thing is promised: two bookings never share one.
CREATE TABLE booking_days (
  thing_id UUID NOT NULL REFERENCES bookable_things (id),
  day TEXT NOT NULL,
  booking_id UUID NOT NULL REFERENCES bookings (id),
  PRIMARY KEY (thing_id, day)
);
CREATE INDEX booking_days_by_booking ON booking_days (booking_id);
