//! Stories of polls: one answer of each organisation, until it is closed.

use futures::future::join;
use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{TestApp, Visitor, story};

use crate::inside::tests::world::{MODULES, World, sensitive_world, world};

/// Opens a poll and gives its address.
async fn poll(leader: &Visitor<'_>, world: &World, several: bool, closes: &str) -> String {
    let several = if several { "1" } else { "" };
    let form = [
        ("question", "On fem la jornada?"),
        ("options", "Salt\nCelrà\nArtés"),
        ("several", several),
        ("closes", closes),
    ];
    let answer = leader.post(&world.at("/polls"), &form).await.expect(303);
    answer.location().expect("the poll")
}

async fn options(reader: &Visitor<'_>, at: &str) -> Vec<String> {
    let page = reader.get(at).await.expect(200);
    page.attributes("input[name=option]", "value")
}

async fn counts(reader: &Visitor<'_>, at: &str) -> Vec<String> {
    reader.get(at).await.expect(200).texts(".bars dd")
}

/// A day this far from now, as forms take it.
fn day(app: &TestApp, days: i64) -> String {
    let now = app.site.effects.now();
    now.plus_seconds(days * 24 * 3600).day().to_string()
}

story!(
    an_organisation_has_one_answer_and_changes_it_until_the_end,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let at = poll(&salt, &world, false, &day(&app, 3)).await;
        let options = options(&celra, &at).await;
        let answer = format!("{at}/answer");
        assert!(
            celra
                .get("/polls")
                .await
                .expect(200)
                .says("On fem la jornada?")
        );
        let first = [("option", options[0].as_str()), ("reason", "És a prop")];
        celra.post(&answer, &first).await.expect(303);
        assert!(!celra.get("/polls").await.says("On fem la jornada?"));
        let other = world.someone(&app, world.celra).await;
        other
            .post(&answer, &[("option", &options[1])])
            .await
            .expect(303);
        salt.post(&answer, &[("option", &options[1])])
            .await
            .expect(303);
        assert_eq!(counts(&salt, &at).await, ["0", "2", "0"]);
        let page = salt.get(&at).await.expect(200);
        assert!(
            page.says("Han respost 2 de 2 organitzacions."),
            "{}",
            page.text()
        );
        assert!(page.says("Ajuntament de Celrà") && !page.says("És a prop"));
        // Two options are one too many, and one of another poll is none.
        let two = [
            ("option", options[0].as_str()),
            ("option", options[1].as_str()),
        ];
        celra.post(&answer, &two).await.expect(422);
        celra
            .post(&answer, &[("option", &world.group.to_string())])
            .await
            .expect(422);
        let kept = [("option", ""), ("reason", "Motiu escrit")];
        let refused = celra.post(&answer, &kept).await.expect(422);
        assert_eq!(refused.attributes("#reason", "value"), ["Motiu escrit"]);
        // Whoever is not in the group is not asked, coordinating its network or not.
        let network = app.coordinator_of(world.network).await;
        network
            .post(&answer, &[("option", &options[0])])
            .await
            .expect(403);
        world
            .someone(&app, world.artes)
            .await
            .get(&at)
            .await
            .expect(403);
        celra.post(&format!("{at}/close"), &[]).await.expect(403);
        salt.post(&format!("{at}/close"), &[]).await.expect(303);
        let late = celra
            .post(&answer, &[("option", &options[0])])
            .await
            .expect(422);
        assert!(
            late.says("La consulta s’ha tancat mentrestant"),
            "{}",
            late.text()
        );
        salt.post(&format!("{at}/reopen"), &[("closes", "")])
            .await
            .expect(303);
        celra
            .post(&answer, &[("option", &options[0])])
            .await
            .expect(303);
        assert_eq!(counts(&salt, &at).await, ["1", "1", "0"]);
    }
);

story!(a_poll_closes_by_itself_after_its_day, MODULES, |app| {
    let world = world(&app).await;
    let salt = world.someone(&app, world.salt).await;
    let past = [
        ("question", "Tard?"),
        ("options", "Sí\nNo"),
        ("closes", &day(&app, -1)),
    ];
    let refused = salt.post(&world.at("/polls"), &past).await.expect(422);
    assert!(refused.says("avui o més endavant"), "{}", refused.text());
    assert_eq!(refused.attributes("#question", "value"), ["Tard?"]);
    let at = poll(&salt, &world, true, &day(&app, 1)).await;
    let options = options(&salt, &at).await;
    let both = [
        ("option", options[0].as_str()),
        ("option", options[2].as_str()),
    ];
    salt.post(&format!("{at}/answer"), &both).await.expect(303);
    app.clock.advance(2 * 24 * 3600);
    let page = salt.get(&at).await.expect(200);
    assert!(page.says("Tancada") && page.attributes("input[name=option]", "value").is_empty());
    salt.post(&format!("{at}/answer"), &both).await.expect(422);
    assert_eq!(counts(&salt, &at).await, ["1", "0", "1"]);
});

story!(
    two_of_one_organisation_who_answer_at_once_are_one_answer,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let at = poll(&salt, &world, true, "").await;
        let options = options(&salt, &at).await;
        let (one, other) = (
            world.someone(&app, world.celra).await,
            world.someone(&app, world.celra).await,
        );
        let answer = format!("{at}/answer");
        for _ in 0..5 {
            let first = [
                ("option", options[0].as_str()),
                ("option", options[1].as_str()),
            ];
            let second = [("option", options[2].as_str())];
            let (first, second) =
                join(one.post(&answer, &first), other.post(&answer, &second)).await;
            first.expect(303);
            second.expect(303);
            let counts = counts(&salt, &at).await;
            let is_one_of_them = counts == ["1", "1", "0"] || counts == ["0", "0", "1"];
            assert!(is_one_of_them, "{counts:?}");
        }
        let sql = "SELECT COUNT(*) AS number FROM poll_answers";
        let rows = query(app.db().read(), sql, []).await.expect("answers");
        assert_eq!(rows[0].try_get::<i64>("", "number").expect("a number"), 1);
    }
);

story!(a_sensitive_group_asks_only_its_own, MODULES, |app| {
    let world = sensitive_world(&app).await;
    let salt = world.someone(&app, world.salt).await;
    let at = poll(&salt, &world, false, "").await;
    let network = app.coordinator_of(world.network).await;
    network.get(&at).await.expect(403);
    network.post(&format!("{at}/close"), &[]).await.expect(403);
    let drawn = format!("/drawn/{}", world.group);
    assert!(
        !network
            .get(&drawn)
            .await
            .expect(200)
            .says("On fem la jornada?")
    );
    assert!(
        salt.get(&drawn)
            .await
            .expect(200)
            .says("On fem la jornada?")
    );
    let options = options(&salt, &at).await;
    salt.post(&format!("{at}/answer"), &[("option", &options[0])])
        .await
        .expect(303);
    let sql = "SELECT other_id FROM events WHERE verb = 'groups.poll.answered'";
    let rows = query(app.db().read(), sql, []).await.expect("events");
    let other: Option<uuid::Uuid> = rows[0].try_get("", "other_id").expect("an id or none");
    assert_eq!(other.map(Id), None);
});
