//! The address by which somebody signs in: giving, proving, changing and taking it away.

mod mailing;
mod store;

use ordit_kernel::Lang;

pub use mailing::{PROVE, TELL};
pub(super) use store::forget_old;
pub use store::{propose_address, proposed_address, set_address, take_proposed_address};

use crate::db::SqlMigration;

/// The table of addresses that are not proved yet.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001950_platform_address_change",
    sql: include_str!("address.sql"),
};

/// The words of changing an address.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("address");

/// A link that proves an address is good for this long.
const LIFETIME_SECONDS: i64 = 3600;
