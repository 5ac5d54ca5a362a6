//! Stories that cross slices, in one test binary.

mod api;
mod architecture;
mod audience;
mod backup;
mod command_line;
mod demo;
mod feed;
mod foreign;
mod found;
mod imports;
mod imports_mending;
mod kill;
mod kill_confirm;
mod kill_search;
mod logos;
mod map;
mod page_cache;
mod public;
mod search;
mod sitemaps;
mod start;
mod territory;
mod walk;
mod words;
mod world;
