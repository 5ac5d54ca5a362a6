//! Drafts that come of products and learnings, and what nobody takes.

use ordit_kernel::Id;
use ordit_library::guides;
use ordit_platform::db::query;
use ordit_testkit::{TestApp, story};

use super::{World, acting, guides_there, id_at, opened, row, send, world};
use crate::world::{ALL, member, network};

/// A group that Salt coordinates, and the address of the products in it.
async fn group(app: &TestApp, world: &World<'_>, name: &str) -> (Id, String) {
    let form = [
        ("name", name),
        ("group_kind", "working_group"),
        ("is_open", "yes"),
        ("language", "ca"),
    ];
    let sent = world.salt.post("/n/alfa/groups", &form).await.expect(303);
    let id = id_at(app, "group", &sent.location().expect("a page")).await;
    app.catch_up().await;
    (id, format!("/g/{id}/products"))
}

async fn add_product(world: &World<'_>, list: &str, title: &str, is_published: bool) {
    let salt = world.salt.get(&format!("{list}/new")).await.expect(200);
    let author = salt.attributes("input[name=authors]", "value").remove(0);
    let form = [
        ("title", title),
        ("edition", "2"),
        ("summary", "Com comprar junts"),
        ("link", "https://example.org/plec"),
        ("made_on", "2026-05"),
        ("authors", author.as_str()),
        ("published", if is_published { "1" } else { "" }),
    ];
    world.salt.post(list, &form).await.expect(303);
}

story!(
    a_product_becomes_a_draft_that_its_organisation_alone_sees_until_it_is_published,
    ALL,
    |app| {
        let world = world(&app).await;
        let (id, list) = group(&app, &world, "Grup de compra").await;
        add_product(&world, &list, "Plec tipus", true).await;
        let page = world.salt.get(&list).await.expect(200);
        let new = page.attributes("a[href^='/library/new']", "href").remove(0);
        // Whoever is neither in the group nor an author takes nothing, and neither does a visitor.
        world.celra.get(&new).await.expect(404);
        let led = app.visitor().get(&new).await;
        assert!(led.location().is_some_and(|to| to.starts_with("/sign-in")));
        let form = world.salt.get(&new).await.expect(200);
        assert_eq!(form.attributes("#name", "value"), ["Plec tipus"]);
        assert_eq!(form.attributes("#edition", "value"), ["2"]);
        assert_eq!(form.attributes("#authors", "value"), ["Ajuntament de Salt"]);
        assert!(form.says("Surt de Grup de compra") && form.texts("#known").is_empty());
        assert_eq!(form.texts("#summary"), ["Com comprar junts"]);
        let sent = opened(&form);
        let (one, other) = tokio::join!(
            send(&world.salt, "/n/alfa/library", &sent),
            send(&world.salt, "/n/alfa/library", &sent)
        );
        let (one, other) = (one.expect(303), other.expect(303));
        let path = one.location().expect("a page");
        assert_eq!(other.location().as_ref(), Some(&path));
        assert_eq!(guides_there(&app).await, 1);
        app.catch_up().await;
        let own = world.salt.get("/library").await.expect(200);
        assert!(own.says("Plec tipus") && own.says("Esborrany") && own.says("1 document"));
        let group_page = id_path(&app, &world, id).await;
        for reader in [&app.visitor(), &world.celra, &world.all] {
            reader.get(&path).await.expect(404);
            let all = reader.get("/library").await.expect(200);
            assert!(
                !all.says("Plec tipus") && !all.says("1 document"),
                "{}",
                all.text()
            );
            let found = reader.get("/search?q=plec").await.expect(200);
            assert!(found.attributes("a[href^='/library/']", "href").is_empty());
            assert!(
                !reader
                    .get(&group_page)
                    .await
                    .expect(200)
                    .says("A la biblioteca")
            );
            let guide = id_at(&app, guides::KIND, &path).await;
            let publish = format!("/library/{guide}/publish");
            reader.post(&publish, &[]).await;
            reader.get(&path).await.expect(404);
        }
        // Before it is written twice, the form says so.
        let again = world.salt.get(&new).await.expect(200);
        assert_eq!(again.texts("#known li"), ["Plec tipus"]);
        let page = world.salt.get(&path).await.expect(200);
        let publish = page
            .attributes("form[action$='/publish']", "action")
            .remove(0);
        world.salt.post(&publish, &[]).await.expect(303);
        app.catch_up().await;
        let public = app.visitor().get(&path).await.expect(200);
        assert!(public.says("Ajuntament de Salt") && public.says("Grup de compra"));
        let all = app.visitor().get("/library?kind=guide&network=alfa").await;
        assert!(all.expect(200).says("1 document"));
        let none = app.visitor().get("/library?kind=study").await.expect(200);
        assert!(none.says("Res no respon"));
        for page in [group_page.as_str(), "/n/alfa"] {
            let page = app.visitor().get(page).await.expect(200);
            assert!(page.says("A la biblioteca") && page.says("Plec tipus"));
        }
        let draft = publish.replace("/publish", "/draft");
        world.celra.post(&draft, &[]).await.expect(403);
        world.salt.post(&draft, &[]).await.expect(303);
        app.catch_up().await;
        app.visitor().get(&path).await.expect(404);
        world.salt.get(&path).await.expect(200);
    }
);

