//! Stories of who holds activities as a sheet: out, in again, corrected, added, and by whom.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::{Row, query},
    import::{NewRun, Report, Status},
};
use ordit_testkit::{TestApp, Visitor, story};

use super::noun::NOUN;
use crate::{
    activities::tests::{DAY_EVENT, accept_all, written},
    agenda::of_organisation,
    world::{MODULES, World, activity, hide, organisation, world},
};

/// As our own files are called.
const FILE: &str = "alfa-coorganitzacio-2026-11-23.csv";

async fn read(app: &TestApp, network: Id, csv: &str) -> (Id, Report) {
    let file = app.folder.path().join(FILE);
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file(FILE, None, Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    let read = importer.read_path(&acting, run, &file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    assert_eq!(report.run.noun.as_deref(), Some(NOUN.name));
    (run, report)
}

async fn confirm(app: &TestApp, run: Id) {
    let (importer, acting) = (app.importer(), app.operator());
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
}

async fn undo(app: &TestApp, run: Id) {
    let undo = app.importer().undo(&app.operator(), run).await;
    confirm(app, undo.expect("a run back")).await;
}

/// Everybody's share of an activity, as the table has it.
async fn shares(app: &TestApp, activity: Id) -> Vec<String> {
    let sql = "SELECT t.title, o.owner_role, o.places, o.cost_cents, o.reported_minutes \
               FROM activity_owners o JOIN entry_texts t ON t.entry_id = o.owner_id \
               WHERE o.activity_id = $1 ORDER BY o.ordinal";
    let rows = query(app.db().read(), sql, [uuid::Uuid::from(activity).into()]).await;
    let line = |row: &Row| {
        let text = |column| row.try_get::<String>("", column).expect("text");
        let number = |column| {
            let number: Option<i64> = row.try_get("", column).expect("a number");
            number.map_or("-".to_owned(), |number| number.to_string())
        };
        let numbers = ["places", "cost_cents", "reported_minutes"].map(number);
        format!(
            "{} {} {}",
            text("title"),
            text("owner_role"),
            numbers.join(" ")
        )
    };
    rows.expect("rows").iter().map(line).collect()
}

/// What of a run is refused: the keys of the sentences, in the order of the rows.
async fn refusals(app: &TestApp, run: Id) -> Vec<String> {
    let sql = "SELECT refusals FROM import_rows WHERE run_id = $1 AND status = 'refused' \
               ORDER BY position";
    let rows = query(app.db().read(), sql, [uuid::Uuid::from(run).into()]).await;
    let text = |row: &Row| row.try_get("", "refusals").expect("text");
    rows.expect("rows").iter().map(text).collect()
}

/// Whether a list tells of the activity that is held together.
async fn told(visitor: &Visitor<'_>, page: &str) -> bool {
    visitor
        .get(page)
        .await
        .expect(200)
        .says("Jornada d’energia")
}

/// An activity of 25 places that Alfa and Beta hold together.
async fn together(app: &TestApp, world: &World) -> Id {
    let alfa = app.coordinator_of(world.alfa).await;
    let mut form = DAY_EVENT.to_vec();
    form.extend([("capacity", "25"), ("co_organisers", "Beta")]);
    let (id, _) = written(app, &alfa, "alfa", &form).await;
    accept_all(app, &app.coordinator_of(world.beta).await).await;
    id
}

const SHEET: &str = "Activitat;Data;Entitat;Paper;Places;Cost;Hores\n\
    Jornada d’energia;2027-05-06;Alfa;Organitza;15;1.150,50 €;1,5\n\
    Jornada d’energia;2027-05-06;Beta;Acull;10;50;2:00:00\n\
    Jornada d’energia;;Ajuntament de Celrà;;;7;\n\
    Jornada d’energia;2027-05-06;Irungo Udala;;;;\n\
    Jornada d’energia;2026-05-06;Alfa;;1;;\n\
    Una altra;;Alfa;;1;;\n\
    Jornada d’energia;2027-05-06;Ningú;;1;;\n\
    Jornada d’energia;2027-05-06;;;1;;\n\
    Jornada d’energia;2027-05-06;Ajuntament de Salt;;;molt;\n\
    Jornada d’energia;2027-05-06;Ajuntament de Salt;;11;;\n";

story!(
    shares_come_in_go_out_and_come_back_as_they_are,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = together(&app, &world).await;
        let (run, report) = read(&app, world.alfa, SHEET).await;
        let counts = [Status::Changed, Status::New, Status::Refused];
        let counts = counts.map(|status| report.count(status));
        assert_eq!(counts, [3, 0, 7], "{:?}", report.counts);
        let keys = [
            "refused-invite",
            "refused-activity",
            "refused-activity",
            "owner-unknown",
            "refused-organiser",
            "owners-error-number",
            "error-shares",
        ];
        let refused = refusals(&app, run).await;
        for (refusal, key) in refused.iter().zip(keys) {
            assert!(refusal.contains(key), "{key}: {refusal}");
        }
        let before = ["Alfa organiser - - -", "Beta co_organiser - - -"];
        assert_eq!(shares(&app, id).await, before, "a look writes nothing");
        confirm(&app, run).await;
        let all = [
            "Alfa organiser 15 115050 90",
            "Beta host 10 5000 120",
            "Ajuntament de Celrà co_organiser - 700 -",
        ];
        assert_eq!(shares(&app, id).await, all);
        let (_, again) = read(&app, world.alfa, SHEET).await;
        assert_eq!(again.count(Status::Same), 3, "{:?}", again.counts);
        // Out, and in again with two cells corrected, one emptied and a row left out.
        let alfa = app.coordinator_of(world.alfa).await;
        let path = "/n/alfa/activities/owners/export?format=csv";
        let text = alfa.get(path).await.expect(200).text();
        let (_, same) = read(&app, world.alfa, &text).await;
        assert_eq!(same.count(Status::Same), 3, "{text} {:?}", same.counts);
        let lines = text.lines().filter(|line| !line.contains("Beta"));
        let lines: Vec<String> = lines
            .map(|line| line.replace("1150,50", "").replace("7,00", "8,25"))
            .collect();
        let (run, differ) = read(&app, world.alfa, &lines.join("\n")).await;
        assert_eq!(differ.count(Status::Changed), 2, "{lines:?}");
        confirm(&app, run).await;
        let all = [
            "Alfa organiser 15 - 90",
            "Beta host 10 5000 120",
            "Ajuntament de Celrà co_organiser - 825 -",
        ];
        assert_eq!(shares(&app, id).await, all);
        // The page follows, and what was written is taken back.
        let page = alfa.get(&format!("/a/{id}/owners")).await.expect(200);
        assert!(page.says("25 / 25") && page.says("3:30"), "{}", page.text());
        undo(&app, run).await;
        assert_eq!(shares(&app, id).await[0], "Alfa organiser 15 115050 90");
    }
);

story!(
    whom_a_sheet_added_is_gone_when_it_is_undone,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = together(&app, &world).await;
        let visitor = app.visitor();
        let page = format!("{}&view=list", of_organisation(world.celra));
        assert!(!told(&visitor, &page).await);
        let (run, _) = read(&app, world.alfa, SHEET).await;
        confirm(&app, run).await;
        assert!(told(&visitor, &page).await);
        let celra = app
            .someone(Role::Technician, Reach::Organisation(world.celra))
            .await;
        celra.get(&format!("/a/{id}/owners")).await.expect(200);
        undo(&app, run).await;
        assert!(!told(&visitor, &page).await);
        let before = ["Alfa organiser - - -", "Beta co_organiser - - -"];
        assert_eq!(shares(&app, id).await, before);
        celra.get(&format!("/a/{id}/owners")).await.expect(403);
    }
);

