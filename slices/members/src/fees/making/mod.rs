//! One act makes the fees of a year: looked at first, and what is there already stays.

mod actions;
mod gather;
mod pages;
pub mod rules;

#[cfg(test)]
mod tests;

use ordit_platform::web::Routes;

pub use actions::{Made, make};
pub use gather::Wanted;

/// The look beforehand and the act.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    actions::routes(routes);
}