async fn id_path(app: &TestApp, world: &World<'_>, id: Id) -> String {
    app.catch_up().await;
    let sent = world.all.get(&format!("/e/{id}")).await;
    sent.location().expect("the page of the entry")
}

story!(
    learnings_become_a_draft_that_says_hubs_and_no_people,
    ALL,
    |app| {
        let world = world(&app).await;
        let values = [
            ("name", "Estada a Irun"),
            ("activity_kind", "residency"),
            ("starts_on", "2027-05-06"),
        ];
        let id = row(&app, "activity", world.alfa, &values).await;
        let path = format!("/a/{id}/residency");
        let call = [("call", "Vine"), ("places", "3"), ("version", "0")];
        world.all.post(&path, &call).await.expect(303);
        // Somebody by name, and one more of whom only the number is known.
        for (names, number) in [("Ada Ribas", ""), ("", "1")] {
            let apply = [("names", names), ("number", number), ("motive", "")];
            world
                .salt
                .post(&format!("{path}/apply"), &apply)
                .await
                .expect(303);
        }
        let page = world.all.get(&path).await.expect(200);
        for accept in page.attributes("form[action$='/accept']", "action") {
            world.all.post(&accept, &[]).await.expect(303);
        }
        let new = format!("/library/new?from={id}");
        for text in ["Compartir el local", "Dinar plegats"] {
            let note = [("text", text), ("note_kind", "learning")];
            world
                .salt
                .post(&format!("{path}/notes"), &note)
                .await
                .expect(303);
        }
        // Nothing is for the library until somebody who keeps it says so.
        world.salt.get(&new).await.expect(404);
        let page = world.all.get(&path).await.expect(200);
        let marks = page.attributes("form[action$='/library']", "action");
        let learnt = page.texts("article");
        let at = learnt.iter().position(|one| one.contains("local"));
        world
            .all
            .post(&marks[at.expect("a note")], &[])
            .await
            .expect(303);
        let page = world.salt.get(&path).await.expect(200);
        assert_eq!(
            page.attributes("a[href^='/library/new']", "href"),
            std::slice::from_ref(&new)
        );
        let page = world.celra.get(&path).await.expect(200);
        assert!(
            page.attributes("a[href^='/library/new']", "href")
                .is_empty()
        );
        world.celra.get(&new).await.expect(404);
        let form = world.salt.get(&new).await.expect(200);
        let body = form.texts("#body").remove(0);
        assert_eq!(body, "- Compartir el local (Ajuntament de Salt)");
        assert!(!form.says("Ada Ribas"));
        let authors = form.attributes("#authors", "value").remove(0);
        assert!(authors.contains("Ajuntament de Salt") && authors.contains("Xarxa Alfa"));
        let kind = form.attributes("#guide_kind option[selected]", "value");
        assert_eq!(kind, ["learnings"]);
        let sent = opened(&form);
        send(&world.celra, "/n/alfa/library", &sent)
            .await
            .expect(404);
        let made = send(&world.salt, "/n/alfa/library", &sent)
            .await
            .expect(303);
        app.catch_up().await;
        let guide = made.location().expect("a page");
        let page = world.salt.get(&guide).await.expect(200);
        assert!(page.says("Estada a Irun") && page.says("Xarxa Alfa"));
        let residency = world.salt.get(&path).await.expect(200);
        assert!(
            residency.texts("#library\\.here li").len() == 1,
            "{}",
            residency.text()
        );
        let residency = world.celra.get(&path).await.expect(200);
        assert!(residency.texts("#library\\.here").is_empty());
    }
);

