//! Adding a passkey and signing in by one: what the script of the page asks for and sends.

use axum::{
    Form, Json,
    extract::State,
    http::{HeaderMap, StatusCode, header::SET_COOKIE},
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use ordit_kernel::{Id, UserError};
use serde::Deserialize;
use tracing::info;

use super::{
    ADDED, LIFETIME_SECONDS, MOST_PASSKEYS, RECENT_SECONDS, Standing,
    ceremony::{self, Asked, Owner, Refused, Signature},
    mails, manage, standing, store,
};
use crate::{
    events::EventDraft,
    permissions::{Needs, Permission},
    session::{
        account, asking, code,
        devices::{self, Browser, How},
        pages::{local, welcome},
    },
    web::{Notice, Routes, Shared, Visit, WebError, redirect, set_cookie},
};

pub(super) const OWN: Permission = Permission::new("session.own", Needs::SignedIn);
const SIGN_IN: Permission = Permission::new("session.sign_in", Needs::Anyone);
/// Holds the secret of what this browser was asked to sign.
const ASKED: &str = "ordit_passkey";
const LONGEST_NAME_CHARACTERS: usize = 60;

pub fn routes(routes: &mut Routes) {
    routes.post("/me/passkeys/options", OWN, ask_for_key);
    routes.post("/me/passkeys", OWN, add);
    manage::routes(routes);
    routes.post("/sign-in/passkey/options", SIGN_IN, ask_for_signature);
    routes.post("/sign-in/passkey", SIGN_IN, sign_in);
}

async fn ask_for_key(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    possible(&site, &headers)?;
    recent(&site, &visit, &headers).await?;
    let known = store::list(&site.db, person).await?;
    if known.len() >= MOST_PASSKEYS {
        return Err(UserError::new("passkeys-too-many").into());
    }
    let (name, address) = account::own(&site.db, person).await?;
    let name = address.or(name);
    let owner = Owner {
        person,
        name: name.as_deref().unwrap_or("Ordit"),
        known: known
            .iter()
            .map(|key| ceremony::bytes(&key.credential_id))
            .collect(),
    };
    let asked = ceremony::ask_for_key(&site.settings, owner).map_err(internal)?;
    hand_out(&site, &visit, Some(person), asked).await
}

async fn ask_for_signature(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    possible(&site, &headers)?;
    let asked = ceremony::ask_for_signature(&site.settings).map_err(internal)?;
    hand_out(&site, &visit, None, asked).await
}

/// Keeps what is asked and hands it to the browser with the secret that binds it to it.
async fn hand_out(
    site: &Shared,
    visit: &Visit,
    person: Option<Id>,
    asked: Asked,
) -> Result<Response, WebError> {
    let (secret, client) = (site.effects.secret(), code::client(visit.address));
    let write = site.db.write(&visit.acting).await?;
    if !store::put_challenge(&write, (&secret, &client), person, &asked.state).await? {
        return Err(WebError::Status(StatusCode::TOO_MANY_REQUESTS));
    }
    write.commit().await?;
    let cookie = set_cookie(ASKED, &secret, LIFETIME_SECONDS, site.settings.is_secure());
    Ok(([(SET_COOKIE, cookie)], Json(asked.options)).into_response())
}

#[derive(Deserialize)]
struct NewKey {
    #[serde(default)]
    credential: String,
    #[serde(default)]
    name: String,
}

async fn add(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<NewKey>,
) -> Result<Response, WebError> {
    let person = visit.acting.person.ok_or(WebError::SignIn)?;
    let sign_in = recent(&site, &visit, &headers).await?;
    let state = store::take_challenge(&site.db, &asked(&headers), Some(person)).await?;
    let made = state.map(|state| ceremony::key(&site.settings, &state, &form.credential));
    let Some(made) = made.and_then(understood) else {
        return Err(UserError::new("passkeys-add-failed").into());
    };
    let name = match named(&form.name) {
        Some(name) => name,
        None => Browser::of(&headers).agent.label(&visit.l),
    };
    let mut write = site.db.write(&visit.acting).await?;
    let new = store::New {
        person,
        made: &made,
        name: &name,
        sign_in,
    };
    let Some(id) = store::insert(&write, &new).await? else {
        return Err(UserError::new("passkeys-add-failed").into());
    };
    write.event(EventDraft::new(ADDED, person).other(id));
    mails::tell(
        &site,
        &visit,
        &mut write,
        (person, mails::What::Added, &name),
    )
    .await?;
    write.commit().await?;
    redirect("/me#passkeys")
        .with_notice(Notice::new("passkeys-added").with("name", name))
        .answer()
}

#[derive(Deserialize)]
struct SignInForm {
    #[serde(default)]
    credential: String,
    #[serde(default)]
    next: String,
}

async fn sign_in(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(form): Form<SignInForm>,
) -> Result<Response, WebError> {
    let next = local(Some(&form.next));
    let state = store::take_challenge(&site.db, &asked(&headers), None).await?;
    let begun = match state {
        Some(state) => begin(&site, &headers, &state, &form.credential).await?,
        None => None,
    };
    match begun {
        Some(token) => {
            let gone = set_cookie(ASKED, "", 0, site.settings.is_secure());
            welcome(&site, &token, next).with_cookie(gone).answer()
        }
        // Whatever was wrong, and whoever's key it was, the answer is the same.
        None => asking::passkey_refused(&site, &visit, &headers, next),
    }
}

async fn begin(
    site: &Shared,
    headers: &HeaderMap,
    state: &str,
    answer: &str,
) -> Result<Option<String>, WebError> {
    let Some(signature) = understood(Signature::read(answer)) else {
        return Ok(None);
    };
    let found = store::find(&site.db, &signature.credential_id()).await?;
    // The device names its person too; a key of somebody else's is none.
    let Some(found) = found.filter(|found| signature.person() == Some(found.person)) else {
        return Ok(None);
    };
    let checked = signature.check(&site.settings, state, &found.credential);
    let Some(credential) = understood(checked) else {
        return Ok(None);
    };
    let (who, browser) = ((found.person, How::Passkey), Browser::of(headers));
    let mut write = site
        .db
        .write(&super::super::as_person(found.person))
        .await?;
    let begun = devices::begin(&mut write, &site.effects, who, &browser).await?;
    if begun.is_none() || !store::note_use(&write, &found, &credential).await? {
        return Ok(None);
    }
    write.commit().await?;
    Ok(begun)
}

/// A name as somebody typed it, if they did.
pub(super) fn named(typed: &str) -> Option<String> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = words.chars().take(LONGEST_NAME_CHARACTERS).collect();
    (!name.is_empty()).then_some(name)
}

