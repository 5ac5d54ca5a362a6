//! Stories of hearers and jobs, with a module that hears and works as a story wants it to.

mod hearing;
mod housekeeping;
mod processes;
mod working;

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use futures::future::BoxFuture;
use ordit_app::MODULES;
use ordit_kernel::{Acting, Id};
use ordit_platform::{
    db::{SqlMigration, Write, execute, query},
    events::{Begins, EventDraft, Hearer, Hearing},
    jobs::{Failure, JobKind, NewJob, Pauses, Work, put},
    module::{CORE, Module},
};
use ordit_testkit::TestApp;
use serde_json::json;
use tokio::sync::Notify;

use crate::world::beside;

const DONE: &str = "busy.thing.done";
const ECHOED: &str = "busy.thing.echoed";
const OTHER: &str = "busy.thing.left";

/// What it heard or did, and after how many others.
const NOTES: SqlMigration = SqlMigration {
    name: "m20261122_990000_busy_notes",
    sql: "CREATE TABLE busy_notes (what TEXT NOT NULL, about TEXT NOT NULL, \
          place BIGINT NOT NULL);\n",
};

const PAUSES: Pauses = Pauses {
    first_seconds: 10,
    longest_seconds: 15,
};

const BUSY: Module = Module {
    name: "busy",
    migrations: &[NOTES],
    routes: |_| {},
    kinds: &[],
    verbs: &[DONE, ECHOED, OTHER],
    hears: &[
        hearer("busy.moody", &[DONE], Begins::WithTheFirst, hear_moody),
        hearer("busy.steady", &[DONE], Begins::WithTheFirst, hear_steady),
        hearer("busy.late", &[DONE], Begins::FromNow, hear_late),
        hearer("busy.echo", &[ECHOED], Begins::WithTheFirst, hear_echo),
    ],
    jobs: &[
        JobKind {
            name: "busy.errand",
            label: "jobs-kind-housekeeping",
            run: run_errand,
            max_attempts: 3,
            pauses: PAUSES,
            every_seconds: None,
        },
        JobKind {
            name: "busy.round",
            label: "jobs-kind-housekeeping",
            run: run_round,
            max_attempts: 2,
            pauses: PAUSES,
            every_seconds: Some(3600),
        },
    ],
    nouns: &[],
    relations: &[],
    passages: &[],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &[],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[],
};

/// The platform without its own jobs, so that what is due is what a story put.
const QUIET: Module = Module { jobs: &[], ..CORE };
const WITH_BUSY: &[Module] = &[QUIET, BUSY];

const fn hearer(
    name: &'static str,
    verbs: &'static [&'static str],
    begins: Begins,
    hear: for<'a> fn(Hearing<'a>) -> BoxFuture<'a, Result<(), Failure>>,
) -> Hearer {
    Hearer {
        name,
        label: "jobs-hearer-archived-imports",
        verbs,
        begins,
        hear,
    }
}

tokio::task_local! {
    static MOOD: Arc<Mood>;
}

const WELL: u8 = 0;
const FAILS: u8 = 1;
const BREAKS: u8 = 2;
const HANGS: u8 = 3;

/// How the moody ones behave in a story, told to the task that calls them.
#[derive(Default)]
struct Mood {
    now: AtomicU8,
    hangs: Notify,
}

impl Mood {
    fn set(&self, mood: u8) {
        self.now.store(mood, Ordering::SeqCst);
    }
}

async fn in_mood() -> Result<(), Failure> {
    let mood = MOOD.try_with(Arc::clone).unwrap_or_default();
    match mood.now.load(Ordering::SeqCst) {
        FAILS => Err(Failure::Because("jobs-failure-refused")),
        BREAKS => panic!("a mistake in a slice"),
        HANGS => {
            mood.hangs.notify_one();
            std::future::pending().await
        }
        _ => Ok(()),
    }
}

