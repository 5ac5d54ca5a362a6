//! Families of the economy at a sector table: which are there, which are missing, which were
//! recognised for having taken part.

pub mod pages;
pub mod store;
pub mod view;

use ordit_kernel::{Id, PartialDate};
use ordit_platform::web::Routes;

pub const RECOGNISED: &str = "groups.family.recognised";
pub const WITHDRAWN: &str = "groups.family.withdrawn";

/// That a family opened itself and took part, as somebody decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub id: Id,
    pub family: String,
    /// In words, such as "the assembly of March".
    pub decided_by: String,
    pub decided_on: PartialDate,
    pub note: Option<String>,
    pub withdrawn_on: Option<PartialDate>,
}

/// Pages and actions.
pub fn routes(routes: &mut Routes) {
    pages::routes(routes);
}
