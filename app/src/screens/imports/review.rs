//! The dry run and its outcome: counts by status, the rows of one status, what can be done.

use ordit_platform::{
    i18n::Translator,
    import::{Foretold, Origin, Report, Run, RunState, Status},
    web::{Pager, Query, Site, Visit, WebError},
};

use super::{
    Network, Work, fault,
    line::{Lens, Line},
    phrases,
};

const ROWS_PER_PAGE: usize = 50;

/// What needs somebody comes first.
const TABS: [Status; 7] = [
    Status::Stale,
    Status::Refused,
    Status::Doubtful,
    Status::Changed,
    Status::New,
    Status::Same,
    Status::Skipped,
];

/// A run that was read, as its page shows it.
pub struct Review {
    pub is_written: bool,
    pub is_undo: bool,
    /// What would be or was written; nothing when there is nothing to write.
    pub headline: Option<String>,
    pub left_out: Vec<String>,
    pub telling: Telling,
    /// The day until which it waits to be confirmed.
    pub kept_until: String,
    /// Columns that were guessed or are not read.
    pub columns: Option<String>,
    /// In how many new rows something was told from the name.
    pub guessed: Option<String>,
    pub has_columns: bool,
    pub has_refused: bool,
    pub undo: Undo,
    pub tabs: Vec<Tab>,
    pub lines: Vec<Line>,
    pub pager: Pager,
    /// The query of the page, for forms that lead back to it.
    pub query: String,
    last_page: Option<String>,
}

/// Who is told of something when it is written, as long as it waits.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// In any case.
    pub always: Vec<String>,
    /// Where whoever writes it asks for it.
    pub asked: Vec<String>,
    /// It is asked for unless somebody says otherwise: dates of a list are changed by hand.
    pub is_proposed: bool,
}

impl Telling {
    async fn of(l: &Translator, visit: &Visit, work: &Work) -> Result<Self, WebError> {
        let foretold = work.importer.foretold(&visit.acting, &work.run).await?;
        let (asked, always): (Vec<_>, Vec<_>) = foretold.into_iter().partition(|one| one.is_asked);
        let said = |told: Vec<Foretold>| told.iter().map(|one| l.refusal(&one.sentence)).collect();
        Ok(Self {
            always: said(always),
            asked: said(asked),
            is_proposed: work.run.origin == Origin::List,
        })
    }

    /// Somebody would be told of something.
    pub fn is_there(&self) -> bool {
        !self.always.is_empty() || !self.asked.is_empty()
    }
}

/// The rows of one status.
#[derive(Debug, PartialEq, Eq)]
pub struct Tab {
    pub status: Status,
    pub label: String,
    pub about: String,
    pub count: usize,
    pub href: String,
    pub is_current: bool,
}

/// Whether what was written can be taken back.
#[derive(Debug, PartialEq, Eq)]
pub enum Undo {
    Possible,
    /// The run at this address would do it; nobody has confirmed it yet.
    Prepared(String),
    /// The run at this address did it.
    Done(String),
    Impossible,
}

impl Undo {
    /// What can be done about a run; `undoing` is the run that undoes it.
    pub fn of(network: &Network, run: &Run, undoing: Option<&Run>) -> Self {
        if run.state != RunState::Written || run.rows_written == 0 {
            return Self::Impossible;
        }
        let href = |undoing: &Run| network.run_href(undoing.id);
        match undoing {
            None => Self::Possible,
            Some(undoing) if undoing.state == RunState::Written => Self::Done(href(undoing)),
            Some(undoing) => Self::Prepared(href(undoing)),
        }
    }
}

impl Review {
    /// The last page, when the address asks for one behind it.
    pub fn past_the_end(&self) -> Option<String> {
        self.last_page.clone()
    }

    /// The heading over the rows that are shown.
    pub fn current(&self) -> Option<&Tab> {
        self.tabs.iter().find(|tab| tab.is_current)
    }
}

