//! `kill -9` while mails are fetched: each comes in once, and no password stands in the log.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Stdio},
    time::Duration,
};

use ordit_kernel::{Acting, Lang};
use ordit_platform::{
    db::{Db, execute},
    i18n::Translator,
    import::Importer,
};
use ordit_testkit::{Engine, TestDatabase};

use super::*;
use crate::{
    kill::{ordit, rounds},
    world::whole_database,
};

/// So many mails come in each round.
const MAILS: usize = 25;
const GLANCE: Duration = Duration::from_millis(20);
/// No process needs longer for what is left.
const MOST_GLANCES: usize = 3_000;

fn serving(database: &TestDatabase, server: &ImapServer) -> Child {
    let intake = format!("alfa={}", server.address("ada"));
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--no-backup"];
    let mut command = ordit(&database.url, database.folder.path(), &arguments);
    // The password is not in the list of processes, and the log is as wordy as can be.
    command
        .env("ORDIT_INTAKE", intake)
        .env("ORDIT_LOG", "trace");
    // Into a file, since nobody reads along while it runs.
    let log = File::create(log_of(database)).expect("a log");
    let command = command.stdout(Stdio::null()).stderr(log);
    command.spawn().expect("the program starts")
}

fn log_of(database: &TestDatabase) -> PathBuf {
    database.folder.path().join("serve.log")
}

/// Ends a process and gives all that it said.
fn killed(mut process: Child, database: &TestDatabase) -> String {
    process.kill().expect("a process to kill");
    process.wait().expect("its end");
    let told = fs::read(log_of(database)).expect("its log");
    String::from_utf8_lossy(&told).into_owned()
}

/// What a log says about mailboxes and failures, for whoever reads a failing test.
fn about_intake(log: &str) -> String {
    let telling = ["intake", "WARN", "ERROR"];
    let lines = log.lines();
    let about = lines.filter(|line| telling.iter().any(|word| line.contains(word)));
    about.take(200).collect::<Vec<_>>().join("\n")
}

/// As if the minutes had passed after which it looks again, also when it was interrupted.
async fn let_time_pass(db: &Db) {
    let sql = "UPDATE jobs SET run_at = 0, leased_until = 0, attempts = 0 \
               WHERE kind = 'intake.read'";
    let write = db.write(&Acting::operator()).await.expect("a write");
    execute(write.conn(), sql, []).await.expect("a change");
    write.commit().await.expect("a commit");
}

/// Waits until so many are there.
async fn wait_for(db: &Db, many: usize) -> usize {
    for _ in 0..MOST_GLANCES {
        let found = came_in(db).await.len();
        if found >= many {
            return found;
        }
        tokio::time::sleep(GLANCE).await;
    }
    came_in(db).await.len()
}

async fn each_comes_once(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let server = ImapServer::start().await;
    let db = &database.db;
    make_network(&database).await;
    let mut logs = String::new();
    let mut expected = 0;
    for round in 0..rounds() {
        for number in 0..MAILS {
            server.deliver("ada", letter(&format!("Carta {round}.{number}")));
        }
        let_time_pass(db).await;
        let running = serving(&database, &server);
        let enough = expected + 1 + usize::try_from(round * 7 % 20).expect("few");
        assert!(
            wait_for(db, enough).await >= enough,
            "{}",
            killed(running, &database)
        );
        logs.push_str(&killed(running, &database));
        let_time_pass(db).await;
        let running = serving(&database, &server);
        expected += MAILS;
        let found = wait_for(db, expected).await;
        let told = killed(running, &database);
        assert_eq!(found, expected, "{}", about_intake(&told));
        logs.push_str(&told);
    }
    let mut subjects = drafts(db).await;
    assert_eq!(subjects.len(), expected);
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), expected, "nothing came twice");
    assert!(logs.contains("DEBUG"), "the log is wordy");
    assert!(!logs.contains("hunter2"), "and says no password");
}

async fn make_network(database: &TestDatabase) {
    let locales = MODULES.iter().flat_map(|module| module.locales).flatten();
    let words = ordit_platform::i18n::Words::new(locales.copied()).expect("words");
    let words = Arc::new(words);
    let l = Translator::new(Arc::clone(&words), Lang::Ca);
    let nouns = MODULES.iter().flat_map(|module| module.nouns).collect();
    let importer = Importer::new(database.db.clone(), words, nouns);
    let made = ordit_app::bring::create_network(&importer, &l, "alfa", "Xarxa Alfa").await;
    made.expect("a network");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_mails_come_in_on_sqlite() {
    each_comes_once(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn torture_kill_while_mails_come_in_on_postgres() {
    each_comes_once(Engine::Postgres).await;
}
