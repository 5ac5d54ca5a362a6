//! What was paid: a sheet of the bank matched with fees, cash by hand, and undoing.

mod actions;
mod columns;
mod lines;
mod pages;
mod review;
pub mod rules;
pub mod store;
mod tidying;
pub mod upload;

#[cfg(test)]
mod tests;

use ordit_kernel::{Id, Money};
use ordit_platform::web::Routes;

pub use actions::{Confirmed, confirm_statement, keep_statement, note_certain};
pub use lines::{Line, lines};
pub use pages::PaymentLine;
pub use tidying::TIDYING;
pub use upload::read;

/// The pages and what they do.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
    review::routes(routes);
    upload::routes(routes);
    actions::routes(routes);
}

/// Money received for a fee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub id: Id,
    pub fee: Id,
    /// A day, as ISO 8601 has it.
    pub paid_on: String,
    pub amount: Money,
    pub way: Way,
    pub payer: String,
    pub concept: String,
    pub is_undone: bool,
}

/// How money came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Bank,
    Cash,
}

impl Way {
    /// As the table keeps it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Cash => "cash",
        }
    }
}
