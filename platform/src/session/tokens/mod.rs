//! Tokens with which programs read as somebody, for one organisation or network.

mod pages;
mod store;

use axum::http::{HeaderMap, header::AUTHORIZATION};
use ordit_kernel::Lang;

pub use pages::routes;
pub use store::acting;
pub(super) use store::revoke_all;

use crate::db::SqlMigration;

/// The table of tokens.
pub const MIGRATION: SqlMigration = SqlMigration {
    name: "m20261122_001600_platform_tokens",
    sql: include_str!("tokens.sql"),
};

/// The words of tokens.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("tokens");

/// Somebody made a token; the event's entry is the person, its other the token.
pub const MADE: &str = "platform.token.made";
/// It lets nobody in any more.
pub const REVOKED: &str = "platform.token.revoked";

/// Every token begins so, which tells whoever finds one what it is.
const START: &str = "ordit_";

/// The token that a request carries, where one counts: for what programs read and for exports,
/// which change nothing. Elsewhere it is as if it were not there.
pub fn carried<'a>(path: &str, headers: &'a HeaderMap) -> Option<&'a str> {
    if !path.starts_with("/api/v1/") && !path.ends_with("/export") {
        return None;
    }
    // An unreadable header is a wrong token, lest it be taken for none.
    let header = headers.get(AUTHORIZATION)?.to_str().unwrap_or("Bearer ");
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_token_counts_where_programs_read_and_nowhere_else() {
        let headers = |value: &'static str| {
            HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static(value))])
        };
        let bearer = headers("Bearer ordit_1");
        for good in [
            "/api/v1/entries",
            "/api/v1/entries/x",
            "/n/alfa/organisations/export",
        ] {
            assert_eq!(carried(good, &bearer), Some("ordit_1"), "{good}");
        }
        for other in [
            "/",
            "/me",
            "/me/tokens",
            "/n/alfa/organisations",
            "/api/openapi.json",
        ] {
            assert_eq!(carried(other, &bearer), None, "{other}");
        }
        let path = "/api/v1/entries";
        assert_eq!(carried(path, &headers("bearer  ordit_1 ")), Some("ordit_1"));
        assert_eq!(carried(path, &headers("Basic b3JkaXQ6eA==")), None);
        assert_eq!(carried(path, &HeaderMap::new()), None);
        let odd = HeaderValue::from_bytes(b"Bearer \xff").expect("a header");
        let odd = HeaderMap::from_iter([(AUTHORIZATION, odd)]);
        assert_eq!(carried(path, &odd), Some(""));
    }
}
