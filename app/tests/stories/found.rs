//! Being found: every page for everyone says what it is, where, and in which languages.

use ordit_kernel::{Audience, Id, Scope};
use ordit_platform::{
    events::EventDraft,
    import::GivenRow,
    register::{self, Saved},
};
use ordit_testkit::{Answer, TestApp, story};
use serde_json::Value;

use crate::world::{ALL, member, network};

/// The origin of every story.
pub const HERE: &str = "http://ordit.test";

pub async fn write(
    app: &TestApp,
    on: (Option<Id>, &str),
    id: Option<Id>,
    values: &[(&'static str, &str)],
) -> Id {
    let importer = app.importer();
    let noun = importer.noun(on.1).expect("the noun");
    let values = values
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()));
    let row = GivenRow {
        id,
        values: values.collect(),
        ..GivenRow::default()
    };
    let saved = importer.save_one(&app.operator(), on.0, noun, row).await;
    saved.expect("a change").id
}

/// Lets only a network see an entry from now on.
pub async fn hide(app: &TestApp, id: Id, network: Id) {
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    let sheets = register::load(write.conn(), &[id]).await.expect("entries");
    let mut sheet = sheets.into_iter().next().expect("the entry");
    sheet.audience = Audience::Scopes([Scope::Network(network)].into());
    let saved = register::update(&write, &sheet, None)
        .await
        .expect("a change");
    assert!(matches!(saved, Saved::As(_)));
    write.event(EventDraft::new("sample.entry.shown", id));
    write.commit().await.expect("a change that is kept");
}

/// Two networks, one of them made up, and who is in them.
pub struct World {
    pub alfa: Id,
    pub artes: Id,
    pub hidden: Id,
    pub archived: Id,
}

pub async fn world(app: &TestApp) -> World {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let artes = member(app, alfa, "Ajuntament d'Artés", "Artés").await;
    let hidden = member(app, alfa, "Ajuntament de Salt", "Salt").await;
    let archived = member(app, alfa, "Ajuntament de Vic", "Vic").await;
    let values = [
        ("summary", "Terra </script> endins"),
        ("website", "https://artes.cat/"),
    ];
    write(app, (Some(alfa), "organisation"), Some(artes), &values).await;
    hide(app, hidden, alfa).await;
    let archive = format!("/o/{archived}/archive");
    app.coordinator()
        .await
        .post(&archive, &[])
        .await
        .expect(303);
    let made_up = [
        ("slug", "enlloc"),
        ("name", "Xarxa d'Enlloc"),
        ("network_kind", "hubs"),
        ("source", "invented"),
    ];
    let enlloc = write(app, (None, "network"), None, &made_up).await;
    member(app, enlloc, "Cooperativa d'Enlloc", "Olot").await;
    app.catch_up().await;
    World {
        alfa,
        artes,
        hidden,
        archived,
    }
}

pub fn canonical(page: &Answer) -> Vec<String> {
    page.attributes("link[rel=canonical]", "href")
}

fn robots(page: &Answer) -> Vec<String> {
    page.attributes("meta[name=robots]", "content")
}

fn meta(page: &Answer, property: &str) -> Vec<String> {
    page.attributes(&format!("meta[property=\"{property}\"]"), "content")
}

/// What the page tells in JSON-LD, by type.
pub fn told(page: &Answer, kind: &str) -> Option<Value> {
    let blocks = page.texts("script[type=\"application/ld+json\"]");
    assert!(blocks.len() <= 1, "{blocks:?}");
    let read: Value = serde_json::from_str(blocks.first()?).expect("JSON");
    assert_eq!(read["@context"], "https://schema.org");
    let things = read["@graph"].as_array().expect("things").clone();
    things.into_iter().find(|thing| thing["@type"] == kind)
}

const PAGES: [&str; 10] = [
    "/",
    "/directory",
    "/map",
    "/about/data",
    "/n/alfa",
    "/n/alfa/allies",
    "/n/alfa/cloth",
    "/n/alfa/figures",
    "/territory",
    "/o/ajuntament-d-artes",
];

story!(
    every_public_page_has_one_address_in_each_language,
    ALL,
    |app| {
        world(&app).await;
        for path in PAGES {
            let page = app
                .visitor()
                .get(&format!("{path}?lang=es&from=abroad"))
                .await
                .expect(200);
            assert_eq!(canonical(&page), [format!("{HERE}{path}?lang=es")]);
            assert_eq!(robots(&page), [""; 0], "{path}");
            let alternates = page.attributes("link[rel=alternate][hreflang]", "hreflang");
            assert_eq!(alternates, ["ca", "es", "eu", "en", "x-default"], "{path}");
            let hrefs = page.attributes("link[rel=alternate][hreflang]", "href");
            let expected =
                ["ca", "es", "eu", "en", "ca"].map(|lang| format!("{HERE}{path}?lang={lang}"));
            assert_eq!(hrefs, expected);
            let [title, description] = [
                &page.texts("title")[0],
                &page.attributes("meta[name=description]", "content")[0],
            ];
            assert!(
                title.len() > 8 && description.len() > 8,
                "{path}: {title}, {description}"
            );
            assert_eq!(meta(&page, "og:url"), canonical(&page));
            assert_eq!(meta(&page, "og:description"), [description.as_str()]);
            assert_eq!(meta(&page, "og:locale"), ["es_ES"]);
            assert_eq!(
                meta(&page, "og:locale:alternate"),
                ["ca_ES", "eu_ES", "en_GB"]
            );
            assert_eq!(meta(&page, "og:site_name"), ["Ordit"]);
            let picture = meta(&page, "og:image");
            let picture = picture[0].strip_prefix(HERE).expect("a picture of ours");
            let picture = app.visitor().get(picture).await.expect(200);
            assert_eq!(picture.headers["content-type"], "image/png");
            let plain = app.visitor().get(path).await.expect(200);
            assert_eq!(canonical(&plain), [format!("{HERE}{path}?lang=ca")]);
        }
    }
);

