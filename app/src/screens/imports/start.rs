//! The page where an import begins, with the earlier ones below.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use ordit_kernel::{Id, Page, UserError};
use ordit_platform::{
    i18n::Translator,
    import::{KEPT_DAYS, Kin, Listed, NETWORK_ARCHIVED, Noun, Origin, Run, RunState},
    sheets::Limits,
    web::{Layout, Pager, Shared, Site, Step, Visit, WebError, page_with_status},
};

use super::{Network, importer, review::Undo, run};

const RUNS_PER_PAGE: usize = 20;
/// Which of the two lists of runs the address asks for.
const RUNS: &str = "runs";
const EDITS: &str = "edits";

#[derive(Template)]
#[template(path = "imports_start.html")]
struct StartPage {
    layout: Layout,
    l: Translator,
    network: Network,
    problem: Option<String>,
    nouns: Vec<NounChoice>,
    limit_megabytes: u64,
    /// Files, and changes in lists and forms.
    tabs: Vec<Tab>,
    lists_edits: bool,
    runs: Vec<RunLine>,
    pager: Pager,
}

/// One of the two lists of earlier runs.
struct Tab {
    label: String,
    href: String,
    is_current: bool,
}

/// One of the lists that a file may hold.
struct NounChoice {
    name: &'static str,
    label: String,
    hint: String,
    template_href: String,
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
    pub undo: Undo,
}

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let network = Network::find(&site, &visit, &slug)?;
    let problem = network.is_archived.then(|| visit.l.t(NETWORK_ARCHIVED));
    answer(&site, &visit, network, StatusCode::OK, problem).await
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
pub fn offered(visit: &Visit, network: Id) -> Vec<&'static Noun> {
    let all = crate::NOUNS.iter().copied();
    let mut offered: Vec<&Noun> = all
        .filter(|noun| noun.is_open_to(&visit.acting, Some(network)))
        .collect();
    offered.sort_by_key(|noun| !noun.needs_network());
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
    let (importer, listed) = (importer(site), listed(visit));
    let runs = importer.runs(Some(network.id), listed, request).await?;
    let kin = importer.kin(&runs.items).await?;
    let l = &visit.l;
    let template = StartPage {
        layout: Layout::new(site, visit, &l.t("imports-start-title")).of_network(&network.slug),
        problem,
        nouns: offered(visit, network.id)
            .iter()
            .map(|noun| choice(l, &network, noun))
            .collect(),
        limit_megabytes: Limits::default().file_bytes / 1_000_000,
        pager: Pager::new(visit, &runs),
        runs: lines(l, &network, &runs, &kin),
        tabs: tabs(visit, &network, listed),
        lists_edits: listed == Listed::Edits,
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
    }
}

fn listed(visit: &Visit) -> Listed {
    match visit.query.has(RUNS, EDITS) {
        true => Listed::Edits,
        false => Listed::Files,
    }
}

fn tabs(visit: &Visit, network: &Network, listed: Listed) -> Vec<Tab> {
    let path = network.start_href();
    let tab = |key: &str, own: Listed, href: String| Tab {
        label: visit.l.t(key),
        href: format!("{href}#runs"),
        is_current: own == listed,
    };
    vec![
        tab("imports-runs-files", Listed::Files, path.clone()),
        tab(
            "imports-runs-edits",
            Listed::Edits,
            format!("{path}?{RUNS}={EDITS}"),
        ),
    ]
}

fn lines(l: &Translator, network: &Network, runs: &Page<Run>, kin: &Kin) -> Vec<RunLine> {
    let line = |run: &Run| {
        let undo = Undo::of(network, run, kin.undoing.get(&run.id));
        let undone = run.undoes.and_then(|undone| kin.undone.get(&undone));
        RunLine {
            title: run::title(l, run, undone),
            day: l.day(run.started_at),
            state: run.state,
            state_text: state_text(l, run, &undo),
            rows: rows(l, run),
            href: network.run_href(run.id),
            undo,
        }
    };
    runs.items.iter().map(line).collect()
}

fn state_text(l: &Translator, run: &Run, undo: &Undo) -> String {
    match (undo, run.origin, run.state) {
        (Undo::Done(_), _, _) => l.t("imports-state-undone"),
        (_, Origin::Undo, RunState::Ready) => l.t("imports-state-undo-ready"),
        (_, Origin::Undo, RunState::Written) => l.t("imports-state-undo-written"),
        _ => l.t(format!("import-state-{}", run.state.code())),
    }
}

fn rows(l: &Translator, run: &Run) -> String {
    match run.state {
        RunState::Written => l.t1("imports-rows-written", "count", run.rows_written),
        RunState::Reading | RunState::Ready => l.t1("imports-rows-read", "count", run.rows_read),
        RunState::Failed | RunState::Discarded => String::new(),
    }
}
