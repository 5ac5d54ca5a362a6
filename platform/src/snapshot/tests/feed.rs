//! The snapshot behind the feed, on both engines: what is touched, links, and the file.

use ordit_kernel::{Acting, Id, Lang, Viewer};
use sea_orm::ConnectionTrait;
use tempfile::TempDir;

use crate::{
    db::{Db, DbSettings, Write, execute, migrate},
    effects::Effects,
    events::EventDraft,
    module::CORE,
    register::{self, Sheet},
    snapshot::Snapshots,
};

/// A database of one test; its folder goes with it.
struct World {
    db: Db,
    url: String,
    folder: TempDir,
}

/// One world on SQLite and, when there is a server, one on PostgreSQL.
async fn worlds() -> Vec<World> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ordit.db");
    let mut worlds = vec![World::at(&format!("sqlite://{}?mode=rwc", file.display())).await];
    worlds.extend(on_postgres().await);
    worlds[0].folder = folder;
    worlds
}

async fn on_postgres() -> Option<World> {
    let server = std::env::var("ORDIT_TEST_POSTGRES").ok()?;
    let (server, _) = server.rsplit_once('/').expect("an address with a database");
    let name = format!("ordit_snapshot_{}", Effects::system().id().0.simple());
    let main = connect(&format!("{server}/postgres")).await;
    let sql = format!("CREATE DATABASE {name}");
    main.read()
        .execute_unprepared(&sql)
        .await
        .expect("a database");
    main.close().await.expect("closed");
    Some(World::at(&format!("{server}/{name}")).await)
}

async fn connect(url: &str) -> Db {
    let settings = DbSettings {
        readers: 2,
        is_durable: false,
    };
    let db = Db::connect(url, &Effects::system(), &settings).await;
    db.expect("the database")
}

