//! The coordination's list of allies: how far each is, what comes next, who does it.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, Page, PartialDate};
use ordit_platform::{
    geo::{Area, Territories},
    i18n::Translator,
    snapshot::{Head, Snapshot},
    web::{Layout, Pager, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    Interlocutor, KEEP, STATES, Work,
    rules::{is_overdue, nearest, stands_for},
    store,
};
use crate::{
    allies::{Ally, pages::ordered, store as allies},
    directory::said::Said,
    form::Here,
    people::store::{Looked, note_access},
};

const PER_PAGE: usize = 100;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The list.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/allies/work", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/allies_work.html")]
struct WorkPage {
    layout: Layout,
    l: Translator,
    here: Here,
    choices: Vec<Choices>,
    wanted: Wanted,
    /// The territory that is asked about, by name.
    place: Option<String>,
    is_place_unknown: bool,
    is_filtered: bool,
    total: usize,
    lines: Vec<Line>,
    pager: Pager,
    exports: Vec<(&'static str, String)>,
    /// A change that can be taken back: the ally and the change.
    undo: Option<(Id, Id)>,
    states: &'static [&'static str],
}

/// The values of a filter.
struct Choices {
    key: &'static str,
    label: String,
    /// Value, label, and whether it is chosen.
    options: Vec<(String, String, bool)>,
}

struct Line {
    id: Id,
    name: Said,
    kind: String,
    territories: String,
    state: String,
    seen: String,
    next_step: Option<String>,
    next_on: Option<String>,
    is_overdue: bool,
    owner: String,
    interlocutor: Option<(String, String)>,
}

impl Line {
    /// It says how somebody is reached.
    fn is_reached(&self) -> bool {
        let named = self.interlocutor.as_ref();
        named.is_some_and(|(_, address)| !address.is_empty())
    }
}

/// What an address asks for.
#[derive(Clone, Debug, Default)]
struct Wanted {
    state: Option<String>,
    kind: Option<String>,
    owner: Option<Id>,
    /// A territory for which they stand, as it was typed.
    covers: String,
    is_late: bool,
}

impl Wanted {
    fn read(visit: &Visit) -> Self {
        let value = |key| {
            let value = visit.query.get(key).map(str::trim);
            value.filter(|value| !value.is_empty()).map(str::to_owned)
        };
        Self {
            state: value("state"),
            kind: value("kind"),
            owner: value("owner").and_then(|id| id.parse().ok()),
            covers: value("covers").unwrap_or_default(),
            is_late: value("late").as_deref() == Some("yes"),
        }
    }

    fn is_empty(&self) -> bool {
        self.state.is_none()
            && self.kind.is_none()
            && self.owner.is_none()
            && self.covers.is_empty()
            && !self.is_late
    }

    fn has(&self, one: &Known<'_>, area: Option<&str>, today: PartialDate) -> bool {
        let state = self.state.as_deref();
        state.is_none_or(|state| one.work.state == state)
            && self
                .kind
                .as_deref()
                .is_none_or(|kind| one.ally.ally_kind == kind)
            && self.owner.is_none_or(|owner| one.work.owner == Some(owner))
            && (!self.is_late || is_overdue(&one.work, today))
            && area.is_none_or(|area| stands_for(&one.work, area) || speaks(one, area))
    }
}

/// Somebody named speaks of it in that very territory.
fn speaks(one: &Known<'_>, area: &str) -> bool {
    let named = nearest(&one.interlocutors, area);
    named.is_some_and(|named| named.territory.is_some())
}

/// An ally with what is done about it.
struct Known<'a> {
    head: &'a Head,
    ally: Ally,
    work: Work,
    owner: String,
    interlocutors: Vec<Interlocutor>,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let wanted = Wanted::read(&visit);
    let area = territory(&wanted.covers);
    let today = PartialDate::Day(visit.now.day());
    let mut all = known(&site, &snapshot, &visit, here.id).await?;
    let choices = choices(&all, &wanted, &visit.l);
    let code = area.map(Area::code);
    all.retain(|one| wanted.has(one, code, today));
    let l = visit.l.clone();
    let cut = Page::cut(all, Pager::asked(&visit.query, PER_PAGE));
    let pager = Pager::new(&visit, &cut);
    let lines = cut.items.iter();
    let lines: Vec<Line> = lines.map(|one| line(one, &visit, code, today)).collect();
    let reached = lines.iter().filter(|line| line.is_reached()).count();
    note_access(&site, &visit, Some(here.id), Looked::List(reached)).await?;
    let undo = visit.query.get("undo").and_then(|both| {
        let (ally, change) = both.split_once(':')?;
        Some((ally.parse().ok()?, change.parse().ok()?))
    });
    page(&WorkPage {
        layout: Layout::new(&site, &visit, &l.t("allies-work-title")).of_network(&here.slug),
        choices,
        place: area.map(|area| area.name().to_owned()),
        is_place_unknown: area.is_none() && !wanted.covers.is_empty(),
        is_filtered: !wanted.is_empty(),
        wanted,
        total: cut.total,
        lines,
        pager,
        exports: FORMATS
            .map(|format| {
                let path = format!("/allies/export?format={format}");
                (format, here.path(&path))
            })
            .into(),
        undo,
        states: STATES,
        here,
        l,
    })
}

