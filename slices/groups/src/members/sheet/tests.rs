//! Stories of who is in groups as a sheet: in, in again, out, corrected, and by whom.

use ordit_kernel::{Acting, Id, Mandate, Reach, Role};
use ordit_platform::{
    db::query,
    import::{NewRun, Report, Status},
};
use ordit_testkit::{TestApp, story};

use super::noun::NOUN;
use crate::tests::{MODULES, World, let_in, of, row, world};

const SHEET: &str = "Grup;Entitat;Paper;Des de;Fins a\n\
    Energia compartida;Ajuntament de Salt;Coordinació;2019;\n\
    Energia compartida;Ajuntament de Celrà;;;\n\
    Energia compartida;Ajuntament d’Olot;Facilitació;2018;2020\n\
    Energies compartides;Ajuntament d’Olot;Membre;;\n\
    Mobilitat;Ajuntament de Salt;Membre;;\n\
    Energia compartida;Ajuntament de Lloc;Membre;;\n\
    Energia compartida;;Membre;;\n\
    Energia compartida;Ajuntament d’Olot;Membre;2022;2021\n";

async fn groups(app: &TestApp, world: &World) -> Id {
    let named = |name| [("name", name), ("group_kind", "working_group")];
    row(app, "group", world.alfa, &named("Cures")).await;
    // A group of the same name elsewhere is another one.
    let beta = app.network("beta").await;
    row(app, "group", beta, &named("Energia compartida")).await;
    row(app, "group", world.alfa, &named("Energia compartida")).await
}

