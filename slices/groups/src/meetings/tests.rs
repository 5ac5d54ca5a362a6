//! Stories of meetings: called, with an agenda, agreeing on what comes back until it is done.

use ordit_platform::{db::query, import::GivenRow};
use ordit_testkit::{TestApp, Visitor, story};

use crate::inside::tests::world::{MODULES, World, sensitive_world, world};

/// Calls a meeting so many days from now and gives its address.
async fn meeting(
    app: &TestApp,
    leader: &Visitor<'_>,
    world: &World,
    days: i64,
    copy: &str,
) -> String {
    let day = app.site.effects.now().plus_seconds(days * 24 * 3600).day();
    let day = day.to_string();
    let form = [
        ("title", "Reunió del grup"),
        ("day", day.as_str()),
        ("start", "10:00"),
        ("end", "12h"),
        ("mode", "hybrid"),
        ("venue", "Ateneu"),
        ("copy", copy),
    ];
    let answer = leader.post(&world.at("/meetings"), &form).await.expect(303);
    answer.location().expect("the meeting")
}

async fn items(reader: &Visitor<'_>, at: &str) -> Vec<String> {
    reader.get(at).await.expect(200).texts("ol h3")
}

story!(
    what_a_meeting_agrees_comes_back_at_the_next_until_it_is_done,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let first = meeting(&app, &salt, &world, 3, "").await;
        let point = |title: &'static str, purpose: &'static str| {
            [("title", title), ("purpose", purpose), ("minutes", "20")]
        };
        salt.post(&format!("{first}/items"), &point("Pressupost", "decide"))
            .await
            .expect(303);
        celra
            .post(&format!("{first}/items"), &point("Jornada", "discuss"))
            .await
            .expect(303);
        assert_eq!(items(&celra, &first).await, ["Pressupost", "Jornada"]);
        let page = celra.get(&first).await.expect(200);
        assert!(
            page.says("40 minuts") && page.says("10:00–12:00 · Ateneu"),
            "{}",
            page.text()
        );
        // Whoever leads moves points; one who brought nothing changes nothing.
        let last = page
            .attributes("ol li", "id")
            .remove(1)
            .replace("item-", "");
        celra
            .post(&format!("{first}/items/{last}/up"), &[])
            .await
            .expect(403);
        salt.post(&format!("{first}/items/{last}/up"), &[])
            .await
            .expect(303);
        assert_eq!(items(&celra, &first).await, ["Jornada", "Pressupost"]);
        celra
            .post(
                &format!("{first}/items/{last}"),
                &point("Una altra", "inform"),
            )
            .await
            .expect(403);
        let noted = [
            ("version", "1"),
            ("title", "Jornada"),
            ("purpose", "discuss"),
            ("note", "El maig"),
        ];
        salt.post(&format!("{first}/items/{last}"), &noted)
            .await
            .expect(303);
        let refused = salt
            .post(&format!("{first}/items/{last}"), &noted)
            .await
            .expect(422);
        assert!(refused.says("Algú altre ho ha canviat"));
        // What was noted about stays on the agenda.
        salt.post(&format!("{first}/items/{last}/remove"), &[])
            .await
            .expect(422);
        let own = world.celra.to_string();
        let agreed = [
            ("what", "Buscar la sala"),
            ("organisation", own.as_str()),
            ("due", "2027-01"),
        ];
        celra
            .post(&format!("{first}/agreements"), &agreed)
            .await
            .expect(303);
        assert!(
            celra
                .get(&first)
                .await
                .texts("#agreed b")
                .contains(&"Buscar la sala".to_owned())
        );
        app.clock.advance(4 * 24 * 3600);
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let second = meeting(&app, &salt, &world, 7, "1").await;
        // The points were copied, what was noted was not.
        assert_eq!(items(&celra, &second).await, ["Jornada", "Pressupost"]);
        let page = celra.get(&second).await.expect(200);
        assert!(!page.says("El maig"));
        assert_eq!(page.texts("#open b"), ["Buscar la sala"]);
        assert!(celra.get(&first).await.texts("#open b").is_empty());
        let done = page.attributes("#open form", "action").remove(0);
        celra.post(&done, &[]).await.expect(303);
        assert!(celra.get(&second).await.texts("#open b").is_empty());
        assert!(celra.get(&first).await.says("Buscar la sala"));
        let list = celra.get(&world.at("/meetings")).await.expect(200);
        assert!(
            list.says("Pròxima reunió") && list.says("Reunions fetes"),
            "{}",
            list.text()
        );
        let drawn = celra
            .get(&format!("/drawn/{}", world.group))
            .await
            .expect(200);
        assert!(drawn.says("Pròxima reunió"));
        assert!(
            !app.visitor()
                .get(&format!("/drawn/{}", world.group))
                .await
                .says("Ateneu")
        );
    }
);

