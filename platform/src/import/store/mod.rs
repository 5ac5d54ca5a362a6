//! Queries about runs and their rows.

pub(super) mod json;
pub(super) mod keys;
pub(super) mod lease;
pub(super) mod near;
pub(super) mod rows;
pub(super) mod runs;
