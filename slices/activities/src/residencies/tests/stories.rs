//! Stories of residencies: one host and one number of places, who writes, who is told.

use ordit_kernel::Id;
use ordit_platform::{
    db::{execute, query},
    events,
    jobs::Worker,
};
use ordit_testkit::{TestApp, story};
use sea_orm::Value;
use uuid::Uuid;

use super::{Stay, acting, stay};
use crate::{
    activities::tests::column,
    agenda::tests::set,
    residencies::{CALLED_OFF, MOVED, ONE_SOURCE, RESUMED},
    world::MODULES,
};

fn activity_of(stay: &Stay<'_>) -> Id {
    let id = stay.path.split('/').nth(2).and_then(|id| id.parse().ok());
    id.expect("an id")
}

story!(
    host_and_places_of_a_residency_are_those_of_its_activity,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let id = activity_of(&stay);
        let edit = format!("/a/{id}/edit");
        let page = stay.alfa.get(&edit).await.expect(200);
        let version = page.attributes("input[name=version]", "value").remove(0);
        let form = [
            ("version", version.as_str()),
            ("host", "ajuntament de celra"),
            ("was-host", ""),
            ("capacity", "1"),
            ("was-capacity", "3"),
        ];
        stay.alfa.post(&edit, &form).await.expect(303);
        app.catch_up().await;
        let page = app.visitor().get(&stay.path).await.expect(200);
        let told = page.texts("dl.facts dd");
        assert!(
            told[0].contains("Ajuntament de Celrà") && told[1] == "1",
            "{told:?}"
        );
        // The host is not missed, and the places are those of the form.
        let page = stay.salt.get(&stay.path).await.expect(200);
        assert!(!page.texts("#without")[0].contains("Celrà"));
        assert_eq!(stay.apply(&stay.salt, "", "2").await, 303);
        let way = stay.accepting().await.remove(0);
        stay.alfa.post(&way, &[]).await.expect(422);
        set(&app, id, "activities", "capacity", "2").await;
        stay.alfa.post(&way, &[]).await.expect(303);
        let own = stay.alfa.get(&stay.path).await.expect(200);
        assert!(
            own.attributes("#calling input", "name")
                .iter()
                .all(|name| name != "places")
        );
        let way = format!("/a/{id}/edit#host");
        assert!(own.attributes("#calling a", "href").contains(&way));
    }
);

story!(
    what_was_written_beside_the_activity_is_brought_into_it_and_nothing_is_overwritten,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let id = activity_of(&stay);
        let write = app.db().write(&app.operator()).await.expect("a write");
        let sql = "UPDATE residencies SET host_id = $1, places = 9 WHERE activity_id = $2";
        let values = [stay.world.salt, id].map(|id| Value::from(Uuid::from(id)));
        execute(write.conn(), sql, values.clone())
            .await
            .expect("a host");
        let sql = "UPDATE entry_texts SET title = 'Salt \"vell\" \\ nou' WHERE entry_id = $1";
        execute(write.conn(), sql, values[..1].to_vec())
            .await
            .expect("a name");
        let changes = ONE_SOURCE.sql.split(";\n");
        for sql in changes.filter(|sql| sql.contains("UPDATE")) {
            execute(write.conn(), sql, []).await.expect("a change");
        }
        write.commit().await.expect("a commit");
        let details = column(&app, id, "details").await.expect("details");
        assert_eq!(details, r#"{"host":"Salt \"vell\" \\ nou"}"#);
        let rows = query(app.db().read(), "SELECT capacity FROM activities", []).await;
        let capacity: i64 = rows.expect("rows")[0]
            .try_get("", "capacity")
            .expect("places");
        assert_eq!(capacity, 3, "the activity said it already");
    }
);

