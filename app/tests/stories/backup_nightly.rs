//! Stories of nightly backups: made once a night, the oldest go, and somebody hears when none is.

use std::{fs, path::PathBuf};

use ordit_app::MODULES;
use ordit_kernel::Acting;
use ordit_platform::{backup, db::Db, jobs::Worker};
use ordit_testkit::{TestApp, story};

use crate::world::{beside, network};

const DAY_SECONDS: i64 = 24 * 3600;

/// Whoever does the jobs of this process on a database.
async fn worker(app: &TestApp, db: &Db) -> Worker {
    let worker = Worker::new(db, MODULES, &app.site.means());
    worker.plan().await.expect("a plan");
    worker
}

async fn work(app: &TestApp) {
    let worker = worker(app, app.db()).await;
    worker.run_due().await.expect("they work");
}

fn folder(app: &TestApp) -> PathBuf {
    app.folder.path().join("backups")
}

/// The names of what lies in the folder of backups, in their order.
fn files(app: &TestApp) -> Vec<String> {
    let listed = fs::read_dir(folder(app)).into_iter().flatten().flatten();
    let mut names: Vec<String> = listed
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// Whether the desk says that a backup is missing.
async fn is_told(app: &TestApp) -> bool {
    let desk = app.coordinator().await.get("/desk").await.expect(200);
    let cards = desk.attributes("article.ask", "data-card");
    cards.contains(&"platform.backup".to_owned())
}

story!(
    every_night_a_backup_is_made_once_and_old_ones_go,
    MODULES,
    |app| {
        network(&app, "alfa", "Xarxa Alfa").await;
        let coordinator = app.coordinator().await;
        let never = coordinator.get("/background").await.expect(200);
        assert!(never.says("Encara no se n’ha fet cap."));
        work(&app).await;
        let first = files(&app);
        assert_eq!(first.len(), 1, "{first:?}");
        assert!(
            first[0].starts_with("ordit-ordit.test-20261122T10"),
            "{first:?}"
        );
        let told = coordinator.get("/background").await.expect(200);
        assert!(told.says("22 de novembre del 2026") && told.says(&first[0]));
        app.clock.advance(3600);
        work(&app).await;
        assert_eq!(files(&app), first, "the next night has not come");

        let foreign = "ordit-altra.example-20200101T030000Z.backup";
        fs::write(folder(&app).join(foreign), "de ningú més").expect("a file");
        let broken = "ordit-ordit.test-20200101T030000Z.unfinished";
        fs::write(folder(&app).join(broken), "a mitges").expect("a file");
        for _ in 0..3 {
            app.clock.advance(DAY_SECONDS);
            work(&app).await;
        }
        let kept = files(&app);
        assert_eq!(kept.len(), 3, "{kept:?}");
        assert_eq!(kept[0], foreign, "what is not ours stays");
        assert!(kept[1].contains("T11") && kept[1] < kept[2] && first[0] < kept[1]);
        for file in &kept[1..] {
            let whole = backup::verify(&folder(&app).join(file)).expect("a whole file");
            assert!(whole.rows > 10, "{whole:?}");
        }
    }
);

story!(nobody_else_may_read_a_backup, MODULES, |app| {
    work(&app).await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = folder(&app).join(&files(&app)[0]);
        let mode = |path: PathBuf| fs::metadata(path).expect("it").permissions().mode() & 0o777;
        assert_eq!([mode(folder(&app)), mode(file)], [0o700, 0o600]);
    }
    assert_eq!(files(&app).len(), 1);
});

story!(two_nodes_make_one_backup_between_them, MODULES, |app| {
    let other = beside(&app).await;
    let (one, two) = (worker(&app, app.db()).await, worker(&app, &other).await);
    let (one, two) = tokio::join!(one.run_due(), two.run_due());
    one.expect("they work");
    two.expect("they work");
    assert_eq!(files(&app).len(), 1);
});

story!(
    a_folder_that_refuses_is_told_and_the_backup_made_once_it_yields,
    MODULES,
    |app| {
        fs::write(folder(&app), "no folder").expect("a file in its place");
        work(&app).await;
        assert!(is_told(&app).await);
        let page = app.coordinator().await.get("/background").await.expect(200);
        assert!(page.says("Còpia de seguretat de cada nit"));
        assert!(page.says("No s’ha pogut escriure a la carpeta de les còpies."));
        fs::remove_file(folder(&app)).expect("the way is free");
        app.clock.advance(600);
        work(&app).await;
        assert_eq!(files(&app).len(), 1);
        assert!(!is_told(&app).await);
    }
);

#[cfg(target_os = "linux")]
story!(a_full_disk_is_told_and_left_as_it_was, MODULES, |app| {
    let seconds = app.site.effects.now().timestamp();
    let name = seconds.strftime("ordit-ordit.test-%Y%m%dT%H%M%SZ.unfinished");
    fs::create_dir(folder(&app)).expect("a folder");
    let full = folder(&app).join(name.to_string());
    std::os::unix::fs::symlink("/dev/full", full).expect("a disk without room");
    work(&app).await;
    let page = app.coordinator().await.get("/background").await.expect(200);
    assert!(
        page.says("El disc de les còpies és ple."),
        "{}",
        page.text()
    );
    assert!(files(&app).is_empty(), "what was begun is taken away");
    assert!(is_told(&app).await);
});

story!(
    after_two_days_without_a_backup_the_desk_says_so,
    MODULES,
    |app| {
        network(&app, "alfa", "Xarxa Alfa").await;
        assert!(!is_told(&app).await);
        app.clock.advance(DAY_SECONDS);
        assert!(!is_told(&app).await, "a night is not two days");
        app.clock.advance(DAY_SECONDS + 60);
        assert!(is_told(&app).await);
        work(&app).await;
        assert!(!is_told(&app).await);
        app.clock.advance(2 * DAY_SECONDS + 60);
        assert!(is_told(&app).await);
        let acting = Acting::operator();
        assert!(acting.coordinates_all());
        let other = app.network("alfa").await;
        let desk = app.coordinator_of(other).await.get("/desk").await;
        assert!(
            !desk.expect(200).says("còpia de seguretat"),
            "others cannot mend it"
        );
    }
);
