//! Several processes that start at once on an empty database make one instance of it.

use futures::future::join_all;
use ordit_app::MODULES;
use ordit_platform::{
    db::{Db, DbSettings, SqlMigration, migrate, query_one},
    effects::Effects,
    session::ensure_first_coordinator,
    web::signing_key,
};
use ordit_testkit::{Engine, TestDatabase};

const PROCESSES: usize = 4;

/// What each process does before it listens; gives its first coordinator and its key.
async fn start(url: &str) -> (String, Vec<u8>) {
    let effects = Effects::system();
    let settings = DbSettings {
        readers: 2,
        is_durable: false,
    };
    let db = Db::connect(url, &effects, &settings).await;
    let db = db.expect("the database");
    let modules = MODULES.iter();
    let migrations: Vec<SqlMigration> = modules
        .flat_map(|module| module.migrations)
        .copied()
        .collect();
    migrate(&db, migrations)
        .await
        .expect("migrations that apply");
    let person = ensure_first_coordinator(&db, &effects).await;
    let key = signing_key(&db).await.expect("a key");
    (person.expect("a person").to_string(), key.master().to_vec())
}

async fn count(db: &Db, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS count FROM {table}");
    let row = query_one(db.read(), &sql, []).await.expect("an answer");
    row.expect("a row").try_get("", "count").expect("a count")
}

async fn of_many_at_once_one_makes_what_there_is_once(engine: Engine) {
    if !engine.is_here() {
        return;
    }
    let empty = TestDatabase::new(engine, &[], &Effects::system()).await;
    let starting = (0..PROCESSES).map(|_| {
        let url = empty.url.clone();
        tokio::spawn(async move { start(&url).await })
    });
    let started = join_all(starting).await.into_iter();
    let started: Vec<_> = started.map(|made| made.expect("a start")).collect();
    assert!(
        started.iter().all(|made| *made == started[0]),
        "{started:?}"
    );
    assert_eq!(count(&empty.db, "mandates").await, 1);
    assert_eq!(count(&empty.db, "instance_marks").await, 1);
}

mod several_processes_start_at_once {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn sqlite() {
        of_many_at_once_one_makes_what_there_is_once(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn postgres() {
        of_many_at_once_one_makes_what_there_is_once(Engine::Postgres).await;
    }
}
