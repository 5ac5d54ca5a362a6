//! Stories of those who came without a registration: asked once, and forgotten.

use ordit_kernel::{Id, Instant};
use ordit_platform::{
    db::{Row, execute, query},
    privacy::retention::since,
};
use ordit_testkit::{TestApp, Visitor, story};

use super::RULE;
use crate::{
    attendance,
    evaluation::{
        path,
        tests::{GOOD, links, register, run_jobs},
    },
    world::{MODULES, activity, world},
};

const DAY_SECONDS: i64 = 24 * 3_600;

/// An activity that is being held.
async fn today(app: &TestApp, network: Id) -> Id {
    let day = app.db().effects().now().day().to_string();
    activity(app, network, "Jornada", &day).await
}

/// Comes by the code of the room, which the organisers show.
async fn comes(app: &TestApp, person: &Visitor<'_>, id: Id, fields: &[(&str, &str)]) {
    let code = format!("{}/code", attendance::path(id));
    person.post(&code, &[]).await.expect(303);
    let shown = person.get(&code).await.expect(200).texts("#code").remove(0);
    let mut typed = vec![("code", shown.as_str())];
    typed.extend(fields);
    let visitor = app.visitor();
    visitor
        .post(&format!("/a/{id}/here"), &typed)
        .await
        .expect(303);
}

/// Is put on the list by the organisers.
async fn walks_in(person: &Visitor<'_>, id: Id, name: &str, address: &str) {
    let fields = [("name", name), ("address", address), ("mode", "online")];
    let path = format!("{}/people", attendance::path(id));
    person.post(&path, &fields).await.expect(303);
}

/// What is kept of the addresses that were left, oldest first.
async fn kept(app: &TestApp) -> Vec<(Option<String>, bool)> {
    let sql = "SELECT address, folded_address, address_key FROM evaluation_guests ORDER BY id";
    let rows = query(app.db().read(), sql, []).await.expect("an answer");
    let text =
        |row: &Row, column: &str| -> Option<String> { row.try_get("", column).expect("some text") };
    let one = |row: &Row| {
        let address = text(row, "address");
        assert_eq!(address.is_some(), text(row, "folded_address").is_some());
        (address, text(row, "address_key").is_some())
    };
    rows.iter().map(one).collect()
}

async fn asks(app: &TestApp, person: &Visitor<'_>, id: Id) {
    person.post(&path(id), &[]).await.expect(303);
    run_jobs(app).await;
    app.clock.advance(60);
}

story!(
    who_came_without_registering_is_asked_once_and_the_address_goes,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let eva = [
            ("name", "Eva Font"),
            ("address", "eva@salt.example"),
            ("mode", "in_person"),
        ];
        comes(&app, &alfa, id, &eva).await;
        comes(&app, &alfa, id, &eva).await;
        comes(
            &app,
            &alfa,
            id,
            &[("name", "Sense Adreça"), ("mode", "in_person")],
        )
        .await;
        walks_in(&alfa, id, "Pau Serra", "pau@salt.example").await;
        assert_eq!(
            kept(&app).await.len(),
            2,
            "each once, and nobody without an address"
        );
        app.clock.advance(DAY_SECONDS);
        let alfa = app.coordinator_of(world.alfa).await;
        let desk = alfa.get("/n/alfa/evaluations").await.expect(200);
        assert!(desk.says("Jornada"), "{}", desk.text());
        for _ in 0..2 {
            asks(&app, &alfa, id).await;
        }
        for name in ["eva", "pau"] {
            assert_eq!(links(&app, name).await.len(), 1, "{name}");
        }
        assert_eq!(kept(&app).await, [(None, true), (None, true)]);
        // Whoever is written down once more is known, by nothing but a mark.
        walks_in(&alfa, id, "Eva F.", "EVA@salt.example").await;
        asks(&app, &alfa, id).await;
        assert_eq!(links(&app, "eva").await.len(), 1);

        let link = links(&app, "eva").await.remove(0);
        let visitor = app.visitor();
        visitor.get(&link).await.expect(200);
        visitor.post(&link, GOOD).await.expect(303);
        for page in [path(id), attendance::path(id)] {
            let shown = alfa.get(&page).await.expect(200);
            assert!(!shown.text().contains("@salt.example"), "{}", shown.text());
        }
        let shown = alfa.get(&path(id)).await.expect(200);
        assert_eq!(shown.texts("#asked"), ["2"]);
        assert_eq!(shown.texts("#answers"), ["1 (50 %)"]);
    }
);

