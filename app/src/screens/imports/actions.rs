//! What somebody decides about a run: corrections, choices, writing, throwing away, undoing.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::PageRequest;
use ordit_platform::{
    import::{Choice, ImportError, RowView, Status},
    web::{Notice, Shared, Visit, WebError, redirect, redirect_after_write},
};
use serde::Deserialize;

use super::{Work, fault};

/// So many rows are corrected by one answer at most.
const ROWS_TOGETHER: usize = 200;

#[derive(Deserialize)]
pub struct CorrectionForm {
    field: String,
    #[serde(default)]
    text: String,
    /// The value that is to be replaced in every row that has it.
    everywhere: Option<String>,
}

#[derive(Deserialize)]
pub struct ChoiceForm {
    choice: String,
}

type RowPath = Path<(String, String, String)>;
type RunPath = Path<(String, String)>;

pub async fn correct(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run, position)): RowPath,
    Form(form): Form<CorrectionForm>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let position = number(&position)?;
    let mut positions = vec![position];
    if let Some(value) = &form.everywhere {
        positions.extend(twins(&work, position, &form.field, value).await?);
    }
    let (importer, acting, id) = (&work.importer, &visit.acting, work.run.id);
    let mut last = Status::Refused;
    for position in &positions {
        let status = importer
            .correct_row(acting, id, *position, &form.field, &form.text)
            .await;
        last = status.map_err(fault)?;
    }
    match positions.len() {
        1 => back(&visit, &work, position, last),
        count => {
            let notice = Notice::new("imports-now-several").with("count", count);
            let rows = visit.query.to_href(&work.href());
            redirect(format!("{rows}#rows"))
                .with_notice(notice)
                .answer()
        }
    }
}

pub async fn choose(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run, position)): RowPath,
    Form(form): Form<ChoiceForm>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let position = number(&position)?;
    let choice: Choice = form.choice.parse().map_err(|_| WebError::NotFound)?;
    let status = work
        .importer
        .choose(&visit.acting, work.run.id, position, choice)
        .await;
    back(&visit, &work, position, status.map_err(fault)?)
}

pub async fn confirm(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): RunPath,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let (importer, acting, id) = (work.importer.clone(), visit.acting.clone(), work.run.id);
    // Goes on to its end even when the reader does not wait for it.
    let writing = tokio::spawn(async move { importer.confirm(&acting, id).await });
    let outcome = ended(writing).await?;
    redirect_after_write(work.href(), outcome.seq).answer()
}

pub async fn discard(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): RunPath,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    work.importer
        .discard(&visit.acting, work.run.id)
        .await
        .map_err(fault)?;
    redirect(work.network.start_href())
        .with_notice(Notice::new("imports-discarded-notice"))
        .answer()
}

/// Leads to the run that undoes this one; nothing is written before that one is confirmed.
pub async fn undo(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): RunPath,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let (importer, acting, id) = (work.importer.clone(), visit.acting.clone(), work.run.id);
    if let Some(begun) = importer.undone_by(id).await? {
        return redirect(work.network.run_href(begun)).answer();
    }
    let looking = tokio::spawn(async move { importer.undo(&acting, id).await });
    let undo = ended(looking).await?;
    redirect(work.network.run_href(undo)).answer()
}

/// The other rows, of the first refused ones, in which the same value of a field is refused.
async fn twins(work: &Work, position: i64, field: &str, value: &str) -> Result<Vec<i64>, WebError> {
    let request = PageRequest::new(1, ROWS_TOGETHER);
    let rows = work
        .importer
        .rows(work.run.id, Some(Status::Refused), request)
        .await;
    let is_twin = |row: &&RowView| {
        let mut refusals = row.refusals.iter().map(|(_, refusal)| refusal);
        row.position != position
            && refusals.any(|refusal| refusal.field == field && refusal.value == value)
    };
    Ok(rows
        .map_err(fault)?
        .items
        .iter()
        .filter(is_twin)
        .map(|row| row.position)
        .collect())
}

async fn ended<T>(task: tokio::task::JoinHandle<Result<T, ImportError>>) -> Result<T, WebError> {
    task.await.map_err(anyhow::Error::from)?.map_err(fault)
}

/// To the rows where the form stood; a row that is still refused shows why by itself.
fn back(visit: &Visit, work: &Work, position: i64, status: Status) -> Result<Response, WebError> {
    let rows = visit.query.to_href(&work.href());
    match status {
        Status::Refused => redirect(format!("{rows}#row-{position}")).answer(),
        status => {
            let notice = Notice::new(&format!("imports-now-{}", status.code()));
            redirect(format!("{rows}#rows"))
                .with_notice(notice)
                .answer()
        }
    }
}

fn number(position: &str) -> Result<i64, WebError> {
    position.parse().map_err(|_| WebError::NotFound)
}