story!(
    a_refused_meeting_keeps_what_was_typed_and_one_form_is_one_meeting,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let wrong = [
            ("title", "Reunió"),
            ("day", "2027"),
            ("start", "tarda"),
            ("end", "12"),
            ("mode", ""),
            ("online", "javascript:alert(1)"),
        ];
        let page = salt.post(&world.at("/meetings"), &wrong).await.expect(422);
        assert_eq!(page.texts("#errors li").len(), 5, "{}", page.text());
        assert_eq!(page.attributes("#start", "value"), ["tarda"]);
        let key = app.site.effects.id().to_string();
        let day = app
            .site
            .effects
            .now()
            .plus_seconds(86_400)
            .day()
            .to_string();
        let form = [
            ("key", key.as_str()),
            ("title", "Reunió"),
            ("day", &day),
            ("mode", "online"),
            ("online", "https://meet.example/taula"),
        ];
        for _ in 0..2 {
            salt.post(&world.at("/meetings"), &form).await.expect(303);
        }
        let sql = "SELECT COUNT(*) AS number FROM activities WHERE activity_kind = 'meeting'";
        let rows = query(app.db().read(), sql, []).await.expect("activities");
        assert_eq!(rows[0].try_get::<i64>("", "number").expect("a number"), 1);
        let celra = world.someone(&app, world.celra).await;
        celra.post(&world.at("/meetings"), &form).await.expect(403);
        // Whoever takes part comes in from afar.
        let page = celra
            .get(&world.at(&format!("/meetings/{key}")))
            .await
            .expect(200);
        let links = page.attributes("main a", "href");
        assert!(
            links
                .iter()
                .any(|href| href == "https://meet.example/taula"),
            "{links:?}"
        );
        // A meeting of one group is none of another.
        let members = [(world.artes, "coordinator")];
        let beside =
            crate::inside::tests::world::group(&app, world.network, ("Un altre", false), &members)
                .await;
        let artes = world.someone(&app, world.artes).await;
        artes
            .get(&format!("/g/{beside}/meetings/{key}"))
            .await
            .expect(404);
    }
);

story!(
    a_sensitive_group_meets_unseen_and_notes_nothing,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let at = meeting(&app, &salt, &world, 3, "").await;
        let point = [
            ("title", "Protocol"),
            ("purpose", "inform"),
            ("note", "Qui ho va dir"),
        ];
        salt.post(&format!("{at}/items"), &point).await.expect(303);
        let page = salt.get(&at).await.expect(200);
        assert!(page.says("no es pren nota") && !page.says("Qui ho va dir"));
        assert!(page.attributes("textarea", "name").is_empty());
        app.catch_up().await;
        let meeting = at
            .rsplit('/')
            .next()
            .and_then(|id| id.parse().ok())
            .expect("an id");
        let snapshot = app.site.snapshots.current();
        let network = [world.network];
        let mandate = ordit_kernel::Mandate {
            id: world.group,
            role: ordit_kernel::Role::Coordination,
            reach: ordit_kernel::Reach::Everything,
            is_in_functions: false,
        };
        let coordinator = ordit_kernel::Acting {
            person: Some(world.salt),
            mandates: vec![mandate],
            ..Default::default()
        };
        assert!(
            snapshot
                .get(&coordinator.viewer(network, []), meeting)
                .is_none()
        );
        let drawn = format!("/drawn/{}", world.group);
        assert!(
            !app.coordinator()
                .await
                .get(&drawn)
                .await
                .expect(200)
                .says("Reunió del grup")
        );
        assert!(salt.get(&drawn).await.expect(200).says("Reunió del grup"));
    }
);

