//! The page of the signed-in person: who they are, where they are signed in, and ending that.

mod store;
mod view;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use ordit_kernel::{Id, Lang};
use serde::Deserialize;

use self::view::{DeviceLine, MandateLine, PasskeyLine, TrailLine};
use super::{
    ABSOLUTE_SECONDS, DAY_SECONDS, IDLE_SECONDS, account,
    devices::{self, Browser, Why},
    pages::farewell,
    passkeys::{self, Standing},
};
use crate::{
    i18n::Translator,
    permissions::{Needs, Permission},
    web::{Layout, Notice, Routes, Shared, Visit, WebError, page, redirect},
};

/// The words of this page.
pub const LOCALES: [(Lang, &str); 4] = crate::locales!("me");

const OWN: Permission = Permission::new("session.own", Needs::SignedIn);
/// So much of what happened is shown.
const TRAIL_LENGTH: i64 = 20;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/me", OWN, show);
    routes.post("/me/devices/{id}/end", OWN, end_one);
    routes.get("/me/everywhere", OWN, ask_everywhere);
    routes.post("/me/everywhere", OWN, end_everywhere);
}

#[derive(Template)]
#[template(path = "session/me.html")]
struct MePage {
    layout: Layout,
    l: Translator,
    name: Option<String>,
    address: Option<String>,
    mandates: Vec<MandateLine>,
    passkeys: Vec<PasskeyLine>,
    standing: Standing,
    /// Whoever signed in long ago signs in again before adding a key.
    is_recent: bool,
    devices: Vec<DeviceLine>,
    trail: Vec<TrailLine>,
    idle_days: i64,
    absolute_days: i64,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let person = person(&visit)?;
    let held = Browser::of(&headers).held.unwrap_or_default();
    let (name, address) = account::own(&site.db, person).await?;
    let mandates = store::mandates(&site.db, person).await?;
    let devices = devices::live(&site.db, person, &held).await?;
    let keys = passkeys::list(&site.db, person).await?;
    let trail = devices::trail(&site.db, person, TRAIL_LENGTH).await?;
    let l = visit.l.clone();
    page(&MePage {
        layout: Layout::new(&site, &visit, &l.t("me-title")),
        name: view::name(&site, &visit, person).or(name),
        address,
        mandates: mandates
            .into_iter()
            .map(|held| view::mandate(&site, &visit, &held))
            .collect(),
        passkeys: keys.into_iter().map(|key| view::passkey(&l, key)).collect(),
        standing: passkeys::standing(&site.settings, &headers),
        is_recent: passkeys::is_recent(&devices, visit.now),
        devices: devices
            .into_iter()
            .map(|device| view::device(&l, device))
            .collect(),
        trail: trail.into_iter().map(|step| view::step(&l, step)).collect(),
        idle_days: IDLE_SECONDS / DAY_SECONDS,
        absolute_days: ABSOLUTE_SECONDS / DAY_SECONDS,
        l,
    })
}

async fn end_one(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Path(sign_in): Path<String>,
) -> Result<Response, WebError> {
    let person = person(&visit)?;
    let sign_in: Id = sign_in.parse().map_err(|_| WebError::NotFound)?;
    let held = Browser::of(&headers).held.unwrap_or_default();
    let mut write = site.db.write(&visit.acting).await?;
    if !devices::end_one(&mut write, person, sign_in).await? {
        return Err(WebError::NotFound);
    }
    write.commit().await?;
    // Whoever ends the session of this very browser has signed out.
    if !super::is_open(&site.db, &held).await? {
        return farewell(&site).answer();
    }
    redirect("/me#devices")
        .with_notice(Notice::new("me-device-ended"))
        .answer()
}

#[derive(Template)]
#[template(path = "session/everywhere.html")]
struct EverywherePage {
    layout: Layout,
    l: Translator,
    count: usize,
}

async fn ask_everywhere(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let person = person(&visit)?;
    let count = devices::live(&site.db, person, "").await?.len();
    page(&EverywherePage {
        layout: Layout::new(&site, &visit, &visit.l.t("me-everywhere-title")),
        l: visit.l.clone(),
        count,
    })
}

#[derive(Deserialize)]
struct Confirmation {
    #[serde(default)]
    confirmed: String,
}

async fn end_everywhere(
    State(site): State<Shared>,
    visit: Visit,
    Form(form): Form<Confirmation>,
) -> Result<Response, WebError> {
    if form.confirmed.is_empty() {
        return redirect("/me/everywhere").answer();
    }
    let person = person(&visit)?;
    let mut write = site.db.write(&visit.acting).await?;
    devices::end_all(&mut write, person, Why::Everywhere).await?;
    write.commit().await?;
    farewell(&site).answer()
}

fn person(visit: &Visit) -> Result<Id, WebError> {
    visit.acting.person.ok_or(WebError::SignIn)
}
