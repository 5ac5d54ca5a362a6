//! The page of who is in a group, with whom they send, who asks, and who might join.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::Id;
use ordit_members::{
    directory::said::Said,
    form::Here,
    messages::{Source, entrance},
};
use ordit_platform::{
    export::Format,
    i18n::Translator,
    permissions,
    snapshot::{Head, Snapshot},
    web::{Layout, Query, Routes, Shared, Site, Visit, WebError, page},
};

use super::{
    INSIDE,
    actions::may_be_sent,
    seeking::{Offered, offered},
};
use crate::{
    groups::{Card, Member, form::home_of, path, rules::is_over, store::members_of, ties::EDIT},
    vocabulary::MEMBER_ROLES,
};

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/g/{id}/members", INSIDE, show);
}

#[derive(Template)]
#[template(path = "groups/group_members.html")]
struct MembersPage {
    layout: Layout,
    l: Translator,
    here: Here,
    id: Id,
    name: String,
    back: String,
    asking: Vec<Row>,
    rows: Vec<Row>,
    former: Vec<Row>,
    /// Whoever reads may change who is in it.
    may_edit: bool,
    roles: Vec<(&'static str, String)>,
    words: String,
    offered: Vec<Offered>,
    write: Option<String>,
    exports: [(&'static str, String); 3],
    import: Option<String>,
}

/// A group that has finished: who was in it stays as it is.
pub fn is_finished(head: &Head) -> bool {
    let card: Option<Card> = head.particulars();
    card.is_some_and(|card| is_over(&card.standing))
}

struct Row {
    id: Id,
    name: Said,
    href: String,
    role: &'static str,
    role_name: String,
    person: Option<(String, String)>,
    /// Whom the organisation may send, where whoever reads acts for it.
    may_send: Option<Vec<(Id, String, bool)>>,
    when: String,
    note: String,
}

async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(id): Path<Id>,
) -> Result<Response, WebError> {
    let home = home_of(&site, &visit, id).await?;
    let current = home.current.ok_or(WebError::NotFound)?;
    let here = home.here;
    let snapshot = site.snapshots.current();
    let head = snapshot.get(&visit.viewer, id).ok_or(WebError::NotFound)?;
    let members = members_of(site.db.read(), &[id]).await?.remove(&id);
    let members = members.unwrap_or_default();
    let own = own_people(&site, &visit, &snapshot, &members).await?;
    let of = |standing: &str| {
        let rows = members.iter().filter(|one| one.standing == standing);
        let mut rows: Vec<Row> = rows
            .filter_map(|one| row(&snapshot, &visit, one, &own))
            .collect();
        rows.sort_by_key(|row| MEMBER_ROLES.iter().position(|role| *role == row.role));
        rows
    };
    let themes = current.record.get("themes").cloned().unwrap_or_default();
    let themes: Vec<String> = themes
        .split(';')
        .filter(|theme| !theme.is_empty())
        .map(str::to_owned)
        .collect();
    let l = visit.l.clone();
    let words = visit.query.get("words").unwrap_or_default().to_owned();
    let may_edit =
        !is_finished(head) && permissions::may_change(&EDIT, &snapshot, &visit.acting, head);
    let inside = members.iter().filter(|one| one.standing != "left");
    let inside: BTreeSet<Id> = inside.map(|one| one.organisation).collect();
    let title = l.t1("groups-members-title", "name", current.sheet.own_title());
    page(&MembersPage {
        layout: Layout::new(&site, &visit, &title).of_network(&here.slug),
        name: head.title(visit.lang).text.to_owned(),
        back: path(&head.slug),
        asking: of("asked"),
        rows: of("in"),
        former: of("left"),
        roles: MEMBER_ROLES
            .iter()
            .map(|role| (*role, l.t(format!("groups-role-{role}"))))
            .collect(),
        offered: match may_edit {
            true => offered(&snapshot, &visit, (head, &themes), &words, &inside),
            false => Vec::new(),
        },
        write: (!themes.is_empty() && visit.acting.coordinates(here.id))
            .then(|| write_to(&here.slug, &themes)),
        exports: Format::ALL.map(Format::extension).map(|format| {
            let file = format!("/g/{id}/members/export?format={format}");
            (format, file)
        }),
        import: (visit.acting.coordinates(here.id) && !here.is_archived)
            .then(|| here.path("/import")),
        id,
        may_edit,
        words,
        here,
        l,
    })
}

/// Where the coordination writes to the members of the network that have these themes.
fn write_to(network: &str, themes: &[String]) -> String {
    let query = themes
        .iter()
        .fold(Query::default(), |query, theme| query.with("theme", theme));
    entrance::href(network, Source::Organisations, &query)
}

/// The people whom the organisation that is acted for may send, where it is in the group.
async fn own_people(
    site: &Site,
    visit: &Visit,
    snapshot: &Snapshot,
    members: &[Member],
) -> Result<Vec<(Id, String)>, WebError> {
    let own = visit.acting.organisation;
    let is_in = |one: &Member| one.standing == "in" && Some(one.organisation) == own;
    let Some(own) = own.filter(|_| members.iter().any(is_in)) else {
        return Ok(Vec::new());
    };
    let people = may_be_sent(site, visit, own).await?.into_iter();
    let named = people.filter_map(|id| Some((id, snapshot.get(&visit.viewer, id)?)));
    Ok(named
        .map(|(id, head)| (id, head.title(visit.lang).text.to_owned()))
        .collect())
}

fn row(snapshot: &Snapshot, visit: &Visit, member: &Member, own: &[(Id, String)]) -> Option<Row> {
    let l = &visit.l;
    let head = snapshot.get(&visit.viewer, member.organisation)?;
    let role = MEMBER_ROLES.iter().find(|role| **role == member.role)?;
    // Nobody is named to whoever does not see them.
    let person = member.person.and_then(|id| snapshot.get(&visit.viewer, id));
    let is_own = member.standing == "in" && visit.acting.acts_for(member.organisation);
    let choice = |(id, name): &(Id, String)| (*id, name.clone(), member.person == Some(*id));
    Some(Row {
        id: member.id,
        name: head.title(visit.lang).into(),
        href: ordit_members::organisation_path(&head.slug),
        role,
        role_name: l.t(format!("groups-role-{role}")),
        person: person.map(|head| person_link(head, visit)),
        may_send: is_own.then(|| own.iter().map(choice).collect()),
        when: when(l, member),
        note: member.note.clone().unwrap_or_default(),
    })
}

fn person_link(head: &Head, visit: &Visit) -> (String, String) {
    let name = head.title(visit.lang).text.to_owned();
    (name, ordit_members::people::path(&head.slug))
}

/// From when until when, as far as it is known.
pub fn when(l: &Translator, member: &Member) -> String {
    let date = |date: Option<ordit_kernel::PartialDate>| {
        date.filter(|date| date.earliest().is_some())
            .map(|date| l.date(&date))
    };
    let is_day = |date: Option<ordit_kernel::PartialDate>| {
        matches!(date, Some(ordit_kernel::PartialDate::Day(_)))
    };
    match (date(member.since), date(member.until)) {
        (Some(since), Some(until)) => l.t2("groups-from-until", "since", since, "until", until),
        (Some(since), None) if is_day(member.since) => l.t1("groups-since-day", "date", since),
        (Some(since), None) => l.t1("groups-since", "date", since),
        (None, Some(until)) if is_day(member.until) => l.t1("groups-until-day", "date", until),
        (None, Some(until)) => l.t1("groups-until", "date", until),
        (None, None) => String::new(),
    }
}
