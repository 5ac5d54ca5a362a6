//! Being erased: asked for, some days to think again, then done for good by a job.

mod letter;
mod pages;
mod store;

use std::sync::Arc;

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Id, Instant, Lang};
use sea_orm::DbErr;
use serde_json::json;

pub use pages::routes;
pub use store::{Waiting, is_last_coordinator, waiting};

use super::{ERASURE_ASKED, ERASURE_UNDONE, erase, person::subject};
use crate::{
    db::Write,
    events::EventDraft,
    i18n::{Translator, Words},
    jobs::{self, Failure, JobKind, NewJob, Pauses, Work},
    mail,
    module::Module,
    session::token_hash,
};

/// So many days pass before it is done.
pub const WAITING_DAYS: i64 = 7;

const DAY_SECONDS: i64 = 24 * 3600;

/// Erases somebody, once the days have passed.
pub const ERASE: JobKind = JobKind {
    name: "platform.erasure",
    label: "privacy-job-erasure",
    run,
    max_attempts: 10,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 3600,
    },
    every_seconds: None,
};

/// Who is to be erased, and how they are told.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub person: Id,
    pub words: &'a Arc<Words>,
    pub modules: &'static [Module],
    /// Where the instance is, without a slash at the end.
    pub origin: &'a str,
    pub lang: Lang,
    /// Opens the link that takes it back.
    pub secret: &'a str,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requested {
    /// It is done at this instant, and they are told by mail where an address is known.
    For(Instant),
    Already,
    /// Nobody else coordinates everything: another one is named first.
    LastCoordinator,
}

/// Asks that a person be erased. Whoever acts has been asked whether they may.
///
/// # Errors
/// When the database cannot be reached, or the mail cannot be written.
pub async fn request(write: &mut Write, asked: Request<'_>) -> Result<Requested, DbErr> {
    let (person, now) = (asked.person, write.now());
    if is_last_coordinator(write.conn(), person, now).await? {
        return Ok(Requested::LastCoordinator);
    }
    let due = now.plus_seconds(WAITING_DAYS * DAY_SECONDS);
    let is_own = write.acting().person == Some(person);
    let Some(id) = store::put(write, person, &token_hash(asked.secret), due).await? else {
        if is_own {
            store::make_own(write, person).await?;
        }
        return Ok(Requested::Already);
    };
    let new = NewJob {
        kind: ERASE.name,
        unique_key: &id.to_string(),
        payload: json!({ "erasure": id }),
        run_at: due,
    };
    jobs::put(write, &new).await?;
    let known = subject(write.conn(), asked.modules, person).await?;
    let l = Translator::new(asked.words.clone(), asked.lang);
    let about = letter::About {
        l: &l,
        origin: asked.origin,
        due,
        path: format!("/erase/undo/{}", asked.secret),
        is_own,
    };
    if let Some(new) = letter::asked(&about, &known)? {
        mail::put(write, &new).await?;
    }
    write.event(EventDraft::new(ERASURE_ASKED, person).data(json!({ "erasure": id })));
    Ok(Requested::For(due))
}

/// Takes an erasure back; tells whether it was still to be done.
///
/// # Errors
/// When the database cannot be reached.
pub async fn undo(write: &mut Write, waiting: &Waiting) -> Result<bool, DbErr> {
    let is_back = store::settle(write, waiting.id, "undone").await?;
    if is_back {
        let data = json!({ "erasure": waiting.id });
        write.event(EventDraft::new(ERASURE_UNDONE, waiting.person).data(data));
    }
    Ok(is_back)
}

fn run(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let id: Option<Id> = work.job.payload["erasure"]
            .as_str()
            .and_then(|id| id.parse().ok());
        let id = id.ok_or(Failure::Because("jobs-failure-broken"))?;
        let mut write = work.db.write(&Acting::operator()).await?;
        let Some(person) = store::due(&write, id).await? else {
            return Ok(());
        };
        let is_last = is_last_coordinator(write.conn(), person, write.now()).await?;
        if is_last {
            store::settle(&write, id, "refused").await?;
        } else {
            erase(&mut write, work.modules, &work.means.words, person).await?;
            store::settle(&write, id, "done").await?;
        }
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}
