//! For stories about the work of groups: the world that they begin with, and a page to look at.

mod drawn;
pub mod world;
