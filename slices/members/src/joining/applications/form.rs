//! The public page on which an organisation asks to join a network.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, Viewer};
use ordit_platform::{
    files::{DocumentKind, MAX_DOCUMENT_BYTES},
    i18n::Translator,
    permissions::{Needs, Permission},
    register::State as Standing,
    search::{Beginning, Suggestion},
    snapshot::Head,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page, page_with_status},
};

use super::{Part, rules::Wrong};
use crate::{
    directory::{
        rows::{kind_label, places_of},
        said::{Prose, Said},
    },
    form::{Here, Typed},
    joining::settings::{self, Paper, Settings},
    organisations::KIND,
    vocabulary::ORGANISATION_KINDS,
};

/// Asking to join: nobody has to sign in for it.
pub const APPLY: Permission = Permission::new("members.joining.apply", Needs::Anyone);
/// Organisations that are offered for a name.
const OFFERED: usize = 8;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/join", APPLY, show);
    routes.get("/n/{network}/join/received", APPLY, received);
}

/// An organisation of the register that may be the one that applies.
pub struct Offered {
    pub id: Id,
    pub name: Said,
    pub kind: String,
    pub organisation_kind: String,
    pub place: String,
    href: String,
}

#[derive(Template)]
#[template(path = "members/join_page.html")]
struct JoinPage {
    layout: Layout,
    l: Translator,
    here: Here,
    settings: Settings,
    text: Option<Prose>,
    /// The name that was looked for.
    looked_for: Option<String>,
    offered: Vec<Offered>,
    chosen: Option<Offered>,
    is_form: bool,
    typed: Typed,
    wrong: Vec<(String, String)>,
    had_file: bool,
    kinds: Vec<(&'static str, String)>,
    parts: [Part; 2],
    consent: String,
    accept: &'static str,
    limit_megabytes: u64,
}

impl JoinPage {
    fn error(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter();
        wrong
            .find(|(own, _)| own == field)
            .map(|(_, text)| text.as_str())
    }

    fn paper(&self) -> Paper {
        match &self.chosen {
            Some(chosen) => self.settings.paper(&chosen.organisation_kind),
            None if self.settings.council_paper == self.settings.other_paper => {
                self.settings.council_paper
            }
            None => Paper::Welcome,
        }
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let settings = settings::store::find(site.db.read(), here.id).await?;
    let chosen = visit.query.get("organisation");
    let chosen = chosen.and_then(|id| organisation(&site, &visit, id.parse().ok()?));
    let new = visit.query.get("new").unwrap_or_default();
    let typed = Typed::default().with("name", new);
    let filled = Filled {
        is_form: chosen.is_some() || visit.query.get("new").is_some(),
        chosen,
        typed,
        ..Filled::default()
    };
    join_page(&site, &visit, here, settings, filled).await
}

/// The form as it was filled in so far.
#[derive(Default)]
pub struct Filled {
    pub chosen: Option<Offered>,
    pub is_form: bool,
    pub typed: Typed,
    pub wrong: Vec<Wrong>,
    pub had_file: bool,
}

/// The page, with status 422 when something in the form is wrong.
///
/// # Errors
/// When the page cannot be written.
pub async fn join_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    settings: Settings,
    filled: Filled,
) -> Result<Response, WebError> {
    let l = visit.l.clone();
    let looked_for = visit.query.get("q").map(str::to_owned);
    let offered = match &looked_for {
        Some(name) => offered(site, visit, name).await,
        None => Vec::new(),
    };
    let status = match filled.wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let visit = visit.at(&here.path("/join"));
    let kinds = ORGANISATION_KINDS
        .iter()
        .map(|kind| (*kind, kind_label(kind, &l)));
    let wrong = filled.wrong.into_iter();
    let form = JoinPage {
        layout: Layout::new(site, &visit, &title(&l, &here)).of_network(&here.slug),
        text: Prose::of(&settings.texts, visit.lang, ordit_kernel::Lang::Ca),
        settings: Settings {
            is_open: settings.is_open && !here.is_archived,
            ..settings
        },
        looked_for,
        offered,
        chosen: filled.chosen,
        is_form: filled.is_form,
        typed: filled.typed,
        wrong: wrong
            .map(|(field, error)| (field, l.refusal(&error)))
            .collect(),
        had_file: filled.had_file,
        kinds: kinds.collect(),
        parts: Part::ALL,
        consent: consent(&l, &here),
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        here,
        l,
    };
    let shown = page_with_status(status, &form)?;
    Ok(([(CACHE_CONTROL, "no-store")], shown).into_response())
}

/// What whoever applies agrees to; kept with the application as it was read.
pub fn consent(l: &Translator, here: &Here) -> String {
    l.t1("joining-consent", "network", &here.text)
}

fn title(l: &Translator, here: &Here) -> String {
    l.t1("joining-title", "network", &here.text)
}

/// The organisation of the register that everybody sees and that was meant.
pub fn organisation(site: &Site, visit: &Visit, id: Id) -> Option<Offered> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&Viewer::visitor(), id)?;
    let is_there = &*head.kind == KIND && head.state == Standing::Published;
    is_there.then(|| view(head, visit))
}

fn view(head: &Head, visit: &Visit) -> Offered {
    let kind = head.values("kind").next().unwrap_or("other");
    Offered {
        id: head.id,
        name: head.title(visit.lang).into(),
        kind: kind_label(kind, &visit.l),
        organisation_kind: kind.to_owned(),
        place: places_of(head).join(", "),
        href: format!("{}?organisation={}", visit.path, head.id),
    }
}

/// Nothing rather than an error: whoever is not found writes their name.
async fn offered(site: &Site, visit: &Visit, name: &str) -> Vec<Offered> {
    let viewer = Viewer::visitor();
    let typed = Beginning {
        words: name,
        noun: Some(KIND),
        ..Beginning::default()
    };
    let asked = site.search.suggest(&viewer, visit.lang, typed, OFFERED);
    let found = asked.await.unwrap_or_default().into_iter();
    let entry = |suggestion| match suggestion {
        Suggestion::Entry(id) => organisation(site, visit, id),
        _ => None,
    };
    found.filter_map(entry).collect()
}

#[derive(Template)]
#[template(path = "members/join_received.html")]
struct ReceivedPage {
    layout: Layout,
    l: Translator,
    here: Here,
    number: Option<u32>,
}

async fn received(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let l = visit.l.clone();
    page(&ReceivedPage {
        layout: Layout::new(&site, &visit, &l.t("joining-received-title")).of_network(&here.slug),
        number: visit
            .query
            .get("number")
            .and_then(|number| number.parse().ok()),
        here,
        l,
    })
}
