//! The story of a list of groups that goes out and comes in again.

use ordit_kernel::Id;
use ordit_platform::import::{NewRun, Report, Status};
use ordit_testkit::{TestApp, story};

use super::{MODULES, begun, id_at, world};
use crate::{groups::noun::NOUN, life};

const SHEET: &str = "nom;tipus de grup;estat del grup;va començar;va acabar;resum;objectius;què fa ara;temes;és delicat\n\
    Energia;Grup de treball;Actiu;2019;;Energia de tothom;\"Una; dues\";Plaques;Comunitats energètiques;No\n\
    Cures;Comunitat d’aprenentatge;Tancat;2018-05;2020-06-01;Cuidar;;;;\n\
    Assetjament;Grup de treball;En pausa;;;Acompanyar;Protocol;;;\n";

story!(
    a_list_of_groups_goes_out_and_comes_back_as_it_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        let report = bring(&app, world.alfa, SHEET).await;
        assert_eq!(report.count(Status::New), 3, "{report:?}");
        let alfa = app.coordinator_of(world.alfa).await;
        let list = alfa.get("/n/alfa/groups").await.expect(200);
        // What works stands first.
        assert_eq!(
            list.texts("tbody th a"),
            ["Energia", "Assetjament", "Cures"]
        );
        let over = alfa.get("/n/alfa/groups?standing=closed").await.expect(200);
        assert_eq!(over.texts("tbody th a"), ["Cures"]);
        let file = alfa.get("/n/alfa/groups/export?format=csv").await;
        let text = file.expect(200).text();
        let same = bring(&app, world.alfa, &text).await;
        assert_eq!(same.count(Status::Same), 3, "{same:?}");
        // A group of the same name elsewhere is another one.
        let beta = app.network("beta").await;
        let report = bring(&app, beta, SHEET).await;
        assert_eq!(report.count(Status::New), 3, "{report:?}");
        // Where they are in their lives is written down as something decided elsewhere.
        let closed = id_at(&app, "/g/cures").await;
        let changes = life::store::changes_of(app.db().read(), &[closed]).await;
        let changes = changes.expect("changes");
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].decided_by, "elsewhere");
        assert_eq!(changes[0].on.to_string(), "2020-06-01");
        let resumed = text.replace("En pausa", "Actiu");
        bring(&app, world.alfa, &resumed).await;
        let paused = id_at(&app, "/g/assetjament").await;
        let changes = life::store::changes_of(app.db().read(), &[paused]).await;
        let steps: Vec<_> = changes
            .expect("changes")
            .into_iter()
            .map(|one| (one.from, one.to))
            .collect();
        let from = Some("paused".to_owned());
        assert_eq!(
            steps,
            [(None, "paused".to_owned()), (from, "active".to_owned())]
        );
    }
);

story!(
    a_sheet_neither_opens_a_sensitive_group_nor_moves_one_whose_members_decide,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (id, salt) = begun(&app, &world, "Grup d’energia").await;
        let moved = "nom;tipus de grup;estat del grup\n\
                     Grup d’energia;Grup de treball;Tancat\n";
        let report = bring(&app, world.alfa, moved).await;
        assert_eq!(report.count(Status::Refused), 1, "{report:?}");
        let same = moved.replace("Tancat", "Actiu");
        let report = bring(&app, world.alfa, &same).await;
        assert_eq!(report.count(Status::Same), 1, "{report:?}");
        let form = salt.get(&format!("/g/{id}/edit")).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let closed = [("version", version.as_str()), ("is_sensitive", "yes")];
        salt.post(&format!("/g/{id}/edit"), &closed)
            .await
            .expect(303);
        app.catch_up().await;
        let opened = format!("ordit_id;és delicat\n{id};No\n");
        let report = bring(&app, world.alfa, &opened).await;
        assert_eq!(report.count(Status::Refused), 1, "{report:?}");
        let snapshot = app.site.snapshots.current();
        let viewer = ordit_kernel::Viewer::visitor();
        let head = snapshot.get(&viewer, id).expect("the group");
        assert!(head.has("sensitive", "yes"));
    }
);

async fn bring(app: &TestApp, network: Id, csv: &str) -> Report {
    let file = app.folder.path().join("grups.csv");
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("grups.csv", Some(&NOUN), Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    let read = importer.read_path(&acting, run, &file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
    report
}
