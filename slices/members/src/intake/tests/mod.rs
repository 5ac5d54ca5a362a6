//! Stories of the intake.
