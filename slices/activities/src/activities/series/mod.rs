//! Activities that come again and again: written at once, changed one, following or all.

mod actions;
mod dates;
mod pages;
mod rules;
pub mod store;

use ordit_kernel::Id;
use ordit_platform::{
    permissions::{Circle, Needs, Permission, Tie, Tied},
    web::Routes,
};

pub use actions::{Scope, change_many};
pub use dates::Dates;

use super::KIND;

/// Rows of a series are looked at where imports of its home network are.
const REPEAT: Permission = Permission::new(
    "activities.series.write",
    Needs::EntryOf(Tied {
        kind: KIND,
        ties: &[Tie::CoordinatesOneOf(HOME)],
    }),
);

const HOME: Circle = Circle {
    words: "its home network",
    of: |_, head| head.network.into_iter().collect::<Vec<Id>>(),
};

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

#[cfg(test)]
mod tests;
