//! A database of its own for each story, on SQLite and, where one is given, on PostgreSQL.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use futures::stream;
use ordit_kernel::{Acting, Clock, Id, Instant, PageRequest, Randomness};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::thing::{MIGRATION, THING, WORDS};
use crate::{
    db::{Db, DbSettings, execute, migrate, query},
    effects::Effects,
    events,
    i18n::Words,
    import::{self, Importer, NewRun, Noun, Outcome, RowView, Status, Wanted},
    register,
};

/// Where an instance with a network and the importer of things lives.
pub struct World {
    pub db: Db,
    pub importer: Importer,
    pub network: Id,
    pub acting: Acting,
    /// Goes when the story ends.
    _folder: tempfile::TempDir,
}

/// A fresh world on every engine at hand.
pub async fn worlds() -> Vec<World> {
    let mut worlds = vec![World::on_sqlite().await];
    if let Ok(server) = std::env::var("ORDIT_TEST_POSTGRES") {
        let (server, _) = server.rsplit_once('/').expect("an address with a database");
        worlds.push(World::on_postgres(server).await);
    }
    worlds
}

/// The words of the importer and of things.
pub fn words() -> Arc<Words> {
    let files = import::LOCALES.into_iter().chain(WORDS);
    Arc::new(Words::new(files).expect("the locale files are good Fluent"))
}

impl World {
    async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!(
            "sqlite://{}?mode=rwc",
            folder.path().join("ordit.db").display()
        );
        Self::at(&url, folder).await
    }

    async fn on_postgres(server: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let name = format!("ordit_import_{}", Effects::system().id().0.simple());
        let settings = DbSettings {
            readers: 2,
            is_durable: false,
        };
        let url = format!("{server}/postgres");
        let main = Db::connect(&url, &effects(), &settings)
            .await
            .expect("the server");
        let sql = format!("CREATE DATABASE {name}");
        main.read()
            .execute_unprepared(&sql)
            .await
            .expect("a database");
        main.close().await.expect("closed");
        Self::at(&format!("{server}/{name}"), folder).await
    }

    async fn at(url: &str, folder: tempfile::TempDir) -> Self {
        let effects = effects();
        let settings = DbSettings {
            readers: 2,
            is_durable: false,
        };
        let db = Db::connect(url, &effects, &settings)
            .await
            .expect("the database");
        let migrations = vec![
            register::MIGRATION,
            events::MIGRATION,
            import::MIGRATION,
            import::NAMES_MIGRATION,
            import::LEASE_MIGRATION,
            import::NEAR_MIGRATION,
            register::ORDER_MIGRATION,
            MIGRATION,
        ];
        migrate(&db, migrations).await.expect("the tables");
        let nouns: Vec<&'static Noun> = vec![&THING];
        let importer = Importer::new(db.clone(), words(), nouns);
        let acting = Acting::operator();
        Self {
            db,
            importer,
            network: effects.id(),
            acting,
            _folder: folder,
        }
    }

    /// Looks at a spreadsheet.
    pub async fn look(&self, file_name: &str, bytes: impl AsRef<[u8]>) -> Id {
        let new = NewRun::of_file(file_name, None, Some(self.network));
        let run = self
            .importer
            .start(&self.acting, &new)
            .await
            .expect("a run");
        let pieces: Vec<Result<Vec<u8>, Infallible>> = bytes
            .as_ref()
            .chunks(1000)
            .map(|piece| Ok(piece.to_vec()))
            .collect();
        let stored = self
            .importer
            .store_file(&self.acting, run, stream::iter(pieces))
            .await;
        stored.expect("the file is stored");
        self.importer
            .read_file(&self.acting, run)
            .await
            .expect("the file is read");
        run
    }

    /// Confirms a run.
    pub async fn confirm(&self, run: Id) -> Outcome {
        self.importer
            .confirm(&self.acting, run)
            .await
            .expect("confirmed")
    }

    /// Looks at a spreadsheet and writes it.
    pub async fn import(&self, file_name: &str, bytes: impl AsRef<[u8]>) -> Outcome {
        let run = self.look(file_name, bytes).await;
        self.confirm(run).await
    }

    /// As if the process had ended before it noted that the last row was read.
    pub async fn forget_that_it_was_read(&self, run: Id) {
        let write = self.db.write(&self.acting).await.expect("a write");
        let sql = "UPDATE import_runs SET state = 'reading' WHERE id = $1";
        execute(write.conn(), sql, [Uuid::from(run).into()])
            .await
            .expect("updated");
        write.commit().await.expect("committed");
    }

    /// As if whoever reads or receives the file of a run had been silent for too long.
    pub async fn silence(&self, run: Id) {
        let write = self.db.write(&self.acting).await.expect("a write");
        let sql = "UPDATE import_runs SET leased_until = 0 WHERE id = $1";
        execute(write.conn(), sql, [Uuid::from(run).into()])
            .await
            .expect("updated");
        write.commit().await.expect("committed");
    }

    /// How many rows of a run have each status.
    pub async fn counts(&self, run: Id) -> BTreeMap<Status, usize> {
        self.importer.report(run).await.expect("a report").counts
    }

    /// The first rows of a run.
    pub async fn rows(&self, run: Id) -> Vec<RowView> {
        let request = PageRequest::new(1, 200);
        self.importer
            .rows(run, None, request)
            .await
            .expect("rows")
            .items
    }

    /// What things say: name, size and state, by name.
    pub async fn things(&self) -> Vec<(String, Option<i64>, String)> {
        let sql = "SELECT x.title, t.size, e.state FROM entries e \
                   JOIN entry_texts x ON x.entry_id = e.id JOIN things t ON t.entry_id = e.id";
        let rows = query(self.db.read(), sql, []).await.expect("things");
        let read = |row: &crate::db::Row| {
            Ok::<_, DbErr>((
                row.try_get("", "title")?,
                row.try_get("", "size")?,
                row.try_get("", "state")?,
            ))
        };
        let mut things: Vec<_> = rows.iter().map(|row| read(row).expect("a thing")).collect();
        things.sort();
        things
    }

    /// The id of the thing with this name.
    pub async fn id_of(&self, name: &str) -> Id {
        let known = (THING.known)(&self.db, None, Wanted::All)
            .await
            .expect("things");
        known
            .iter()
            .find(|one| one.title == name)
            .expect("a thing of this name")
            .id
    }

    /// How many events, revisions and rows that wait there are.
    pub async fn traces(&self) -> [i64; 3] {
        let count = async |table: &str| {
            let sql = format!("SELECT COUNT(*) AS number FROM {table}");
            let rows = query(self.db.read(), &sql, []).await.expect("a count");
            rows[0].try_get::<i64>("", "number").expect("a number")
        };
        let waiting = count("staged_entries").await
            + count("staged_things").await
            + count("import_file_chunks").await;
        [
            count("events").await,
            count("entry_revisions").await,
            waiting,
        ]
    }
}

fn effects() -> Effects {
    let clock = Ticking(AtomicI64::new(1_790_000_000_000_000));
    Effects {
        clock: Arc::new(clock),
        randomness: Arc::new(Counting(AtomicU64::new(1))),
    }
}

/// Each look at the clock is a millisecond later.
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Instant {
        Instant(self.0.fetch_add(1000, Ordering::Relaxed))
    }
}

struct Counting(AtomicU64);

impl Randomness for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        bytes.fill(0);
        let end = bytes.len().min(8);
        bytes[..end].copy_from_slice(&number.to_be_bytes()[8 - end..]);
    }
}
