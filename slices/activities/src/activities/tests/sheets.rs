//! Stories of lists of activities: they come in once, go out, and come in again.

use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_platform::{
    db::query,
    import::{NewRun, Report, Status},
};
use ordit_testkit::{TestApp, story};

use super::{DAY_EVENT, column, written};
use crate::{
    activities::noun::NOUN,
    world::{MODULES, world},
};

/// Brings a list of activities into a network and writes it.
pub async fn bring(app: &TestApp, network: Id, csv: &str) -> Report {
    let file = app.folder.path().join("activitats.csv");
    std::fs::write(&file, csv).expect("a file");
    bring_as(app, &app.operator(), (network, &file), csv).await
}

/// The same by somebody who acts.
async fn bring_as(
    app: &TestApp,
    acting: &Acting,
    (network, file): (Id, &std::path::Path),
    csv: &str,
) -> Report {
    let importer = app.importer();
    let run = NewRun::of_file("activitats.csv", Some(&NOUN), Some(network));
    let run = importer.start(acting, &run).await.expect("a run");
    let read = importer.read_path(acting, run, file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    importer.confirm(acting, run).await.expect("an outcome");
    app.catch_up().await;
    report
}

const LIST: &str = "Nom;Tipus;Data;Hora;Darrer dia;Hora d'acabar;Municipi;Lloc;Temes;Coorganitza;\
    Hores de formació;Què s’hi fa;Font\n\
    Jornada d’habitatge;Jornada;2026-05-06;9.30;;14 h;Salt;Ateneu;;Beta;;Un **dia**;Memòria\n\
    Jornada d’habitatge;Jornada;2027-05-05;9:30;;14:00;Salt;Ateneu;;Beta;;;Memòria\n\
    Formació bàsica;Curs;2026-10;;;;;;;Ajuntament de Celrà;12;;Memòria\n\
    VI Trobada;Trobada;2019-03-01;;2019-03-10;;;;;;;;Memòria\n\
    Jornades del pla;Jornada;2024;;;;;;;;;;Pla 2024\n\
    Sense data;Reunió;;;;;;;;;;;Pla 2024\n\
    Dolenta;Reunió;2026-05-06;;2026-05-01;;;;;;;;Pla 2024\n";

story!(
    a_list_comes_in_once_goes_out_and_comes_in_again,
    MODULES,
    |app| {
        let world = world(&app).await;
        let first = bring(&app, world.alfa, LIST).await;
        assert_eq!(first.count(Status::New), 6, "{first:?}");
        assert_eq!(first.count(Status::Refused), 1, "{first:?}");
        let again = bring(&app, world.alfa, LIST).await;
        assert_eq!(again.count(Status::Same), 6, "{again:?}");
        let alfa = app.coordinator_of(world.alfa).await;
        let file = alfa
            .get("/n/alfa/activities/export?format=csv")
            .await
            .expect(200)
            .text();
        assert!(
            file.contains("Beta") && file.contains("Un **dia**"),
            "{file}"
        );
        let same = bring(&app, world.alfa, &file).await;
        assert_eq!(same.count(Status::Same), 6, "{same:?}\n{file}");
        let corrected = file.replace("Ateneu", "Casa de Cultura");
        let changed = bring(&app, world.alfa, &corrected).await;
        let counts = (changed.count(Status::Changed), changed.count(Status::Same));
        assert_eq!(counts, (2, 4), "{changed:?}");
        app.coordinator_of(world.beta)
            .await
            .get("/n/alfa/activities/export?format=csv")
            .await
            .expect(403);
    }
);

story!(
    a_sheet_asks_those_whom_its_writer_cannot_say_yes_for,
    MODULES,
    |app| {
        let world = world(&app).await;
        let mandate = Mandate {
            id: world.alfa,
            role: Role::Coordination,
            reach: Reach::Network(world.alfa),
            is_in_functions: false,
        };
        let alfa = Acting {
            person: Some(world.salt),
            mandates: vec![mandate],
            ..Acting::default()
        };
        let file = app.folder.path().join("activitats.csv");
        let list = "Codi;Nom;Tipus;Data;Coorganitza\n\
            1;Fira;Jornada;2027-05-06;Beta\n2;Mostra;Jornada;2027-05-07;Ajuntament de Celrà\n";
        let bring = async |list: &str| {
            std::fs::write(&file, list).expect("a file");
            bring_as(&app, &alfa, (world.alfa, &file), list).await
        };
        bring(list).await;
        let sql = "SELECT owner_id FROM activity_owners WHERE ordinal > 0 ORDER BY owner_id";
        let owners = async || {
            let rows = query(app.db().read(), sql, []).await.expect("owners");
            let read = |row: &ordit_platform::db::Row| row.try_get::<uuid::Uuid>("", "owner_id");
            let ids: Result<Vec<_>, _> = rows.iter().map(read).collect();
            ids.expect("ids").into_iter().map(Id).collect::<Vec<Id>>()
        };
        // A member of the network is put there by its coordination; another network is asked.
        assert_eq!(owners().await, [world.celra]);
        let beta = app.coordinator_of(world.beta).await;
        let asked = beta.get("/activities/invitations").await.expect(200);
        assert!(asked.says("Fira"), "{}", asked.text());
        let agenda = beta.get("/n/beta/agenda?view=list").await.expect(200);
        assert!(!agenda.says("Fira"));
        let yes = asked.attributes("form[action*='/invitations/']", "action");
        let yes = yes.first().expect("a way to answer");
        beta.post(yes, &[("answer", "accept")]).await.expect(303);
        app.catch_up().await;
        assert_eq!(owners().await.len(), 2);
        // Who holds it by now is named again without being asked again.
        bring(&list.replace("Fira", "Fira gran")).await;
        assert_eq!(owners().await.len(), 2);
    }
);

story!(
    what_a_form_wrote_is_known_in_a_list_without_keys,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (id, _) = written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let list = "Nom;Tipus;Data;Places\nJornada d’energia;Jornada;6/5/2027;40\n";
        let report = bring(&app, world.alfa, list).await;
        assert_eq!(report.count(Status::Changed), 1, "{report:?}");
        assert_eq!(
            column(&app, id, "start_time").await.as_deref(),
            Some("10:00")
        );
        let elsewhere = bring(&app, world.beta, list).await;
        assert_eq!(elsewhere.count(Status::New), 1, "{elsewhere:?}");
    }
);

story!(
    what_a_source_calls_an_activity_goes_out_and_comes_in_again,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        written(&app, &alfa, "alfa", &DAY_EVENT).await;
        let keyed = "Codi;Nom;Tipus;Data\nA-1;Jornada d’aigua;Jornada;2026-05-06\n\
                     A-2;Jornada d’aigua;Jornada;2026-06-06\n";
        let first = bring(&app, world.alfa, keyed).await;
        assert_eq!(first.count(Status::New), 2, "{first:?}");
        bring(
            &app,
            world.alfa,
            "Nom;Tipus;Data\nFesta;Jornada;2026-07-07\n",
        )
        .await;
        let path = "/n/alfa/activities/export?format=csv";
        let file = alfa.get(path).await.expect(200).text();
        assert!(file.contains("A-1") && file.contains("A-2"), "{file}");
        let made = ["form ", "2026-07-07 festa"];
        assert!(made.iter().all(|made| !file.contains(made)), "{file}");
        let same = bring(&app, world.alfa, &file).await;
        assert_eq!(same.count(Status::Same), 4, "{same:?}\n{file}");
        assert_eq!(alfa.get(path).await.expect(200).text(), file);
    }
);