story!(
    what_is_hidden_leaves_nothing_and_people_never_do,
    ALL,
    |app| {
        let world = world(&app).await;
        let (id, list) = group(&app, &world, "Grup contra l’assetjament").await;
        add_product(&world, &list, "Protocol", true).await;
        add_product(&world, &list, "Esborrany intern", false).await;
        let page = world.salt.get(&list).await.expect(200);
        let ways = page.attributes("a[href^='/library/new']", "href");
        assert_eq!(ways.len(), 1, "{ways:?}");
        let form = world.salt.get(&ways[0]).await.expect(200);
        assert_eq!(form.attributes("#name", "value"), ["Protocol"]);
        let edits = page.attributes("a[href$='/edit']", "href").into_iter();
        let parts = edits.filter_map(|to| to.split('/').nth(4).map(str::to_owned));
        for part in parts {
            let way = format!("/library/new?from={id}&part={part}");
            for reader in [&world.celra, &world.all] {
                reader.get(&way).await.expect(404);
            }
            let is_ready = ways[0].ends_with(&part);
            world
                .salt
                .get(&way)
                .await
                .expect(if is_ready { 200 } else { 404 });
        }
        let sent = opened(&form);
        let made = send(&world.salt, "/n/alfa/library", &sent)
            .await
            .expect(303);
        app.catch_up().await;
        let guide = made.location().expect("a page");
        world.all.get(&guide).await.expect(404);
        // Neither what is not there, nor what only looks like an id, nor a person.
        let person = world.salt.get("/library/new?network=alfa&from=x").await;
        person.expect(404);
        let nobody = app.site.effects.id();
        let absent = format!("/library/new?network=alfa&from={nobody}");
        world.salt.get(&absent).await.expect(404);
        let people = query(
            app.db().read(),
            "SELECT id FROM entries WHERE kind = 'person'",
            [],
        )
        .await;
        for person in people.expect("people") {
            let id: uuid::Uuid = person.try_get("", "id").expect("an id");
            let way = format!("/library/new?network=alfa&from={id}");
            world.all.get(&way).await.expect(404);
        }
        let elsewhere = network(&app, "beta", "Xarxa Beta").await;
        let irun = member(&app, elsewhere, "Irungo Udala", "Irun").await;
        app.catch_up().await;
        let irun = acting(&app, irun).await;
        irun.get("/library/new?network=alfa").await.expect(403);
        let form = [("name", "X"), ("guide_kind", "guide")];
        irun.post("/n/alfa/library", &form).await.expect(403);
        let wrong = [("name", ""), ("guide_kind", "guide"), ("authors", "Ningú")];
        let refused = world.salt.post("/n/alfa/library", &wrong).await.expect(422);
        assert_eq!(refused.texts("#errors li").len(), 2, "{}", refused.text());
        assert_eq!(refused.attributes("#authors", "value"), ["Ningú"]);
    }
);
