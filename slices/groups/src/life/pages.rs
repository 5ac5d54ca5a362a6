//! The page of a group's life: what it was, what is proposed, what its members answer.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, UserError};
use ordit_members::{
    directory::said::Said,
    form::{Here, Typed},
};
use ordit_platform::{
    i18n::Translator,
    permissions,
    web::{Layout, READ, Routes, Shared, Site, Visit, WebError, page_with_status, redirect},
};

use super::{
    actions::BEGIN,
    proposals_store, quiet, rules, store,
    view::{self, ChangeLine, MAJORITIES, Named, ProposalView, QUORUMS},
};
use crate::{
    groups::{
        KIND, path,
        store::groups_of,
        ties::{EDIT, sees_inside},
    },
    members::INSIDE,
};

/// Why somebody answers as they do, where their answer was refused.
pub const OWN_REASON: &str = "own_reason";
/// A proposal is open so long unless somebody says otherwise.
const USUAL_SECONDS: i64 = 14 * 24 * 3600;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/life", READ, show);
}

#[derive(Template)]
#[template(path = "groups/life_page.html")]
struct LifePage {
    layout: Layout,
    l: Translator,
    here: Here,
    id: Id,
    name: Said,
    back: String,
    standing: String,
    changes: Vec<ChangeLine>,
    came_from: Vec<(Named, String)>,
    /// Since when it was asked how it goes on, as nobody met for long; for who looks after it.
    asked: Option<String>,
    open: Option<ProposalView>,
    settled: Vec<ProposalView>,
    /// The coordination of the network may say that it begins.
    may_begin: bool,
    form: Option<FormView>,
    /// What is wrong, where there is no form that could say it.
    refused: Option<String>,
}

/// The form of a proposal.
struct FormView {
    moves: Vec<Choice>,
    reasons: Vec<Choice>,
    quorums: Vec<Choice>,
    majorities: Vec<Choice>,
    typed: Typed,
    wrong: Option<(&'static str, String)>,
    is_open: bool,
    /// Nobody takes part, so nobody is asked.
    is_alone: bool,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

impl FormView {
    fn error(&self, field: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(own, _)| *own == field);
        wrong.map(|(_, text)| text.as_str())
    }
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id);
    // A notice of before may lead here since the group became sensitive.
    if let Some(head) =
        head.filter(|head| &*head.kind == KIND && !sees_inside(&visit.viewer, &visit.acting, head))
    {
        return redirect(path(&head.slug)).answer();
    }
    let closes = PartialDate::Day(visit.now.plus_seconds(USUAL_SECONDS).day());
    let to = visit.query.get("to").unwrap_or_default();
    let typed = Typed::default()
        .with("closes_on", &closes.to_string())
        .with("to", to);
    life_page(&site, &visit, id, typed, None).await
}

/// The page, with the form as it was typed and what is wrong in it.
///
/// # Errors
/// When the group is not seen, or the database cannot be reached.
pub async fn life_page(
    site: &Site,
    visit: &Visit,
    id: Id,
    typed: Typed,
    wrong: Option<(&'static str, UserError)>,
) -> Result<Response, WebError> {
    let on = site.db.read();
    let snapshot = site.snapshots.current();
    let head = snapshot
        .get(&visit.viewer, id)
        .filter(|head| &*head.kind == KIND && sees_inside(&visit.viewer, &visit.acting, head))
        .ok_or(WebError::NotFound)?;
    let network = head
        .network
        .and_then(|network| snapshot.get(&visit.viewer, network))
        .ok_or(WebError::NotFound)?;
    let group = groups_of(on, &[id]).await?.remove(&id);
    let group = group.ok_or(WebError::NotFound)?;
    let changes = store::changes_of(on, &[id]).await?;
    let came = store::came_from(on, id).await?;
    let proposals = proposals_store::of_group(on, id).await?;
    let is_inside = permissions::may_look(&INSIDE, &snapshot, &visit.acting, head);
    let may_propose = permissions::may_change(&INSIDE, &snapshot, &visit.acting, head);
    let may_begin = permissions::may_change(&BEGIN, &snapshot, &visit.acting, head);
    let may_edit = permissions::may_change(&EDIT, &snapshot, &visit.acting, head);
    let asked = match may_edit {
        true => quiet::store::asked_at(on, id).await?,
        false => None,
    };
    let view = |one| view::proposal(&snapshot, visit, one, is_inside);
    let open = proposals.iter().find(|one| one.outcome.is_none());
    let l = visit.l.clone();
    let name = Said::from(head.title(visit.lang));
    let title = l.t1("groups-life-title", "name", &name.text);
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let line = |change| view::change(&snapshot, visit, change);
    let has_moves = !rules::moves(&group.standing).is_empty();
    let form = may_propose && open.is_none() && has_moves;
    let is_alone = form && proposals_store::asked(on, id).await? == 0;
    let refused = wrong.as_ref().filter(|_| !form);
    let mut open = open.map(view);
    if let Some(open) = open.as_mut().filter(|_| !typed.get(OWN_REASON).is_empty()) {
        typed.get(OWN_REASON).clone_into(&mut open.own_reason);
    }
    let page = LifePage {
        refused: refused.map(|(_, error)| l.refusal(error)),
        layout: Layout::new(site, visit, &title).of_network(&network.slug),
        back: path(&head.slug),
        standing: l.t(format!("groups-standing-{}", group.standing)),
        changes: changes.iter().rev().map(line).collect(),
        came_from: view::forerunners(&snapshot, visit, &came),
        asked: asked.map(|at| l.moment(at)),
        open,
        settled: proposals
            .iter()
            .filter(|one| one.outcome.is_some())
            .map(view)
            .collect(),
        may_begin: may_begin && group.standing == "proposed",
        form: form.then(|| form_view(&l, (&group.standing, is_alone), typed, wrong)),
        here: Here::find(site, visit, &network.slug)?,
        id,
        name,
        l,
    };
    page_with_status(status, &page)
}

fn form_view(
    l: &Translator,
    (standing, is_alone): (&str, bool),
    typed: Typed,
    wrong: Option<(&'static str, UserError)>,
) -> FormView {
    let choices = |field: &str, values: Vec<(String, String)>| -> Vec<Choice> {
        let choice = |(value, label): (String, String)| Choice {
            is_chosen: typed.get(field) == value,
            value,
            label,
        };
        values.into_iter().map(choice).collect()
    };
    let coded = |prefix: &str, codes: &[&str]| {
        let pair = |code: &&str| ((*code).to_owned(), l.t(format!("{prefix}-{code}")));
        codes.iter().map(pair).collect()
    };
    let percents = |(part, whole): (&str, &str), all: &[i64]| {
        let said = |one: i64| match one {
            100 => l.t(whole),
            one => l.t1(part, "percent", one),
        };
        let pair = |one: &i64| (one.to_string(), said(*one));
        all.iter().map(pair).collect()
    };
    let mut reasons: Vec<(String, String)> = coded("groups-reason", rules::reasons(standing));
    reasons.insert(0, (String::new(), l.t("groups-reason-choose")));
    FormView {
        moves: choices("to", coded("groups-move", rules::moves(standing))),
        reasons: choices("reason", reasons),
        is_alone,
        quorums: choices(
            "quorum",
            percents(("groups-quorum", "groups-quorum-all"), &QUORUMS),
        ),
        majorities: choices(
            "majority",
            percents(("groups-majority", "groups-majority-all"), &MAJORITIES),
        ),
        is_open: wrong.is_some() || !typed.get("to").is_empty(),
        wrong: wrong.map(|(field, error)| (field, l.refusal(&error))),
        typed,
    }
}
