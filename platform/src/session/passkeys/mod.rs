//! Passkeys: a key on one's own device that signs in without a mail.

mod ceremony;
mod mails;
mod manage;
mod pages;
mod store;

use axum::http::{HeaderMap, header::HOST};
use ordit_kernel::{Instant, Lang};
use url::Url;

pub(super) use pages::routes;
pub(super) use store::{Known, forget_old, list, retire};

use super::devices::{Device, RECENT_SECONDS};
use crate::{db::SqlMigration, web::Settings};

/// The tables of passkeys and of what browsers were asked to sign.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001410_platform_passkeys",
    sql: include_str!("passkeys.sql"),
};

/// The words of passkeys.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("passkeys");

/// Somebody may sign in by one more passkey; the event's other is the passkey.
pub const ADDED: &str = "platform.passkey.added";
/// A passkey signs nobody in any more.
pub const REMOVED: &str = "platform.passkey.removed";

/// What a browser is asked to sign is good for this long.
const LIFETIME_SECONDS: i64 = 5 * 60;
/// Nobody needs more.
const MOST_PASSKEYS: usize = 20;

/// Whether passkeys work at the address at which a page was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Works,
    /// They belong to the public address, which is this one.
    Elsewhere(String),
    /// The public address is a number and no name, and passkeys belong to names.
    Never,
}

/// Whether the session of this browser is young enough to add a key.
pub(super) fn is_recent(devices: &[Device], now: Instant) -> bool {
    let mut this = devices.iter().filter(|device| device.is_this);
    this.any(|device| device.since.plus_seconds(RECENT_SECONDS) > now)
}

/// How passkeys stand where this request was sent.
pub(super) fn standing(settings: &Settings, headers: &HeaderMap) -> Standing {
    let public = &settings.public_url;
    if public.domain().is_none() {
        return Standing::Never;
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let here = host.and_then(|host| Url::parse(&format!("{}://{host}", public.scheme())).ok());
    match here.is_some_and(|here| here.origin() == public.origin()) {
        true => Standing::Works,
        false => Standing::Elsewhere(settings.origin().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(public: &str, host: &str) -> Standing {
        let settings = Settings::new(Url::parse(public).expect("an address"));
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().expect("a host"));
        standing(&settings, &headers)
    }

    #[test]
    fn passkeys_belong_to_the_name_of_the_public_address() {
        let public = "https://ordit.example/";
        for host in ["ordit.example", "ordit.example:443", "Ordit.Example"] {
            assert_eq!(at(public, host), Standing::Works, "{host}");
        }
        let elsewhere = Standing::Elsewhere("https://ordit.example".to_owned());
        for host in [
            "xmess.example",
            "ordit.example:8443",
            "evil-ordit.example",
            "",
        ] {
            assert_eq!(at(public, host), elsewhere, "{host}");
        }
        assert_eq!(
            at("http://localhost:8080", "localhost:8080"),
            Standing::Works
        );
        assert_eq!(
            at("http://192.0.2.1:8080", "192.0.2.1:8080"),
            Standing::Never
        );
    }
}
