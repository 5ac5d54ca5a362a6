//! A membership as the coordination sees it: its states, who decided, papers, and leaving.

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Instant, Money, UserError};
use ordit_platform::{
    files::{self, DocumentKind, MAX_DOCUMENT_BYTES},
    i18n::Translator,
    web::{Layout, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{Departure, State, membership_path, store};
use crate::{
    directory::said::Said,
    fees,
    form::{Here, Typed},
    joining::{
        ANSWER,
        decisions::{self, Decision},
        rules::{Rights, rights},
        standing::stages_of,
    },
    memberships::{Stage, is_active},
    organisations,
};

/// The page and its papers.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/organisations/{id}/membership", ANSWER, show);
    routes.get(
        "/n/{network}/organisations/{id}/membership/documents/{document}",
        ANSWER,
        document,
    );
}

/// What stays behind when a member leaves.
pub struct Remains {
    /// Fees that are still owed, in words; none when nothing is.
    pub owed: Option<String>,
}

impl Remains {
    /// Of this organisation in this network.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(
        site: &Site,
        l: &Translator,
        network: Id,
        organisation: Id,
    ) -> Result<Self, WebError> {
        let fees = fees::store::of_organisation(site.db.read(), organisation).await?;
        let own = fees.iter().filter(|fee| fee.network == network);
        let owed = own.fold(Money::ZERO, |sum, fee| sum + fee.owed());
        Ok(Self {
            owed: owed.is_positive().then(|| l.money(owed)),
        })
    }
}

#[derive(Template)]
#[template(path = "members/membership_page.html")]
struct MembershipPage {
    layout: Layout,
    l: Translator,
    here: Here,
    name: Said,
    href: String,
    stages: Vec<Stage>,
    rights: Rights,
    is_there: bool,
    decisions: Vec<Decision>,
    papers: Vec<(i64, Id, String)>,
    departures: Vec<Departure>,
    remains: Remains,
    typed: Typed,
    wrong: Option<(String, String)>,
    path: String,
    accept: &'static str,
    limit_megabytes: u64,
}

impl MembershipPage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| own == field);
        wrong.map(|(_, text)| text.as_str())
    }

    fn has_asked(&self) -> bool {
        let mut departures = self.departures.iter();
        departures.any(|one| one.state == State::Asked)
    }

    fn day(&self, at: &Instant) -> String {
        self.l.day(*at)
    }
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    membership_page(&site, &visit, here, id, (Typed::default(), None)).await
}

/// The page, with status 422 when something in its form is wrong.
///
/// # Errors
/// [`WebError::NotFound`] for what never was in the network; or the database cannot be reached.
pub async fn membership_page(
    site: &Shared,
    visit: &Visit,
    here: Here,
    id: Id,
    (typed, wrong): (Typed, Option<(&str, UserError)>),
) -> Result<Response, WebError> {
    let slug = here.organisation(site, visit, id)?;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let (stages, _) = stages_of(site, here.id, id).await?;
    let present = stages.last().map_or("", |stage| stage.state.as_str());
    let on = site.db.read();
    let l = visit.l.clone();
    let path = membership_path(&here, id);
    let name: Said = head.title(visit.lang).into();
    let title = l.t1("joining-membership-title", "name", &name.text);
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let shown = MembershipPage {
        layout: Layout::new(site, &visit.at(&path), &title).of_network(&here.slug),
        rights: rights(present),
        is_there: !present.is_empty() && is_active(present),
        decisions: decisions::store::of_member(on, here.id, id).await?,
        papers: store::papers(on, here.id, id).await?,
        departures: store::of_member(on, here.id, id).await?,
        remains: Remains::of(site, &l, here.id, id).await?,
        typed,
        wrong: wrong.map(|(field, error)| (field.to_owned(), l.refusal(&error))),
        accept: DocumentKind::ACCEPT,
        limit_megabytes: MAX_DOCUMENT_BYTES / 1_000_000,
        href: organisations::path(&slug),
        stages,
        name,
        path,
        here,
        l,
    };
    page_with_status(status, &shown)
}

async fn document(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id, document)): Path<(String, Id, Id)>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let left = store::of_member(site.db.read(), here.id, id).await?;
    match left.iter().any(|one| one.document == Some(document)) {
        true => files::send_document(&site.db, document).await,
        false => Err(WebError::NotFound),
    }
}
