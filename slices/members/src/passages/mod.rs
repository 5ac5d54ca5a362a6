//! The cloth of a network: its members as warp, months of membership as the first passages.

mod export;
mod gathering;
mod happened;
pub mod pages;
mod period;
mod picture;
mod rules;
pub mod signature;
mod store;
mod table;
mod threads;

use ordit_platform::cloth::PassageKind;

/// Months of membership, known by their dated states.
pub const MEMBERSHIP: PassageKind = PassageKind {
    name: "members.membership",
    label: "members-cloth-kind-membership",
    told: store::told,
};

/// The states of whoever takes part; whoever only asked does not yet.
pub const TAKING_PART: [&str; 3] = ["observer", "associate_member", "member"];

#[cfg(test)]
mod tests;
