//! Who holds activities as a sheet: a row for each of those who hold one, out and in again.

pub mod after_store;
pub mod export;
pub mod known;
pub mod noun;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;
