//! Guides that come by sheet, that are made up, that are corrected and put away.

use ordit_kernel::Id;
use ordit_library::{GUIDE, guides};
use ordit_platform::import::{NewRun, Report, Status};
use ordit_testkit::{TestApp, story};

use super::{guides_there, id_at, opened, row, send, world};
use crate::world::ALL;

const SHEET: &str = "títol;tipus;edició;qui ho ha fet;llicència;enllaç;resum;contingut;temes;quan s’ha fet;estat de la guia\n\
    Guia de compra;Guia;3;Ajuntament de Salt; CC-BY-SA-4.0;https://example.org/g;Comprar junts;\"Una; dues\";Comunitats energètiques;2025-03;\n\
    Taula rodona;vídeo;;\"Ajuntament de Salt; Xarxa Alfa\";;;;;;;Esborrany\n";

story!(
    a_sheet_of_guides_goes_out_and_comes_back_as_it_is,
    ALL,
    |app| {
        let world = world(&app).await;
        let report = bring(&app, world.alfa, SHEET).await;
        assert_eq!(report.count(Status::New), 2, "{report:?}");
        let again = bring(&app, world.alfa, SHEET).await;
        assert_eq!(again.count(Status::Same), 2, "{again:?}");
        let file = world.all.get("/n/alfa/library/export?format=csv").await;
        let text = file.expect(200).text();
        assert!(text.contains("Guia de compra") && text.contains("Taula rodona"));
        let same = bring(&app, world.alfa, &text).await;
        assert_eq!(same.count(Status::Same), 2, "{same:?}");
        let public = app.visitor().get("/n/alfa/library/export?format=csv").await;
        assert!(!public.expect(200).text().contains("Taula rodona"));
        let page = app
            .visitor()
            .get("/library/guia-de-compra")
            .await
            .expect(200);
        assert!(page.says("CC BY-SA 4.0") && page.says("Una; dues") && page.says("Comprar junts"));
        // A wrong author refuses its row and nothing else.
        let wrong = "títol;tipus;qui ho ha fet\nAltra;Guia;Ningú\n";
        let report = bring(&app, world.alfa, wrong).await;
        assert_eq!(report.count(Status::Refused), 1, "{report:?}");
    }
);

async fn bring(app: &TestApp, network: Id, csv: &str) -> Report {
    let file = app.folder.path().join("guies.csv");
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("guies.csv", Some(&GUIDE), Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    let read = importer.read_path(&acting, run, &file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
    report
}

story!(
    what_comes_of_something_invented_stays_among_it,
    ALL,
    |app| {
        world(&app).await;
        let made_up = [
            ("name", "Inventada"),
            ("network_kind", "hubs"),
            ("source", "invented"),
        ];
        let first = app.coordinator().await;
        first.post("/networks", &made_up).await.expect(303);
        let invented = app.network("inventada").await;
        let values = [("name", "Grup inventat"), ("group_kind", "working_group")];
        let group = row(&app, "group", invented, &values).await;
        let form = first
            .get(&format!("/library/new?from={group}"))
            .await
            .expect(200);
        let mut sent = opened(&form);
        let refused = send(&first, "/n/alfa/library", &sent).await.expect(422);
        assert!(refused.says("Grup inventat"));
        assert_eq!(guides_there(&app).await, 0);
        let made = send(&first, "/n/inventada/library", &sent)
            .await
            .expect(303);
        app.catch_up().await;
        let page = first
            .get(&made.location().expect("a page"))
            .await
            .expect(200);
        assert!(page.says("Això és inventat"));
        // It is listed for whoever asks for its network, and counts nowhere else.
        let all = first.get("/library").await.expect(200);
        assert!(!all.says("Grup inventat"), "{}", all.text());
        let aside = all.attributes("main p.soft a", "href");
        assert!(aside.contains(&"/library?network=inventada".to_owned()));
        let told = "/api/v1/entries?kind=guide&network=inventada";
        let told = first.get(told).await.expect(200);
        assert!(told.text().contains("Grup inventat"), "{}", told.text());
        let own = first.get("/library?network=inventada").await.expect(200);
        assert!(own.says("Grup inventat"), "{}", own.text());
        // An author who is real has made nothing that is invented.
        sent.retain(|(name, _)| name != "authors" && name != "key");
        sent.push(("authors".to_owned(), "Ajuntament de Salt".to_owned()));
        send(&first, "/n/inventada/library", &sent)
            .await
            .expect(422);
    }
);

story!(a_guide_is_corrected_put_away_and_brought_back, ALL, |app| {
    let world = world(&app).await;
    let form = [
        ("name", "Com fem actes"),
        ("guide_kind", "method"),
        ("authors", "Ajuntament de Salt"),
        ("shown_to", "network"),
        ("language", "ca"),
        ("standing", "published"),
    ];
    let made = world.salt.post("/n/alfa/library", &form).await.expect(303);
    let path = made.location().expect("a page");
    let id = id_at(&app, guides::KIND, &path).await;
    let at = |rest: &str| format!("/library/{id}{rest}");
    // No form publishes.
    world.celra.get(&path).await.expect(404);
    world.salt.post(&at("/publish"), &[]).await.expect(303);
    app.catch_up().await;
    world.celra.get(&path).await.expect(200);
    app.visitor().get(&path).await.expect(404);
    world.celra.get(&at("/edit")).await.expect(403);
    let edit = world.salt.get(&at("/edit")).await.expect(200);
    let mut first = opened(&edit);
    first.retain(|(name, _)| name != "edition");
    let mut second = first.clone();
    first.push(("edition".to_owned(), "2".to_owned()));
    second.push(("edition".to_owned(), "3".to_owned()));
    send(&world.salt, &at("/edit"), &first).await.expect(303);
    send(&world.all, &at("/edit"), &second).await.expect(409);
    let history = world.salt.get(&at("/history")).await.expect(200);
    assert!(history.says("Edició"));
    let back = world.salt.get(&at("/restore?version=1")).await;
    back.expect(200);
    world.salt.get(&at("/archive")).await.expect(200);
    world.salt.post(&at("/archive"), &[]).await.expect(303);
    app.catch_up().await;
    assert!(
        !world
            .celra
            .get("/library")
            .await
            .expect(200)
            .says("Com fem actes")
    );
    world.salt.post(&at("/edit"), &[]).await.expect(409);
    world.salt.post(&at("/unarchive"), &[]).await.expect(303);
    app.catch_up().await;
    assert!(
        world
            .celra
            .get("/library")
            .await
            .expect(200)
            .says("Com fem actes")
    );
});
