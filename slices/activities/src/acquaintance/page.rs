//! The page on which those who agreed see one another.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_members::{directory::said::Said, form::Typed};
use ordit_platform::{
    i18n::Translator,
    web::{Layout, Routes, Shared, Visit, WebError, page_with_status},
};

use super::{
    JOIN, KIND, Listed, NO_FAMILY,
    rules::{self, Pair},
    store,
};
use crate::about::{About, name};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/a/{id}/acquaintance", JOIN, show);
}

#[derive(Template)]
#[template(path = "activities/acquaintance_page.html")]
struct AcquaintancePage {
    layout: Layout,
    l: Translator,
    about: About,
    base: String,
    is_open: bool,
    /// It was opened by hand, so it may be closed.
    is_extra: bool,
    /// Whoever reads can agree: they act for an organisation.
    may_agree: bool,
    is_listed: bool,
    total: usize,
    others: Vec<Other>,
    families: Vec<String>,
    matrix: Vec<(String, Vec<usize>)>,
    alone: Vec<String>,
    pairs: Vec<(String, String, bool)>,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
}

impl AcquaintancePage {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

/// Somebody else who is listed.
struct Other {
    id: Id,
    called: String,
    of: Option<Said>,
    family: String,
    has_met: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    acquaintance_page(&site, &visit, id, None).await
}

/// Whether people get to know one another here.
pub(super) async fn is_open(site: &Shared, about: &About) -> Result<bool, WebError> {
    let is_made_for_it = &*about.card.activity_kind == KIND;
    Ok(is_made_for_it || store::is_opened(site.db.read(), about.id).await?)
}

/// A family in words.
fn family(l: &Translator, code: &str) -> String {
    match code {
        NO_FAMILY => l.t("activities-acquaintance-no-family"),
        code => l.t(format!("members-family-{code}")),
    }
}

/// The page; with status 422 and what was typed where a consent was refused.
///
/// # Errors
/// When there is no such activity, or the database cannot be reached.
pub async fn acquaintance_page(
    site: &Shared,
    visit: &Visit,
    id: Id,
    refused: Option<(Typed, (&'static str, UserError))>,
) -> Result<Response, WebError> {
    let about = About::find(site, visit, id, &[])?;
    let db = site.db.read();
    let is_open = is_open(site, &about).await?;
    let people = match is_open {
        true => store::people(db, id).await?,
        false => Vec::new(),
    };
    let own = visit.acting.person;
    let me = people.iter().find(|one| Some(one.person) == own);
    let (status, typed, wrong) = match refused {
        Some((typed, (field, error))) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed,
            Some((field, visit.l.refusal(&error))),
        ),
        None => (StatusCode::OK, opened_on(site, visit, me), None),
    };
    let met = match me {
        Some(_) => store::met(db, id).await?,
        None => BTreeSet::new(),
    };
    // Names are for those who agreed that theirs is seen too.
    let seen: &[Listed] = if me.is_some() { &people } else { &[] };
    let matrix = matrix(seen, &met, &visit.l);
    let acting = visit.acting.organisation;
    let base = about.beside("/acquaintance");
    let accent = about.accent(&site.snapshots.current());
    let title = visit.l.t("activities-acquaintance-title");
    let shown = AcquaintancePage {
        layout: Layout::new(site, &visit.at(&base), &title).of_network(&accent),
        l: visit.l.clone(),
        is_open,
        is_extra: is_open && &*about.card.activity_kind != KIND,
        may_agree: own.is_some()
            && acting.is_some_and(|one| visit.acting.acts_for(one))
            && !about.is_archived,
        is_listed: me.is_some(),
        total: people.len(),
        others: others(site, visit, seen, &met),
        families: matrix.iter().map(|(family, _)| family.clone()).collect(),
        matrix,
        alone: rules::alone(seen, &met)
            .into_iter()
            .map(|one| one.called.clone())
            .collect(),
        pairs: rules::suggested(seen, &met)
            .into_iter()
            .map(|(one, other)| {
                let is_mine = Some(one.person) == own || Some(other.person) == own;
                (one.called.clone(), other.called.clone(), is_mine)
            })
            .collect(),
        typed,
        wrong,
        base,
        about,
    };
    page_with_status(status, &shown)
}

/// Their own name, where it is known, stands in the form already.
fn opened_on(site: &Shared, visit: &Visit, me: Option<&Listed>) -> Typed {
    let snapshot = site.snapshots.current();
    let own = visit.acting.person;
    let own = own.and_then(|id| name(&snapshot, visit, id));
    let called = me.map(|me| me.called.clone());
    let called = called.or_else(|| own.map(|own| own.text));
    Typed::default().with("called", called.as_deref().unwrap_or_default())
}

fn others(site: &Shared, visit: &Visit, people: &[Listed], met: &BTreeSet<Pair>) -> Vec<Other> {
    let snapshot = site.snapshots.current();
    let Some(own) = visit.acting.person else {
        return Vec::new();
    };
    let others = people.iter().filter(|one| one.person != own);
    let other = |one: &Listed| Other {
        id: one.person,
        called: one.called.clone(),
        of: name(&snapshot, visit, one.organisation),
        family: family(&visit.l, &one.family),
        has_met: rules::pair(own, one.person).is_some_and(|pair| met.contains(&pair)),
    };
    others.map(other).collect()
}

fn matrix(people: &[Listed], met: &BTreeSet<Pair>, l: &Translator) -> Vec<(String, Vec<usize>)> {
    let matrix = rules::matrix(people, met);
    let rows = matrix.iter();
    rows.map(|(code, row)| (family(l, code), row.values().copied().collect()))
        .collect()
}
