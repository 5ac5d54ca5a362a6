//! Those whom an organisation registered: seen and cancelled by whoever acts for it.

mod actions;
mod pages;
mod store;

use ordit_platform::{
    permissions::{Needs, Permission},
    web::Routes,
};

/// The page.
pub const PATH: &str = "/registrations/mine";

const OWN: Permission = Permission::new("activities.registrations.own", Needs::ActsForAny);

/// The page and what it does.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}