/// Looks at a run that is ready or written.
pub async fn of(site: &Site, visit: &Visit, work: &Work) -> Result<Review, WebError> {
    let (l, noun) = (&visit.l, work.noun()?);
    let report = work.importer.report(work.run.id).await.map_err(fault)?;
    let telling = Telling::of(l, visit, work).await?;
    let shown = shown(&visit.query, &report);
    let request = Pager::asked(&visit.query, ROWS_PER_PAGE);
    let rows = work
        .importer
        .rows(work.run.id, shown, request)
        .await
        .map_err(fault)?;
    let is_past = rows.items.is_empty() && rows.total > 0;
    let last = visit.query.setting("page", &rows.pages().to_string());
    let pager = Pager::new(visit, &rows);
    let snapshot = site.snapshots.current();
    let named = |id| {
        let head = snapshot.get(&visit.viewer, id)?;
        Some(head.title(visit.lang).text.to_owned())
    };
    let lens = Lens {
        l,
        named: &named,
        noun,
        run: &report.run,
        is_redo: work
            .undone()
            .is_some_and(|undone| undone.origin == Origin::Undo),
    };
    let mut lines: Vec<Line> = rows
        .items
        .into_iter()
        .map(|row| Line::of(&lens, row))
        .collect();
    let others = report.count(Status::Refused).saturating_sub(lines.len());
    Line::join_twins(&mut lines, others > 0);
    let is_file = report.run.origin == Origin::File;
    let is_written = report.run.state == RunState::Written;
    Ok(Review {
        is_written,
        is_undo: report.run.origin == Origin::Undo,
        headline: phrases::headline(l, noun, &report),
        left_out: phrases::left_out(l, &report),
        telling,
        kept_until: l.day(report.run.kept_until()),
        columns: columns(l, &report),
        has_columns: is_file && !is_written,
        has_refused: report.count(Status::Refused) > 0,
        undo: Undo::of(&work.network, &work.run, work.kin.undoing.get(&work.run.id)),
        guessed: guessed(l, &report),
        tabs: tabs(l, &visit.query, &work.href(), &report, shown),
        lines,
        pager,
        query: visit.query.to_href(""),
        last_page: is_past.then(|| last.to_href(&work.href())),
    })
}

/// The status in the address, else the first of which there are rows.
fn shown(query: &Query, report: &Report) -> Option<Status> {
    let asked = query.get("status").and_then(Status::from_code);
    let is_there = |status: &Status| report.count(*status) > 0;
    // New dates of a series matter more than what the first of them says besides.
    let is_series = report.run.origin == Origin::List && is_there(&Status::New);
    let first = Some(Status::New).filter(|_| is_series && !TABS[..3].iter().any(is_there));
    asked.or(first).or_else(|| TABS.into_iter().find(is_there))
}

fn tabs(
    l: &Translator,
    query: &Query,
    href: &str,
    report: &Report,
    shown: Option<Status>,
) -> Vec<Tab> {
    let plain = query.without_key("page").without_key("lang");
    let tab = |status: Status| Tab {
        status,
        label: l.t(format!("imports-tab-{}", status.code())),
        about: about(l, report.run.state, status),
        count: report.count(status),
        href: format!(
            "{}#rows",
            plain.setting("status", status.code()).to_href(href)
        ),
        is_current: shown == Some(status),
    };
    TABS.map(tab)
        .into_iter()
        .filter(|tab| tab.count > 0 || tab.is_current)
        .collect()
}

fn about(l: &Translator, state: RunState, status: Status) -> String {
    match (state, status) {
        (RunState::Written, Status::Refused | Status::Doubtful) => l.t("imports-about-left"),
        (_, status) => l.t(format!("imports-about-{}", status.code())),
    }
}

/// What one should look at before trusting the columns.
fn columns(l: &Translator, report: &Report) -> Option<String> {
    let all = report
        .run
        .mappings
        .iter()
        .flat_map(|mapping| &mapping.columns);
    let titled = all.filter(|column| !column.title.is_empty());
    let (mut guessed, mut unread) = (0_usize, 0_usize);
    for column in titled {
        guessed += usize::from(column.is_guess);
        unread += usize::from(column.field.is_none());
    }
    let left_out = report
        .run
        .mappings
        .iter()
        .filter(|mapping| mapping.is_left_out)
        .count();
    let counted = [
        ("imports-columns-guessed", guessed),
        ("imports-columns-unread", unread),
        ("imports-sheets-unread", left_out),
    ];
    let said = counted.into_iter().filter(|(_, count)| *count > 0);
    let sentences: Vec<String> = said.map(|(key, count)| l.t1(key, "count", count)).collect();
    let is_open = report.run.state == RunState::Ready && !sentences.is_empty();
    is_open.then(|| sentences.join(" "))
}

fn guessed(l: &Translator, report: &Report) -> Option<String> {
    let is_open = report.run.state == RunState::Ready && report.guessed > 0;
    is_open.then(|| l.t1("imports-guessed-rows", "count", report.guessed))
}
