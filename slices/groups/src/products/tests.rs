//! Stories of what a group made: version after version, for everybody or for its own.

use ordit_kernel::Id;
use ordit_platform::db::query;
use ordit_testkit::{TestApp, story};

use crate::inside::tests::world::{MODULES, sensitive_world, world};

async fn product(app: &TestApp, edition: &str) -> Id {
    let sql = "SELECT id FROM group_products WHERE edition = $1";
    let rows = query(app.db().read(), sql, [edition.into()]).await;
    let rows = rows.expect("products");
    assert_eq!(rows.len(), 1, "{edition}");
    Id(rows[0].try_get("", "id").expect("an id"))
}

story!(a_new_version_takes_the_place_of_the_old, MODULES, |app| {
    let world = world(&app).await;
    let (salt, celra) = (
        world.someone(&app, world.salt).await,
        world.someone(&app, world.celra).await,
    );
    let list = world.at("/products");
    let (key, authors) = (app.site.effects.id().to_string(), world.salt.to_string());
    let form = [
        ("key", key.as_str()),
        ("title", "Plec tipus"),
        ("edition", "1"),
        ("link", "https://example.org/plec"),
        ("authors", authors.as_str()),
        ("published", ""),
    ];
    for _ in 0..2 {
        salt.post(&list, &form).await.expect(303);
    }
    let first = product(&app, "1").await;
    // A draft is for those of the group.
    assert!(celra.get(&list).await.expect(200).says("esborrany"));
    let (drawn, results) = (format!("/drawn/{}", world.group), "/n/alfa/products");
    let visitor = app.visitor();
    assert!(!visitor.get(&drawn).await.expect(200).says("Plec tipus"));
    assert!(!visitor.get(results).await.expect(200).says("Plec tipus"));
    let edit = format!("{list}/{first}/edit");
    let version = salt
        .get(&edit)
        .await
        .attributes("input[name=version]", "value")
        .remove(0);
    let published = [
        ("version", version.as_str()),
        ("title", "Plec tipus"),
        ("edition", "1"),
        ("authors", authors.as_str()),
        ("published", "1"),
    ];
    salt.post(&edit, &published).await.expect(303);
    let late = salt.post(&edit, &published).await.expect(422);
    assert!(late.says("Algú altre ho ha canviat"), "{}", late.text());
    for page in [drawn.as_str(), results] {
        let page = visitor.get(page).await.expect(200);
        assert!(
            page.says("Plec tipus") && page.says("Ajuntament de Salt"),
            "{}",
            page.text()
        );
    }
    let before = first.to_string();
    let next = celra
        .get(&format!("{list}/new?supersedes={first}"))
        .await
        .expect(200);
    assert_eq!(next.attributes("#title", "value"), ["Plec tipus"]);
    let second = [
        ("title", "Plec tipus"),
        ("edition", "2"),
        ("supersedes", before.as_str()),
        ("published", "1"),
    ];
    celra.post(&list, &second).await.expect(303);
    // One version is followed by one.
    salt.post(&list, &second).await.expect(422);
    let shown = visitor.get(results).await.expect(200);
    assert_eq!(shown.texts("h3 .tag"), ["2"]);
    assert!(celra.get(&list).await.says("hi ha una versió més nova"));
    world
        .someone(&app, world.artes)
        .await
        .get(&list)
        .await
        .expect(403);
    let refused = salt
        .post(&list, &[("title", ""), ("link", "javascript:x")])
        .await
        .expect(422);
    assert_eq!(refused.texts("#errors li").len(), 2);
});

story!(
    a_document_is_read_by_who_may_read_its_product,
    MODULES,
    |app| {
        let world = world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let list = world.at("/products");
        for (edition, published) in [("esborrany", ""), ("publicat", "1")] {
            let form = [
                ("title", "Estudi"),
                ("edition", edition),
                ("published", published),
            ];
            salt.post(&list, &form).await.expect(303);
            let at = format!("{list}/{}/document", product(&app, edition).await);
            salt.upload(&at, &[], "estudi.pdf", b"%PDF-1.4\nhola")
                .await
                .expect(303);
            let open = if published.is_empty() { 404 } else { 200 };
            app.visitor().get(&at).await.expect(open);
            let sent = salt.get(&at).await.expect(200);
            assert!(
                sent.headers["content-disposition"]
                    .to_str()
                    .expect("text")
                    .starts_with("attachment")
            );
            salt.upload(&at, &[], "estudi.exe", b"MZ").await.expect(422);
            world
                .someone(&app, world.artes)
                .await
                .upload(&at, &[], "x.pdf", b"%PDF-1.4")
                .await
                .expect(403);
        }
    }
);

story!(
    what_a_sensitive_group_makes_is_read_inside,
    MODULES,
    |app| {
        let world = sensitive_world(&app).await;
        let salt = world.someone(&app, world.salt).await;
        let form = [("title", "Protocol"), ("edition", "1"), ("published", "1")];
        salt.post(&world.at("/products"), &form).await.expect(303);
        let at = format!(
            "{}/{}/document",
            world.at("/products"),
            product(&app, "1").await
        );
        salt.upload(&at, &[], "protocol.pdf", b"%PDF-1.4\nhola")
            .await
            .expect(303);
        let coordinator = app.coordinator_of(world.network).await;
        for reader in [&app.visitor(), &coordinator] {
            reader.get(&at).await.expect(404);
            assert!(
                !reader
                    .get("/n/alfa/products")
                    .await
                    .expect(200)
                    .says("Protocol")
            );
            let drawn = format!("/drawn/{}", world.group);
            assert!(!reader.get(&drawn).await.expect(200).says("Protocol"));
        }
        salt.get(&at).await.expect(200);
    }
);

story!(what_was_concluded_becomes_a_product_once, MODULES, |app| {
    let world = world(&app).await;
    let salt = world.someone(&app, world.salt).await;
    let question = [("nature", "doubt"), ("title", "Com comprem?")];
    salt.post(&world.at("/questions"), &question)
        .await
        .expect(303);
    let page = salt.get(&world.at("/questions")).await.expect(200);
    let at = page.attributes("main h2 a", "href").remove(0);
    let said = [("version", "1"), ("conclusion", "Amb clàusules")];
    salt.post(&format!("{at}/conclude"), &said)
        .await
        .expect(303);
    let page = salt.get(&at).await.expect(200);
    let new = page.attributes("main .actions a.btn", "href");
    let new = new
        .iter()
        .find(|href| href.contains("question="))
        .expect("a way on");
    let form = salt.get(new).await.expect(200);
    assert_eq!(form.attributes("#title", "value"), ["Com comprem?"]);
    assert!(form.texts("#summary")[0].contains("Amb clàusules"));
    let question = form.attributes("input[name=question]", "value").remove(0);
    let made = [("title", "Com comprem?"), ("question", question.as_str())];
    salt.post(&world.at("/products"), &made).await.expect(303);
    salt.post(&world.at("/products"), &made).await.expect(422);
});
