//! What anyone reads: the directory, and what the public pages of the slice have in common.

pub mod address;
pub mod export;
pub mod facets;
pub mod figures;
pub mod names;
pub mod pages;
pub mod rows;
pub mod said;
pub mod still_map;
pub mod store;
pub mod understood;

#[cfg(test)]
mod tests;
