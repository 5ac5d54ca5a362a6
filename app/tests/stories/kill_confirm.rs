//! `kill -9` aimed at the one transaction that writes an import leaves all of it or nothing.

use std::{fs, path::Path, process::Child, time::Duration};

use ordit_app::{Instance, Opening, bring};
use ordit_kernel::{Acting, Id, Lang, PageRequest};
use ordit_platform::{
    db::query,
    effects::Effects,
    i18n::Translator,
    import::{Importer, Listed, RunState},
};
use ordit_testkit::{Engine, TestDatabase};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use uuid::Uuid;

use crate::{
    kill::{ordit, output, rounds, sheet},
    world::ALL,
};

const ROWS: usize = 5_000;
/// How long the transaction takes, as long as nobody has seen it.
const FIRST_GUESS_MS: u64 = 500;
const GLANCE: Duration = Duration::from_millis(2);

/// An instance that the test looks into while another process works on it.
struct Target<'a> {
    engine: Engine,
    url: &'a str,
    folder: &'a Path,
    instance: Instance,
    network: Id,
}

impl<'a> Target<'a> {
    async fn new(engine: Engine, url: &'a str, folder: &'a Path) -> Self {
        let (data, database) = (folder.to_owned(), Some(url.to_owned()));
        let instance = Opening { data, database }
            .open()
            .await
            .expect("an instance");
        let l = Translator::new(instance.words.clone(), Lang::Ca);
        let network = bring::create_network(&instance.importer(), &l, "prova", "Prova").await;
        Self {
            engine,
            url,
            folder,
            instance,
            network: network.expect("a network"),
        }
    }

    fn importer(&self) -> Importer {
        self.instance.importer()
    }

    fn start(&self) -> Child {
        let file = self.folder.join("organitzacions.csv");
        fs::write(&file, sheet(ROWS)).expect("a sheet");
        let path = file.display().to_string();
        let arguments = ["import", &path, "--network", "prova"];
        let started = ordit(self.url, self.folder, &arguments).spawn();
        started.expect("the program starts")
    }

    /// Waits until the rows were looked at and the process begins to write them.
    async fn until_confirming(&self, child: &mut Child) -> Id {
        let run = loop {
            let request = PageRequest::new(1, 1);
            let importer = self.importer();
            let runs = importer.runs(Some(self.network), Listed::Files, request);
            let last = runs.await.expect("the runs").items.pop();
            let is_looked_at = |state| state != RunState::Reading;
            match last.filter(|run| is_looked_at(run.state)) {
                Some(run) => break run.id,
                None => std::thread::sleep(GLANCE),
            }
            assert!(is_alive(child), "it ended before it wrote anything");
        };
        while is_alive(child) && !self.has_begun().await {
            std::thread::sleep(GLANCE);
        }
        run
    }

    /// The transaction holds its lock. SQLite shows no lock, and writes nothing to its journal
    /// before the end: there the run that is ready is the sign, since what follows is the write.
    async fn has_begun(&self) -> bool {
        let sql = "SELECT COUNT(*) AS number FROM pg_locks l JOIN pg_database d \
                   ON d.oid = l.database AND d.datname = current_database() \
                   WHERE l.mode = 'ShareRowExclusiveLock'";
        self.engine == Engine::Sqlite || self.number(sql).await > 0
    }

    /// The state of the run and how many organisations there are, at one moment.
    async fn seen(&self, run: Id) -> (String, i64) {
        let sql = "SELECT r.state, (SELECT COUNT(*) FROM organisations) AS number \
                   FROM import_runs r WHERE r.id = $1";
        let rows = query(self.instance.db.read(), sql, [Uuid::from(run).into()]).await;
        let row = &rows.expect("the run")[0];
        let state = row.try_get("", "state").expect("a state");
        (state, row.try_get("", "number").expect("a number"))
    }

    async fn number(&self, sql: &str) -> i64 {
        let rows = query(self.instance.db.read(), sql, []).await;
        rows.expect("a number")[0]
            .try_get("", "number")
            .expect("a number")
    }

    fn run(&self, command: &str) -> String {
        let (code, text) = output(ordit(self.url, self.folder, &[command]));
        assert_eq!(code, Some(0), "{command}: {text}");
        text
    }
}

fn is_alive(child: &mut Child) -> bool {
    child.try_wait().expect("a process").is_none()
}

/// Kills one import while it writes; gives the length of the transaction in milliseconds.
async fn kill_once(target: &Target<'_>, after_ms: u64) -> Option<u64> {
    let mut child = target.start();
    let run = target.until_confirming(&mut child).await;
    std::thread::sleep(Duration::from_millis(after_ms));
    // It may be done already, which is one of the two states that are right.
    drop(child.kill());
    drop(child.wait());
    let (state, count) = target.seen(run).await;
    let whole = ROWS as i64;
    assert!(
        [("ready", 0), ("written", whole)].contains(&(state.as_str(), count)),
        "killed after {after_ms} ms: {state}, {count} organisations"
    );
    target.run("check");
    let (importer, acting) = (target.importer(), Acting::operator());
    let outcome = importer.confirm(&acting, run).await.expect("confirmed");
    let again = importer.confirm(&acting, run).await.expect("told again");
    assert_eq!((outcome.created, again.created), (ROWS as u64, ROWS as u64));
    assert_eq!(target.seen(run).await, ("written".to_owned(), whole));
    let created = "SELECT COUNT(*) AS number FROM events \
                   WHERE verb = 'members.organisation.created'";
    assert_eq!(target.number(created).await, whole, "each is told of once");
    let waiting = "SELECT COUNT(*) AS number FROM staged_entries";
    assert_eq!(target.number(waiting).await, 0, "nothing waits any more");
    let rebuilt = target.run("reindex");
    assert!(
        rebuilt.contains(&format!("{} entries", ROWS + 1)),
        "{rebuilt}"
    );
    target.run("check");
    u64::try_from(outcome.transaction_ms)
        .ok()
        .filter(|length| *length > 0)
}

async fn killed_confirms_are_whole_or_absent(engine: Engine) {
    if !engine.is_here() {
        return;
    }
    let all = ALL.iter().flat_map(|module| module.migrations);
    let migrations: Vec<_> = all.copied().collect();
    // The same moments in every run, as shares of the transaction as long as it was last.
    let (mut runner, mut length_ms) = (TestRunner::deterministic(), FIRST_GUESS_MS);
    for _ in 0..rounds() {
        let effects = Effects::system();
        let database = TestDatabase::new(engine, &migrations, &effects).await;
        let (url, folder) = (database.url.clone(), database.folder);
        database.db.close().await.expect("closed");
        let target = Target::new(engine, &url, folder.path()).await;
        let share = (0.2..1.1_f64)
            .new_tree(&mut runner)
            .expect("a share")
            .current();
        let after_ms = (length_ms as f64 * share) as u64;
        length_ms = kill_once(&target, after_ms).await.unwrap_or(length_ms);
        target.instance.db.close().await.expect("closed");
    }
}

#[tokio::test]
async fn torture_kill_in_mid_confirm_on_sqlite() {
    killed_confirms_are_whole_or_absent(Engine::Sqlite).await;
}

#[tokio::test]
async fn torture_kill_in_mid_confirm_on_postgres() {
    killed_confirms_are_whole_or_absent(Engine::Postgres).await;
}
