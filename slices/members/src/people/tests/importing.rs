//! People by a spreadsheet: understood, merged, refused with reasons, taken along and back.

use ordit_kernel::{Id, PageRequest, Reach, Role};
use ordit_platform::import::{NewRun, Outcome, Report, Status};
use ordit_testkit::{TestApp, story};

use super::{MODULES, World, number, rows, somebody, world};

const SHEET: &str = "Nom i cognoms;Correu;Telèfon;Llengua;Entitat;Paper;Càrrec;Des de;Fins a\n\
    Ada Ribas;ada@salt.example;972 1;ca;Ajuntament de Salt;Tècnica;Tècnica d'ESS;2024;\n\
    Rut Pi;rut@salt.example;;ca;ajuntament-de-salt;Regidora;Regidora de Promoció;17/6/2023;\
    16/6/2027\n\
    Ada Ribas;ada@salt.example;;;Ajuntament de Vic;Experta;;2025;\n\
    Ona Vila;ona@alfa.example;;es;;Facilitació;;2026;\n";

pub(super) async fn looked_at(app: &TestApp, world: &World, sheet: &str) -> (Id, Report) {
    let importer = app.importer();
    let noun = importer.noun("person");
    let new = NewRun::of_file("persones.csv", noun, Some(world.alfa));
    let run = importer.start(&app.operator(), &new).await.expect("a run");
    let file = app.folder.path().join("persones.csv");
    std::fs::write(&file, sheet).expect("a file");
    importer
        .read_path(&app.operator(), run, &file)
        .await
        .expect("read");
    (run, importer.report(run).await.expect("a report"))
}

pub(super) async fn confirmed(app: &TestApp, run: Id) -> Outcome {
    let outcome = app
        .importer()
        .confirm(&app.operator(), run)
        .await
        .expect("written");
    app.catch_up().await;
    outcome
}

/// The reasons for which rows are refused, in the order of the sheet.
async fn reasons(app: &TestApp, run: Id) -> Vec<String> {
    let page = PageRequest::new(1, 100);
    let found = app
        .importer()
        .rows(run, Some(Status::Refused), page)
        .await
        .expect("rows");
    let keys = found.items.iter().flat_map(|row| &row.refusals);
    keys.map(|(_, refusal)| refusal.error.key.clone()).collect()
}

story!(
    rows_of_one_person_are_one_person_and_what_is_taken_along_comes_back_the_same,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (run, report) = looked_at(&app, &world, SHEET).await;
        let refused = reasons(&app, run).await;
        assert_eq!(
            report.count(Status::New),
            4,
            "{:?} {refused:?}",
            report.counts
        );
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM people").await,
            0,
            "only looked at"
        );
        confirmed(&app, run).await;
        assert_eq!(
            number(&app, "SELECT COUNT(*) AS number FROM people").await,
            3
        );
        let sql = "SELECT COUNT(*) AS number FROM mandate_sheets";
        assert_eq!(number(&app, sql).await, 4);
        let sql = "SELECT COUNT(*) AS number FROM events WHERE verb = 'members.mandate.granted'";
        assert_eq!(number(&app, sql).await, 4);
        let sql = "SELECT COUNT(*) AS number FROM events WHERE verb = 'members.person.created'";
        assert_eq!(number(&app, sql).await, 3);
        let sql = "SELECT COUNT(*) AS number FROM mails";
        assert_eq!(number(&app, sql).await, 0, "a spreadsheet invites nobody");
        let sql = "SELECT COUNT(*) AS number FROM sign_in_addresses";
        assert_eq!(number(&app, sql).await, 0);
        let sql = "SELECT COUNT(*) AS number FROM entry_revisions WHERE sheet LIKE '%.example%'";
        assert_eq!(number(&app, sql).await, 0, "no address in a version");
        let alfa = app.coordinator_of(world.alfa).await;
        let list = alfa.get("/n/alfa/people").await.expect(200);
        assert!(list.says("3 persones, 4 mandats"), "{}", list.text());
        assert!(list.says("Regidora de Promoció") && list.says("Facilitació"));
        // The same sheet again, and what is taken along, change nothing.
        let (_, report) = looked_at(&app, &world, SHEET).await;
        assert_eq!(report.count(Status::Same), 4, "{:?}", report.counts);
        for lang in ["ca", "en"] {
            let path = format!("/n/alfa/people/export?format=csv&lang={lang}");
            let export = alfa.get(&path).await.expect(200).text();
            assert!(export.contains("ada@salt.example"), "{export}");
            let (run, report) = looked_at(&app, &world, &export).await;
            let refused = reasons(&app, run).await;
            assert_eq!(
                report.count(Status::Same),
                4,
                "{:?} {refused:?} {export}",
                report.counts
            );
        }
        // A row that is missing removes nothing; one that says something else changes that.
        let one = "Nom;Correu;Entitat;Paper;Càrrec\nAda Ribas;ada@salt.example;Ajuntament de Salt;\
               Tècnica;Cap d'ESS\n";
        let (run, report) = looked_at(&app, &world, one).await;
        assert_eq!(report.count(Status::Changed), 1, "{:?}", report.counts);
        confirmed(&app, run).await;
        assert_eq!(
            number(
                &app,
                "SELECT COUNT(*) AS number FROM mandates WHERE until IS NULL"
            )
            .await,
            5
        );
        let list = alfa.get("/n/alfa/people?lang=ca").await.expect(200);
        assert!(list.says("Cap d'ESS") && list.says("3 persones, 4 mandats"));
    }
);

