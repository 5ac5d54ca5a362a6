//! Technique without domain words: database, register, feed, snapshot, web, words, spreadsheets.

pub mod db;
pub mod effects;
pub mod events;
pub mod fold;
pub mod register;
pub mod snapshot;
