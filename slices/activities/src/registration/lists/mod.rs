//! Who comes, for those who organise: the list, what is decided on it, what is taken along.

mod actions;
mod add;
mod export;
mod pages;
pub mod store;
mod waiting;
mod write;

use ordit_platform::web::Routes;

pub use waiting::CARD;

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
    add::routes(routes);
    export::routes(routes);
    waiting::routes(routes);
    write::routes(routes);
}
