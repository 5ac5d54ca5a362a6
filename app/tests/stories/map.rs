//! The map shows what the directory lists and nothing that the viewer may not see; a frame of
//! another site shows it too and knows nobody.

use axum::{body::Body, http::Request};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use serde_json::Value;

use crate::world::{ALL, bring_in, demo_of, member, network};

const WORLD: &str = "west=-180&south=-90&east=180&north=90";

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name);
    value.and_then(|value| value.to_str().ok()).unwrap_or("")
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

async fn clusters(visitor: &Visitor<'_>, filter: &str, zoom: u8) -> Vec<Value> {
    let path = format!("/map/clusters.json?{WORLD}&zoom={zoom}&{filter}");
    let answer = visitor.get(&path).await.expect(200);
    json(&answer)["clusters"]
        .as_array()
        .cloned()
        .expect("a list")
}

fn counted(clusters: &[Value]) -> u64 {
    clusters
        .iter()
        .filter_map(|cluster| cluster["count"].as_u64())
        .sum()
}

/// Every name that the directory lists under a filter.
async fn listed(app: &TestApp, path: &str, filter: &str) -> Vec<String> {
    let mut names = Vec::new();
    for page in 1.. {
        let shown = app
            .visitor()
            .get(&format!("{path}?{filter}&page={page}"))
            .await;
        names.extend(shown.expect(200).texts("li.row h2"));
        let shown = app
            .visitor()
            .get(&format!("{path}?{filter}&page={page}"))
            .await;
        if shown.attributes("nav.pages a[rel=next]", "href").is_empty() {
            break;
        }
    }
    names.sort();
    names
}

story!(what_a_reader_may_not_see_is_in_no_cluster, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    let coordinator = app.coordinator_of(alfa).await;
    coordinator
        .post(&format!("/o/{artes}/archive"), &[])
        .await
        .expect(303);
    app.catch_up().await;

    for zoom in [0, 9, 22] {
        let seen = clusters(&app.visitor(), "network=alfa", zoom).await;
        assert_eq!(counted(&seen), 1, "{seen:?}");
        let seen = clusters(&coordinator, "network=alfa", zoom).await;
        assert_eq!(counted(&seen), 2, "{seen:?}");
    }
    let seen = clusters(&app.visitor(), "", 9).await;
    assert_eq!(seen[0]["entries"][0]["name"], "Ajuntament de Salt");
    assert_eq!(seen[0]["entries"][0]["networks"][0]["slug"], "alfa");
    assert_eq!(seen[0]["entries"][0]["territory"], "/territory/ine:17155");
    let page = app.visitor().get("/map").await.expect(200);
    assert!(
        !page.says("Artés") && page.says("Ajuntament de Salt"),
        "{}",
        page.text()
    );
});

story!(a_frame_of_another_site_never_knows_who_looks, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
    member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    let coordinator = app.coordinator_of(alfa).await;
    coordinator
        .post(&format!("/o/{artes}/archive"), &[])
        .await
        .expect(303);
    app.catch_up().await;

    let path = format!("/embed/map/clusters.json?{WORLD}&zoom=9");
    let inside = json(&coordinator.get(&path).await.expect(200));
    let clusters = inside["clusters"].as_array().expect("a list");
    assert_eq!(counted(clusters), 1, "{inside}");
    let frame = coordinator
        .get("/embed/map?network=alfa&lang=en")
        .await
        .expect(200);
    assert!(!frame.says("Artés"), "{}", frame.text());
    assert!(frame.says("open the map on Ordit"), "{}", frame.text());
    let policy = header(&frame, "content-security-policy");
    assert!(policy.contains("frame-ancestors *"), "{policy}");
    assert!(policy.contains("script-src 'self';"), "{policy}");
    assert_eq!(
        header(&frame, "cross-origin-resource-policy"),
        "cross-origin"
    );
    assert_eq!(header(&frame, "set-cookie"), "");

    let own = app.visitor().get("/map?lang=en").await.expect(200);
    let policy = header(&own, "content-security-policy");
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    let code = own.texts("#embed-code").concat();
    assert!(code.contains("/embed/map?lang=en\""), "{code}");
});

