//! Setting out for a provider, and coming back.

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{
        HeaderMap, HeaderValue,
        header::{CACHE_CONTROL, SET_COOKIE},
    },
    response::Response,
};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use super::{
    Provider,
    attempt::{self, Attempt, LIFETIME_SECONDS},
    client::client,
    discovery::discover_soon,
    exchange::{Fault, Means, Proof, exchange},
    problem::{Problem, problem_page},
    store::{self, Taken},
};
use crate::{
    i18n::Translator,
    markdown::Url,
    permissions::{Needs, Permission},
    session::{
        asking::LONGEST_NEXT_BYTES,
        devices::Browser,
        pages::{local, welcome},
    },
    web::{Layout, Routes, Shared, Visit, WebError, page, set_cookie},
};

const SIGN_IN: Permission = Permission::new("session.sign_in", Needs::Anyone);
/// Holds which way there this browser set out on.
pub(super) const CAME_FROM: &str = "ordit_openid";

/// Setting out, and coming back.
pub fn routes(routes: &mut Routes) {
    routes.post("/sign-in/openid/{provider}", SIGN_IN, set_out);
    routes.get("/sign-in/openid/{provider}/callback", SIGN_IN, come_back);
}

/// A way to sign in, as the page offers it.
pub(in crate::session) struct Button {
    pub action: String,
    pub text: String,
}

/// The button of each provider.
pub(in crate::session) fn buttons(site: &Shared, visit: &Visit) -> Vec<Button> {
    let providers = site.settings.openid.iter();
    let button = |provider: &Provider| Button {
        action: provider.path(),
        text: visit
            .l
            .t1("openid-button", "name", provider.label(visit.lang)),
    };
    providers.map(button).collect()
}

#[derive(Deserialize)]
struct NextForm {
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "session/openid_leave.html")]
struct LeavePage {
    layout: Layout,
    l: Translator,
    href: Url,
}

/// Leads there by a page instead of a redirect: browsers do not follow the redirect of a form to
/// another site where a policy like ours keeps forms here.
async fn set_out(
    State(site): State<Shared>,
    visit: Visit,
    Path(key): Path<String>,
    Form(form): Form<NextForm>,
) -> Result<Response, WebError> {
    let provider = provider(&site, &key)?;
    let Some(metadata) = store::metadata(&site.db, provider).await? else {
        return unreached(&site, &visit, provider).await;
    };
    let Some(client) = client(provider, metadata, site.settings.origin()) else {
        return problem_page(&site, &visit, Problem::Unreachable);
    };
    let next = Some(form.next.as_str()).filter(|next| next.len() <= LONGEST_NEXT_BYTES);
    let (state, attempt) = attempt::new(&site.effects, local(next));
    let address = attempt::address(&client, &state, &attempt, visit.lang);
    let Some(href) = Url::parse(address.as_str()) else {
        return problem_page(&site, &visit, Problem::Unreachable);
    };
    store::set_out(&site.db, provider, (&state, &attempt)).await?;
    let label = provider.label(visit.lang);
    let title = visit.l.t1("openid-leave-title", "name", label);
    let mut response = page(&LeavePage {
        layout: Layout::new(&site, &visit, &title),
        l: visit.l.clone(),
        href,
    })?;
    let is_secure = site.settings.is_secure();
    let cookie = set_cookie(CAME_FROM, state.secret(), LIFETIME_SECONDS, is_secure);
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, cookie);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn come_back(
    State(site): State<Shared>,
    visit: Visit,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let provider = provider(&site, &key)?;
    let state = visit.query.get("state").unwrap_or_default();
    let jar = CookieJar::from_headers(&headers);
    let is_here = jar
        .get(CAME_FROM)
        .is_some_and(|cookie| cookie.value() == state);
    if state.is_empty() || !is_here {
        return problem_page(&site, &visit, Problem::Elsewhere);
    }
    let attempt = match store::take(&site.db, provider, state).await? {
        Taken::Now(attempt) => attempt,
        Taken::Used => return problem_page(&site, &visit, Problem::Used),
        Taken::Expired => return problem_page(&site, &visit, Problem::Expired),
        Taken::Unknown => return problem_page(&site, &visit, Problem::Elsewhere),
    };
    // Another provider cannot pass its answer off as this one's (RFC 9207).
    let issuer = visit.query.get("iss").unwrap_or(provider.issuer.as_str());
    if issuer != provider.issuer.as_str() {
        return problem_page(&site, &visit, Problem::Untrusted);
    }
    match (visit.query.get("error"), visit.query.get("code")) {
        (None, Some(code)) => {
            let back = (code.to_owned(), attempt);
            let browser = Browser::of(&headers);
            arrive(&site, &visit, provider, back, &browser).await
        }
        (Some("access_denied"), _) => problem_page(&site, &visit, Problem::Refused),
        _ => problem_page(&site, &visit, Problem::Unreachable),
    }
}

async fn arrive(
    site: &Shared,
    visit: &Visit,
    provider: &Provider,
    (code, attempt): (String, Attempt),
    browser: &Browser,
) -> Result<Response, WebError> {
    let next = attempt.next.clone();
    let proof = match proof(site, visit, provider, code, attempt).await? {
        Ok(proof) => proof,
        Err(fault) => {
            let provider = provider.key();
            tracing::warn!(
                provider,
                ?fault,
                "nobody is signed in by an identity provider"
            );
            return problem_page(site, visit, Problem::of(fault));
        }
    };
    match store::sign_in(&site.db, provider, &proof, browser).await? {
        Some(token) => {
            let gone = set_cookie(CAME_FROM, "", 0, site.settings.is_secure());
            welcome(site, &token, &next).with_cookie(gone).answer()
        }
        None => problem_page(site, visit, Problem::Unknown),
    }
}

async fn proof(
    site: &Shared,
    visit: &Visit,
    provider: &Provider,
    code: String,
    attempt: Attempt,
) -> Result<Result<Proof, Fault>, WebError> {
    let Some(metadata) = store::metadata(&site.db, provider).await? else {
        return Ok(Err(Fault::Unreachable));
    };
    let Some(client) = client(provider, metadata.clone(), site.settings.origin()) else {
        return Ok(Err(Fault::Unreachable));
    };
    let means = Means {
        provider,
        metadata: &metadata,
        client: &client,
        outbound: &site.settings.outbound,
        now: visit.now,
    };
    let proof = exchange(&means, code, attempt).await;
    if matches!(proof, Err(Fault::NewKey)) {
        discover_soon(&site.db, provider).await?;
    }
    Ok(proof)
}

/// Has the provider asked, so that whoever tries again may find it.
async fn unreached(
    site: &Shared,
    visit: &Visit,
    provider: &Provider,
) -> Result<Response, WebError> {
    discover_soon(&site.db, provider).await?;
    problem_page(site, visit, Problem::Unreachable)
}

fn provider<'a>(site: &'a Shared, key: &str) -> Result<&'a Provider, WebError> {
    let mut providers = site.settings.openid.iter();
    let found = providers.find(|provider| provider.key() == key);
    found.ok_or(WebError::NotFound)
}
