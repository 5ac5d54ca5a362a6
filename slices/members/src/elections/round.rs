//! A round: who answered, who did not, and what is done about all of them or some.

use std::collections::{BTreeMap, HashSet};

use askama::Template;
use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{Id, Page};
use ordit_platform::{
    i18n::Translator,
    snapshot::Head,
    web::{Layout, Pager, Query, Routes, Shared, Step, Visit, WebError, page},
};

use super::{
    Asking, KEEP, Round, State,
    listed::{Line, Wanted, county, lacks_address, lacks_resolution, listed, round_here},
};
use crate::{directory::said::Said, form::Here};

const PER_PAGE: usize = 100;
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

/// The page.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/elections/{id}", KEEP, show);
}

#[derive(Template)]
#[template(path = "members/elections_round.html")]
struct RoundPage {
    layout: Layout,
    l: Translator,
    here: Here,
    round: Round,
    scope: String,
    base: String,
    filters: Vec<Choice>,
    counties: Vec<(String, String, bool)>,
    kept: Vec<(&'static str, String)>,
    total: usize,
    lines: Vec<Line>,
    pager: Pager,
    /// Members of the scope that this round does not ask.
    missing: Vec<(Id, Said)>,
    exports: Vec<(&'static str, String)>,
}

/// A way to see a part.
struct Choice {
    label: String,
    href: String,
    count: usize,
    is_chosen: bool,
}

async fn show(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path((network, id)): Path<(String, Id)>,
) -> Result<Response, WebError> {
    let (here, round) = round_here(&site, &visit, &network, id).await?;
    let snapshot = site.snapshots.current();
    let (shown, all) = listed(&site, &snapshot, &visit, &round).await?;
    let base = here.path(&format!("/elections/{id}"));
    let cut = Page::cut(shown, Pager::asked(&visit.query, PER_PAGE));
    let pager = Pager::new(&visit, &cut);
    let lines = cut.items.iter();
    let lines = lines.map(|(asking, head)| Line::of(asking, head, &visit));
    let there: HashSet<Id> = all
        .iter()
        .filter(|(asking, _)| asking.state != State::Undone)
        .map(|(asking, _)| asking.organisation)
        .collect();
    let scope = &round.scope;
    let members = scope.members(&snapshot, &visit.viewer, here.id, visit.lang);
    let missing = members.iter().filter(|head| !there.contains(&head.id));
    let missing = missing.map(|head| (head.id, Said::from(head.title(visit.lang))));
    let query = visit.query.only(&["state", "lacks", "county"]);
    let l = visit.l.clone();
    let kept = ["state", "lacks"];
    let kept = kept
        .into_iter()
        .filter_map(|key| Some((key, visit.query.get(key)?.to_owned())));
    page(&RoundPage {
        layout: Layout::new(&site, &visit, &round.name).of_network(&here.slug),
        scope: round.scope.words(&l),
        filters: filters(&all, &visit, &base),
        counties: counties(&all, &visit),
        kept: kept.collect(),
        total: cut.total,
        lines: lines.collect(),
        pager,
        missing: missing.collect(),
        exports: FORMATS
            .map(|format| {
                let query = query.setting("format", format);
                (format, query.to_href(&format!("{base}/export")))
            })
            .into(),
        base,
        round,
        here,
        l,
    })
}

fn filters(all: &[(Asking, &Head)], visit: &Visit, base: &str) -> Vec<Choice> {
    let wanted = Wanted::read(&visit.query);
    let county = visit.query.only(&["county"]);
    let count = |has: &dyn Fn(&Asking) -> bool| all.iter().filter(|(one, _)| has(one)).count();
    let choice = |label: &str, query: Query, count: usize, is_chosen: bool| Choice {
        label: visit.l.t(label),
        href: query.to_href(base),
        count,
        is_chosen,
    };
    let lacks_none = !wanted.is_without_address && !wanted.is_without_resolution;
    let is_all = wanted.state.is_none() && lacks_none;
    let mut choices = vec![choice(
        "elections-filter-all",
        county.clone(),
        all.len(),
        is_all,
    )];
    choices.extend(State::ALL.into_iter().map(|state| {
        choice(
            &format!("elections-state-{}", state.code()),
            county.with("state", state.code()),
            count(&|asking| asking.state == state),
            wanted.state == Some(state),
        )
    }));
    choices.push(choice(
        "elections-filter-address",
        county.with("lacks", "address"),
        count(&lacks_address),
        wanted.is_without_address,
    ));
    choices.push(choice(
        "elections-filter-resolution",
        county.with("lacks", "resolution"),
        count(&lacks_resolution),
        wanted.is_without_resolution,
    ));
    choices.retain(|choice| choice.count > 0 || choice.is_chosen);
    choices
}

fn counties(all: &[(Asking, &Head)], visit: &Visit) -> Vec<(String, String, bool)> {
    let wanted = Wanted::read(&visit.query);
    let known = all.iter().filter_map(|(_, head)| {
        let code = head.values("county").next()?;
        Some((county(head), code.to_owned()))
    });
    let known: BTreeMap<String, String> = known.collect();
    let option = |(name, code): (String, String)| {
        let is_chosen = wanted.county.as_ref() == Some(&code);
        (code, name, is_chosen)
    };
    known.into_iter().map(option).collect()
}
