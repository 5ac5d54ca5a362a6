//! Who decided that an organisation is in a state: an assembly, or a resolution, with its date.

pub mod store;

use ordit_kernel::{Id, Instant, PartialDate};

/// A decision about states of membership, of one organisation or of many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub state: String,
    pub decided_on: PartialDate,
    /// The assembly or the resolution, in words.
    pub body: String,
    /// When it was written down here.
    pub decided_at: Instant,
}

/// A decision to be put.
#[derive(Clone, Debug)]
pub struct NewDecision<'a> {
    pub network: Id,
    /// What it wrote in the register; undone, the decision holds no more.
    pub run: Id,
    pub state: &'a str,
    pub decided_on: PartialDate,
    pub body: &'a str,
    pub members: &'a [Id],
}
