-- In which state an exhibition arrived at a stay and left it.
CREATE TABLE handover_sheets (
  booking_id UUID NOT NULL REFERENCES bookings (id),
  moment TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  handed_by TEXT NOT NULL,
  received_by TEXT NOT NULL,
  noted_by UUID,
  noted_at BIGINT NOT NULL,
  PRIMARY KEY (booking_id, moment)
);
CREATE TABLE handover_pieces (
  booking_id UUID NOT NULL REFERENCES bookings (id),
  moment TEXT NOT NULL,
  piece BIGINT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (booking_id, moment, piece)
);
