//! Stories of what stays: said before, asked once three months later, answered for everybody.

use ordit_kernel::{Reach, Role};
use ordit_platform::{db::execute, events, jobs::Worker};
use ordit_testkit::{TestApp, story};

use super::{ASKED, KIND, ONE_SOURCE, store};
use crate::world::{MODULES, activity_of_kind, world};

async fn day_of_jobs(app: &TestApp) {
    let worker = Worker::new(app.db(), MODULES, &app.site.means());
    worker.plan().await.expect("the jobs that recur");
    worker.run_due().await.expect("jobs");
    app.catch_up().await;
}

async fn asked(app: &TestApp) -> usize {
    let all = events::after(app.db().read(), 0, 1_000)
        .await
        .expect("events");
    all.iter().filter(|event| event.verb == ASKED).count()
}

story!(
    a_meeting_is_asked_once_three_months_later_and_its_answer_is_for_everybody,
    MODULES,
    |app| {
        let world = world(&app).await;
        let now = app.db().effects().now();
        let day = now.plus_seconds(24 * 3_600).day().to_string();
        let of = (day.as_str(), KIND);
        let id = activity_of_kind(&app, world.alfa, "VI Trobada", of).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/neighbourhood");
        let said = [
            ("what", "Un hort al solar"),
            ("by_whom", "L’ateneu"),
            ("version", "0"),
        ];
        alfa.post(&path, &[("what", ""), ("version", "0")])
            .await
            .expect(422);
        alfa.post(&path, &said).await.expect(303);
        let stale = alfa.post(&path, &said).await.expect(422);
        assert!(stale.says("Algú ho ha canviat"), "{}", stale.text());
        let early = [("answer", "L’hort hi és"), ("version", "1")];
        alfa.post(&format!("{path}/answer"), &early)
            .await
            .expect(422);
        day_of_jobs(&app).await;
        app.clock.advance(80 * 24 * 3_600);
        day_of_jobs(&app).await;
        assert_eq!(asked(&app).await, 0, "too early");
        app.clock.advance(20 * 24 * 3_600);
        day_of_jobs(&app).await;
        assert_eq!(asked(&app).await, 1);
        app.clock.advance(24 * 3_600);
        day_of_jobs(&app).await;
        assert_eq!(asked(&app).await, 1, "once");
        // Sessions of before are over by now.
        let alfa = app.coordinator_of(world.alfa).await;
        let waits = "Digues què ha quedat";
        let list = "/n/alfa/neighbourhood";
        assert!(alfa.get(list).await.expect(200).says(waits));
        assert!(!app.visitor().get(list).await.expect(200).says(waits));
        let waiting = store::waiting(app.db().read(), world.alfa).await;
        assert_eq!(waiting.expect("a number"), 1);
        alfa.post(&format!("{path}/answer"), &early)
            .await
            .expect(303);
        let public = app.visitor().get(&path).await.expect(200);
        assert!(public.says("Un hort al solar") && public.says("L’hort hi és"));
        assert!(!alfa.get(list).await.expect(200).says(waits));
        let waiting = store::waiting(app.db().read(), world.alfa).await;
        assert_eq!(waiting.expect("a number"), 0);
    }
);

story!(only_who_holds_the_meeting_says_what_stays, MODULES, |app| {
    let world = world(&app).await;
    let of = ("2027-05-06", KIND);
    let id = activity_of_kind(&app, world.alfa, "Trobada", of).await;
    let path = format!("/a/{id}/neighbourhood");
    // What its own form says is read here until somebody writes more.
    let form = r#"{"legacy": "Un banc a l’ombra"}"#;
    crate::agenda::tests::set(&app, id, "activities", "details", form).await;
    let page = app.visitor().get(&path).await.expect(200);
    assert!(page.says("Un banc a l’ombra"), "{}", page.text());
    let said = [("what", "Un hort"), ("version", "0")];
    let beta = app.coordinator_of(world.beta).await;
    beta.post(&path, &said).await.expect(403);
    let reach = Reach::Organisation(world.salt);
    let salt = app.someone(Role::Technician, reach).await;
    salt.post(&path, &said).await.expect(403);
    assert!(
        !salt
            .get(&path)
            .await
            .expect(200)
            .text()
            .contains("<form class=\"form")
    );
    let other = crate::world::activity(&app, world.alfa, "Jornada", "2027-05-06").await;
    let other = format!("/a/{other}/neighbourhood");
    app.visitor().get(&other).await.expect(404);
});

story!(
    what_stays_is_one_text_on_the_form_and_on_its_own_page,
    MODULES,
    |app| {
        let world = world(&app).await;
        let of = ("2027-05-06", KIND);
        let id = activity_of_kind(&app, world.alfa, "Trobada", of).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let path = format!("/a/{id}/neighbourhood");
        let said = [
            ("what", "Un hort"),
            ("by_whom", "L’ateneu"),
            ("version", "0"),
        ];
        alfa.post(&path, &said).await.expect(303);
        app.catch_up().await;
        let edit = format!("/a/{id}/edit");
        let form = alfa.get(&edit).await.expect(200);
        assert_eq!(form.texts("#legacy"), ["Un hort"]);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let changed = [
            ("version", version.as_str()),
            ("legacy", "Un hort i un banc"),
            ("was-legacy", "Un hort"),
        ];
        alfa.post(&edit, &changed).await.expect(303);
        app.catch_up().await;
        let public = app.visitor().get(&path).await.expect(200);
        assert!(public.says("Un hort i un banc") && public.says("L’ateneu"));
        // Who opened the page before is told, and what they wrote stays in the form.
        let late = [("what", "Un forn"), ("was", "Un hort"), ("version", "1")];
        let page = alfa.post(&path, &late).await.expect(422);
        assert!(page.says("Algú ho ha canviat"), "{}", page.text());
        assert_eq!(page.texts("#what"), ["Un forn"]);
        let seen = [
            ("what", "Un forn"),
            ("was", "Un hort i un banc"),
            ("version", "1"),
        ];
        alfa.post(&path, &seen).await.expect(303);
        app.catch_up().await;
        let list = app.visitor().get("/n/alfa/neighbourhood").await.expect(200);
        assert!(list.says("Un forn") && !list.says("banc"));
    }
);

story!(
    what_was_written_beside_a_meeting_is_brought_into_it,
    MODULES,
    |app| {
        let world = world(&app).await;
        let of = ("2026-05-06", KIND);
        let id = activity_of_kind(&app, world.alfa, "Trobada", of).await;
        let write = app.db().write(&app.operator()).await.expect("a write");
        let sql = "INSERT INTO neighbourhood_legacies (activity_id, what, by_whom, lang, said_at, \
                   answer) VALUES ($1, $2, '', 'ca', 1, $3)";
        let values: [sea_orm::Value; 3] = [
            uuid::Uuid::from(id).into(),
            "Un «hort» \"gran\"\r\n\r\ni un \\ banc".into(),
            "Un\u{b}hort".into(),
        ];
        execute(write.conn(), sql, values).await.expect("a row");
        for sql in ONE_SOURCE
            .sql
            .split(";\n")
            .filter(|sql| sql.contains("UPDATE"))
        {
            execute(write.conn(), sql, []).await.expect("a change");
        }
        write.commit().await.expect("a commit");
        let known = store::of_these(app.db().read(), &[id])
            .await
            .expect("known");
        let lines: Vec<&str> = known[&id].what.lines().map(str::trim).collect();
        assert_eq!(lines, ["Un «hort» \"gran\"", "", "i un \\ banc"]);
        assert_eq!(known[&id].answer, "Un hort");
    }
);
