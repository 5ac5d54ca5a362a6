//! Stories of imports on both engines, told with a noun that exists only here.

mod changes;
mod corrections;
mod decisions;
mod exports;
mod files;
mod header;
mod lease;
mod matching;
mod near;
mod parse;
mod saves;
mod thing;
pub(crate) mod world;
