//! Backups: whole, verified, and good for either engine.

use ordit_app::MODULES;
use ordit_kernel::Viewer;
use ordit_platform::{
    backup::{self, BackupError},
    db::{Db, SqlMigration},
    snapshot::{Filter, Snapshots},
};
use ordit_testkit::{Engine, TestDatabase, story};

use crate::world::{ALL, bring_in, demo_of};

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