story!(
    what_a_group_holds_closes_when_the_group_becomes_sensitive,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let at = meeting(&app, &salt, &world, 3, "").await;
        app.catch_up().await;
        let id = at.rsplit('/').next().expect("an id").to_owned();
        let beside = world.someone(&app, world.artes).await;
        let coordination = app.coordinator_of(world.network).await;
        let page = format!("/a/{id}/calendar.ics");
        beside.get(&page).await.expect(200);
        let edit = format!("/a/{id}/edit");
        coordination.get(&edit).await.expect(200);
        let group = format!("/g/{}/edit", world.group);
        let form = salt.get(&group).await.expect(200);
        let version = form.attributes("input[name=version]", "value").remove(0);
        let closed = [("version", version.as_str()), ("is_sensitive", "yes")];
        salt.post(&group, &closed).await.expect(303);
        app.catch_up().await;
        beside.get(&page).await.expect(404);
        coordination.get(&edit).await.expect(404);
        let celra = world.someone(&app, world.celra).await;
        celra.get(&page).await.expect(200);
        assert!(celra.get(&at).await.expect(200).says("Reunió del grup"));
        salt.get(&edit).await.expect(200);
        // Nobody else can hold it, and the next one is called from the group.
        let other = [("name", "Prova")];
        let refused = salt.post(&format!("/a/{id}/owners"), &other).await;
        assert!(
            refused
                .expect(422)
                .says("Només la veuen les entitats del grup")
        );
        let there = salt.get(&format!("/a/{id}/copy")).await.expect(303);
        let there = there.location().expect("a page");
        assert!(there.starts_with(&world.at("/meetings")), "{there}");
    }
);

story!(
    whoever_coordinates_a_group_looks_after_its_meetings_and_its_network_opens_no_sensitive_one,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let at = meeting(&app, &salt, &world, 3, "").await;
        let id = at.rsplit('/').next().expect("an id").to_owned();
        app.catch_up().await;
        let edit = format!("/a/{id}/edit");
        let form = salt.get(&edit).await.expect(200);
        assert!(form.attributes("[name=audience]", "name").is_empty());
        let version = form.attributes("input[name=version]", "value").remove(0);
        let moved = [
            ("version", version.as_str()),
            ("venue", "Biblioteca"),
            ("was-venue", "Ateneu"),
            ("audience", "public"),
            ("was-audience", "group"),
        ];
        salt.post(&edit, &moved).await.expect(303);
        app.catch_up().await;
        let page = salt.get(&at).await.expect(200);
        assert!(page.says("Biblioteca"), "{}", page.text());
        for path in ["attendance", "parts", "cancel", "registrations"] {
            salt.get(&format!("/a/{id}/{path}")).await.expect(200);
        }
        let network = app.coordinator_of(world.network).await;
        let celra = world.someone(&app, world.celra).await;
        celra.get(&edit).await.expect(403);
        for reader in [&network, &world.someone(&app, world.artes).await] {
            reader.get(&edit).await.expect(404);
        }
        app.visitor().get(&format!("/e/{id}")).await.expect(404);
        // Neither does a sheet of the network tell of it, nor change it.
        let file = network.get("/n/alfa/activities/export?format=csv").await;
        assert!(!file.expect(200).text().contains("Biblioteca"));
        let importer = app.importer();
        let row = GivenRow {
            values: [("ordit_id", id.as_str()), ("audience", "public")]
                .map(|(key, value)| (key, value.to_owned()))
                .to_vec(),
            ..GivenRow::default()
        };
        let noun = importer.noun("activity").expect("the noun");
        let operator = app.operator();
        let saved = importer.save_one(&operator, Some(world.network), noun, row);
        assert!(saved.await.is_err(), "unknown to a sheet");
        let because = [("reason", "No hi ha sala")];
        salt.post(&format!("/a/{id}/cancel"), &because)
            .await
            .expect(303);
    }
);

story!(
    who_joins_a_group_later_sees_its_meetings_and_who_left_does_not,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let at = meeting(&app, &salt, &world, 3, "").await;
        let artes = world.artes.to_string();
        let form = [("organisation", artes.as_str()), ("role", "member")];
        salt.post(&world.at("/members"), &form).await.expect(303);
        app.catch_up().await;
        let joined = world.someone(&app, world.artes).await;
        joined.get(&at).await.expect(200);
        joined.post(&world.at("/leave"), &[]).await.expect(303);
        app.catch_up().await;
        world
            .someone(&app, world.artes)
            .await
            .get(&at)
            .await
            .expect(403);
    }
);
