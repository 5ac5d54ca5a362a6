//! Synergies: other groups, also of other networks, that share themes, members or activities.

pub mod glance;
pub mod pages;
pub mod rules;

pub use glance::{Glance, glance};
pub use pages::routes;

#[cfg(test)]
mod tests;