/// The territory that a text means: a code, the name of an area, else of a municipality.
fn territory(text: &str) -> Option<Area> {
    let by_name = || {
        let codes = ordit_platform::geo::areas_named(text);
        let town = Territories::get().named(text);
        let town = town.and_then(|town| Area::of(&town.code));
        town.or_else(|| codes.into_iter().find_map(Area::of))
    };
    match text.is_empty() {
        true => None,
        false => Area::of(text).or_else(by_name),
    }
}

async fn known<'a>(
    site: &Shared,
    snapshot: &'a Snapshot,
    visit: &Visit,
    network: Id,
) -> Result<Vec<Known<'a>>, WebError> {
    let db = site.db.read();
    let all = allies::of_network(db, network).await?;
    let mut all: HashMap<Id, Ally> = all.into_iter().map(|one| (one.organisation, one)).collect();
    let mut work = store::of_network(db, network).await?;
    let mut speakers: HashMap<Id, Vec<Interlocutor>> = HashMap::new();
    for one in store::interlocutors(db, network).await? {
        speakers.entry(one.organisation).or_default().push(one);
    }
    let heads = ordered(snapshot, visit, network).into_iter();
    let one = |head: &'a Head| {
        let (work, owner) = work.remove(&head.id).unwrap_or_default();
        Some(Known {
            ally: all.remove(&head.id)?,
            interlocutors: speakers.remove(&head.id).unwrap_or_default(),
            head,
            work,
            owner,
        })
    };
    Ok(heads.filter_map(one).collect())
}

fn line(one: &Known<'_>, visit: &Visit, area: Option<&str>, today: PartialDate) -> Line {
    let l = &visit.l;
    let speaks = match area {
        Some(area) => nearest(&one.interlocutors, area),
        None => one.interlocutors.first(),
    };
    Line {
        id: one.head.id,
        name: one.head.title(visit.lang).into(),
        kind: l.t(format!("members-ally-kind-{}", one.ally.ally_kind)),
        territories: names(&one.work.territories),
        state: one.work.state.clone(),
        seen: mark(&one.work),
        next_step: one.work.next_step.clone(),
        next_on: one.work.next_on.map(|on| l.date(&on)),
        is_overdue: is_overdue(&one.work, today),
        owner: one.owner.clone(),
        interlocutor: speaks.map(|one| {
            let who = [one.name.as_str(), one.post.as_str()];
            let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
            (who.join(", "), one.address.clone())
        }),
    }
}

/// The names of territories.
pub fn names(codes: &[String]) -> String {
    let names = codes.iter();
    let names = names.map(|code| Territories::get().name_of(code).unwrap_or(code));
    names.collect::<Vec<_>>().join(", ")
}

/// What tells whether somebody else changed it since it was looked at.
pub fn mark(work: &Work) -> String {
    let text = serde_json::to_string(work).unwrap_or_default();
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

fn choices(all: &[Known<'_>], wanted: &Wanted, l: &Translator) -> Vec<Choices> {
    let group = |key, label: &str, options: Vec<(String, String, bool)>| Choices {
        key,
        label: l.t(label),
        options,
    };
    let states = STATES.iter().map(|state| {
        let is_chosen = wanted.state.as_deref() == Some(state);
        (
            (*state).to_owned(),
            l.t(format!("allies-state-{state}")),
            is_chosen,
        )
    });
    let kinds: BTreeMap<String, &str> = all
        .iter()
        .map(|one| one.ally.ally_kind.as_str())
        .map(|kind| (l.t(format!("members-ally-kind-{kind}")), kind))
        .collect();
    let kinds = kinds.into_iter().map(|(label, kind)| {
        let is_chosen = wanted.kind.as_deref() == Some(kind);
        (kind.to_owned(), label, is_chosen)
    });
    let owners: BTreeMap<&str, Id> = all
        .iter()
        .filter_map(|one| Some((one.owner.as_str(), one.work.owner?)))
        .collect();
    let owners = owners
        .into_iter()
        .map(|(name, id)| (id.to_string(), name.to_owned(), wanted.owner == Some(id)));
    vec![
        group("state", "allies-field-state", states.collect()),
        group("kind", "allies-column-kind", kinds.collect()),
        group("owner", "allies-field-owner", owners.collect()),
    ]
}
