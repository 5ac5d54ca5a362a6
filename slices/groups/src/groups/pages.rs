//! The page of a group: what it does now, who, what for, where it is in its life.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::directory::said::{Prose, Said, SourceLink};
use ordit_platform::{
    i18n::Translator,
    module::{About, PanelView, Subject, panels},
    permissions,
    register::State as Standing,
    snapshot::{Head, Snapshot},
    themes::theme,
    web::{Layout, READ, Routes, Shared, Site, Visit, WebError, page, redirect},
};

use super::{
    Group, KIND, Member,
    list::path_of,
    path,
    rules::is_over,
    store,
    ties::{EDIT, sees_inside},
};
use crate::{
    families::{self, view::Families},
    inside::work::{Work, glance},
    life::{
        self,
        view::{ChangeLine, Named},
    },
    members::{self, asking::may_ask},
    vocabulary::MEMBER_ROLES,
};

/// The public page.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{slug}", READ, show);
}

#[derive(Template)]
#[template(path = "groups/group_page.html")]
struct GroupPage {
    layout: Layout,
    l: Translator,
    id: Id,
    name: Said,
    kind: String,
    standing: String,
    network: Option<(Said, String)>,
    is_invented: bool,
    is_archived: bool,
    is_sensitive: bool,
    /// None when this reader sees a title alone.
    inside: Option<Inside>,
    /// What it does, as far as this reader may read it.
    work: Option<Work>,
    /// What an organisation that takes part in the network may do.
    own: Own,
    links: Vec<(String, String)>,
    /// What other slices add.
    panels: Vec<PanelView>,
}

/// Everything that a sensitive group keeps to those who are in it.
struct Inside {
    summary: Option<Said>,
    is_over: bool,
    is_met: bool,
    doing_now: Option<String>,
    meets: Option<String>,
    objectives: Option<Prose>,
    themes: Vec<String>,
    dates: Vec<(String, String)>,
    people: Vec<(String, Vec<Named>)>,
    families: Option<Families>,
    came_from: Vec<(Named, String)>,
    last: Option<ChangeLine>,
    source: Option<SourceLink>,
}

/// How the organisation that is acted for stands to the group.
struct Own {
    may_ask: bool,
    has_asked: bool,
    is_in: bool,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let head = snapshot
        .by_slug(&visit.viewer, KIND, &slug)
        .ok_or(WebError::NotFound)?;
    if *head.slug != slug {
        return redirect(path(&head.slug)).answer();
    }
    let l = visit.l.clone();
    let network = head
        .network
        .and_then(|network| snapshot.get(&visit.viewer, network));
    let layout =
        Layout::new(&site, &visit, head.title(visit.lang).text).of_entry(&site, &visit, head);
    let is_seen = sees_inside(&visit.viewer, &visit.acting, head);
    let inside = match is_seen {
        true => Some(inside(&site, &visit, &snapshot, head).await?),
        false => None,
    };
    let work = match is_seen {
        true => Some(glance(&site, &visit, head).await?),
        false => None,
    };
    let value = |facet: &str| head.values(facet).next().unwrap_or_default();
    let panels = panels(Subject {
        site: &site,
        visit: &visit,
        about: About::Entry(head),
    });
    let panels = panels.await?;
    page(&GroupPage {
        layout: match network {
            Some(network) => layout.of_network(&network.slug),
            None => layout,
        },
        id: head.id,
        name: head.title(visit.lang).into(),
        kind: l.t(format!("groups-kind-{}", value("kind"))),
        standing: l.t(format!("groups-standing-{}", value("standing"))),
        network: network.map(|one| (one.title(visit.lang).into(), path_of(&one.slug))),
        is_invented: head.is_invented(),
        is_archived: head.state == Standing::Archived,
        is_sensitive: value(super::ties::SENSITIVE) == "yes",
        own: own(&site, &visit, &snapshot, head).await?,
        links: links(&visit, &snapshot, head, is_seen),
        inside,
        work,
        panels,
        l,
    })
}

