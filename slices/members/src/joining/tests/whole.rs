//! Stories of what is written whole or not at all.

use ordit_platform::db::execute;
use ordit_testkit::story;

use super::*;

/// Takes a table away, so that whatever writes there fails.
async fn without(app: &TestApp, table: &str) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let sql = format!("ALTER TABLE {table} RENAME TO gone");
    execute(write.conn(), &sql, []).await.expect("renamed");
    write.commit().await.expect("written");
}

story!(
    a_departure_that_is_not_confirmed_is_not_asked_for_either,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let id = leaving::member(&app, &person).await;
        without(&app, "import_runs").await;
        let leave = format!("/n/xmess/organisations/{id}/membership/leave");
        let fields = [("on", "2026-10"), ("words", "Plega")];
        let sent = person.upload(&leave, &fields, "acord.pdf", PDF).await;
        sent.expect(500);
        assert_eq!(count(&app, "departures").await, 0);
        assert_eq!(count(&app, "documents").await, 0);
        assert!(told(&app, "members.departure").await.is_empty());
    }
);

story!(
    a_member_that_asked_to_leave_is_not_noted_to_leave_besides,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let id = leaving::member(&app, &person).await;
        let reach = ordit_kernel::Reach::Organisation(id);
        let chair = app.someone(ordit_kernel::Role::Representative, reach).await;
        let on = [("on", "2026-10")];
        chair
            .upload("/n/xmess/leave", &on, "", b"")
            .await
            .expect(303);
        let leave = format!("/n/xmess/organisations/{id}/membership/leave");
        let page = person.upload(&leave, &on, "", b"").await.expect(422);
        assert_eq!(page.attributes("#errors a", "href"), ["#on"]);
        assert_eq!(count(&app, "departures").await, 1);
        let (_, stages) = stages(&app, "ajuntament-de-salt").await;
        assert_eq!(stages, ["member 2017-05"]);
    }
);

story!(
    an_admission_without_its_decision_cannot_be_confirmed,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let olot = [
            ("name", "Ajuntament d'Olot"),
            ("organisation_kind", "municipality"),
            ("municipality", "Olot"),
            ("membership_state", "observer"),
            ("observer_since", "2026-03"),
            ("language", "ca"),
        ];
        person
            .post("/n/xmess/organisations", &olot)
            .await
            .expect(303);
        let page = person.get("/n/xmess/admissions").await.expect(200);
        let ids = page.attributes("input[name=id][checked]", "value");
        without(&app, "membership_decision_members").await;
        let fields = [
            ("id", ids[0].as_str()),
            ("state", "member"),
            ("body", "XVI Assemblea"),
            ("on", "2026-11-20"),
        ];
        person
            .post("/n/xmess/admissions", &fields)
            .await
            .expect(500);
        assert_eq!(count(&app, "membership_decisions").await, 0);
        let sql = "SELECT state FROM import_runs WHERE origin = 'list'";
        let rows = query(app.db().read(), sql, []).await.expect("runs");
        let states: Vec<String> = rows
            .iter()
            .map(|row| row.try_get("", "state").expect("a state"))
            .collect();
        assert_eq!(states, ["reading"]);
    }
);