fn asked(headers: &HeaderMap) -> String {
    let jar = CookieJar::from_headers(headers);
    jar.get(ASKED)
        .map(|cookie| cookie.value().to_owned())
        .unwrap_or_default()
}

fn possible(site: &Shared, headers: &HeaderMap) -> Result<(), WebError> {
    match standing(&site.settings, headers) {
        Standing::Works => Ok(()),
        Standing::Elsewhere(_) | Standing::Never => Err(WebError::NotFound),
    }
}

/// The sign-in of this session, if it was lately.
async fn recent(site: &Shared, visit: &Visit, headers: &HeaderMap) -> Result<Id, WebError> {
    let held = Browser::of(headers).held.unwrap_or_default();
    let this = devices::of_held(&site.db, &held).await?;
    let is_recent = |since: ordit_kernel::Instant| since.plus_seconds(RECENT_SECONDS) > visit.now;
    match this {
        Some((sign_in, since)) if is_recent(since) => Ok(sign_in),
        _ => Err(UserError::new("passkeys-sign-in-first").into()),
    }
}

/// Why something was refused is for the log; it holds codes and no secret.
fn understood<T>(answer: Result<T, Refused>) -> Option<T> {
    answer
        .inspect_err(|refused| info!(%refused, "a passkey was refused"))
        .ok()
}

fn internal(refused: Refused) -> WebError {
    WebError::Internal(refused.into())
}
