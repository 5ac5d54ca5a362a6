//! How long things are kept: rules of the slices, and what whoever runs the instance says instead.

mod core;
mod pages;

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use ordit_kernel::{Acting, Instant};
use sea_orm::DbErr;
use serde_json::json;

pub use core::{Old, RULES, count, forget as forget_old};
pub use pages::routes;

use super::archive;
use crate::{
    db::{Db, Write},
    events::EventDraft,
    jobs::{Failure, JobKind, Pauses, Work},
    module::Module,
};

const DAY_SECONDS: i64 = 24 * 3600;
/// So many rows at once, so that nobody waits long for their turn to write.
const BATCH: i64 = 500;
/// So many batches of a rule in one night; the rest goes the next night.
const MOST_BATCHES: usize = 200;

/// What happened when things were forgotten.
pub const FORGOTTEN: &str = "platform.retention.applied";

/// Something that is forgotten after so many days.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name in `ordit.toml`.
    pub name: &'static str,
    /// The key of what is forgotten, and since when it counts.
    pub label: &'static str,
    /// Unless whoever runs the instance says otherwise.
    pub days: i64,
    /// How many would go that are older than this instant.
    pub count: for<'a> fn(&'a Db, Instant) -> BoxFuture<'a, Result<u64, DbErr>>,
    /// Forgets so many of them at most; tells how many. Nought means that none is left.
    pub forget: for<'a> fn(&'a mut Write, Instant, i64) -> BoxFuture<'a, Result<u64, DbErr>>,
}

/// What whoever runs the instance says: days by the name of the rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retention(BTreeMap<String, i64>);

impl Retention {
    /// These days by rule.
    pub fn new(days: impl IntoIterator<Item = (String, i64)>) -> Self {
        Self(days.into_iter().collect())
    }

    /// The names for which something is said.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// After how many days this rule forgets.
    pub fn days(&self, rule: &Rule) -> i64 {
        self.0.get(rule.name).copied().unwrap_or(rule.days)
    }

    /// Likewise by name; none when there is no such rule.
    pub fn days_of(&self, modules: &'static [Module], name: &str) -> Option<i64> {
        let rule = rules(modules).find(|rule| rule.name == name)?;
        Some(self.days(rule))
    }
}

/// The rules of all modules.
pub fn rules(modules: &'static [Module]) -> impl Iterator<Item = &'static Rule> {
    modules.iter().flat_map(|module| module.retention)
}

/// What is older than the rule allows, seen from now.
pub fn since(now: Instant, days: i64) -> Instant {
    now.plus_seconds(-days.saturating_mul(DAY_SECONDS))
}

/// Forgets, once a day.
pub const NIGHTLY: JobKind = JobKind {
    name: "platform.retention",
    label: "privacy-job-retention",
    run: forget,
    max_attempts: 5,
    pauses: Pauses {
        first_seconds: 60,
        longest_seconds: 3600,
    },
    every_seconds: Some(DAY_SECONDS),
};

fn forget(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut counts = serde_json::Map::new();
        for rule in rules(work.modules) {
            let days = work.means.settings.retention.days(rule);
            let before = since(work.db.effects().now(), days);
            let count = apply(work.db, rule, before).await?;
            if count > 0 {
                counts.insert(rule.name.to_owned(), count.into());
            }
        }
        let mut write = work.db.write(&Acting::operator()).await?;
        archive::forget_expired(&write).await?;
        if !counts.is_empty() {
            let event = EventDraft::new(FORGOTTEN, write.id());
            write.event(event.data(json!({ "forgotten": counts })));
        }
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// In changes of their own, so that a night that is broken off is gone on with.
async fn apply(db: &Db, rule: &Rule, before: Instant) -> Result<u64, DbErr> {
    let mut count = 0;
    for _ in 0..MOST_BATCHES {
        let mut write = db.write(&Acting::operator()).await?;
        let gone = (rule.forget)(&mut write, before, BATCH).await?;
        write.commit().await?;
        if gone == 0 {
            break;
        }
        count += gone;
    }
    Ok(count)
}