async fn read(app: &TestApp, network: Id, csv: &str) -> (Id, Report) {
    let file = app.folder.path().join("membres de grups.csv");
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("membres de grups.csv", Some(&NOUN), Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    let read = importer.read_path(&acting, run, &file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    (run, report)
}

async fn confirm(app: &TestApp, run: Id) {
    let (importer, acting) = (app.importer(), app.operator());
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
}

/// Everybody's standing, role and dates, as the table has them.
async fn there(app: &TestApp, group: Id) -> Vec<String> {
    let sql = "SELECT t.title, m.standing, m.member_role, m.since, m.until FROM group_members m \
               JOIN entry_texts t ON t.entry_id = m.organisation_id WHERE m.group_id = $1";
    let rows = query(app.db().read(), sql, [uuid::Uuid::from(group).into()]).await;
    let text = |row: &ordit_platform::db::Row, column: &str| {
        let text: Option<String> = row.try_get("", column).expect("text");
        text.unwrap_or_default()
    };
    let line = |row: &ordit_platform::db::Row| {
        let columns = ["title", "standing", "member_role", "since", "until"];
        columns.map(|column| text(row, column)).join(" ")
    };
    let mut lines: Vec<String> = rows.expect("rows").iter().map(line).collect();
    lines.sort_unstable();
    lines
}

story!(
    a_list_of_who_is_in_groups_comes_in_goes_out_and_comes_back_as_it_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        let group = groups(&app, &world).await;
        let (run, report) = read(&app, world.alfa, SHEET).await;
        let counts = [Status::Changed, Status::Doubtful, Status::Refused];
        let counts = counts.map(|status| report.count(status));
        assert_eq!(counts, [3, 1, 4], "{:?}", report.counts);
        let sql = "SELECT refusals FROM import_rows WHERE status = 'refused' ORDER BY position";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let keys = [
            "refused-group",
            "unknown",
            "refused-organisation",
            "refused-dates",
        ];
        for (row, key) in rows.iter().zip(keys) {
            let refusals: String = row.try_get("", "refusals").expect("text");
            assert!(refusals.contains(key), "{key}: {refusals}");
        }
        assert!(there(&app, group).await.is_empty(), "a look writes nothing");
        confirm(&app, run).await;
        let all = [
            "Ajuntament de Celrà in member  ",
            "Ajuntament de Salt in coordinator 2019 ",
            "Ajuntament d’Olot left facilitator 2018 2020",
        ];
        assert_eq!(there(&app, group).await, all);
        let (_, again) = read(&app, world.alfa, SHEET).await;
        assert_eq!(again.count(Status::Same), 3, "{:?}", again.counts);
        assert_eq!(again.count(Status::Changed), 0);
        // Out, and in again with two cells corrected and a row left out.
        let salt = of(&app, world.salt).await;
        let file = format!("/g/{group}/members/export?format=csv");
        let text = salt.get(&file).await.expect(200).text();
        let (_, same) = read(&app, world.alfa, &text).await;
        assert_eq!(same.count(Status::Same), 3, "{text} {:?}", same.counts);
        let lines = text.lines().filter(|line| !line.contains("Olot"));
        let lines: Vec<String> = lines
            .map(|line| match line.contains("Celrà") {
                true => line.replace("Membre", "Entitat vinculada"),
                false => line.replace("\"2019\"", "\"2018-03\""),
            })
            .collect();
        let (run, differ) = read(&app, world.alfa, &lines.join("\n")).await;
        assert_eq!(differ.count(Status::Changed), 2, "{lines:?}");
        confirm(&app, run).await;
        let all = [
            "Ajuntament de Celrà in linked  ",
            "Ajuntament de Salt in coordinator 2018-03 ",
            "Ajuntament d’Olot left facilitator 2018 2020",
        ];
        assert_eq!(there(&app, group).await, all);
        // The page follows, and what was written is taken back.
        let page = salt.get(&format!("/g/{group}/members")).await.expect(200);
        let roles = page.texts("tbody .print-only");
        assert_eq!(roles, ["Coordinació", "Entitat vinculada"]);
        let undo = app.importer().undo(&app.operator(), run).await;
        confirm(&app, undo.expect("a run back")).await;
        assert!(there(&app, group).await[0].contains("in member"));
    }
);

story!(
    a_list_of_who_is_in_groups_lets_in_who_asks_and_is_taken_back_whole,
    MODULES,
    |app| {
        let world = world(&app).await;
        let group = groups(&app, &world).await;
        let celra = of(&app, world.celra).await;
        let why = [("why", "Hi treballem")];
        celra
            .post(&format!("/g/{group}/ask"), &why)
            .await
            .expect(303);
        let sheet = "Grup;Entitat\nEnergia compartida;Ajuntament de Celrà\n\
                     Energia compartida;Ajuntament de Salt\n";
        let (run, _) = read(&app, world.alfa, sheet).await;
        // Somebody comes in by hand between the look and the end of it.
        let alfa = app.coordinator_of(world.alfa).await;
        let_in(&alfa, group, world.salt, "expert").await;
        confirm(&app, run).await;
        let all = [
            "Ajuntament de Celrà in member  ".to_owned(),
            format!(
                "Ajuntament de Salt in expert {} ",
                app.db().effects().now().day()
            ),
        ];
        assert_eq!(there(&app, group).await, all);
        let report = app.importer().report(run).await.expect("a report");
        assert_eq!(report.count(Status::Stale), 1, "{:?}", report.counts);
        let undo = app.importer().undo(&app.operator(), run).await;
        confirm(&app, undo.expect("a run back")).await;
        assert_eq!(there(&app, group).await, all[1..]);
    }
);

story!(
    who_is_in_a_sensitive_group_goes_out_to_those_in_it_alone,
    MODULES,
    |app| {
        let world = world(&app).await;
        let values = [
            ("name", "Contra l’assetjament"),
            ("group_kind", "working_group"),
            ("themes", "harassment-prevention"),
        ];
        let group = row(&app, "group", world.alfa, &values).await;
        let sheet = "Grup;Entitat;Paper\n\
                     Contra l’assetjament;Ajuntament de Salt;Coordinació\n";
        let (run, _) = read(&app, world.alfa, sheet).await;
        confirm(&app, run).await;
        let file = format!("/g/{group}/members/export?format=csv");
        let salt = of(&app, world.salt).await;
        let own = salt.get(&file).await.expect(200).text();
        assert!(own.contains("Ajuntament de Salt"), "{own}");
        let (celra, alfa) = (
            of(&app, world.celra).await,
            app.coordinator_of(world.alfa).await,
        );
        for outside in [&celra, &alfa] {
            outside.get(&file).await.expect(403);
        }
        // To a list of the network the group is now as if it were not there.
        let nobody = sheet.replace("Contra l’assetjament", "Contra el que sigui");
        for sheet in [sheet, own.as_str(), nobody.as_str()] {
            let (_, report) = read(&app, world.alfa, sheet).await;
            assert_eq!(report.count(Status::Refused), 1, "{sheet}");
        }
        // Only whoever coordinates the network brings lists in.
        for (reach, may) in [
            (Reach::Organisation(world.salt), false),
            (Reach::Network(world.alfa), true),
        ] {
            let acting = acting(&app, reach);
            assert_eq!(NOUN.is_open_to(&acting, Some(world.alfa)), may);
        }
    }
);

fn acting(app: &TestApp, reach: Reach) -> Acting {
    let id = app.db().effects().id();
    let is_in_functions = false;
    let mandate = Mandate {
        id,
        role: Role::Coordination,
        reach,
        is_in_functions,
    };
    Acting {
        person: Some(id),
        mandates: vec![mandate],
        organisation: None,
        is_operator: false,
    }
}
