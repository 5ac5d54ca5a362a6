//! Those who came without a registration and left an address: asked once too, and then forgotten.

mod kept_store;
pub mod store;

use ordit_kernel::{Id, Lang};
use ordit_platform::{db::SqlMigration, mail::EmailAddress, session::token_hash};

pub use kept_store::{PERSONAL_DATA, RULE};

/// The table of it.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261127_010000_activities_evaluation_guests",
    sql: include_str!("guests.sql"),
};

/// Somebody who is to be asked.
#[derive(Clone, Debug)]
pub struct Guest {
    pub id: Id,
    pub address: EmailAddress,
    pub lang: Lang,
}

/// Whoever left an address, and in which way they came.
#[derive(Clone, Copy)]
pub struct Left<'a> {
    pub address: &'a EmailAddress,
    pub mode: &'a str,
    pub lang: Lang,
}

/// By what an address is known again where it must not stand.
pub fn key(activity: Id, address: &EmailAddress) -> String {
    token_hash(&format!("evaluation {activity} {}", address.folded()))
}

#[cfg(test)]
mod tests;