fn hear_moody(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        note(hearing.write, "moody", &hearing.event.seq.to_string()).await?;
        in_mood().await
    })
}

fn hear_steady(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let seq = hearing.event.seq.to_string();
        Ok(note(hearing.write, "steady", &seq).await?)
    })
}

fn hear_late(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let seq = hearing.event.seq.to_string();
        Ok(note(hearing.write, "late", &seq).await?)
    })
}

fn hear_echo(hearing: Hearing<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let again = EventDraft::new(ECHOED, hearing.event.entry);
        hearing.write.event(again);
        Ok(())
    })
}

fn run_errand(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let write = work.db.write(&Acting::operator()).await?;
        note(&write, "errand", &work.job.unique_key).await?;
        in_mood().await?;
        if work.done(&write).await? {
            write.commit().await?;
        }
        Ok(())
    })
}

/// Leaves ending the job to whoever called it.
fn run_round(work: Work<'_>) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        in_mood().await?;
        let write = work.db.write(&Acting::operator()).await?;
        note(&write, "round", &work.job.attempt.to_string()).await?;
        write.commit().await?;
        Ok(())
    })
}

async fn note(write: &Write, what: &str, about: &str) -> Result<(), sea_orm::DbErr> {
    let sql = "INSERT INTO busy_notes (what, about, place) \
               VALUES ($1, $2, (SELECT COUNT(*) FROM busy_notes WHERE what = $3))";
    let values = [what.into(), about.into(), what.into()];
    execute(write.conn(), sql, values).await.map(drop)
}

/// What was noted under a name, in the order in which it was noted.
async fn notes(app: &TestApp, what: &str) -> Vec<String> {
    let sql = "SELECT about FROM busy_notes WHERE what = $1 ORDER BY place, about";
    let rows = query(app.db().read(), sql, [what.into()]).await;
    let rows = rows.expect("notes");
    let about = |row: &ordit_platform::db::Row| row.try_get("", "about").expect("a text");
    rows.iter().map(about).collect()
}

async fn happen(app: &TestApp, verb: &'static str) -> (Id, i64) {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let entry = write.id();
    write.event(EventDraft::new(verb, entry));
    (entry, write.commit().await.expect("a commit"))
}

async fn send_on_errand(app: &TestApp, key: &str) -> bool {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let is_new = put(&mut write, &errand(app, key)).await.expect("a job");
    write.commit().await.expect("a commit");
    is_new
}

fn errand<'a>(app: &TestApp, key: &'a str) -> NewJob<'a> {
    NewJob {
        kind: "busy.errand",
        unique_key: key,
        payload: json!({}),
        run_at: app.site.effects.now(),
    }
}

/// How many jobs of the program are always there.
fn recurring() -> usize {
    let kinds = MODULES.iter().flat_map(|module| module.jobs);
    kinds.filter(|kind| kind.every_seconds.is_some()).count()
}

/// How many rows a table has.
async fn rows(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS number FROM {table}");
    let rows = query(app.db().read(), &sql, []).await.expect("a count");
    rows[0].try_get("", "number").expect("a number")
}

#[test]
fn what_is_heard_is_declared_and_names_are_there_once() {
    let verbs: Vec<&str> = MODULES
        .iter()
        .flat_map(|module| module.verbs)
        .copied()
        .collect();
    let hearers = || MODULES.iter().flat_map(|module| module.hears);
    for hearer in hearers() {
        assert!(!hearer.verbs.is_empty(), "{} hears nothing", hearer.name);
        for verb in hearer.verbs {
            assert!(
                verbs.contains(verb),
                "{}: nobody declares {verb}",
                hearer.name
            );
        }
    }
    let kinds = MODULES.iter().flat_map(|module| module.jobs);
    let names = hearers().map(|hearer| hearer.name);
    let mut names: Vec<&str> = names.chain(kinds.map(|kind| kind.name)).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "two share a name");
    assert!(count >= 2);
}
