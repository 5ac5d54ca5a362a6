//! Collecting what happened for whoever is to hear of it, and the jobs that will write to them.

use futures::future::BoxFuture;
use sea_orm::DbErr;
use serde_json::json;

use super::{AT_ONCE, Circle, DIGEST, Noteworthy, rules, store};
use crate::{
    db::Write,
    events::{Event, Hearing},
    jobs::{self, Failure, NewJob},
    module::Module,
};

/// What a module says of events with this verb.
pub(super) fn noteworthy(modules: &'static [Module], verb: &str) -> Option<&'static Noteworthy> {
    let mut all = modules.iter().flat_map(|module| module.noteworthy);
    all.find(|one| one.verb == verb)
}

pub(super) fn hear(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let (write, event) = (hearing.write, hearing.event);
        let Some(noteworthy) = noteworthy(hearing.modules, &event.verb) else {
            return Ok(());
        };
        if collect(write, event, noteworthy).await? {
            put_jobs(write, event).await?;
        }
        Ok(())
    })
}

/// Tells whether anybody hears of it.
async fn collect(write: &Write, event: &Event, noteworthy: &Noteworthy) -> Result<bool, DbErr> {
    let about = (noteworthy.about)(event);
    let mut is_heard = false;
    for circle in (noteworthy.who)(event) {
        is_heard |= match circle {
            Circle::Person(person) if event.who == Some(person) => false,
            Circle::Person(person) => store::tell_one(write, event, about, person).await?,
            _ => store::tell_many(write, event, about, circle).await?,
        };
    }
    Ok(is_heard)
}

/// The next mails in which it can stand. Each is one job, however much happens before.
async fn put_jobs(write: &mut Write, event: &Event) -> Result<(), DbErr> {
    let now = write.now();
    for day in [rules::next_morning(now), rules::next_monday(now)] {
        let new = NewJob {
            kind: DIGEST.name,
            unique_key: &day.to_string(),
            payload: json!({}),
            run_at: rules::seven_of(day),
        };
        jobs::put(write, &new).await?;
    }
    if !store::is_wanted_at_once(write, event.seq).await? {
        return Ok(());
    }
    // What was done in one act has the same instant.
    let new = NewJob {
        kind: AT_ONCE.name,
        unique_key: &event.at.0.to_string(),
        payload: json!({}),
        run_at: rules::ripe_at(event.at),
    };
    jobs::put(write, &new).await.map(drop)
}
