//! Stories of groups that did not meet for long, and of proposals whose time is over.

use ordit_kernel::Id;
use ordit_platform::{db::query, jobs::Worker};
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use crate::{
    inside::tests::world::{MODULES, World, world},
    life::quiet::store,
};

const DAY_SECONDS: i64 = 24 * 3_600;

/// Lets so many days pass, and the jobs of the night do what is due.
async fn nights(app: &TestApp, days: i64) {
    app.clock.advance(days * DAY_SECONDS);
    let worker = Worker::new(app.db(), &MODULES[3..4], &app.site.means());
    worker.plan().await.expect("planned");
    worker.run_due().await.expect("worked");
    app.catch_up().await;
}

/// What happened to a group, in order.
async fn verbs(app: &TestApp, group: Id) -> Vec<String> {
    let sql = "SELECT verb FROM events WHERE entry_id = $1 AND verb LIKE 'groups.%' \
               AND verb <> 'groups.group.created' ORDER BY seq";
    let rows = query(app.db().read(), sql, [Uuid::from(group).into()]).await;
    let rows = rows.expect("events");
    let read = |row: &ordit_platform::db::Row| row.try_get("", "verb").expect("a verb");
    rows.iter().map(read).collect()
}

/// Plans a meeting so many days from now.
async fn meets(app: &TestApp, world: &World, days: i64) {
    let salt = world.someone(app, world.salt).await;
    let day = app
        .site
        .effects
        .now()
        .plus_seconds(days * DAY_SECONDS)
        .day();
    let day = day.to_string();
    let form = [
        ("title", "Reunió"),
        ("day", day.as_str()),
        ("start", "10:00"),
        ("end", "12:00"),
        ("mode", "hybrid"),
        ("venue", "Ateneu"),
        ("copy", ""),
    ];
    let path = world.at("/meetings");
    salt.post(&path, &form).await.expect(303);
    app.catch_up().await;
}

story!(
    a_group_that_did_not_meet_for_half_a_year_is_asked_once_and_stays_where_it_is,
    MODULES,
    |app| {
        let world = world(&app).await;
        nights(&app, 100).await;
        assert_eq!(verbs(&app, world.group).await, Vec::<String>::new());
        nights(&app, 100).await;
        nights(&app, 1).await;
        assert_eq!(verbs(&app, world.group).await, ["groups.silence.asked"]);

        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let waiting = |organisation| store::waiting(app.db().read(), organisation);
        assert_eq!(waiting(world.salt).await.expect("a number"), 1);
        assert_eq!(waiting(world.celra).await.expect("a number"), 0);
        let own = salt.get("/groups/mine").await.expect(200);
        assert!(own.says("Com segueix?"));
        let life = world.at("/life");
        let page = salt.get(&life).await.expect(200);
        assert_eq!(page.texts("#quiet button").len(), 3);
        // Who is in it without looking after it, and whoever passes by, is not asked.
        for visitor in [&celra, &app.visitor()] {
            let page = visitor.get(&life).await.expect(200);
            assert_eq!(page.texts("#quiet").len(), 0);
        }
        let path = world.at("/quiet");
        celra
            .post(&path, &[("answer", "goes_on")])
            .await
            .expect(403);
        salt.post(&path, &[("answer", "moved")]).await.expect(422);
        salt.post(&path, &[("answer", "goes_on")]).await.expect(303);
        salt.post(&path, &[("answer", "pause")]).await.expect(422);
        let page = salt.get(&life).await.expect(200);
        assert!(page.texts("#quiet").is_empty() && page.says("Actiu"));
        let left = store::waiting(app.db().read(), world.salt).await;
        assert_eq!(left.expect("a number"), 0);
        nights(&app, 100).await;
        assert_eq!(
            verbs(&app, world.group).await,
            ["groups.silence.asked", "groups.silence.answered"]
        );
        // Half a year later it is asked again.
        nights(&app, 100).await;
        assert_eq!(verbs(&app, world.group).await.len(), 3);
    }
);

story!(
    who_wants_a_quiet_group_to_pause_puts_it_to_its_members,
    MODULES,
    |app| {
        let world = world(&app).await;
        nights(&app, 200).await;
        let salt = world.someone(&app, world.salt).await;
        let form = [("answer", "pause")];
        let sent = salt.post(&world.at("/quiet"), &form).await.expect(303);
        let next = sent.location().expect("a page");
        let page = salt.get(&next).await.expect(200);
        let chosen = page.attributes("select#to option[selected]", "value");
        assert_eq!(chosen, ["paused"]);
        assert_eq!(page.attributes("details#propose[open]", "id"), ["propose"]);
        assert!(page.says("Actiu"), "nothing moved by itself");
    }
);

