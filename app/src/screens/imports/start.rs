//! The page where an import begins, with the earlier ones below.

use std::collections::HashSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, UserError};
use ordit_platform::{
    i18n::Translator,
    import::{Noun, Run, RunState},
    sheets::Limits,
    web::{Layout, Pager, Shared, Site, Step, Visit, WebError, page_with_status},
};

use super::{Network, importer, may_import, run};

const RUNS_PER_PAGE: usize = 20;

#[derive(Template)]
#[template(path = "imports_start.html")]
struct StartPage {
    layout: Layout,
    l: Translator,
    network: Network,
    problem: Option<String>,
    nouns: Vec<NounChoice>,
    limit_megabytes: u64,
    runs: Vec<RunLine>,
    pager: Pager,
}

/// One of the lists that a file may hold.
struct NounChoice {
    name: &'static str,
    label: String,
    hint: String,
    template_href: String,
    is_first: bool,
}

/// An earlier run in one line.
#[derive(Debug, PartialEq, Eq)]
pub struct RunLine {
    pub href: String,
    pub title: String,
    pub day: String,
    pub state: RunState,
    pub state_text: String,
    pub rows: String,
    pub undo_action: Option<String>,
}

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let network = Network::find(&site, &visit, &slug)?;
    answer(&site, &visit, network, StatusCode::OK, None).await
}

/// The same page with what was wrong with the file.
pub async fn refuse(
    site: &Site,
    visit: &Visit,
    network: Network,
    problem: &UserError,
) -> Result<Response, WebError> {
    let problem = visit.l.refusal(problem);
    answer(
        site,
        visit,
        network,
        StatusCode::UNPROCESSABLE_ENTITY,
        Some(problem),
    )
    .await
}

/// What whoever reads may import, the usual first and what belongs to no network last.
pub fn offered(visit: &Visit) -> Vec<&'static Noun> {
    let all = crate::NOUNS.iter().copied();
    let mut offered: Vec<&Noun> = all.filter(|noun| may_import(visit, noun)).collect();
    offered.sort_by_key(|noun| !noun.needs_network);
    offered
}

async fn answer(
    site: &Site,
    visit: &Visit,
    network: Network,
    status: StatusCode,
    problem: Option<String>,
) -> Result<Response, WebError> {
    let request = Pager::asked(&visit.query, RUNS_PER_PAGE);
    let runs = importer(site).runs(Some(network.id), request).await?;
    let l = &visit.l;
    let template = StartPage {
        layout: Layout::new(site, visit, &l.t("imports-start-title")).of_network(&network.slug),
        problem,
        nouns: offered(visit)
            .iter()
            .map(|noun| choice(l, &network, noun))
            .collect(),
        limit_megabytes: Limits::default().file_bytes / 1_000_000,
        pager: Pager::new(visit, &runs),
        runs: lines(l, &network, &runs),
        l: l.clone(),
        network,
    };
    page_with_status(status, &template)
}

fn choice(l: &Translator, network: &Network, noun: &Noun) -> NounChoice {
    NounChoice {
        name: noun.name,
        label: l.t(format!("imports-noun-{}", noun.name)),
        hint: l.t(format!("imports-hint-{}", noun.name)),
        template_href: format!("{}/template?noun={}", network.start_href(), noun.name),
        is_first: crate::NOUNS
            .first()
            .is_some_and(|first| first.name == noun.name),
    }
}

/// The runs of a page; what another run of the page undoes is not offered to be undone again.
fn lines(l: &Translator, network: &Network, runs: &Page<Run>) -> Vec<RunLine> {
    let is_undoing = |run: &&Run| matches!(run.state, RunState::Ready | RunState::Written);
    let undone: HashSet<Id> = runs
        .items
        .iter()
        .filter(is_undoing)
        .filter_map(|run| run.undoes)
        .collect();
    runs.items
        .iter()
        .map(|run| {
            let href = network.run_href(run.id);
            let may_undo =
                run.state == RunState::Written && run.rows_written > 0 && !undone.contains(&run.id);
            RunLine {
                undo_action: may_undo.then(|| format!("{href}/undo")),
                title: run::title(l, run),
                day: l.day(run.started_at),
                state: run.state,
                state_text: l.t(format!("import-state-{}", run.state.code())),
                rows: rows(l, run),
                href,
            }
        })
        .collect()
}

fn rows(l: &Translator, run: &Run) -> String {
    match run.state {
        RunState::Written => l.t1("imports-rows-written", "count", run.rows_written),
        RunState::Reading | RunState::Ready => l.t1("imports-rows-read", "count", run.rows_read),
        RunState::Failed | RunState::Discarded => String::new(),
    }
}
