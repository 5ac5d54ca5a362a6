//! The meetings of a group: the next ones, those that were, and the form of a new one.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_activities::activities::{Card, KIND, path};
use ordit_kernel::{Id, Instant, Page};
use ordit_members::{
    directory::said::Said,
    form::{Mistake, Typed},
};
use ordit_platform::{
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page_with_status},
};

use super::{HELD_BY, rules};
use crate::{
    circles::TAKE_PART,
    inside::{Input, Inputs, Inside},
};

const ROWS: usize = 30;

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/meetings", TAKE_PART, list);
}

/// A meeting as lists show it.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: Id,
    pub name: Said,
    /// Its page in the agenda of the network.
    pub activity: String,
    pub when: String,
    pub hours: Option<String>,
    pub place: Option<String>,
    pub is_over: bool,
    pub is_cancelled: bool,
    first_at: Option<Instant>,
}

impl Meeting {
    fn new(visit: &Visit, head: &Head, card: &Card) -> Self {
        let hours = match (&card.start_time, &card.end_time) {
            (Some(start), Some(end)) => Some(format!("{start}–{end}")),
            (Some(start), None) => Some(start.to_string()),
            (None, _) => None,
        };
        Self {
            id: head.id,
            name: head.title(visit.lang).into(),
            activity: path(&head.slug),
            when: card
                .starts_on
                .map_or_else(String::new, |day| visit.l.date(&day)),
            hours,
            place: card.venue.as_deref().map(str::to_owned),
            is_over: rules::is_over(card, visit.now),
            is_cancelled: &*card.standing == "cancelled",
            first_at: card.first_at,
        }
    }
}

/// The meetings of a group that this reader sees: what comes next first, then what was, the latest
/// first.
pub fn meetings(snapshot: &Snapshot, visit: &Visit, group: Id) -> Vec<Meeting> {
    let links = snapshot.links(&visit.viewer, group).into_iter();
    let held = links.filter(|(link, head)| {
        link.relation.as_str() == HELD_BY && link.to == group && &*head.kind == KIND
    });
    let mut found: Vec<Meeting> = held
        .filter_map(|(_, head)| Some(Meeting::new(visit, head, &head.particulars::<Card>()?)))
        .collect();
    found.sort_by_key(|one| {
        let at = one.first_at.map_or(i64::MAX, |at| at.0);
        (one.is_over, if one.is_over { -at } else { at }, one.id)
    });
    found
}

#[derive(Template)]
#[template(path = "groups/meetings_list.html")]
struct ListPage {
    layout: Layout,
    l: Translator,
    inside: Inside,
    next: Vec<Meeting>,
    past: Vec<Meeting>,
    pager: Pager,
    new: Option<New>,
}

struct New {
    inputs: Vec<Input>,
    key: String,
    is_open: bool,
    /// The meeting whose agenda may be copied.
    last: Option<Meeting>,
}

async fn list(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let inside = Inside::find(&site, &visit, id)?;
    list_page(&site, &visit, inside, None)
}

/// The list, with status 422 where the form of a new meeting was refused.
///
/// # Errors
/// When it cannot be drawn.
pub(super) fn list_page(
    site: &Shared,
    visit: &Visit,
    inside: Inside,
    refused: Option<(Typed, Vec<Mistake>)>,
) -> Result<Response, WebError> {
    let all = meetings(&site.snapshots.current(), visit, inside.id);
    let last = all.iter().find(|one| one.is_over).cloned();
    let shown = Page::cut(all, Pager::asked(&visit.query, ROWS));
    let pager = Pager::new(visit, &shown);
    let (past, next) = shown.items.into_iter().partition(|one| one.is_over);
    let title = visit.l.t("groups-meetings-title");
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let list = ListPage {
        layout: inside.layout(site, visit, &title),
        l: visit.l.clone(),
        next,
        past,
        pager,
        new: (inside.leads && !inside.is_over).then(|| new((site, visit), last, refused)),
        inside,
    };
    page_with_status(status, &list)
}

fn new(
    (site, visit): (&Shared, &Visit),
    last: Option<Meeting>,
    refused: Option<(Typed, Vec<Mistake>)>,
) -> New {
    let is_open = refused.is_some();
    let l = &visit.l;
    let empty = || {
        let typed = Typed::default().with("title", &l.t("groups-meetings-usual-title"));
        (typed.with("mode", "in_person"), Vec::new())
    };
    let (typed, mistakes) = refused.unwrap_or_else(empty);
    let mode = |code: &&str| {
        (
            (*code).to_owned(),
            l.t(format!("groups-meetings-mode-{code}")),
        )
    };
    let modes = ordit_activities::vocabulary::WAYS
        .iter()
        .map(mode)
        .collect();
    let sent = Some(typed.get("key")).filter(|key| !key.is_empty());
    let mut inputs = Inputs::new(l, &typed, &mistakes, "")
        .line("title", "groups-meetings-field-title")
        .short("day", "groups-meetings-field-day")
        .hint("groups-meetings-hint-day")
        .short("start", "groups-meetings-field-start")
        .short("end", "groups-meetings-field-end")
        .choice("mode", "groups-meetings-field-mode", modes)
        .line("venue", "groups-meetings-field-venue")
        .line("online", "groups-meetings-field-online");
    if last.is_some() {
        inputs = inputs
            .check("copy", "groups-meetings-field-copy")
            .hint("groups-meetings-hint-copy");
    }
    New {
        inputs: inputs.done(),
        key: sent.map_or_else(|| site.effects.id().to_string(), str::to_owned),
        is_open,
        last,
    }
}
