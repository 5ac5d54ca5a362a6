//! An assembly admits: many reach a state on one date, looked at first, undone as one.

mod hears;
mod pages;

pub use hears::HEARER;
pub use pages::routes;
