//! Real processes: one that is told to leave jobs alone does, one that is killed hinders nobody.

use std::{path::Path, time::Duration};

use ordit_app::MODULES;
use ordit_kernel::Acting;
use ordit_platform::db::{Db, execute, query_one};
use ordit_testkit::Engine;

use super::recurring;
use crate::{kill_search::serving, world::whole_database};

const GLANCE: Duration = Duration::from_millis(20);
/// No server needs longer for its first job.
const MOST_GLANCES: usize = 3_000;

/// How many hear.
fn listening() -> i64 {
    let hearers = MODULES.iter().flat_map(|module| module.hears).count();
    i64::try_from(hearers).expect("a few")
}

async fn number(db: &Db, sql: &str) -> i64 {
    let row = query_one(db.read(), sql, []).await.expect("an answer");
    row.expect("a row").try_get("", "number").expect("a number")
}

async fn becomes(db: &Db, sql: &str, expected: i64) -> bool {
    for _ in 0..MOST_GLANCES {
        if number(db, sql).await == expected {
            return true;
        }
        tokio::time::sleep(GLANCE).await;
    }
    false
}

async fn jobs_are_left_alone_where_nobody_wants_them(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let (db, folder): (&Db, &Path) = (&database.db, database.folder.path());
    let jobs = i64::try_from(recurring()).expect("a few");
    let all = "SELECT COUNT(*) AS number FROM jobs";
    let hearers = "SELECT COUNT(*) AS number FROM hearers";
    let done = "SELECT COUNT(*) AS number FROM jobs WHERE attempts = 0 AND holder_id IS NULL";

    let mut server = serving(&database.url, folder, &["--no-jobs"]);
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    assert_eq!([number(db, all).await, number(db, hearers).await], [0, 0]);

    let mut server = serving(&database.url, folder, &[]);
    let kept = "SELECT COUNT(*) AS number FROM instance_marks WHERE mark = 'backup'";
    let is_done = becomes(db, kept, 1).await
        && becomes(db, done, jobs).await
        && becomes(db, hearers, listening()).await;
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    assert!(is_done, "what recurs waits for its next time");
    let backups = std::fs::read_dir(folder.join("backups")).expect("backups are made by default");
    assert_eq!(backups.count(), 1);

    // As if that process had ended in the middle of the next one.
    let write = db.write(&Acting::operator()).await.expect("a write");
    let stuck = "UPDATE jobs SET run_at = 1, attempts = 1, leased_until = 2, holder_id = id";
    let changed = execute(write.conn(), stuck, []).await;
    assert_eq!(changed.map(i64::try_from), Ok(Ok(jobs)));
    write.commit().await.expect("a commit");
    let mut server = serving(&database.url, folder, &["--no-backup"]);
    let is_done = becomes(db, done, jobs).await;
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    assert!(is_done, "another process goes on with it");
}

mod a_process_does_jobs_unless_it_is_told_not_to {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn sqlite() {
        jobs_are_left_alone_where_nobody_wants_them(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn postgres() {
        jobs_are_left_alone_where_nobody_wants_them(Engine::Postgres).await;
    }
}
