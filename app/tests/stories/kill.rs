//! `kill -9` in the middle of an import leaves all or nothing, and the data whole.

use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use ordit_testkit::Engine;

use crate::world::whole_database;

const ROWS: usize = 3_000;

/// The program on a database, as a process of its own.
pub fn ordit(database: &str, data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ordit"));
    command
        .args(arguments)
        .args(["--database", database])
        .arg("--data")
        .arg(data);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The exit code of a process and all that it said.
pub fn output(mut command: Command) -> (Option<i32>, String) {
    let done = command.output().expect("the program runs");
    let text = [done.stdout, done.stderr].concat();
    (
        done.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

/// A spreadsheet of so many organisations.
pub fn sheet(rows: usize) -> String {
    let mut sheet = String::from("Nom;Tipus;Municipi\n");
    for row in 0..rows {
        writeln!(sheet, "Entitat de prova {row};Altres;Artés").expect("a row");
    }
    sheet
}

/// How many organisations an export of the network shows.
fn written(database: &str, data: &Path) -> usize {
    let arguments = ["export", "--network", "prova", "--format", "csv"];
    let (code, text) = output(ordit(database, data, &arguments));
    assert_eq!(code, Some(0), "{text}");
    text.matches("Entitat de prova").count()
}

const ROUNDS: &str = "ORDIT_TORTURE_ROUNDS";

/// Rounds of killing: one in `make test`, many in `make torture`.
pub fn rounds() -> u64 {
    let rounds = std::env::var(ROUNDS);
    rounds.ok().and_then(|text| text.parse().ok()).unwrap_or(1)
}

/// A storm is asked for as a whole, be it for one round: not what `make test` has time for.
pub fn is_torture() -> bool {
    std::env::var_os(ROUNDS).is_some()
}

fn torture(database: &str, folder: &Path) {
    let file = folder.join("organitzacions.csv");
    std::fs::write(&file, sheet(2)).expect("a sheet");
    let path = file.display().to_string();
    let first = [
        "import",
        &path,
        "--network",
        "prova",
        "--create-network",
        "Xarxa de prova",
    ];
    let (code, text) = output(ordit(database, folder, &first));
    assert_eq!(code, Some(0), "{text}");
    std::fs::write(&file, sheet(ROWS)).expect("a sheet");
    for round in 0..rounds() {
        let again = ["import", &path, "--network", "prova"];
        let mut running = ordit(database, folder, &again)
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(150 + (round * 173) % 2_500));
        // It may be done already, which is one of the two states that are right.
        drop(running.kill());
        drop(running.wait());
        let count = written(database, folder);
        assert!(count == 2 || count == ROWS, "{count} rows after a kill");
        let (code, text) = output(ordit(database, folder, &["check"]));
        assert_eq!(code, Some(0), "{text}");
    }
    let (code, text) = output(ordit(
        database,
        folder,
        &["import", &path, "--network", "prova"],
    ));
    assert_eq!(code, Some(0), "{text}");
    assert_eq!(written(database, folder), ROWS);
}

async fn killed_imports_are_whole_or_absent(engine: Engine) {
    let Some(database) = whole_database(engine).await else {
        return;
    };
    let (url, folder) = (database.url.clone(), database.folder);
    database
        .db
        .close()
        .await
        .expect("the test's own connection closes");
    torture(&url, folder.path());
}

#[tokio::test]
async fn torture_kill_in_mid_import_on_sqlite() {
    killed_imports_are_whole_or_absent(Engine::Sqlite).await;
}

#[tokio::test]
async fn torture_kill_in_mid_import_on_postgres() {
    killed_imports_are_whole_or_absent(Engine::Postgres).await;
}
