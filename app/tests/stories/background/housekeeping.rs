//! What is forgotten once a day, and what is put away with an archived network.

use ordit_kernel::Id;
use ordit_platform::{
    events::{self, Hearers},
    import::{FORGOTTEN, GivenRow, NewRun, Origin, RunState, forget_old},
    jobs::Worker,
    session,
};
use ordit_testkit::{TestApp, story};

use super::{recurring, rows};
use crate::world::{ALL, network};

const DAY_SECONDS: i64 = 24 * 3600;

/// A list that was looked at and waits to be confirmed.
async fn waiting(app: &TestApp, network: Id, name: &str) -> Id {
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    let values = vec![
        ("name", name.to_owned()),
        ("organisation_kind", "other".to_owned()),
    ];
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let staged = importer
        .stage_records(
            &app.operator(),
            Some(network),
            noun,
            Origin::List,
            vec![row],
        )
        .await;
    staged.expect("a look")
}

/// A spreadsheet that was read and waits to be confirmed.
async fn spreadsheet(app: &TestApp, network: Id) -> Id {
    let (importer, acting) = (app.importer(), app.operator());
    let new = NewRun::of_file("organitzacions.csv", None, Some(network));
    let run = importer.start(&acting, &new).await.expect("a run");
    let bytes = "Nom;Municipi\nAjuntament de Salt;Salt\n"
        .as_bytes()
        .to_vec();
    let pieces = futures::stream::iter([Ok::<_, std::convert::Infallible>(bytes)]);
    let stored = importer.store_file(&acting, run, pieces).await;
    stored.expect("a file");
    importer.read_file(&acting, run).await.expect("read");
    run
}

async fn state(app: &TestApp, run: Id) -> RunState {
    app.importer().run(run).await.expect("the run").state
}

/// What still lies in the waiting room.
async fn held(app: &TestApp) -> i64 {
    let mut held = 0;
    for table in [
        "import_rows",
        "import_file_chunks",
        "staged_entries",
        "staged_entry_texts",
        "staged_organisations",
    ] {
        held += rows(app, table).await;
    }
    held
}

story!(
    what_nobody_confirmed_for_thirty_days_is_forgotten_with_all_it_held,
    ALL,
    |app| {
        let own = network(&app, "alfa", "Xarxa Alfa").await;
        let before = held(&app).await;
        let file = spreadsheet(&app, own).await;
        let list = waiting(&app, own, "Una entitat").await;
        app.clock.advance(DAY_SECONDS);
        let young = waiting(&app, own, "Una altra").await;

        let coordinator = app.coordinator().await;
        let page = coordinator.get(&format!("/n/alfa/imports/{file}")).await;
        assert!(page.expect(200).says("Espera fins al dia 22 de desembre"));

        app.clock.advance(29 * DAY_SECONDS - 2);
        let forgotten = forget_old(app.db(), ALL).await.expect("it tidies");
        assert_eq!(forgotten, 0, "a second too early");
        app.clock.advance(2);
        let forgotten = forget_old(app.db(), ALL).await.expect("it tidies");
        assert_eq!(forgotten, 2);
        assert_eq!(state(&app, file).await, RunState::Discarded);
        assert_eq!(state(&app, list).await, RunState::Discarded);
        assert_eq!(state(&app, young).await, RunState::Ready);
        let feed = events::of_entry(app.db().read(), file, 5)
            .await
            .expect("events");
        assert_eq!(feed[0].verb, FORGOTTEN);
        assert_eq!(feed[0].network, Some(own));
        assert_eq!(feed[0].data["because"], "age");

        app.clock.advance(DAY_SECONDS);
        assert_eq!(forget_old(app.db(), ALL).await.expect("it tidies"), 1);
        assert_eq!(held(&app).await, before);
        let coordinator = app.coordinator().await;
        let page = coordinator.get(&format!("/n/alfa/imports/{file}")).await;
        assert!(page.expect(200).says("Feia 30 dies que esperava"));
    }
);

story!(
    sessions_and_links_that_are_over_are_forgotten_daily,
    ALL,
    |app| {
        let (db, effects) = (app.db(), &app.site.effects);
        let person = effects.id();
        let worker = Worker::new(db, ALL, &app.site.means());
        worker.plan().await.expect("planned");
        let day = async || worker.run_due().await.expect("they work");
        assert_eq!(day().await, recurring());
        session::start(db, effects, person)
            .await
            .expect("a session");
        let link = session::create_sign_in_link(db, effects, person, 3600).await;
        link.expect("a link");
        assert_eq!(day().await, 0, "once a day");
        app.clock.advance(DAY_SECONDS);
        assert_eq!(day().await, recurring());
        assert_eq!(rows(&app, "sessions").await, 1, "it is still good");
        assert_eq!(rows(&app, "sign_in_links").await, 1, "it is told to be old");
        app.clock.advance(14 * DAY_SECONDS);
        assert_eq!(day().await, recurring());
        assert_eq!(rows(&app, "sessions").await, 0);
        assert_eq!(rows(&app, "sign_in_links").await, 0);
    }
);

story!(
    what_waits_for_an_archived_network_is_put_away_and_what_comes_later_stays,
    ALL,
    |app| {
        let own = network(&app, "alfa", "Xarxa Alfa").await;
        let other = network(&app, "beta", "Xarxa Beta").await;
        let before = held(&app).await;
        let file = spreadsheet(&app, own).await;
        let elsewhere = waiting(&app, other, "Una entitat").await;
        let coordinator = app.coordinator().await;
        coordinator.post("/n/alfa/archive", &[]).await.expect(303);
        coordinator.post("/n/alfa/unarchive", &[]).await.expect(303);
        let later = waiting(&app, own, "Una altra").await;

        let hearers = Hearers::new(app.db(), ALL);
        hearers.catch_up().await.expect("they hear");
        assert_eq!(state(&app, file).await, RunState::Discarded);
        assert_eq!(state(&app, elsewhere).await, RunState::Ready);
        assert_eq!(state(&app, later).await, RunState::Ready);
        let feed = events::of_entry(app.db().read(), file, 5)
            .await
            .expect("events");
        assert_eq!(feed[0].data["because"], "network_archived");

        let importer = app.importer();
        for run in [elsewhere, later] {
            let discarded = importer.discard(&app.operator(), run).await;
            discarded.expect("thrown away");
        }
        assert_eq!(held(&app).await, before);
        let page = coordinator.get(&format!("/n/alfa/imports/{file}")).await;
        assert!(page.expect(200).says("La xarxa es va arxivar"));
    }
);
