//! A network's public figures year by year, as far as dates are known.

mod lines;
pub mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;
