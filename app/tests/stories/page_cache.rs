//! Pages kept for visitors never show what is no longer so, nor what is somebody else's.

use ordit_kernel::{Audience, Id, Scope};
use ordit_platform::{
    events::EventDraft,
    import::GivenRow,
    register::{self, Saved},
};
use ordit_testkit::{Answer, TestApp, story};

use crate::world::{ALL, member, network};

/// Writes cells of an entry.
async fn write(
    app: &TestApp,
    (network, noun): (Option<Id>, &str),
    id: Id,
    values: &[(&'static str, &str)],
) {
    let importer = app.importer();
    let noun = importer.noun(noun).expect("the noun");
    let values = values
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()));
    let row = GivenRow {
        id: Some(id),
        values: values.collect(),
        ..GivenRow::default()
    };
    let saved = importer.save_one(&app.operator(), network, noun, row).await;
    saved.expect("a change");
}

/// Lets only these see an entry from now on.
async fn show_to(app: &TestApp, id: Id, audience: Audience) {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let sheets = register::load(write.conn(), &[id]).await.expect("entries");
    let mut sheet = sheets.into_iter().next().expect("the entry");
    sheet.audience = audience;
    let saved = register::update(&write, &sheet, None)
        .await
        .expect("a change");
    assert!(matches!(saved, Saved::As(_)));
    write.event(EventDraft::new("sample.entry.shown", id));
    write.commit().await.expect("a change that is kept");
}

/// The public address of an organisation.
async fn page_of(app: &TestApp, id: Id) -> String {
    let led = app.visitor().get(&format!("/e/{id}")).await;
    led.location().expect("its page")
}

story!(a_write_is_seen_at_once_on_every_kept_page, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    let beta = network(&app, "beta", "Xarxa Beta").await;
    member(&app, beta, "Ajuntament de Salt", "Salt").await;
    let page = page_of(&app, artes).await;
    let paths = [&*page, "/n/alfa", "/directory", "/", "/n/beta"];
    for path in paths.iter().chain(&paths) {
        app.visitor().get(path).await.expect(200);
    }
    let values = [("name", "Ajuntament nou d'Artés")];
    write(&app, (Some(alfa), "organisation"), artes, &values).await;
    write(&app, (None, "network"), alfa, &[("name", "Xarxa Omega")]).await;
    for (path, name) in [
        (&*page, "Ajuntament nou d'Artés"),
        (&*page, "Xarxa Omega"),
        ("/n/alfa", "Xarxa Omega"),
        ("/directory", "Ajuntament nou d'Artés"),
        ("/", "Xarxa Omega"),
    ] {
        for _ in 0..2 {
            let seen = app.visitor().get(path).await.expect(200);
            assert!(seen.says(name), "{path} without {name}: {}", seen.text());
        }
    }
    member(&app, alfa, "Ajuntament de Vic", "Vic").await;
    let seen = app.visitor().get("/n/alfa?x=1").await.expect(200);
    let kept = app.visitor().get("/n/alfa").await.expect(200);
    let figures = |page: &ordit_testkit::Answer| page.texts("main").join(" ");
    assert_eq!(figures(&kept), figures(&seen), "the new member counts");
});

story!(what_becomes_hidden_leaves_the_kept_pages, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    let beta = network(&app, "beta", "Xarxa Beta").await;
    let shared = member(&app, beta, "Ajuntament d'Artés", "Artés").await;
    assert_eq!(shared, artes, "the same organisation in both");
    let page = page_of(&app, artes).await;
    let paths = [&*page, "/n/alfa", "/n/beta", "/directory", "/"];
    for path in paths {
        app.visitor().get(path).await.expect(200);
    }
    let own = Audience::Scopes([Scope::Network(beta)].into());
    show_to(&app, beta, own.clone()).await;
    for path in [&*page, "/directory", "/"] {
        let seen = app.visitor().get(path).await.expect(200);
        assert!(!seen.says("Xarxa Beta"), "{path}: {}", seen.text());
    }
    app.visitor().get("/n/beta").await.expect(404);
    show_to(&app, artes, own).await;
    app.visitor().get(&page).await.expect(404);
    for path in ["/n/alfa", "/directory", "/"] {
        let seen = app.visitor().get(path).await.expect(200);
        assert!(!seen.says("Ajuntament d'Artés"), "{path}: {}", seen.text());
    }
    show_to(&app, beta, Audience::Public).await;
    show_to(&app, artes, Audience::Public).await;
    let seen = app.visitor().get(&page).await.expect(200);
    assert!(seen.says("Xarxa Beta"), "{}", seen.text());
});

/// The page without the key that each form gets of its own, so that it is taken once.
fn without_keys(page: &Answer) -> String {
    let mut text = page.text();
    for key in page.attributes("input[name=key]", "value") {
        text = text.replace(&key, "");
    }
    text
}

story!(a_coordinators_page_is_nobody_elses, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    let page = page_of(&app, artes).await;
    let coordinator = app.coordinator_of(alfa).await;
    for path in [&*page, "/n/alfa", "/directory"] {
        let before = coordinator.get(path).await.expect(200);
        let theirs = app.visitor().get(path).await.expect(200);
        let after = coordinator.get(path).await.expect(200);
        assert_eq!(without_keys(&after), without_keys(&before), "{path}");
        assert!(after.text() != theirs.text(), "{path}");
        assert!(!after.headers.contains_key("etag"), "{path}");
        assert!(theirs.headers.contains_key("etag"), "{path}");
        assert_eq!(after.headers["cache-control"], "no-store");
        let out = "form[action=\"/sign-out\"]";
        assert_eq!(after.attributes(out, "method").len(), 1, "{path}");
        assert!(theirs.attributes(out, "method").is_empty(), "{path}");
    }
});

story!(a_networks_own_domain_keeps_pages_of_its_own, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    write(&app, (None, "network"), alfa, &[("domain", "alfa.test")]).await;
    app.catch_up().await;
    for _ in 0..2 {
        for path in ["/", "/directory"] {
            let own = app.visitor().on("alfa.test").get(path).await.expect(200);
            assert_eq!(own.texts("a.mark"), ["Xarxa Alfa"], "{path}");
            let common = app.visitor().get(path).await.expect(200);
            assert_ne!(common.texts("a.mark"), ["Xarxa Alfa"], "{path}");
        }
    }
    write(&app, (None, "network"), alfa, &[("name", "Xarxa Omega")]).await;
    let own = app.visitor().on("alfa.test").get("/about/data").await;
    assert_eq!(own.expect(200).texts("a.mark"), ["Xarxa Omega"]);
    write(&app, (None, "network"), alfa, &[("name", "Xarxa Delta")]).await;
    let own = app.visitor().on("alfa.test").get("/about/data").await;
    assert_eq!(own.expect(200).texts("a.mark"), ["Xarxa Delta"]);
});