story!(
    the_map_and_its_list_find_what_the_directory_finds,
    ALL,
    |app| {
        for slug in ["xmess", "xpc"] {
            bring_in(&app, slug, &demo_of(slug)).await;
        }
        app.catch_up().await;
        for filter in [
            "network=xmess",
            "network=xpc&network=xmess",
            "network=xmess&kind=municipality",
            "county=idescat-comarca:40",
            "q=ajuntament",
            "bbox=1.9,41.3,2.3,41.6",
            "q=zzzz",
        ] {
            let names = listed(&app, "/directory", filter).await;
            assert_eq!(listed(&app, "/map", filter).await, names, "{filter}");
            let page = app
                .visitor()
                .get(&format!("/map?{filter}"))
                .await
                .expect(200);
            let unplaced = page.texts("#unplaced li").len();
            let placed = u64::try_from(names.len() - unplaced).expect("a count");
            for zoom in [2, 8, 14] {
                let seen = clusters(&app.visitor(), filter, zoom).await;
                assert_eq!(counted(&seen), placed, "{filter} at {zoom}");
            }
        }
        let far = clusters(&app.visitor(), "network=xmess", 5).await;
        let near = clusters(&app.visitor(), "network=xmess", 4).await;
        assert!(far.len() >= near.len(), "{} and {}", far.len(), near.len());
    }
);

story!(
    a_place_with_many_tells_the_first_and_leads_to_all,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        for number in 1..=8 {
            member(&app, alfa, &format!("Entitat {number} de Salt"), "Salt").await;
        }
        app.catch_up().await;
        let seen = clusters(&app.visitor(), "network=alfa", 12).await;
        assert_eq!((seen.len(), counted(&seen)), (1, 8), "{seen:?}");
        let told = seen[0]["entries"].as_array().expect("a list");
        assert!(
            told.len() < 8 && seen[0].get("bounds").is_none(),
            "{seen:?}"
        );
        let all = seen[0]["all"].as_str().expect("a way to all");
        let page = app.visitor().get(all).await.expect(200);
        assert_eq!(page.texts("li.row h2").len(), 8, "{all}");
        assert!(
            all.contains("network=alfa") && !all.contains("west="),
            "{all}"
        );
    }
);

story!(
    an_unknown_part_of_the_map_is_a_mistake_and_an_answer_is_kept,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        app.catch_up().await;
        for wrong in ["", "?west=1", "?west=a&south=1&east=2&north=3&zoom=4"] {
            let path = format!("/map/clusters.json{wrong}");
            app.visitor().get(&path).await.expect(400);
        }
        let path = format!("/map/clusters.json?{WORLD}&zoom=9");
        let first = app.visitor().get(&path).await.expect(200);
        assert_eq!(header(&first, "content-type"), "application/json");
        let again = Request::get(&path).header("if-none-match", header(&first, "etag"));
        let again = app.visitor().send(again, Body::empty()).await.expect(304);
        assert!(again.bytes.is_empty());
        member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        app.catch_up().await;
        let newer = Request::get(&path).header("if-none-match", header(&first, "etag"));
        let newer = app.visitor().send(newer, Body::empty()).await.expect(200);
        let clusters = json(&newer)["clusters"]
            .as_array()
            .cloned()
            .expect("a list");
        assert_eq!(counted(&clusters), 2);
    }
);

story!(
    whoever_finds_nothing_is_led_on_with_the_same_words,
    ALL,
    |app| {
        bring_in(&app, "inventada", &demo_of("inventada")).await;
        app.catch_up().await;
        let visitor = app.visitor();
        for path in ["/directory", "/map"] {
            let empty = visitor.get(&format!("{path}?q=zzzz")).await.expect(200);
            assert!(empty.texts("main li.row").is_empty());
            let elsewhere = empty.attributes("main a[href^='/search?q']", "href");
            assert!(
                elsewhere.contains(&"/search?q=zzzz".to_owned()),
                "{elsewhere:?}"
            );
        }
        let guessed = visitor.get("/search?q=abitatge").await.expect(200);
        assert!(guessed.says("«habitatge»"), "{}", guessed.text());
        assert!(!guessed.texts("main h2 a").is_empty());
    }
);
