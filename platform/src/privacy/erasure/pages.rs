//! Asking to be erased, reading first what goes and what stays, and taking it back.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    Form,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use ordit_kernel::UserError;
use serde::Deserialize;

use super::{
    Request, Requested, WAITING_DAYS, request,
    store::{self, Waiting, is_last_coordinator},
    undo,
};
use crate::{
    db::Db,
    i18n::Translator,
    module::Module,
    permissions::{Needs, Permission},
    privacy::{
        OWN,
        declared::{Category, Erase},
        own,
        person::declared,
        told,
    },
    session::{is_recent, token_hash},
    web::{
        Layout, Notice, Routes, Shared, Site, Visit, WebError, page, page_with_status, redirect,
    },
};

/// Whoever has the link of the mail.
const UNDO: Permission = Permission::new("privacy.erasure.undo", Needs::Anyone);

/// The page, its buttons, and the link in the mail.
pub fn routes(routes: &mut Routes) {
    routes.get("/me/erase", OWN, show);
    routes.post("/me/erase", OWN, ask);
    routes.post("/me/erase/undo", OWN, undo_own);
    routes.get("/erase/undo/{token}", UNDO, show_undo);
    routes.post("/erase/undo/{token}", UNDO, undo_by_link);
}

#[derive(Template)]
#[template(path = "privacy/erase.html")]
struct ErasePage {
    layout: Layout,
    l: Translator,
    /// When it will be done, if it was asked for.
    due: Option<String>,
    goes: Vec<String>,
    stays: Vec<Staying>,
    days: i64,
    is_last: bool,
    is_recent: bool,
    problem: Option<String>,
}

/// What stays, in words.
struct Staying {
    what: String,
    why: String,
    until: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    page(&erase_page(&site, &visit, &headers, None).await?)
}

async fn erase_page(
    site: &Site,
    visit: &Visit,
    headers: &HeaderMap,
    problem: Option<&str>,
) -> Result<ErasePage, WebError> {
    let (person, l) = (own(visit)?, &visit.l);
    let waiting = store::waiting(site.db.read(), person).await?;
    let (goes, stays) = sorted(site.modules);
    let settings = (&site.settings, site.modules);
    let staying = |category: &Category| Staying {
        what: l.t(category.what),
        why: l.t(category.purpose),
        until: told::kept(l, settings, category.kept),
    };
    let visit = &visit.at("/me/erase");
    Ok(ErasePage {
        layout: Layout::new(site, visit, &l.t("privacy-erase-title")),
        due: waiting.map(|waiting| l.day(waiting.due)),
        goes: goes.iter().map(|category| l.t(category.what)).collect(),
        stays: stays.into_iter().map(staying).collect(),
        days: WAITING_DAYS,
        is_last: is_last_coordinator(site.db.read(), person, visit.now).await?,
        is_recent: is_recent(&site.db, headers, visit.now).await?,
        problem: problem.map(|key| l.t(key)),
        l: l.clone(),
    })
}

/// What goes and what stays, as it is declared; a category of which anything goes is said to go,
/// for what is left of it names nobody.
fn sorted(modules: &'static [Module]) -> (Vec<&'static Category>, Vec<&'static Category>) {
    let (mut goes, mut stays) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for data in declared(modules) {
        let does_any_go = declared(modules)
            .filter(|other| other.category.code == data.category.code)
            .any(|other| !matches!(other.erase, Erase::Stays));
        let list = match does_any_go {
            true => &mut goes,
            false => &mut stays,
        };
        if seen.insert(data.category.code) {
            list.push(data.category);
        }
    }
    (goes, stays)
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    word: String,
}

async fn ask(
    State(site): State<Shared>,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let person = own(&visit)?;
    let is_said = typed.word.trim().to_lowercase() == visit.l.t("privacy-erase-word");
    let problem = match (is_said, is_recent(&site.db, &headers, visit.now).await?) {
        (_, false) => Some("privacy-sign-in-first"),
        (false, true) => Some("privacy-erase-word-wrong"),
        (true, true) => None,
    };
    if problem.is_some() {
        let shown = erase_page(&site, &visit, &headers, problem).await?;
        return page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let mut write = site.db.write(&visit.acting).await?;
    let asked = Request {
        person,
        words: &site.words,
        modules: site.modules,
        origin: site.settings.origin(),
        lang: visit.lang,
        secret: &site.effects.secret(),
    };
    match request(&mut write, asked).await? {
        Requested::LastCoordinator => {
            return Err(UserError::new("privacy-erase-last").into());
        }
        Requested::For(_) | Requested::Already => {}
    }
    write.commit().await?;
    redirect("/me/erase")
        .with_notice(Notice::new("privacy-erase-asked"))
        .answer()
}

async fn undo_own(State(site): State<Shared>, visit: Visit) -> Result<Response, WebError> {
    let waiting = store::waiting(site.db.read(), own(&visit)?).await?;
    take_back(&site.db, &visit, waiting.ok_or_else(gone)?).await?;
    redirect("/me/erase")
        .with_notice(Notice::new("privacy-erase-undone"))
        .answer()
}

#[derive(Template)]
#[template(path = "privacy/undo.html")]
struct UndoPage {
    layout: Layout,
    l: Translator,
    due: String,
    action: String,
}

async fn show_undo(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let waiting = store::of_link(site.db.read(), &token_hash(&token)).await?;
    let l = &visit.l;
    page(&UndoPage {
        layout: Layout::new(&site, &visit, &l.t("privacy-undo-title")),
        due: l.day(waiting.ok_or_else(gone)?.due),
        action: format!("/erase/undo/{token}"),
        l: l.clone(),
    })
}

async fn undo_by_link(
    State(site): State<Shared>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let waiting = store::of_link(site.db.read(), &token_hash(&token)).await?;
    take_back(&site.db, &visit, waiting.ok_or_else(gone)?).await?;
    redirect("/")
        .with_notice(Notice::new("privacy-erase-undone"))
        .answer()
}

async fn take_back(db: &Db, visit: &Visit, waiting: Waiting) -> Result<(), WebError> {
    let mut write = db.write(&visit.acting).await?;
    if !undo(&mut write, &waiting).await? {
        return Err(gone());
    }
    Ok(write.commit().await.map(drop)?)
}

fn gone() -> WebError {
    UserError::new("privacy-undo-gone").into()
}
