//! The exhibition that travels, and what else a network lends: dates, route, hand-over.

mod actions;
mod asking;
mod card;
mod export;
mod form;
mod handover;
mod handover_store;
mod list;
mod one;
mod panel;
pub mod rules;
mod stay_store;

use ordit_kernel::Id;
use ordit_members::form::Here;
use ordit_platform::{
    db::SqlMigration,
    permissions::{Needs, Permission},
    web::{Routes, Site, Visit, WebError},
};

use crate::bookings::{Booking, Thing, store};

pub use card::CARD;
pub use handover_store::personal_data;
pub use panel::PANEL;

/// The tables of hand-overs.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261124_004100_activities_handovers",
    sql: include_str!("handovers.sql"),
};

/// What happened when the state of an exhibition was noted.
pub const HANDED_OVER: &str = "activities.exhibition.handed_over";

const LOOK: Permission = Permission::new("activities.exhibitions.look", Needs::Anyone);
const ASK: Permission = Permission::new("activities.exhibitions.ask", Needs::TakesPart);
const KEEP: Permission = Permission::new("activities.exhibitions.keep", Needs::CoordinatesNetwork);

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    list::routes(routes);
    form::routes(routes);
    one::routes(routes);
    asking::routes(routes);
    actions::routes(routes);
    handover::routes(routes);
    export::routes(routes);
}

/// The page of a thing, below its network's.
fn path(here: &Here, thing: Id) -> String {
    here.path(&format!("/exhibitions/{thing}"))
}

/// The thing that an address names.
async fn thing_of(site: &Site, here: &Here, id: Id) -> Result<Thing, WebError> {
    let thing = store::thing(site.db.read(), here.id, id).await?;
    thing.ok_or(WebError::NotFound)
}

/// The booking that an address names.
async fn booking_of(site: &Site, thing: &Thing, id: Id) -> Result<Booking, WebError> {
    let booking = store::one(site.db.read(), thing.id, id).await?;
    booking.ok_or(WebError::NotFound)
}

/// The organisation that is acted for, where it takes part in the network.
fn own_member(site: &Site, visit: &Visit, network: Id) -> Option<Id> {
    let acting = &visit.acting;
    let own = acting.organisation.filter(|own| acting.acts_for(*own))?;
    let snapshot = site.snapshots.current();
    snapshot.taking_part(own).contains(&network).then_some(own)
}

#[cfg(test)]
mod tests;
