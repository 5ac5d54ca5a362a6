//! What programs read: entries as JSON and GeoJSON, and the description of both.

mod asked;
mod entries;
mod entry;
mod geo;
mod openapi;
mod parameters;
mod problem;
mod reader;
mod shown;
mod telling;

use ordit_platform::web::{READ, Routes};

/// The programs' way in; `openapi.rs` describes each of these.
pub fn routes(routes: &mut Routes) {
    routes.get("/api/openapi.json", READ, openapi::describe);
    routes.get("/api/v1/entries", READ, entries::list);
    routes.get("/api/v1/entries/{id}", READ, entry::one);
}
