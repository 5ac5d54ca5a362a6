//! A fresh database per test: a copy of a prepared file, or of a template database.

use std::{
    collections::HashMap,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};

use ordit_platform::{
    db::{self, Db, DbSettings, SqlMigration, execute},
    effects::Effects,
};
use tempfile::TempDir;
use tokio::sync::Mutex;

/// The engine on which a story is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Names the PostgreSQL cluster in which tests make their databases (`make test` sets it).
const CLUSTER: &str = "ORDIT_TEST_POSTGRES";

impl Engine {
    /// Whether this engine can be used here; says so when it cannot.
    pub fn is_here(self) -> bool {
        let is_here = self == Self::Sqlite || std::env::var(CLUSTER).is_ok();
        if !is_here {
            eprintln!("not told on PostgreSQL: {CLUSTER} is not set (make test sets it)");
        }
        is_here
    }
}

/// A database of one test; its folder goes with it.
pub struct TestDatabase {
    pub db: Db,
    pub folder: TempDir,
    pub url: String,
}

/// Prepared databases by engine and migrations, so that each schema is made once.
static PREPARED: Mutex<Option<HashMap<(Engine, String), String>>> = Mutex::const_new(None);
/// Keeps the prepared SQLite files until the process ends.
static COUNT: AtomicU32 = AtomicU32::new(0);

impl TestDatabase {
    /// A database with these migrations applied and nothing in it.
    ///
    /// # Panics
    /// When the engine cannot be used: then no test can say anything.
    pub async fn new(engine: Engine, migrations: &[SqlMigration], effects: &Effects) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let prepared = prepared(engine, migrations, effects).await;
        let url = match engine {
            Engine::Sqlite => {
                let file = folder.path().join("ordit.db");
                std::fs::copy(prepared, &file).expect("a copy of the prepared file");
                sqlite_url(&file)
            }
            Engine::Postgres => {
                let name = unique("test");
                sql(
                    &cluster(),
                    &format!("CREATE DATABASE {name} TEMPLATE {prepared}"),
                )
                .await;
                database_url(&name)
            }
        };
        let db = Db::connect(&url, effects, &settings())
            .await
            .expect("the test's database");
        Self { db, folder, url }
    }
}

/// Readers are few in a test, and what is lost in a power cut does not matter.
pub fn settings() -> DbSettings {
    DbSettings {
        readers: 4,
        is_durable: false,
    }
}

async fn prepared(engine: Engine, migrations: &[SqlMigration], effects: &Effects) -> String {
    let names: Vec<&str> = migrations.iter().map(|migration| migration.name).collect();
    let key = (engine, names.join(" "));
    let mut all = PREPARED.lock().await;
    let all = all.get_or_insert_default();
    if let Some(prepared) = all.get(&key) {
        return prepared.clone();
    }
    let prepared = match engine {
        Engine::Sqlite => prepare_file(migrations, effects).await,
        Engine::Postgres => prepare_template(migrations, effects).await,
    };
    all.insert(key, prepared.clone());
    prepared
}

async fn prepare_file(migrations: &[SqlMigration], effects: &Effects) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder").keep();
    let file = folder.join("prepared.db");
    migrate(&sqlite_url(&file), migrations, effects).await;
    file.display().to_string()
}

async fn prepare_template(migrations: &[SqlMigration], effects: &Effects) -> String {
    let name = unique("template");
    sql(&cluster(), &format!("CREATE DATABASE {name}")).await;
    migrate(&database_url(&name), migrations, effects).await;
    name
}

async fn migrate(url: &str, migrations: &[SqlMigration], effects: &Effects) {
    let db = Db::connect(url, effects, &settings())
        .await
        .expect("a database to prepare");
    db::migrate(&db, migrations.to_vec())
        .await
        .expect("migrations that apply");
    db.close().await.expect("a database that closes");
}

async fn sql(url: &str, text: &str) {
    let (effects, _) = crate::effects::effects();
    let db = Db::connect(url, &effects, &settings())
        .await
        .expect("the test cluster");
    execute(db.read(), text, [])
        .await
        .expect("the cluster obeys");
    db.close().await.expect("a connection that closes");
}

fn cluster() -> String {
    std::env::var(CLUSTER).expect("the story asked whether PostgreSQL is here")
}

fn database_url(name: &str) -> String {
    let mut url = url::Url::parse(&cluster()).expect("the cluster's address");
    url.set_path(name);
    url.to_string()
}

fn sqlite_url(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

fn unique(what: &str) -> String {
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("ordit_{what}_{}_{count}", std::process::id())
}