story!(
    a_network_says_when_its_groups_are_asked_and_a_meeting_answers_by_itself,
    MODULES,
    |app| {
        let world = world(&app).await;
        let alfa = app.coordinator_of(world.network).await;
        let settings = "/n/alfa/groups/settings";
        let page = alfa.get(settings).await.expect(200);
        assert_eq!(page.attributes("option[selected]", "value"), ["6"]);
        let salt = world.someone(&app, world.salt).await;
        salt.post(settings, &[("months", "3")]).await.expect(403);
        alfa.post(settings, &[("months", "4")]).await.expect(422);
        alfa.post(settings, &[("months", "0")]).await.expect(303);
        nights(&app, 400).await;
        assert_eq!(verbs(&app, world.group).await, Vec::<String>::new());
        let alfa = app.coordinator_of(world.network).await;
        alfa.post(settings, &[("months", "3")]).await.expect(303);
        nights(&app, 1).await;
        assert_eq!(verbs(&app, world.group).await, ["groups.silence.asked"]);

        // It meets after all: the question goes away, and comes back three months after that day.
        meets(&app, &world, 10).await;
        nights(&app, 1).await;
        let salt = world.someone(&app, world.salt).await;
        let page = salt.get(&world.at("/life")).await.expect(200);
        assert!(page.texts("#quiet").is_empty());
        nights(&app, 95).await;
        let asked = |verbs: Vec<String>| {
            let verbs = verbs.into_iter();
            verbs.filter(|verb| verb == "groups.silence.asked").count()
        };
        assert_eq!(asked(verbs(&app, world.group).await), 1);
        nights(&app, 10).await;
        assert_eq!(asked(verbs(&app, world.group).await), 2);
    }
);

story!(
    a_proposal_is_counted_by_itself_on_the_day_after_its_last,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let closes = app.site.effects.now().plus_seconds(3 * DAY_SECONDS).day();
        let closes = closes.to_string();
        let form = [
            ("to", "closed"),
            ("reason", "objectives_met"),
            ("words", "Fet"),
            ("closes_on", &*closes),
            ("quorum", "50"),
            ("majority", "50"),
        ];
        let life = world.at("/life");
        salt.post(&format!("{life}/propose"), &form)
            .await
            .expect(303);
        let page = salt.get(&life).await.expect(200);
        let answer = page.attributes("form[action*='/answer']", "action");
        let form = [("answer", "in_favour"), ("reason", "")];
        salt.post(&answer[0], &form).await.expect(303);
        // On its last day it is still open, and the coordination of another network cannot take it back.
        nights(&app, 3).await;
        let page = salt.get(&life).await.expect(200);
        assert_eq!(
            page.attributes("form[action$='/withdraw']", "action").len(),
            1
        );
        assert!(page.says("Actiu"));
        nights(&app, 1).await;
        let page = salt.get(&life).await.expect(200);
        assert!(
            page.says("Tancat") && page.says("Aprovada"),
            "{}",
            page.text()
        );
        nights(&app, 1).await;
        let moved = verbs(&app, world.group).await;
        let moved = moved.iter().filter(|verb| *verb == "groups.group.moved");
        assert_eq!(moved.count(), 1);
    }
);

story!(
    what_a_network_proposed_its_own_coordination_alone_takes_back,
    MODULES,
    |app| {
        let world = world(&app).await;
        let all = app.coordinator().await;
        let beta = [("name", "Beta"), ("network_kind", "municipalities")];
        all.post("/networks", &beta).await.expect(303);
        let beta = app.coordinator_of(app.network("beta").await).await;
        let alfa = app.coordinator_of(world.network).await;
        let form = [
            ("to", "paused"),
            ("reason", "rest"),
            ("words", "Descans"),
            ("closes_on", "2100-01-01"),
            ("quorum", "50"),
            ("majority", "50"),
        ];
        let life = world.at("/life");
        alfa.post(&format!("{life}/propose"), &form)
            .await
            .expect(303);
        let withdraw = "form[action$='/withdraw']";
        let page = beta.get(&life).await.expect(200);
        assert!(page.attributes(withdraw, "action").is_empty());
        let page = alfa.get(&life).await.expect(200);
        let path = page.attributes(withdraw, "action").remove(0);
        beta.post(&path, &[]).await.expect(403);
        alfa.post(&path, &[]).await.expect(303);
    }
);

story!(
    a_quiet_group_that_nobody_looks_after_waits_on_the_desk_of_its_network,
    MODULES,
    |app| {
        let world = world(&app).await;
        let settings = "/n/alfa/groups/settings";
        let waiting = || store::waiting_in(app.db().read(), world.network);
        nights(&app, 200).await;
        // Its coordinators are asked, and the network is left in peace.
        assert_eq!(waiting().await.expect("a number"), 0);
        let alfa = app.coordinator_of(world.network).await;
        let page = alfa.get(settings).await.expect(200);
        assert_eq!(page.texts("#waiting").len(), 0);
        let salt = world.someone(&app, world.salt).await;
        salt.post(&world.at("/leave"), &[]).await.expect(303);
        app.catch_up().await;
        assert_eq!(waiting().await.expect("a number"), 1);
        let page = alfa.get(settings).await.expect(200);
        let life = page.attributes("#waiting a", "href");
        assert_eq!(page.texts("#waiting a"), ["Grup d’habitatge"]);
        let page = alfa.get(&life[0]).await.expect(200);
        assert_eq!(page.texts("#quiet button").len(), 3);
        let answer = [("answer", "goes_on")];
        alfa.post(&world.at("/quiet"), &answer).await.expect(303);
        assert_eq!(waiting().await.expect("a number"), 0);
    }
);
