//! Stories of doubts and experiences: asked, answered, concluded; unsigned where that protects.

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{TestApp, story};
use uuid::Uuid;

use crate::inside::tests::world::{MODULES, sensitive_world, world};

async fn question(app: &TestApp, title: &str) -> Id {
    let sql = "SELECT id FROM group_questions WHERE title = $1";
    let rows = query(app.db().read(), sql, [title.into()]).await;
    let rows = rows.expect("questions");
    assert_eq!(rows.len(), 1, "{title}");
    Id(rows[0].try_get("", "id").expect("an id"))
}

story!(
    a_doubt_is_answered_and_concluded_with_its_dissent,
    MODULES,
    |app| {
        let world = world(&app).await;
        let (salt, celra) = (
            world.someone(&app, world.salt).await,
            world.someone(&app, world.celra).await,
        );
        let list = world.at("/questions");
        assert!(
            celra
                .get(&list)
                .await
                .expect(200)
                .says("Encara no s’ha preguntat")
        );
        let key = app.site.effects.id().to_string();
        let form = [
            ("key", key.as_str()),
            ("nature", "doubt"),
            ("title", "Clàusules a les licitacions"),
            ("body", "Com ho feu?"),
            ("themes", "cooperative-housing"),
        ];
        for _ in 0..2 {
            celra.post(&list, &form).await.expect(303);
        }
        let other = [("nature", "experience"), ("title", "Fira anual")];
        salt.post(&list, &other).await.expect(303);
        // Found by its words without accents, by kind and by theme.
        for (query, is_found) in [
            ("q=clausules+LICITACIONS", true),
            ("q=fira", false),
            ("q=%25", true),
            ("nature=doubt", true),
            ("nature=experience", false),
            ("theme=cooperative-housing", true),
            ("standing=concluded", false),
        ] {
            let page = salt.get(&format!("{list}?{query}")).await.expect(200);
            assert_eq!(page.says("Clàusules"), is_found, "{query}");
        }
        let at = format!(
            "{list}/{}",
            question(&app, "Clàusules a les licitacions").await
        );
        let refused = salt
            .post(&format!("{at}/answer"), &[("body", ""), ("stance", "adds")])
            .await;
        assert!(refused.expect(422).says("Cal escriure alguna cosa."));
        for (who, body, stance) in [
            (&salt, "Amb criteris socials", "adds"),
            (&celra, "No en fem", "differs"),
        ] {
            let answer = [("body", body), ("stance", stance)];
            who.post(&format!("{at}/answer"), &answer).await.expect(303);
        }
        let page = celra.get(&at).await.expect(200);
        assert!(
            page.says("2 respostes") && page.says("Ho veu diferent"),
            "{}",
            page.text()
        );
        assert!(page.says("Ajuntament de Salt"));
        let version = page.attributes("input[name=version]", "value");
        assert!(version.is_empty(), "who does not lead concludes nothing");
        let version = salt
            .get(&at)
            .await
            .attributes("input[name=version]", "value")
            .remove(0);
        let said = [
            ("version", version.as_str()),
            ("conclusion", "Fem un plec tipus"),
            ("dissent", "Celrà ho faria cas per cas"),
        ];
        celra
            .post(&format!("{at}/conclude"), &said)
            .await
            .expect(403);
        let early = [("version", "1"), ("conclusion", "Abans d’hora")];
        assert!(
            salt.post(&format!("{at}/conclude"), &early)
                .await
                .expect(422)
                .says("Abans d’hora")
        );
        salt.post(&format!("{at}/conclude"), &said)
            .await
            .expect(303);
        let page = celra.get(&at).await.expect(200);
        assert!(page.says("Fem un plec tipus") && page.says("Celrà ho faria cas per cas"));
        celra
            .post(
                &format!("{at}/answer"),
                &[("body", "Tard"), ("stance", "adds")],
            )
            .await
            .expect(422);
        assert!(salt.get(&format!("{list}?q=plec")).await.says("Clàusules"));
        salt.post(&format!("{at}/reopen"), &[]).await.expect(303);
        celra
            .post(
                &format!("{at}/answer"),
                &[("body", "Encara"), ("stance", "adds")],
            )
            .await
            .expect(303);
        world
            .someone(&app, world.artes)
            .await
            .get(&at)
            .await
            .expect(403);
    }
);

story!(in_a_sensitive_group_nobody_knows_who_asks, MODULES, |app| {
    let world = sensitive_world(&app).await;
    let (salt, celra) = (
        world.someone(&app, world.salt).await,
        world.someone(&app, world.celra).await,
    );
    let list = world.at("/questions");
    let form = [
        ("nature", "doubt"),
        ("title", "Què fem quan passa a Celrà?"),
    ];
    celra.post(&list, &form).await.expect(303);
    let id = question(&app, "Què fem quan passa a Celrà?").await;
    let at = format!("{list}/{id}");
    // It waits for who facilitates, and then says what that one passes on.
    assert!(!celra.get(&list).await.says("Què fem"));
    celra.get(&at).await.expect(404);
    assert!(salt.get(&list).await.says("Què fem quan passa a Celrà?"));
    celra
        .post(&format!("{at}/pass-on"), &form)
        .await
        .expect(403);
    let passed = [("nature", "doubt"), ("title", "Què fem quan passa?")];
    salt.post(&format!("{at}/pass-on"), &passed)
        .await
        .expect(303);
    assert!(celra.get(&at).await.expect(200).says("Què fem quan passa?"));
    let answer = [("body", "Primer, escoltar"), ("stance", "adds")];
    celra
        .post(&format!("{at}/answer"), &answer)
        .await
        .expect(303);
    assert!(!salt.get(&at).await.says("Ajuntament de Celrà"));
    let nobody: [(&str, &str); 3] = [
        (
            "SELECT organisation_id AS own, asked_by AS who FROM group_questions",
            "a question",
        ),
        (
            "SELECT organisation_id AS own, answered_by AS who FROM group_answers",
            "an answer",
        ),
        (
            "SELECT for_organisation_id AS own, who FROM events \
             WHERE verb IN ('groups.question.asked', 'groups.question.answered')",
            "events",
        ),
    ];
    for (sql, what) in nobody {
        for row in query(app.db().read(), sql, []).await.expect(what) {
            for column in ["own", "who"] {
                let told: Option<Uuid> = row.try_get("", column).expect(what);
                assert_eq!(told, None, "{what}: {column}");
            }
        }
    }
    app.coordinator_of(world.network)
        .await
        .get(&at)
        .await
        .expect(403);
});