story!(
    a_network_s_sheet_says_its_own_share_of_what_others_convene,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = together(&app, &world).await;
        // Neither its members nor those of others come in by it.
        let sheet = "Activitat;Entitat;Cost\n\
                     Jornada d’energia;Beta;50\n\
                     Jornada d’energia;Alfa;1\n\
                     Jornada d’energia;Irungo Udala;1\n";
        let (run, report) = read(&app, world.beta, sheet).await;
        assert_eq!(report.count(Status::Changed), 1, "{:?}", report.counts);
        let refused = refusals(&app, run).await;
        for (refusal, key) in refused.iter().zip(["not-yours", "refused-invite"]) {
            assert!(refusal.contains(key), "{key}: {refusal}");
        }
        confirm(&app, run).await;
        let all = ["Alfa organiser - - -", "Beta co_organiser - 5000 -"];
        assert_eq!(shares(&app, id).await, all);
        // Of what others hold nothing is told or changed.
        let theirs = activity(&app, world.alfa, "Només d’Alfa", "2027-06-06").await;
        let named = "Activitat;Entitat;Cost\nNomés d’Alfa;Beta;1\n".to_owned();
        let coded = format!("ordit_id;Activitat;Entitat;Cost\n{theirs};Només d’Alfa;Beta;1\n");
        for sheet in [named, coded] {
            let (_, report) = read(&app, world.beta, &sheet).await;
            assert_eq!(report.count(Status::Refused), 1, "{sheet}");
        }
        let path = "/n/beta/activities/owners/export?format=csv";
        let beta = app.coordinator_of(world.beta).await;
        let text = beta.get(path).await.expect(200).text();
        assert!(
            text.contains("50,00") && !text.contains("Només d’Alfa"),
            "{text}"
        );
        app.coordinator_of(world.alfa)
            .await
            .get(path)
            .await
            .expect(403);
    }
);

