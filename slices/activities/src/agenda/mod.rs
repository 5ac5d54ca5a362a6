//! The agenda that networks share: by month, week, list and place, for whoever looks.

pub mod chosen;
pub mod pages;
pub mod panel;
pub mod rules;
pub mod shown;
mod view;

use ordit_kernel::Id;
use ordit_members::places;
use ordit_platform::{
    register::Sheet,
    snapshot::{Facet, Kept},
    web::Routes,
};

use crate::activities::Activity;

pub use view::{place as place_of, when};

/// Where the whole agenda is.
pub const AGENDA: &str = "/agenda";

/// The relation of an activity to the group that holds it.
pub const HELD_BY: &str = "held_by";

/// The dimension of the months in which an activity is.
pub const MONTH: &str = "month";

/// Activities of a month or of an owner are found without looking at all others.
pub const KEPT: Kept = Kept {
    listed: &[MONTH, "owner"],
    ..Kept::NOTHING
};

/// By what an activity is found in the agenda: its months and its place.
pub fn facets(sheet: &Sheet, activity: &Activity) -> Vec<Facet> {
    let months = rules::found_under(activity.starts_on, activity.ends_on);
    let months = months.iter().map(|month| Facet::new(MONTH, month));
    let place = places::facets(sheet.place.territory.as_deref());
    months.chain(place).collect()
}

/// The agenda of a network.
pub fn of_network(slug: &str) -> String {
    format!("/n/{slug}/agenda")
}

/// What an organisation holds.
pub fn of_organisation(id: Id) -> String {
    format!("{AGENDA}?organisation={id}")
}

/// Its pages.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
}

#[cfg(test)]
pub mod tests;
