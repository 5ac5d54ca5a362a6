//! People who registered elsewhere (a form of Google, of WordPress), brought by their sheet.

mod actions;
mod modes;
mod pages;
mod rules;
mod store;

use ordit_platform::web::Routes;

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}

/// More people come in several sheets.
const MOST_ROWS: usize = 500;
