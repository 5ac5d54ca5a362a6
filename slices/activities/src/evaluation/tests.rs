//! Stories of evaluating: asked once by mail, answered without a name, seen by those who hold it.

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::{execute, query},
    jobs::Worker,
};
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use super::path;
use crate::world::{MODULES, activity, world};

/// The activity of these stories is over at noon of the first day of the tests' clock.
async fn held(app: &TestApp, network: Id) -> Id {
    let day = app.db().effects().now().plus_seconds(24 * 3_600).day();
    activity(app, network, "Jornada", &day.to_string()).await
}

/// Somebody with a place in this state.
pub(super) async fn register(app: &TestApp, activity: Id, name: &str, state: &str) {
    let write = app.db().write(&app.operator()).await.expect("a write");
    let sql = "INSERT INTO registrations (id, activity_id, state, name, address, folded_address, \
               organisation, mode, is_reserved, minors, lang, consent, came_by, client, \
               registered_at, state_at) \
               VALUES ($1, $2, $3, $4, $5, $5, '', 'in_person', $6, 0, 'ca', '', 'hand', '', 0, 0)";
    let values = [
        Uuid::from(app.db().effects().id()).into(),
        Uuid::from(activity).into(),
        state.into(),
        name.into(),
        format!("{name}@salt.example").into(),
        false.into(),
    ];
    execute(write.conn(), sql, values).await.expect("a place");
    write.commit().await.expect("a commit");
}

pub(super) async fn run_jobs(app: &TestApp) {
    let worker = Worker::new(app.db(), MODULES, &app.site.means());
    worker.run_due().await.expect("jobs");
    app.catch_up().await;
}

/// The links in the mails to somebody.
pub(super) async fn links(app: &TestApp, name: &str) -> Vec<String> {
    let sql = "SELECT m.text FROM mails m JOIN mail_recipients r ON r.mail_id = m.id \
               WHERE r.address = $1 ORDER BY m.created_at, m.id";
    let address = format!("{name}@salt.example");
    let rows = query(app.db().read(), sql, [address.into()]).await;
    let link = |row: &ordit_platform::db::Row| {
        let text: String = row.try_get("", "text").expect("a text");
        let start = text.find("/evaluation/").expect("a link");
        let link = text[start..].split_whitespace().next();
        link.expect("a link").to_owned()
    };
    rows.expect("mails").iter().map(link).collect()
}

pub(super) const GOOD: &[(&str, &str)] = &[
    ("useful", "4"),
    ("recommend", "yes"),
    ("takes", "Gent nova"),
    ("changes", ""),
    ("own_answer", "El mercat"),
];

story!(
    those_who_have_a_place_are_asked_once_and_answer_without_a_name,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = held(&app, world.alfa).await;
        for (name, state) in [
            ("ada", "confirmed"),
            ("bet", "confirmed"),
            ("coia", "waiting"),
        ] {
            register(&app, id, name, state).await;
        }
        let alfa = app.coordinator_of(world.alfa).await;
        let early = alfa.post(&path(id), &[]).await.expect(422);
        assert!(early.says("encara no ha començat"), "{}", early.text());
        app.clock.advance(3 * 24 * 3_600);
        let alfa = app.coordinator_of(world.alfa).await;
        let desk = alfa.get("/n/alfa/evaluations").await.expect(200);
        assert!(desk.says("Jornada"), "{}", desk.text());
        let question = [("own_question", "On fem la propera?")];
        for _ in 0..2 {
            alfa.post(&path(id), &question).await.expect(303);
            run_jobs(&app).await;
            app.clock.advance(60);
        }
        assert_eq!(links(&app, "ada").await.len(), 1, "once");
        assert_eq!(links(&app, "coia").await.len(), 0, "without a place");
        let desk = alfa.get("/n/alfa/evaluations").await.expect(200);
        assert!(!desk.says("Jornada"), "{}", desk.text());

        // The link opens a form with one button; opening it answers nothing.
        let link = links(&app, "ada").await.remove(0);
        let visitor = app.visitor();
        let page = visitor.get(&link).await.expect(200);
        assert_eq!(page.texts("main button"), ["Envia la valoració"]);
        assert!(page.says("On fem la propera?"));
        assert!(!page.says("Ja has respost"));
        let refused = visitor.post(&link, &[("takes", "Gent")]).await.expect(422);
        assert_eq!(refused.texts("textarea#takes"), ["Gent"]);
        visitor.post(&link, GOOD).await.expect(303);
        let again = [
            ("useful", "2"),
            ("recommend", "no"),
            ("takes", "Cap novetat"),
        ];
        visitor.post(&link, &again).await.expect(303);
        let shown = alfa.get(&path(id)).await.expect(200);
        assert_eq!(shown.texts("#asked"), ["2"]);
        assert_eq!(shown.texts("#answers"), ["1 (50 %)"]);
        assert!(shown.texts("#mean").is_empty());
        assert!(shown.says("només se’n diu el nombre"), "{}", shown.text());
        assert!(!shown.says("Cap novetat") && !shown.says("Gent nova"));
        assert!(!shown.text().contains("ada@"), "{}", shown.text());
        visitor.get("/evaluation/no-such-link").await.expect(404);
    }
);

story!(
    what_few_said_is_not_broken_down_and_what_is_closed_is_not_answered,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = held(&app, world.alfa).await;
        let people = ["ada", "bet", "coia", "dolors", "ester"];
        for name in people {
            register(&app, id, name, "confirmed").await;
        }
        app.clock.advance(3 * 24 * 3_600);
        let alfa = app.coordinator_of(world.alfa).await;
        alfa.post(&path(id), &[]).await.expect(303);
        run_jobs(&app).await;
        let visitor = app.visitor();
        let export = format!("{}/export", path(id));
        for name in &people[..4] {
            let link = links(&app, name).await.remove(0);
            visitor.post(&link, GOOD).await.expect(303);
        }
        let few = alfa.get(&path(id)).await.expect(200);
        assert_eq!(few.texts("#few").len(), 1);
        assert!(few.texts("#useful td").is_empty());
        alfa.get(&export).await.expect(422);
        let last = links(&app, "ester").await.remove(0);
        visitor.post(&last, GOOD).await.expect(303);
        let shown = alfa.get(&path(id)).await.expect(200);
        assert_eq!(shown.texts("#useful td"), ["0", "0", "0", "5", "0"]);
        assert_eq!(shown.texts("#recommend td"), ["5", "0", "0"]);
        let file = alfa.get(&export).await.expect(200);
        assert_eq!(file.text().matches("Gent nova").count(), 5);
        assert!(!file.text().contains("ester"), "{}", file.text());

        alfa.post(&format!("{}/close", path(id)), &[])
            .await
            .expect(303);
        visitor.post(&last, GOOD).await.expect(422);
        let closed = visitor.get(&last).await.expect(200);
        assert!(closed.texts("main button").is_empty());
        alfa.post(&path(id), &[]).await.expect(303);
        visitor.post(&last, GOOD).await.expect(303);
    }
);

story!(
    only_those_who_hold_it_see_what_was_answered,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = held(&app, world.alfa).await;
        let beta = app.coordinator_of(world.beta).await;
        let salt = app
            .someone(Role::Technician, Reach::Organisation(world.salt))
            .await;
        for address in [path(id), format!("{}/export", path(id))] {
            app.visitor().get(&address).await.expect(303);
            beta.get(&address).await.expect(403);
            salt.get(&address).await.expect(403);
        }
        salt.post(&path(id), &[]).await.expect(403);
        beta.get("/n/alfa/evaluations").await.expect(403);
    }
);
