//! Technique without domain words: database, register, feed, snapshot, web, words, spreadsheets.

pub mod assets;
pub mod backup;
pub mod cloth;
pub mod db;
pub mod effects;
pub mod events;
pub mod export;
pub mod files;
pub mod fold;
pub mod geo;
pub mod i18n;
pub mod import;
pub mod instance;
pub mod jobs;
pub mod mail;
pub mod markdown;
pub mod module;
pub mod permissions;
pub mod register;
pub mod search;
pub mod session;
pub mod sheets;
pub mod snapshot;
pub mod themes;
pub mod web;
