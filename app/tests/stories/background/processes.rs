//! Real processes: one that is told to leave jobs alone does, one that is killed hinders nobody.

use std::{path::Path, time::Duration};

use ordit_kernel::Acting;
use ordit_platform::db::{Db, execute, query_one};
use ordit_testkit::Engine;

use crate::{kill_search::serving, world::whole_database};

const GLANCE: Duration = Duration::from_millis(20);
/// No server needs longer for its first job.
const MOST_GLANCES: usize = 3_000;

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
    let all = "SELECT COUNT(*) AS number FROM jobs";
    let hearers = "SELECT COUNT(*) AS number FROM hearers";
    let done = "SELECT COUNT(*) AS number FROM jobs WHERE attempts = 0 AND holder_id IS NULL";

    let mut server = serving(&database.url, folder, &["--no-jobs"]);
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    assert_eq!([number(db, all).await, number(db, hearers).await], [0, 0]);

    let mut server = serving(&database.url, folder, &[]);
    let is_done = becomes(db, done, 1).await && becomes(db, hearers, 1).await;
    server.kill().expect("a server to kill");
    server.wait().expect("its end");
    assert!(is_done, "the daily job waits for tomorrow");

    // As if that process had ended in the middle of the next one.
    let write = db.write(&Acting::operator()).await.expect("a write");
    let stuck = "UPDATE jobs SET run_at = 1, attempts = 1, leased_until = 2, holder_id = id";
    let changed = execute(write.conn(), stuck, []).await;
    assert_eq!(changed.expect("a change"), 1);
    write.commit().await.expect("a commit");
    let mut server = serving(&database.url, folder, &[]);
    let is_done = becomes(db, done, 1).await;
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
