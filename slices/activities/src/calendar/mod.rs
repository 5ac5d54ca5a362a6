//! Activities in people's own calendars: feeds to subscribe to, one activity as a file.

mod event;
mod feed;
mod lines;
mod method;
mod own;
mod own_store;
mod pages;
mod place;

use ordit_platform::{db::SqlMigration, web::Routes};

pub use event::{Telling, host_of};
pub use method::Parties;
pub use own::PERSONAL_DATA;
pub use place::{Placed, of_place};

/// The secret addresses of people's own calendars.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_020000_activities_calendar_addresses",
    sql: include_str!("calendar_addresses.sql"),
};

/// What happened when somebody was given an address, or another one.
pub const RENEWED: &str = "activities.calendar.renewed";
/// What happened when somebody gave it back.
pub const REVOKED: &str = "activities.calendar.revoked";

/// Feeds, files and the page of one's own address.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    own::routes(routes);
}

/// The calendar of a network.
pub fn of_network(slug: &str) -> String {
    format!("/n/{slug}/calendar.ics")
}

/// The calendar of what an organisation holds.
pub fn of_organisation(slug: &str) -> String {
    format!("/o/{slug}/calendar.ics")
}

#[cfg(test)]
mod tests;
