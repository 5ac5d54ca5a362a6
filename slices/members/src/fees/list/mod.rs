//! The fees of a network as a list: filters, sums, taken along as a sheet.

mod cut_store;
mod export;
mod filters;
mod pages;

use ordit_platform::web::Routes;

#[cfg(test)]
mod tests;

pub use filters::{Asked, all};

/// The list and its file.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    export::routes(routes);
}
