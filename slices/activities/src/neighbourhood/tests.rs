//! Stories of what stays: said before, asked once three months later, answered for everybody.

use ordit_kernel::{Reach, Role};
use ordit_platform::{events, jobs::Worker};
use ordit_testkit::{TestApp, story};

use super::{ASKED, KIND, store};
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
