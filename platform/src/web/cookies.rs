//! The few cookies there are, all of them technical.

use anyhow::Context;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite, SignedCookieJar};

use crate::{db::Db, instance};

/// Signs cookies, so that no other site can put words on our pages by setting one.
pub type SigningKey = axum_extra::extract::cookie::Key;

/// Where the instance keeps its key.
const KEY_MARK: &str = "signing_key";

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

/// The value of a cookie of the request that we signed.
pub(super) fn signed_value(headers: &HeaderMap, key: &SigningKey, name: &str) -> Option<String> {
    // Nearly no request has one, and each signature costs time.
    value(headers, name)?;
    let jar = SignedCookieJar::from_headers(headers, key.clone());
    jar.get(name).map(|cookie| cookie.value().to_owned())
}

/// A cookie as [`set`] makes it, signed.
pub(super) fn set_signed(
    (name, value): (&str, &str),
    lifetime_seconds: i64,
    is_secure: bool,
    key: &SigningKey,
) -> HeaderValue {
    let cookie = cookie(name, value, is_secure).into_owned();
    let signed = SignedCookieJar::new(key.clone())
        .add(cookie)
        .into_response();
    let text = signed.headers().get(header::SET_COOKIE);
    let text = text.and_then(|text| text.to_str().ok()).unwrap_or_default();
    lasting(text, lifetime_seconds)
}

/// The key of this instance, made when it has none yet.
///
/// # Errors
/// When the database refuses or cannot be reached, or holds something else under that name.
pub async fn signing_key(db: &Db) -> anyhow::Result<SigningKey> {
    let fresh = db.effects().secret();
    let kept = instance::mark_once(db, KEY_MARK, &fresh).await?;
    SigningKey::try_from(kept.as_bytes()).context("the instance's signing key is too short")
}

/// A cookie for the whole site that scripts cannot read and other sites' forms do not send; it
/// lasts this many seconds, and 0 takes it away.
pub(crate) fn set(name: &str, value: &str, lifetime_seconds: i64, is_secure: bool) -> HeaderValue {
    lasting(
        &cookie(name, value, is_secure).encoded().to_string(),
        lifetime_seconds,
    )
}

pub(super) fn append(headers: &mut HeaderMap, cookie: HeaderValue) {
    headers.append(header::SET_COOKIE, cookie);
}

fn cookie<'a>(name: &'a str, value: &'a str, is_secure: bool) -> Cookie<'a> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_secure)
        .build()
}

/// The builder's own type for ages would be one more dependency for one number.
fn lasting(cookie: &str, seconds: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("{cookie}; Max-Age={seconds}"))
        .unwrap_or_else(|_| HeaderValue::from_static(""))
}
