//! A sheet of activities says whom it would tell of what; a series says which of its dates it changes.

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{Answer, TestApp, Visitor, story};
use uuid::Uuid;

use crate::{
    imports::wait,
    world::{ALL, network},
};

/// Sends a list of activities; gives the page's address and the page.
async fn send(app: &TestApp, person: &Visitor<'_>, list: &str) -> (String, Answer) {
    let noun = [("noun", "activity")];
    let sent = person.upload("/n/prova/import", &noun, "activitats.csv", list.as_bytes());
    let href = sent
        .await
        .expect(303)
        .location()
        .expect("the page of the run");
    wait(app, &href).await;
    let page = person.get(&href).await.expect(200);
    (href, page)
}

async fn ids(app: &TestApp, sql: &str) -> Vec<Id> {
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let read = |row: &ordit_platform::db::Row| row.try_get::<Uuid>("", "id").map(Id);
    rows.iter().map(|row| read(row).expect("an id")).collect()
}

story!(
    a_sheet_of_activities_says_whom_it_tells_and_a_series_which_dates_it_changes,
    ALL,
    |app| {
        network(&app, "prova", "Xarxa de prova").await;
        let person = app.coordinator().await;
        let (href, page) = send(
            &app,
            &person,
            "Codi;Nom;Tipus;Data;Hora\n1;Setmanal;Jornada;16/12/2026;10:00\n",
        )
        .await;
        assert!(page.texts("#told, input[name=tells]").is_empty());
        let confirm = format!("{href}/confirm");
        person.post(&confirm, &[]).await.expect(303);
        let all = ids(&app, "SELECT entry_id AS id FROM activities").await;
        let id = all[0];
        app.catch_up().await;
        let settings = [("version", "0"), ("is_open", "yes"), ("answer_hours", "48")];
        let path = format!("/a/{id}/registration/settings");
        person.post(&path, &settings).await.expect(303);
        let ada = [
            ("name", "Ada Puig"),
            ("address", "ada@salt.example"),
            ("mode", "in_person"),
            ("gender", "woman"),
        ];
        let path = format!("/a/{id}/registrations/add");
        person.post(&path, &ada).await.expect(303);

        // Another hour: she would know of it, and only where that is asked.
        let (href, page) = send(
            &app,
            &person,
            "Codi;Nom;Tipus;Data;Hora\n1;Setmanal;Jornada;16/12/2026;11:00\n",
        )
        .await;
        let told = "1 persona inscrita sabrà el canvi de dia, d’hora o de lloc.";
        assert_eq!(page.texts("#told li"), [told]);
        assert_eq!(page.attributes("input[name=tells]", "id"), ["tells-first"]);
        assert!(page.texts("input[name=tells][checked]").is_empty());
        let confirm = format!("{href}/confirm");
        person.post(&confirm, &[("tells", "yes")]).await.expect(303);
        let told = ids(&app, "SELECT id FROM import_runs WHERE tells").await;
        assert_eq!(told.len(), 1);
        assert!(href.ends_with(&told[0].to_string()));

        // Three dates: each is told from the others by its day, and it ends where it began.
        app.catch_up().await;
        let asked = [("every", "weeks"), ("weeks", "1"), ("times", "3")];
        let path = format!("/a/{id}/series");
        let look = person.post(&path, &asked).await.expect(303);
        let href = look.location().expect("a run");
        let page = person.get(&href).await.expect(200);
        assert_eq!(page.texts("h1"), ["Dates d’una sèrie"]);
        let lines = page.texts("#rows h3");
        assert_eq!(lines.len(), 2, "{lines:?}");
        for (line, day) in lines.iter().zip(["23 de desembre", "30 de desembre"]) {
            assert!(line.contains(day), "{lines:?}");
        }
        let first = person.get(&format!("{href}?status=changed")).await;
        let first = first.expect(200).texts("#rows h3");
        assert!(first[0].contains("16 de desembre"), "{first:?}");
        let confirm = format!("{href}/confirm");
        let done = person.post_and_follow(&confirm, &[]).await.expect(200);
        let back = done.attributes("main .actions a.btn", "href");
        assert_eq!(back[0], format!("/a/{id}/series"));
        let series = person.get(&back[0]).await.expect(200);
        assert_eq!(series.texts("ol.plain li").len(), 3, "{}", series.text());

        // All of them an hour later: whoever registered is told unless somebody says otherwise.
        let page = person.get(&format!("/a/{id}/edit")).await.expect(200);
        let version = page.attributes("input[name=version]", "value").remove(0);
        let fields = [
            ("version", &*version),
            ("name", "Setmanal"),
            ("was-name", "Setmanal"),
            ("start_time", "12:00"),
            ("was-start_time", "11:00"),
            ("scope", "all"),
        ];
        let look = person.post(&format!("/a/{id}/edit"), &fields).await;
        let href = look.expect(303).location().expect("a run");
        let page = person.get(&href).await.expect(200);
        assert_eq!(
            page.attributes("input[name=tells][checked]", "id"),
            ["tells-first"]
        );
        assert_eq!(page.texts("#rows h3").len(), 3, "{}", page.text());
    }
);
