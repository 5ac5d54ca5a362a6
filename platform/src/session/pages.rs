//! The pages behind a link, and signing out.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    ABSOLUTE_SECONDS, COOKIE, LinkState, acting, as_person, asking, code, demo,
    devices::{self, Browser, How},
    ensure_first_coordinator, link, me, openid, passkeys, tokens,
};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{
        Layout, Notice, Redirect, Routes, Shared, Visit, WebError, page_with_status, redirect,
        set_cookie,
    },
};

const SIGN_IN: Permission = Permission::new("session.sign_in", Needs::Anyone);
const DEMO: Permission = Permission::new("session.demo_sign_in", Needs::Demo);

/// Signing in by mail or by a one-time address (in the demo by a button) and signing out.
pub fn routes(routes: &mut Routes) {
    acting::routes(routes);
    asking::routes(routes);
    me::routes(routes);
    passkeys::routes(routes);
    openid::routes(routes);
    tokens::routes(routes);
    routes.get("/sign-in/{token}", SIGN_IN, open_link);
    routes.post("/sign-in/{token}", SIGN_IN, follow_link);
    routes.post("/sign-out", SIGN_IN, sign_out);
    routes.post("/demo/sign-in", DEMO, demo_sign_in);
}

#[derive(Template)]
#[template(path = "session/link.html")]
struct LinkPage {
    layout: Layout,
    l: Translator,
    state: LinkState,
    action: String,
}

async fn open_link(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let state = link::link_state(&site.db, &token, visit.now).await?;
    link_page(&site, &visit, state)
}

async fn follow_link(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let browser = Browser::of(&headers);
    if let Some(begun) = code::use_link(&site.db, &token, &browser).await? {
        return welcome(&site, &begun.token, &begun.next).answer();
    }
    match link::use_link(&site.db, &token, &browser).await? {
        Some(begun) => welcome(&site, &begun, "/").answer(),
        None => {
            let state = link::link_state(&site.db, &token, visit.now).await?;
            link_page(&site, &visit, state)
        }
    }
}

fn link_page(site: &Shared, visit: &Visit, state: LinkState) -> Result<Response, WebError> {
    let (status, title) = match state {
        LinkState::Open => (StatusCode::OK, "session-link-open-title"),
        LinkState::Used => (StatusCode::GONE, "session-link-used-title"),
        LinkState::Expired => (StatusCode::GONE, "session-link-expired-title"),
        LinkState::Unknown => (StatusCode::NOT_FOUND, "session-link-unknown-title"),
    };
    let layout = Layout::new(site, visit, &visit.l.t(title));
    let action = visit.path.clone();
    let l = visit.l.clone();
    let shown = LinkPage {
        layout,
        l,
        state,
        action,
    };
    // Its address is a secret, and using it is no event.
    let unkept = [(CACHE_CONTROL, "no-store")];
    Ok((unkept, page_with_status(status, &shown)?).into_response())
}

#[derive(Deserialize)]
struct DemoForm {
    #[serde(default)]
    next: String,
    /// Whose part to take; the first coordinator's when it is left out.
    #[serde(default)]
    address: String,
}

async fn demo_sign_in(
    State(site): State<Shared>,
    headers: HeaderMap,
    Form(form): Form<DemoForm>,
) -> Result<Response, WebError> {
    let person = match form.address.as_str() {
        "" => Some(ensure_first_coordinator(&site.db, &site.effects).await?),
        address => demo::guest(&site.db, address).await?,
    };
    let person = person.ok_or(WebError::NotFound)?;
    let mut write = site.db.write(&as_person(person)).await?;
    let (who, browser) = ((person, How::Demo), Browser::of(&headers));
    let begun = devices::begin(&mut write, &site.effects, who, &browser).await?;
    let token = begun.ok_or(WebError::Forbidden)?;
    write.commit().await?;
    welcome(&site, &token, local(Some(&form.next))).answer()
}

async fn sign_out(State(site): State<Shared>, headers: HeaderMap) -> Result<Response, WebError> {
    if let Some(held) = Browser::of(&headers).held {
        super::end(&site.db, &held).await?;
    }
    farewell(&site).answer()
}

/// Takes the token from the browser.
pub(super) fn farewell(site: &Shared) -> Redirect {
    let gone = set_cookie(COOKIE, "", 0, site.settings.is_secure());
    redirect("/")
        .with_cookie(gone)
        .with_notice(Notice::new("session-signed-out"))
}

/// Hands the token of a new session to the browser.
pub(super) fn welcome(site: &Shared, token: &str, next: &str) -> Redirect {
    let cookie = set_cookie(COOKIE, token, ABSOLUTE_SECONDS, site.settings.is_secure());
    // Nothing in particular was asked for: what waits comes first.
    let next = if next == "/" { "/desk" } else { next };
    redirect(next)
        .with_cookie(cookie)
        .with_notice(Notice::new("session-signed-in"))
}

/// An address of this site, so that a link cannot lead elsewhere after signing in.
pub(super) fn local(next: Option<&str>) -> &str {
    let next = next.unwrap_or("/");
    let is_local = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_local && is_plain { next } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn after_signing_in_nobody_is_led_away() {
        assert_eq!(local(Some("/n/xmess?page=2")), "/n/xmess?page=2");
        for foreign in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "x",
            "/a\r\nb",
        ] {
            assert_eq!(local(Some(foreign)), "/", "{foreign}");
        }
        assert_eq!(local(None), "/");
    }
}
