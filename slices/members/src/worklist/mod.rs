//! The work list: a network's organisations as a table to work in, as fast as a spreadsheet.

mod bulk;
mod cells;
mod change;
mod columns;
mod export;
pub mod matching;
mod pages;
mod paste;
mod preview;
pub mod selection;
mod suggestions;

use ordit_platform::web::Routes;

/// The list and what is done in it.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    cells::routes(routes);
    paste::routes(routes);
    bulk::routes(routes);
    export::routes(routes);
}

#[cfg(test)]
mod tests;
