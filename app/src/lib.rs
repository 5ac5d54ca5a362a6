//! Puts the slices together: the list of modules, the command line, screens that cross slices.

pub mod bring;
pub mod cli;
mod instance;
mod modules;
mod screens;

pub use instance::{Instance, Opening};
pub use modules::{MODULES, NAV, NOUNS};