story!(
    rows_are_refused_with_their_reasons_and_others_addresses_are_not_told,
    MODULES,
    |app| {
        let world = world(&app).await;
        let girona = Reach::Organisation(world.gijon);
        somebody(
            &app,
            "Joan Bo",
            "joan@girona.example",
            Role::Technician,
            girona,
        )
        .await;
        let sheet = "Nom;Correu;Entitat;Paper;Des de;Fins a\n\
        A;a@salt.example;Ajuntament de Girona;Tècnica;;\n\
        B;joan@girona.example;Ajuntament de Salt;Tècnica;;\n\
        C;no és cap adreça;Ajuntament de Salt;Tècnica;;\n\
        D;d@salt.example;Ajuntament de Salt;;;\n\
        E;e@salt.example;Ajuntament de Salt;Tècnica;2026;2025\n\
        F;f@salt.example;;Coordinació;;\n\
        G;g@salt.example;Ajuntament de Salt;Secretaria tècnica;;\n\
        H;h@salt.example;Ajuntament de Salt;Mag;;\n";
        let (run, report) = looked_at(&app, &world, sheet).await;
        assert_eq!(report.count(Status::Refused), 8, "{:?}", report.counts);
        let reasons = reasons(&app, run).await;
        for key in [
            "people-refused-organisation-unknown",
            "people-refused-address-taken",
            "mail-address-wrong",
            "people-refused-role",
            "mandates-refused-dates",
            "mandates-refused-by-hand",
            "mandates-refused-fits",
        ] {
            assert!(reasons.iter().any(|own| own == key), "{key}: {reasons:?}");
        }
        let told = rows(&app, "SELECT matches, refusals FROM import_rows").await;
        for row in told {
            let (matches, refusals): (String, String) = (
                row.try_get("", "matches").expect("text"),
                row.try_get("", "refusals").expect("text"),
            );
            assert!(!matches.contains("Joan") && !refusals.contains("Joan"));
        }
    }
);

story!(
    an_import_that_is_undone_ends_the_mandates_that_it_gave,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (run, _) = looked_at(&app, &world, SHEET).await;
        confirmed(&app, run).await;
        let importer = app.importer();
        let undo = importer
            .undo(&app.operator(), run)
            .await
            .expect("a run back");
        confirmed(&app, undo).await;
        let sql = "SELECT COUNT(*) AS number FROM mandates WHERE until IS NULL \
               AND organisation_id IS NOT NULL";
        assert_eq!(number(&app, sql).await, 0);
        let alfa = app.coordinator_of(world.alfa).await;
        let list = alfa.get("/n/alfa/people").await.expect(200);
        assert!(list.says("Encara no hi ha ningú"), "{}", list.text());
    }
);

story!(two_hundred_contacts_are_written_at_once, MODULES, |app| {
    let world = world(&app).await;
    let mut sheet = "Nom;Correu;Entitat;Paper\n".to_owned();
    for number in 0..200 {
        let council = ["Ajuntament de Salt", "Ajuntament de Vic"][number % 2];
        sheet.push_str(&format!(
            "Persona Inventada {number};p{number}@contactes.example;{council};Tècnica\n"
        ));
    }
    let (run, report) = looked_at(&app, &world, &sheet).await;
    assert_eq!(report.count(Status::New), 200, "{:?}", report.counts);
    confirmed(&app, run).await;
    let alfa = app.coordinator_of(world.alfa).await;
    let list = alfa
        .get("/n/alfa/people?role=technician&county=idescat-comarca:20")
        .await;
    assert!(list.expect(200).says("100 persones, 100 mandats"));
});
