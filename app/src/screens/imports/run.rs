//! One run: being read, failed, waiting for a decision, or written.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, PageRequest};
use ordit_members::people::store::Looked;
use ordit_platform::{
    i18n::Translator,
    import::{FORGOTTEN_BECAUSE, Origin, Run, RunState, Status},
    web::{Layout, Shared, Step, Visit, WebError, page, redirect},
};

use super::{
    Network, Work, fault,
    review::{self, Undo},
};

/// Of these a list of changes is the dates of a series.
const SERIES: &str = "activity";

#[derive(Template)]
#[template(path = "imports_run.html")]
pub struct RunPage {
    pub layout: Layout,
    pub l: Translator,
    pub network: Network,
    pub title: String,
    pub origin: String,
    pub href: String,
    pub is_file: bool,
    /// The list from which it comes, where it comes from one.
    pub list: Option<Back>,
    pub stage: Stage,
}

/// The way back to a list of rows.
pub struct Back {
    pub href: String,
    /// How it is called among the crumbs.
    pub crumb: &'static str,
    pub label: &'static str,
}

/// How far the run is, with what is shown then.
pub enum Stage {
    Reading(String),
    Failed {
        sentence: String,
        is_header: bool,
    },
    /// With the reason, where nobody decided it.
    Discarded(Option<String>),
    Review(Box<review::Review>),
}

impl RunPage {
    fn is_reading(&self) -> bool {
        matches!(self.stage, Stage::Reading(_))
    }

    /// Which of the four steps is the present one, counted from 1.
    fn step(&self) -> u8 {
        match &self.stage {
            Stage::Reading(_) => 1,
            Stage::Failed { .. } | Stage::Discarded(_) => 0,
            Stage::Review(review) if review.is_written => 4,
            Stage::Review(_) => 3,
        }
    }
}

pub async fn show(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &id).await?;
    let l = &visit.l;
    let stage = match work.run.state {
        RunState::Reading => Stage::Reading(progress(l, &work.run)),
        RunState::Failed => failed(l, &work.run),
        RunState::Discarded => Stage::Discarded(forgotten(l, &work.run)),
        RunState::Ready | RunState::Written => {
            let review = review::of(&site, &visit, &work).await?;
            if let Some(last) = review.past_the_end() {
                return redirect(last).answer();
            }
            work.note_look(&site, &visit, Looked::List(review.lines.len()))
                .await?;
            Stage::Review(Box::new(review))
        }
    };
    let title = title(l, &work.run, work.undone());
    page(&RunPage {
        layout: Layout::new(&site, &visit, &title).of_network(&work.network.slug),
        l: l.clone(),
        href: work.href(),
        origin: l.t(format!("import-origin-{}", work.run.origin.code())),
        is_file: work.run.origin == Origin::File,
        list: list(&work).await?,
        network: work.network,
        title,
        stage,
    })
}

/// The list from which these changes come, or whose changes they undo.
async fn list(work: &Work) -> Result<Option<Back>, WebError> {
    let origin = work
        .undone()
        .map_or(work.run.origin, |undone| undone.origin);
    let noun = Some(work.run.noun.as_deref()).filter(|_| origin == Origin::List);
    Ok(match noun.flatten() {
        Some("organisation") => Some(Back {
            href: format!("/n/{}/organisations", work.network.slug),
            crumb: "imports-crumb-list",
            label: "imports-back-to-list",
        }),
        Some(SERIES) => series(work).await?.map(|id| Back {
            href: format!("/a/{id}/series"),
            crumb: "imports-crumb-series",
            label: "imports-back-to-series",
        }),
        _ => None,
    })
}

/// One of the dates that a run makes or changes: the series has its page under each.
async fn series(work: &Work) -> Result<Option<Id>, WebError> {
    let rows = work
        .importer
        .rows(work.run.id, None, PageRequest::new(1, 1));
    let row = rows.await.map_err(fault)?.items.into_iter().next();
    Ok(row.and_then(|row| {
        let of = row.given.iter().find(|(key, _)| key == "series");
        of.and_then(|(_, id)| id.parse().ok()).or(row.entry)
    }))
}

/// The file's name, or what else the rows come from; what is undone by it, and from which day.
pub fn title(l: &Translator, run: &Run, undone: Option<&Run>) -> String {
    let named = run.file_name.as_deref().filter(|name| !name.is_empty());
    let origin = |run: &Run| match run.noun.as_deref() {
        Some(SERIES) if run.origin == Origin::List => l.t("imports-title-series"),
        _ => l.t(format!("imports-title-{}", run.origin.code())),
    };
    let Some(undone) = undone else {
        return named.map_or_else(|| origin(run), str::to_owned);
    };
    let key = match undone.origin {
        Origin::Undo => "imports-title-redo-of",
        _ => "imports-title-undo-of",
    };
    let what = named.map_or_else(|| origin(undone), str::to_owned);
    l.t2(key, "what", what, "day", l.day(undone.started_at))
}

fn progress(l: &Translator, run: &Run) -> String {
    match run.rows_read {
        0 => l.t("imports-reading-begins"),
        rows => l.t1("imports-reading-rows", "count", rows),
    }
}

/// What was thrown away by somebody after it had failed still has the reason of that.
fn forgotten(l: &Translator, run: &Run) -> Option<String> {
    let error = run.error.as_ref()?;
    error
        .key
        .starts_with(FORGOTTEN_BECAUSE)
        .then(|| l.refusal(error))
}

fn failed(l: &Translator, run: &Run) -> Stage {
    let error = run.error.as_ref();
    Stage::Failed {
        sentence: error.map_or_else(|| l.t("imports-failed-unknown"), |error| l.refusal(error)),
        is_header: error.is_some_and(|error| error.key == "import-error-no-header"),
    }
}