story!(
    a_sheet_asks_which_of_several_and_tells_nothing_of_a_group,
    MODULES,
    |app| {
        let world = world(&app).await;
        let first = activity(&app, world.alfa, "Assemblea", "2026-05-06").await;
        let second = activity(&app, world.alfa, "Assemblea", "2027-05-05").await;
        let secret = activity(&app, world.alfa, "Del grup", "2027-05-05").await;
        hide(&app, secret, &format!("group:{}", world.salt)).await;
        let sheet = format!(
            "ordit_id;Activitat;Data;Entitat;Cost\n\
             ;Assemblea;;Alfa;1\n\
             ;Assemblea;2027-05-05;Alfa;2\n\
             {secret};Assemblea;;Alfa;3\n\
             ;Del grup;;Alfa;4\n\
             {secret};Del grup;;Alfa;5\n"
        );
        let (run, report) = read(&app, world.alfa, &sheet).await;
        let refused = refusals(&app, run).await;
        assert_eq!(report.count(Status::Refused), 4, "{refused:?}");
        assert!(refused[0].contains("refused-activity"), "{refused:?}");
        confirm(&app, run).await;
        assert_eq!(shares(&app, first).await, ["Alfa organiser - - -"]);
        assert_eq!(shares(&app, second).await, ["Alfa organiser - 200 -"]);
        assert_eq!(shares(&app, secret).await, ["Alfa organiser - - -"]);
        let alfa = app.coordinator_of(world.alfa).await;
        let path = "/n/alfa/activities/owners/export?format=json";
        let text = alfa.get(path).await.expect(200).text();
        assert!(
            text.contains("Assemblea") && !text.contains("Del grup"),
            "{text}"
        );
        // Whoever takes part in another network alone is invited on the page.
        organisation(&app, world.beta, "Ajuntament d’Olot", "ine:17114").await;
        let other = "Activitat;Data;Entitat\nAssemblea;2026-05-06;Ajuntament d’Olot\n";
        let (run, report) = read(&app, world.alfa, other).await;
        assert_eq!(report.count(Status::Refused), 1);
        assert!(refusals(&app, run).await[0].contains("refused-invite"));
    }
);
