//! The form of a new round, and the look at whom it concerns before it begins.

use std::collections::HashSet;

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, PartialDate, Role, UserError};
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    web::{Layout, Query, Routes, Shared, Site, Visit, WebError, page_with_status},
};

use super::{
    KEEP, KINDS, Scope, State,
    letters::{To, addresses},
    rules::concerned,
    scope::{self, Area},
    start::by_council,
    store,
};
use crate::{
    directory::{rows::kind_label, said::Said},
    form::Here,
    mandates::{self, Held},
    organisations,
    people::view::role,
    territory::municipality,
};

const LONGEST_NAME: usize = 200;

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/new", KEEP, show);
}

/// What a form says of a round.
#[derive(Clone, Debug)]
pub struct Asked {
    name: String,
    on: String,
    pub scope: Scope,
    /// The form was filled in.
    is_sent: bool,
}

impl Asked {
    /// As an address or a form says it.
    pub fn read(query: &Query) -> Self {
        let text = |key| query.get(key).unwrap_or_default().trim().to_owned();
        Self {
            name: text("name").chars().take(LONGEST_NAME).collect(),
            on: text("on"),
            scope: Scope::read(query),
            is_sent: query.get("on").is_some(),
        }
    }

    /// Its name and its day; none while one of them is missing.
    pub fn whole(&self) -> Option<(String, PartialDate)> {
        let day = self.on.parse().ok();
        let day = day.filter(|day| matches!(day, PartialDate::Day(_)))?;
        (!self.name.is_empty()).then(|| (self.name.clone(), day))
    }

    fn has_kind(&self, kind: &str) -> bool {
        self.scope.kinds.contains(&kind)
    }

    fn is_in(&self, code: &str) -> bool {
        self.scope.territory.as_deref() == Some(code)
    }
}

#[derive(Template)]
#[template(path = "members/elections_new.html")]
struct PreviewPage {
    layout: Layout,
    l: Translator,
    here: Here,
    asked: Asked,
    kinds: [&'static str; 2],
    areas: Vec<Area>,
    wrong: Option<String>,
    view: Option<View>,
}

/// What would happen.
struct View {
    lines: Vec<Line>,
    /// Councils, mandates, and councils without an address.
    councils: usize,
    mandates: usize,
    without: usize,
}

struct Line {
    id: Id,
    name: Said,
    href: String,
    kind: String,
    place: String,
    people: Vec<String>,
    /// Mandates that stay as they are.
    staff: usize,
    mandates: usize,
    reach: String,
    has_address: bool,
    /// It was asked about this vote already.
    is_asked: bool,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let asked = Asked::read(&visit.query);
    let is_lacking = asked.is_sent && asked.whole().is_none();
    let wrong = is_lacking.then(|| UserError::new("elections-error-incomplete"));
    preview_page(&site, &visit, here, asked, wrong).await
}

/// The page, with status 422 and a sentence where something was wrong.
///
/// # Errors
/// When the database cannot be reached.
pub async fn preview_page(
    site: &Site,
    visit: &Visit,
    here: Here,
    asked: Asked,
    wrong: Option<UserError>,
) -> Result<Response, WebError> {
    let snapshot = site.snapshots.current();
    let all = scope::members(&snapshot, &visit.viewer, here.id, visit.lang);
    let view = match asked.whole() {
        Some((_, on)) => Some(view(site, visit, &here, &asked, on).await?),
        None => None,
    };
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let l = visit.l.clone();
    let shown = PreviewPage {
        layout: Layout::new(site, visit, &l.t("elections-new-title")).of_network(&here.slug),
        kinds: KINDS,
        areas: scope::areas(&all),
        wrong: wrong.map(|wrong| l.refusal(&wrong)),
        view,
        asked,
        here,
        l,
    };
    page_with_status(status, &shown)
}

async fn view(
    site: &Site,
    visit: &Visit,
    here: &Here,
    asked: &Asked,
    on: PartialDate,
) -> Result<View, WebError> {
    let snapshot = site.snapshots.current();
    let heads = asked
        .scope
        .members(&snapshot, &visit.viewer, here.id, visit.lang);
    let ids: Vec<Id> = heads.iter().map(|head| head.id).collect();
    let db = site.db.read();
    let held = mandates::store::over(db, &ids).await?;
    let to = addresses(db, &ids, &held, visit.now).await?;
    let earlier = store::of_vote(db, here.id, on).await?;
    let gone_on = earlier.iter().filter(|one| one.state != State::Undone);
    let there: HashSet<Id> = gone_on.map(|one| one.organisation).collect();
    let by_council = by_council(held);
    let line = |head: &&Head| {
        let held = by_council.get(&head.id).map_or(&[][..], Vec::as_slice);
        let own = concerned(held, visit.now);
        let name = |own: &&Held| {
            let person = snapshot.get(&visit.viewer, own.person);
            let role = role(own.role, &visit.l);
            match person {
                Some(person) => format!("{} ({role})", person.title(visit.lang).text),
                None => role,
            }
        };
        let is_staff = |own: &&Held| own.role == Role::Technician && own.is_open(visit.now);
        let to = to.get(&head.id);
        Line {
            id: head.id,
            name: head.title(visit.lang).into(),
            href: organisations::path(&head.slug),
            kind: head
                .values("kind")
                .next()
                .map(|kind| kind_label(kind, &visit.l))
                .unwrap_or_default(),
            place: municipality(head)
                .map(|town| town.county_or_province().1.to_owned())
                .unwrap_or_default(),
            people: own.iter().map(name).collect(),
            staff: held.iter().filter(is_staff).count(),
            mandates: own.len(),
            reach: reach(to, &visit.l),
            has_address: to.is_some(),
            is_asked: there.contains(&head.id),
        }
    };
    let lines: Vec<Line> = heads.iter().map(line).collect();
    let new = || lines.iter().filter(|line| !line.is_asked);
    Ok(View {
        councils: new().count(),
        mandates: new().map(|line| line.mandates).sum(),
        without: new().filter(|line| !line.has_address).count(),
        lines,
    })
}

/// Where the letter goes, in words; nobody's address is shown.
fn reach(to: Option<&Vec<To>>, l: &Translator) -> String {
    match to.map(Vec::as_slice) {
        None | Some([]) => l.t("elections-reach-none"),
        Some([one]) if one.person.is_none() => l.t("elections-reach-mailbox"),
        Some(people) => l.t1("elections-reach-people", "count", people.len()),
    }
}
