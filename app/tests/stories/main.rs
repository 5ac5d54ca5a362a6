//! Stories that cross slices, in one test binary.

mod architecture;
mod audience;
mod backup;
mod command_line;
mod demo;
mod feed;
mod imports;
mod kill;
mod logos;
mod public;
mod walk;
mod words;
mod world;