async fn inside(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
) -> Result<Inside, WebError> {
    let on = site.db.read();
    let current = store::current(on.into(), None, &[head.id])
        .await?
        .remove(&head.id)
        .ok_or(WebError::NotFound)?;
    let group: Group = serde_json::from_value(current.sheet.particulars.clone())
        .map_err(|error| WebError::Internal(error.into()))?;
    let members = store::members_of(on, &[head.id]).await?.remove(&head.id);
    let members = members.unwrap_or_default();
    let changes = life::store::changes_of(on, &[head.id]).await?;
    let came = life::store::came_from(on, head.id).await?;
    let (l, sheet) = (&visit.l, &current.sheet);
    let themes = current.record.get("themes").map_or("", String::as_str);
    let own_summary = current.record.get("summary").cloned().unwrap_or_default();
    let summary = Said::some(head.summary(visit.lang));
    let plain = (!own_summary.is_empty()).then(|| Said::plain(own_summary, sheet.lang));
    let date = |key: &str, date: Option<ordit_kernel::PartialDate>| {
        let date = date.filter(|date| date.earliest().is_some())?;
        Some((l.t(key), l.date(&date)))
    };
    let objectives = group.objectives.clone().unwrap_or_default();
    let dates = [
        date("groups-field-started", group.started_on),
        date("groups-field-ended", group.ended_on),
    ];
    let last = changes.last().filter(|change| change.from.is_some());
    Ok(Inside {
        summary: summary.or(plain),
        is_over: is_over(&group.standing),
        is_met: head.has("reason", "objectives_met"),
        doing_now: group
            .doing_now
            .clone()
            .filter(|_| !is_over(&group.standing)),
        meets: group.meets.clone(),
        objectives: Prose::of(&[(sheet.lang, objectives)].into(), visit.lang, sheet.lang),
        themes: themes
            .split(';')
            .filter_map(|code| Some(theme(code)?.label(visit.lang).to_owned()))
            .collect(),
        dates: dates.into_iter().flatten().collect(),
        people: by_role(snapshot, visit, &members),
        families: families::view::families(on, visit, snapshot, (head, &group), &members).await?,
        came_from: life::view::forerunners(snapshot, visit, &came),
        last: last.map(|change| life::view::change(snapshot, visit, change)),
        source: SourceLink::of(&sheet.source, sheet.source_url.as_deref()),
    })
}

/// The organisations of each role that the reader sees, by name.
fn by_role(snapshot: &Snapshot, visit: &Visit, members: &[Member]) -> Vec<(String, Vec<Named>)> {
    let of = |role: &&str| {
        let rows = members.iter();
        let rows = rows.filter(|one| one.standing == "in" && one.role == **role);
        let mut named: Vec<Named> = rows
            .filter_map(|one| life::view::named(snapshot, visit, one.organisation))
            .collect();
        named.sort_by(|one, other| one.name.cmp(&other.name));
        (visit.l.t(format!("groups-roles-{role}")), named)
    };
    let roles = MEMBER_ROLES.iter().map(of);
    roles.filter(|(_, named)| !named.is_empty()).collect()
}

async fn own(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    head: &Head,
) -> Result<Own, WebError> {
    let Some(own) = visit.acting.organisation else {
        return Ok(Own {
            may_ask: false,
            has_asked: false,
            is_in: false,
        });
    };
    let member = members::store::own(site.db.read(), head.id, own).await?;
    let standing = member.as_ref().map(|one| one.standing.as_str());
    Ok(Own {
        may_ask: member.is_none() && may_ask(snapshot, head, own),
        has_asked: standing == Some("asked"),
        is_in: standing == Some("in") && !members::pages::is_finished(head),
    })
}

/// The pages of the group that this reader may open.
fn links(visit: &Visit, snapshot: &Snapshot, head: &Head, is_seen: bool) -> Vec<(String, String)> {
    let to = |key: &str, rest: &str| (visit.l.t(key), format!("/g/{}{rest}", head.id));
    let mut links = Vec::new();
    if permissions::may_look(&members::INSIDE, snapshot, &visit.acting, head) {
        links.push(to("groups-members-link", "/members"));
    }
    if is_seen {
        links.push(to("groups-life-link", "/life"));
    }
    if permissions::may_look(&EDIT, snapshot, &visit.acting, head) {
        links.push(to("groups-edit", "/edit"));
        links.push(to("members-public-history", "/history"));
    }
    links
}
