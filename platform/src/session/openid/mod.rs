//! Signing in with an account that somebody has elsewhere: OpenID Connect, by configuration.

mod attempt;
mod client;
mod discovery;
mod exchange;
mod pages;
mod problem;
mod provider;
mod rules;
mod store;

use ordit_kernel::Lang;

pub use discovery::{DISCOVERY, DISCOVERY_NOW, discover_soon};
pub use pages::routes;
pub use provider::{NewProvider, Provider, ProviderError};

pub(super) use pages::{Button, buttons};
pub(super) use store::{forget_old, forget_person};

use crate::db::SqlMigration;

/// The tables of providers, of who set out for one, and of who is who there.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001500_platform_openid",
    sql: include_str!("openid.sql"),
};

/// The words of signing in with an account from elsewhere.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("openid");