story!(
    an_address_that_is_registered_too_is_asked_once,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        register(&app, id, "ada", "confirmed").await;
        register(&app, id, "bet", "waiting").await;
        let by_code = [("name", "Una altra"), ("address", "ada@salt.example")];
        comes(&app, &alfa, id, &by_code).await;
        assert!(
            kept(&app).await.is_empty(),
            "she is asked as one who registered"
        );
        walks_in(&alfa, id, "Ada Puig", "Ada@salt.example").await;
        walks_in(&alfa, id, "Bet Coll", "bet@salt.example").await;
        walks_in(&alfa, id, "Cal Roca", "cal@salt.example").await;
        app.clock.advance(DAY_SECONDS);
        let alfa = app.coordinator_of(world.alfa).await;
        asks(&app, &alfa, id).await;
        let link = links(&app, "cal").await.remove(0);
        // The sheet of an outside form comes later: who was asked is known by it.
        register(&app, id, "cal", "confirmed").await;
        asks(&app, &alfa, id).await;
        walks_in(&alfa, id, "Cal Roca", "cal@salt.example").await;
        asks(&app, &alfa, id).await;
        for name in ["ada", "bet", "cal"] {
            assert_eq!(links(&app, name).await.len(), 1, "{name}");
        }
        let shown = alfa.get(&path(id)).await.expect(200);
        assert_eq!(shown.texts("#asked"), ["3"]);
        app.visitor().post(&link, GOOD).await.expect(303);
    }
);

story!(
    who_comes_while_people_are_asked_already_is_asked_when_it_is_over,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        asks(&app, &alfa, id).await;
        let eva = [("name", "Eva Font"), ("address", "eva@salt.example")];
        comes(&app, &alfa, id, &eva).await;
        run_jobs(&app).await;
        assert!(links(&app, "eva").await.is_empty(), "not before it is over");
        app.clock.advance(DAY_SECONDS);
        run_jobs(&app).await;
        assert_eq!(links(&app, "eva").await.len(), 1);
    }
);

story!(
    an_address_is_forgotten_after_a_month_asked_or_not,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let (asked, unasked) = (today(&app, world.alfa).await, today(&app, world.alfa).await);
        walks_in(&alfa, asked, "Eva Font", "eva@salt.example").await;
        asks(&app, &alfa, asked).await;
        walks_in(&alfa, unasked, "Pau Serra", "pau@salt.example").await;
        let link = links(&app, "eva").await.remove(0);
        let sent = app.db().write(&app.operator()).await.expect("a write");
        let sql = "UPDATE mail_recipients SET state = 'sent'";
        execute(sent.conn(), sql, []).await.expect("sent");
        sent.commit().await.expect("a commit");
        for (days, left) in [(29, 2), (3, 0)] {
            app.clock.advance(days * DAY_SECONDS);
            let before = since(app.db().effects().now(), RULE.days);
            let count = (RULE.count)(app.db(), before).await.expect("a count");
            assert_eq!(count, 2 - left);
            forget(&app, before).await;
            let keys = kept(&app).await.into_iter().filter(|(_, has_key)| *has_key);
            assert_eq!(keys.count() as u64, left);
        }
        assert_eq!(kept(&app).await, [(None, false)]);
        assert!(
            links(&app, "eva").await.is_empty(),
            "where it went is forgotten too"
        );
        // The link goes on leading to the answer.
        app.visitor().post(&link, GOOD).await.expect(303);
    }
);

/// As the night does, until nothing is left of it.
async fn forget(app: &TestApp, before: Instant) {
    loop {
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let gone = (RULE.forget)(&mut write, before, 500).await.expect("gone");
        write.commit().await.expect("a commit");
        if gone == 0 {
            break;
        }
    }
}

story!(
    what_is_no_address_is_told_and_what_was_typed_stays,
    MODULES,
    |app| {
        let world = world(&app).await;
        let id = today(&app, world.alfa).await;
        let alfa = app.coordinator_of(world.alfa).await;
        let fields = [("name", "Eva Font"), ("address", "eva"), ("mode", "online")];
        let list = format!("{}/people", attendance::path(id));
        let page = alfa.post(&list, &fields).await.expect(422);
        assert_eq!(page.attributes("#address", "value"), ["eva"]);
        assert_eq!(page.attributes("#name", "value"), ["Eva Font"]);
        assert_eq!(page.texts("#address-error").len(), 1);
        assert!(kept(&app).await.is_empty());
    }
);