impl World {
    async fn at(url: &str) -> Self {
        let db = connect(url).await;
        let migrations = CORE.migrations.to_vec();
        migrate(&db, migrations).await.expect("the tables");
        Self {
            db,
            url: url.to_owned(),
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    async fn write(&self) -> Write {
        self.db.write(&Acting::operator()).await.expect("a write")
    }

    async fn create(&self, kind: &str, slug: &str, network: Option<Id>) -> Id {
        let mut write = self.write().await;
        let mut sheet = Sheet::new(write.id(), kind, Lang::Ca, write.now());
        sheet.network = network;
        slug.clone_into(&mut sheet.slug);
        sheet.source = "test".to_owned();
        slug.clone_into(&mut sheet.text_mut(Lang::Ca).title);
        register::create(&write, &sheet, None)
            .await
            .expect("an entry");
        write.event(EventDraft::new("test.thing.created", sheet.id));
        write.commit().await.expect("committed");
        sheet.id
    }

    /// Whether there is a link from one to the other, as an event about the first tells.
    async fn link(&self, from: Id, to: Id, is_there: bool) -> i64 {
        let mut write = self.write().await;
        let (sql, values) = if is_there {
            let sql = "INSERT INTO links (id, from_id, relation, to_id, since, note) \
                       VALUES ($1, $2, 'about', $3, '2019-05', 'never in memory')";
            (sql, vec![write.id().0, from.0, to.0])
        } else {
            let sql = "DELETE FROM links WHERE from_id = $1 AND to_id = $2";
            (sql, vec![from.0, to.0])
        };
        let values = values.into_iter().map(Into::into);
        execute(write.conn(), sql, values).await.expect("a link");
        write.event(EventDraft::new("test.thing.changed", from));
        write.commit().await.expect("committed")
    }

    async fn snapshots(&self) -> Snapshots {
        let file = Some(self.folder.path().join("snapshot"));
        let snapshots = Snapshots::open(&self.db, Vec::new(), file).await;
        snapshots.expect("a snapshot")
    }
}

#[tokio::test]
async fn what_is_touched_has_the_number_of_its_last_event() {
    for world in worlds().await {
        let network = world.create("network", "xarxa", None).await;
        let other = world.create("network", "altra", None).await;
        let snapshots = world.snapshots().await;
        let of_network = world.create("group", "grup", Some(network)).await;
        let apart = world.create("group", "a-banda", None).await;
        snapshots.catch_up().await.expect("a feed");
        let current = snapshots.current();
        assert_eq!(
            (current.touched(of_network), current.touched(apart)),
            (3, 4)
        );
        assert_eq!(current.touched(network), 2, "as when the snapshot was made");
        assert_eq!(current.touched_network(network), 3);
        assert_eq!(current.touched_network(other), 2);
        let unknown = world.db.effects().id();
        assert_eq!(
            current.touched(unknown),
            current.seq,
            "never lower than the truth"
        );
        assert_eq!(current.touched_network(unknown), current.seq);
        let mut write = world.write().await;
        let draft = EventDraft::new("test.thing.changed", apart);
        write.event(draft.other(of_network).network(other));
        write.commit().await.expect("committed");
        snapshots.catch_up().await.expect("a feed");
        let current = snapshots.current();
        assert_eq!(
            (current.touched(of_network), current.touched(apart)),
            (5, 5)
        );
        assert_eq!(
            current.touched_network(network),
            5,
            "by way of the other entry"
        );
        assert_eq!(current.touched_network(other), 5, "by name");
    }
}

#[tokio::test]
async fn links_are_found_from_both_ends_and_follow_the_feed() {
    for world in worlds().await {
        let one = world.create("guide", "guia", None).await;
        let two = world.create("group", "grup", None).await;
        let snapshots = world.snapshots().await;
        let viewer = Viewer::visitor();
        let seq = world.link(one, two, true).await;
        snapshots.catch_up().await.expect("a feed");
        let current = snapshots.current();
        for (here, there) in [(one, two), (two, one)] {
            let links = current.links(&viewer, here);
            assert_eq!(links.len(), 1);
            let (link, head) = links[0];
            assert_eq!((link.from, &*link.relation, link.to), (one, "about", two));
            assert_eq!(
                link.since.map(|since| since.to_string()).as_deref(),
                Some("2019-05")
            );
            assert_eq!(head.id, there);
        }
        assert_eq!(
            current.touched(two),
            seq,
            "though the event names only the first"
        );
        assert_eq!(snapshots.differences().await.expect("a database"), []);
        snapshots.save().await.expect("a file");
        let again = world.snapshots().await.current();
        assert_eq!(again.links(&viewer, two).len(), 1, "from the file");
        world.link(one, two, false).await;
        snapshots.catch_up().await.expect("a feed");
        assert!(snapshots.current().links(&viewer, two).is_empty());
        assert!(snapshots.current().links(&viewer, one).is_empty());
    }
}

#[tokio::test]
async fn the_file_gives_back_what_was_saved_and_a_damaged_one_nothing() {
    for world in worlds().await {
        let network = world.create("network", "xarxa", None).await;
        for number in 0..20 {
            world
                .create("group", &format!("grup-{number}"), Some(network))
                .await;
        }
        let snapshots = world.snapshots().await;
        snapshots.save().await.expect("a file");
        let path = world.folder.path().join("snapshot");
        let read = async || {
            super::super::file::read(&path, &world.db)
                .await
                .expect("a database")
        };
        let whole = read().await.expect("the file is good");
        assert_eq!(whole.differs_from(&snapshots.current()), []);
        assert_eq!(whole.seq, 21);
        let viewer = Viewer::visitor();
        assert!(whole.by_slug(&viewer, "group", "grup-7").is_some());
        let bytes = std::fs::read(&path).expect("bytes");
        for damage in [0, 40, bytes.len() / 2, bytes.len() - 1] {
            let mut damaged = bytes.clone();
            damaged[damage] ^= 0x10;
            std::fs::write(&path, damaged).expect("written");
            assert!(read().await.is_none(), "byte {damage}");
        }
        std::fs::write(&path, &bytes[..bytes.len() - 3]).expect("written");
        assert!(read().await.is_none(), "cut off");
        let rebuilt = world.snapshots().await.current();
        assert_eq!(rebuilt.differs_from(&whole), []);
    }
}

#[tokio::test]
async fn a_commit_elsewhere_is_told_at_once_on_postgresql() {
    let Some(world) = on_postgres().await else {
        return;
    };
    let neighbour = connect(&world.url).await;
    let mut commits = neighbour.commits();
    let id = world.create("group", "grup", None).await;
    let patience = std::time::Duration::from_secs(60);
    let heard = tokio::time::timeout(patience, commits.wait_for(|seq| *seq == 1)).await;
    assert!(heard.expect("news in a minute").is_ok());
    // The ear is open by now, so this one is heard and not looked up.
    world.link(id, id, true).await;
    let heard = tokio::time::timeout(patience, commits.wait_for(|seq| *seq == 2)).await;
    assert!(heard.expect("news in a minute").is_ok());
    neighbour.close().await.expect("closed, listener and all");
    world.db.close().await.expect("closed");
}