story!(
    who_stepped_back_writes_no_journal_though_others_of_their_hub_come,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let apply = format!("{}/apply", stay.path);
        let own = [("names", "Ada Ribas"), ("self", "yes")];
        stay.salt.post(&apply, &own).await.expect(303);
        let other = acting(&app, stay.world.salt).await;
        let own = [("names", "Pol Mas"), ("self", "yes")];
        other.post(&apply, &own).await.expect(303);
        for way in stay.accepting().await {
            stay.alfa.post(&way, &[]).await.expect(303);
        }
        let (notes, note) = (format!("{}/notes", stay.path), [("text", "Hem arribat")]);
        other.post(&notes, &note).await.expect(303);
        let page = other.get(&stay.path).await.expect(200);
        let mine = page.attributes("form[action$='/withdraw']", "action").pop();
        other.post(&mine.expect("a way"), &[]).await.expect(303);
        other.post(&notes, &note).await.expect(403);
        stay.salt.post(&notes, &note).await.expect(303);
        stay.alfa.post(&notes, &note).await.expect(303);
        // So many without a name: whoever acts for them writes.
        assert_eq!(stay.apply(&stay.celra, "", "1").await, 303);
        stay.celra.post(&notes, &note).await.expect(403);
        let way = stay.accepting().await.pop().expect("a way");
        stay.alfa.post(&way, &[]).await.expect(303);
        stay.celra.post(&notes, &note).await.expect(303);
    }
);

/// Whoever listens hears what happened.
async fn heard(app: &TestApp) {
    app.catch_up().await;
    let hearers = events::Hearers::new(app.db(), MODULES);
    hearers.catch_up().await.expect("heard");
}

async fn ten_minutes(app: &TestApp) {
    heard(app).await;
    app.clock.advance(11 * 60);
    let worker = Worker::new(app.db(), &MODULES[1..], &app.site.means());
    worker.run_due().await.expect("jobs");
    heard(app).await;
}

/// How often each of these happened.
async fn news(app: &TestApp) -> [usize; 3] {
    let all = events::after(app.db().read(), 0, 1_000).await;
    let all = all.expect("events");
    [CALLED_OFF, MOVED, RESUMED].map(|verb| all.iter().filter(|event| event.verb == verb).count())
}

story!(
    residents_and_who_waits_are_told_once_that_it_moves_or_is_called_off,
    MODULES,
    |app| {
        let stay = stay(&app).await;
        let id = activity_of(&stay);
        heard(&app).await;
        assert_eq!(stay.apply(&stay.salt, "Ada Ribas", "").await, 303);
        assert_eq!(stay.apply(&stay.celra, "Pol Mas", "").await, 303);
        let way = stay.accepting().await.remove(0);
        stay.alfa.post(&way, &[]).await.expect(303);
        // What residents need not know is no news.
        set(&app, id, "activities", "sequence", "2").await;
        ten_minutes(&app).await;
        assert_eq!(news(&app).await, [0, 0, 0]);
        set(&app, id, "activities", "venue", "Ateneu d’Irun").await;
        set(&app, id, "activities", "starts_on", "2027-05-08").await;
        ten_minutes(&app).await;
        ten_minutes(&app).await;
        assert_eq!(news(&app).await, [0, 1, 0]);
        let off = format!("/a/{id}/cancel");
        stay.alfa
            .post(&off, &[("reason", "Covid")])
            .await
            .expect(303);
        heard(&app).await;
        assert_eq!(news(&app).await, [0, 1, 0], "not before ten minutes");
        ten_minutes(&app).await;
        ten_minutes(&app).await;
        assert_eq!(news(&app).await, [1, 1, 0]);
        for told in [&stay.salt, &stay.celra] {
            let page = told.get("/notifications").await.expect(200);
            assert!(page.says("«Estada a Irun» no es farà"), "{}", page.text());
            assert!(page.says("canvia de dates"), "{}", page.text());
        }
        let other = app.coordinator_of(stay.world.beta).await;
        let page = other.get("/notifications").await.expect(200);
        assert!(!page.says("Estada a Irun"));
        // Whoever stepped back hears no more of it.
        let page = stay.celra.get(&stay.path).await.expect(200);
        let back = page
            .attributes("form[action$='/withdraw']", "action")
            .remove(0);
        stay.celra.post(&back, &[]).await.expect(303);
        let on = format!("/a/{id}/uncancel");
        stay.alfa.post(&on, &[]).await.expect(303);
        ten_minutes(&app).await;
        assert_eq!(news(&app).await, [1, 1, 1]);
        let page = stay.celra.get("/notifications").await.expect(200);
        assert!(!page.says("sí que es farà"), "{}", page.text());
        stay.alfa
            .post(&format!("/a/{id}/archive"), &[])
            .await
            .expect(303);
        ten_minutes(&app).await;
        assert_eq!(news(&app).await, [2, 1, 1]);
    }
);
