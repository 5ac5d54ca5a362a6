//! Backups: whole, verified, and good for either engine.

use ordit_app::MODULES;
use ordit_kernel::Viewer;
use ordit_platform::{
    backup::{self, BackupError},
    db::{Db, SqlMigration, query},
    snapshot::{Filter, Snapshots},
};
use ordit_testkit::{Engine, TestDatabase, story};
use uuid::Uuid;

use crate::world::{ALL, bring_in, demo_of, network};

fn migrations() -> Vec<SqlMigration> {
    MODULES
        .iter()
        .flat_map(|module| module.migrations)
        .copied()
        .collect()
}

async fn titles(db: &Db) -> Vec<String> {
    let kinds = MODULES
        .iter()
        .flat_map(|module| module.kinds)
        .copied()
        .collect();
    let snapshot = Snapshots::open(db, kinds, None)
        .await
        .expect("a snapshot")
        .current();
    let filter = Filter {
        kind: "organisation",
        ..Filter::default()
    };
    let found = snapshot.find(&Viewer::visitor(), &filter);
    found
        .heads
        .iter()
        .map(|head| format!("{} {}", head.slug, head.version))
        .collect()
}

story!(
    a_backup_fills_an_empty_instance_of_either_engine,
    ALL,
    |app| {
        bring_in(&app, "xmess", &demo_of("xmess")).await;
        let file = app.folder.path().join("ordit.backup");
        let saved = backup::save(app.db(), &migrations(), &file)
            .await
            .expect("a backup");
        assert!(saved.rows > 500 && saved.seq > 43, "{saved:?}");
        for engine in [Engine::Sqlite, Engine::Postgres] {
            if !engine.is_here() {
                continue;
            }
            let target = TestDatabase::new(engine, &migrations(), &app.site.effects).await;
            let restored = backup::restore(&target.db, &migrations(), &file)
                .await
                .expect("a restore");
            assert_eq!(restored, saved);
            assert_eq!(titles(&target.db).await, titles(app.db()).await);
            let again = backup::restore(&target.db, &migrations(), &file).await;
            assert!(matches!(again, Err(BackupError::NotEmpty(_))), "{again:?}");
        }
    }
);

/// Every file of a database: its entry, and its bytes put together.
async fn files(db: &Db) -> Vec<(Uuid, Vec<u8>)> {
    let sql = "SELECT f.entry_id, c.bytes FROM files f JOIN file_chunks c ON c.file_id = f.id \
               ORDER BY f.id, c.position";
    let rows = query(db.read(), sql, []).await.expect("pieces of files");
    let mut files: Vec<(Uuid, Vec<u8>)> = Vec::new();
    for row in rows {
        let entry = row.try_get("", "entry_id").expect("an entry");
        let bytes: Vec<u8> = row.try_get("", "bytes").expect("a piece");
        match files.last_mut() {
            Some((last, whole)) if *last == entry => whole.extend(bytes),
            _ => files.push((entry, bytes)),
        }
    }
    files.sort();
    files
}

story!(logos_come_back_byte_by_byte_on_either_engine, ALL, |app| {
    // More pieces than one statement takes, and bytes of every value.
    let png = |seed: u32| {
        let bytes = (0..900_000_u32).map(|number| (number * seed % 256) as u8);
        b"\x89PNG\r\n\x1a\n".iter().copied().chain(bytes).collect()
    };
    let mut expected: Vec<(Uuid, Vec<u8>)> = Vec::new();
    for (seed, slug) in (1..).zip(["alfa", "beta", "gamma", "delta"]) {
        let id = network(&app, slug, &format!("Xarxa {slug}")).await;
        let logo: Vec<u8> = png(seed);
        let coordinator = app.coordinator_of(id).await;
        let path = format!("/n/{slug}/logos");
        let sent = coordinator.upload(&path, &[], "logo.png", &logo).await;
        sent.expect(303);
        expected.push((id.into(), logo));
    }
    expected.sort();
    let file = app.folder.path().join("ordit.backup");
    let saved = backup::save(app.db(), &migrations(), &file).await;
    let saved = saved.expect("a backup");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        if !engine.is_here() {
            continue;
        }
        let target = TestDatabase::new(engine, &migrations(), &app.site.effects).await;
        let restored = backup::restore(&target.db, &migrations(), &file).await;
        assert_eq!(restored.expect("a restore"), saved);
        let found = files(&target.db).await;
        assert!(found == expected, "{} files on {engine:?}", found.len());
    }
});

story!(
    a_damaged_backup_is_refused_and_changes_nothing,
    ALL,
    |app| {
        bring_in(&app, "xpc", &demo_of("xpc")).await;
        let file = app.folder.path().join("ordit.backup");
        backup::save(app.db(), &migrations(), &file)
            .await
            .expect("a backup");
        let whole = std::fs::read(&file).expect("the backup");
        let target = TestDatabase::new(Engine::Sqlite, &migrations(), &app.site.effects).await;
        for damaged in [
            &whole[..whole.len() / 2],
            &whole[..whole.len() - 9],
            b"no backup",
        ] {
            std::fs::write(&file, damaged).expect("a damaged file");
            let refused = backup::restore(&target.db, &migrations(), &file).await;
            assert!(
                matches!(refused, Err(BackupError::Damaged(_))),
                "{refused:?}"
            );
        }
        assert!(titles(&target.db).await.is_empty());
    }
);
