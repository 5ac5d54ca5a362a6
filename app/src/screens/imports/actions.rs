//! What somebody decides about a run: corrections, choices, writing, throwing away, undoing.

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_platform::{
    import::{Besides, Choice, ImportError, Status, telling},
    web::{Notice, Shared, Visit, WebError, redirect, redirect_after_write},
};
use serde::Deserialize;

use super::{Work, fault};

#[derive(Deserialize)]
pub struct CorrectionForm {
    field: String,
    #[serde(default)]
    text: String,
    /// A button with a better text, pressed in place of typing one.
    offer: Option<String>,
    /// The value that is to be replaced in every row that has it.
    everywhere: Option<String>,
}

#[derive(Deserialize)]
pub struct ConfirmForm {
    /// A box that is ticked: people are told of what changes for them.
    tells: Option<String>,
}

#[derive(Deserialize)]
pub struct ChoiceForm {
    choice: String,
}

type RowPath = Path<(String, String, String)>;
type RunPath = Path<(String, String)>;
type Counts = BTreeMap<Status, usize>;

pub async fn correct(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run, position)): RowPath,
    Form(form): Form<CorrectionForm>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let position = number(&position)?;
    let (field, text) = (form.field, form.offer.unwrap_or(form.text));
    if let Some(value) = form.everywhere {
        let counts = correct_alike(&visit, &work, field.clone(), value, text.clone()).await?;
        if !counts.is_empty() {
            return told(&visit, &work, &counts);
        }
    }
    let status = work
        .importer
        .correct_row(&visit.acting, work.run.id, position, &field, &text)
        .await;
    back(&visit, &work, position, status.map_err(fault)?)
}

/// Goes on to its end even when the reader does not wait for it.
async fn correct_alike(
    visit: &Visit,
    work: &Work,
    field: String,
    value: String,
    text: String,
) -> Result<Counts, WebError> {
    let (importer, acting, id) = (work.importer.clone(), visit.acting.clone(), work.run.id);
    let correcting = tokio::spawn(async move {
        importer
            .correct_rows(&acting, id, &field, &value, &text)
            .await
    });
    ended(correcting).await
}

/// How many rows are understood by now, how many of these are in doubt, how many are not.
fn told(visit: &Visit, work: &Work, counts: &Counts) -> Result<Response, WebError> {
    let count = |status| counts.get(&status).copied().unwrap_or(0);
    let (refused, doubtful) = (count(Status::Refused), count(Status::Doubtful));
    let understood = counts.values().sum::<usize>() - refused - doubtful;
    let notice = Notice::new("imports-now-several")
        .with("understood", understood)
        .with("doubtful", doubtful)
        .with("refused", refused);
    let rows = visit.query.to_href(&work.href());
    redirect(format!("{rows}#rows"))
        .with_notice(notice)
        .answer()
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
    Form(form): Form<ConfirmForm>,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let (importer, acting, id) = (work.importer.clone(), visit.acting.clone(), work.run.id);
    // Goes on to its end even when the reader does not wait for it.
    let writing = tokio::spawn(async move {
        let asks: Besides<'_> =
            &move |write, _| Box::pin(async move { Ok(telling::ask(write, id).await?) });
        let besides = form.tells.is_some().then_some(asks);
        importer.confirm_besides(&acting, id, besides).await
    });
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
    match work.run.undoes {
        Some(undone) => redirect(work.network.run_href(undone))
            .with_notice(Notice::new("imports-undo-left"))
            .answer(),
        None => redirect(work.network.start_href())
            .with_notice(Notice::new("imports-discarded-notice"))
            .answer(),
    }
}

/// Leads to the run that undoes this one; nothing is written before that one is confirmed.
pub async fn undo(
    State(site): State<Shared>,
    visit: Visit,
    Path((slug, run)): RunPath,
) -> Result<Response, WebError> {
    let work = Work::find(&site, &visit, &slug, &run).await?;
    let (importer, acting, id) = (work.importer.clone(), visit.acting.clone(), work.run.id);
    if let Some(begun) = work.kin.undoing.get(&id) {
        return redirect(work.network.run_href(begun.id)).answer();
    }
    let looking = tokio::spawn(async move { importer.undo(&acting, id).await });
    let undo = ended(looking).await?;
    redirect(work.network.run_href(undo)).answer()
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