story!(
    what_is_no_page_of_its_own_is_in_no_search_engine,
    ALL,
    |app| {
        let world = world(&app).await;
        let coordinator = app.coordinator().await;
        for path in [
            "/directory?network=alfa&kind=municipality",
            "/directory?q=artes",
            "/directory?network=enlloc",
            "/directory?page=9",
            "/map?network=alfa",
            "/search",
            "/search?q=artes",
            "/sign-in",
            "/no-such-page",
            "/n/enlloc",
            "/o/ajuntament-de-vic",
            "/o/cooperativa-d-enlloc",
        ] {
            let page = app.visitor().get(path).await;
            assert_eq!(robots(&page), ["noindex, nofollow"], "{path}");
            assert_eq!(canonical(&page), [""; 0], "{path}");
            assert_eq!(
                page.texts("script[type=\"application/ld+json\"]"),
                [""; 0],
                "{path}"
            );
        }
        let edit = format!("/n/alfa/organisations/{}/edit", world.artes);
        let page = coordinator.get(&edit).await.expect(200);
        assert_eq!(robots(&page), ["noindex, nofollow"]);
        assert_eq!(meta(&page, "og:title"), [""; 0]);
        app.visitor().get("/o/ajuntament-de-salt").await.expect(404);
    }
);

story!(one_filter_is_a_page_and_an_order_is_none, ALL, |app| {
    world(&app).await;
    for (asked, told) in [
        (
            "/directory?kind=municipality&sort=latest",
            "/directory?kind=municipality&lang=ca",
        ),
        ("/directory?sort=latest&page=1", "/directory?lang=ca"),
    ] {
        let page = app.visitor().get(asked).await.expect(200);
        assert_eq!(canonical(&page), [format!("{HERE}{told}")]);
        assert_eq!(robots(&page), [""; 0]);
    }
});

story!(facts_for_machines_are_those_of_the_page, ALL, |app| {
    let world = world(&app).await;
    let path = "/o/ajuntament-d-artes?lang=en";
    let page = app.visitor().get(path).await.expect(200);
    let town = told(&page, "GovernmentOrganization").expect("an organisation");
    assert_eq!(town["name"], "Ajuntament d'Artés");
    assert_eq!(town["description"], "Terra </script> endins");
    assert_eq!(town["url"], format!("{HERE}{path}"));
    assert_eq!(town["@id"], format!("{HERE}/e/{}", world.artes));
    assert_eq!(town["sameAs"], serde_json::json!(["https://artes.cat/"]));
    assert_eq!(town["address"]["addressLocality"], "Artés");
    assert_eq!(town["address"]["addressRegion"], "Bages");
    assert!(
        town["location"]["geo"]["latitude"]
            .as_f64()
            .is_some_and(|degrees| degrees > 41.0)
    );
    assert_eq!(town["memberOf"][0]["name"], "Xarxa Alfa");
    assert_eq!(town["memberOf"][0]["url"], format!("{HERE}/n/alfa?lang=en"));
    let crumbs = told(&page, "BreadcrumbList").expect("crumbs");
    assert_eq!(crumbs["itemListElement"][1]["name"], "Ajuntament d'Artés");
    let page = app.visitor().get("/n/alfa").await.expect(200);
    let alfa = told(&page, "Organization").expect("a network");
    assert_eq!(alfa["@id"], format!("{HERE}/e/{}", world.alfa));
    // The hidden and the archived do not count.
    assert_eq!(alfa["interactionStatistic"]["userInteractionCount"], 1);
    let home = app.visitor().get("/").await.expect(200);
    let site = told(&home, "WebSite").expect("a site");
    let ask = site["potentialAction"]["target"]["urlTemplate"]
        .as_str()
        .expect("a template");
    let ask = ask
        .strip_prefix(HERE)
        .expect("ours")
        .replace("{search_term_string}", "artes");
    app.visitor().get(&ask).await.expect(200);
    let list = app.visitor().get("/directory").await.expect(200);
    let list = told(&list, "CollectionPage").expect("a list");
    assert_eq!(list["mainEntity"]["numberOfItems"], 1);
    // Nothing is told to machines on a page that is somebody's own.
    let own = app.coordinator().await.get(path).await.expect(200);
    assert_eq!(told(&own, "GovernmentOrganization"), None);
    assert_eq!(canonical(&own), [format!("{HERE}{path}")]);
    let kept = app.visitor().get(path).await.expect(200);
    assert!(
        told(&kept, "GovernmentOrganization").is_some(),
        "kept for visitors"
    );
    assert_ne!(world.hidden, world.archived);
});
