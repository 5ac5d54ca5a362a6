//! The few cookies there are, all of them technical.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// The chosen language.
pub(super) const LANG: &str = "ordit_lang";
/// The number of the visitor's own last write, for ten seconds.
pub(super) const SEQ: &str = "ordit_seq";
/// What the last action has to say on the next page.
pub(super) const NOTICE: &str = "ordit_notice";

/// The value of a cookie of the request.
pub(super) fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    CookieJar::from_headers(headers)
        .get(name)
        .map(|cookie| cookie.value().to_owned())
}

/// A cookie for the whole site that scripts cannot read and other sites' forms do not send; it
/// lasts this many seconds, and 0 takes it away.
pub(crate) fn set(name: &str, value: &str, lifetime_seconds: i64, is_secure: bool) -> HeaderValue {
    let cookie = Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_secure)
        .build();
    // The builder's own type for ages would be one more dependency for one number.
    let text = format!("{}; Max-Age={lifetime_seconds}", cookie.encoded());
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

pub(super) fn append(headers: &mut HeaderMap, cookie: HeaderValue) {
    headers.append(header::SET_COOKIE, cookie);
}
