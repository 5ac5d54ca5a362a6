//! What programs read: page after page while others write, nothing hidden, no slip unnoticed.

use std::collections::BTreeSet;

use axum::{body::Body, http::Request};
use ordit_kernel::{Id, Reach, Role};
use ordit_platform::session;
use ordit_testkit::{Answer, TestApp, Visitor, story};
use serde_json::{Value, json};

use crate::world::{ALL, member, network};

const LIST: &str = "/api/v1/entries";
/// As unlike each other as names are, lest they be taken for the same.
const ADDED: [&str; 12] = [
    "l'Abella",
    "Bot",
    "Cabra",
    "Das",
    "Esponellà",
    "Fulleda",
    "Guimerà",
    "Horta",
    "Ivars",
    "Jorba",
    "Lles",
    "Massanes",
];
const PROBLEM: &str = "application/problem+json";

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name);
    value.and_then(|value| value.to_str().ok()).unwrap_or("")
}

async fn list(visitor: &Visitor<'_>, query: &str) -> Value {
    read(&visitor.get(&format!("{LIST}?{query}")).await.expect(200))
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("a list");
    let ids = items.iter().filter_map(|item| item["id"].as_str());
    ids.map(str::to_owned).collect()
}

/// Asks as a browser does from another site, with whatever cookies there are.
async fn from_elsewhere(app: &TestApp, path: &str, cookie: &str) -> Answer {
    let request = Request::get(path)
        .header("origin", "https://elsewhere.example")
        .header("sec-fetch-site", "cross-site")
        .header("cookie", cookie);
    app.visitor().send(request, Body::empty()).await
}

/// Two members that everybody sees and one that is archived.
async fn one_hidden(app: &TestApp) -> (Id, Id) {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let hidden = member(app, alfa, "Ajuntament d'Artés", "Artés").await;
    member(app, alfa, "Ajuntament de Salt", "Salt").await;
    member(app, alfa, "Ajuntament d'Olot", "Olot").await;
    let archive = format!("/o/{hidden}/archive");
    let coordinator = app.coordinator_of(alfa).await;
    coordinator.post(&archive, &[]).await.expect(303);
    app.catch_up().await;
    (alfa, hidden)
}

story!(
    pages_neither_repeat_nor_skip_while_others_write,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let mut there = BTreeSet::new();
        for number in 0..7 {
            let name = format!("Ajuntament número {number}");
            let id = member(&app, alfa, &name, "Artés").await;
            there.insert(id.to_string());
        }
        for (round, filter) in ["", "&q=ajuntament", "&bbox=1,41,3,42", "&network=alfa"]
            .into_iter()
            .enumerate()
        {
            let mut query = format!("kind=organisation&limit=2{filter}");
            let (mut read, mut added) = (Vec::new(), Vec::new());
            for page in 0.. {
                let found = list(&app.visitor(), &query).await;
                read.extend(ids(&found));
                // A writer that never ended would lengthen the list for ever.
                if page < 3 {
                    let name = format!("Ajuntament de {}", ADDED[round * 3 + page]);
                    added.push(member(&app, alfa, &name, "Artés").await.to_string());
                }
                let Some(next) = found["next"].as_str() else {
                    break;
                };
                query = format!("kind=organisation&limit=2{filter}&cursor={next}");
            }
            let once: BTreeSet<String> = read.iter().cloned().collect();
            assert_eq!(once.len(), read.len(), "{filter}: {read:?}");
            assert!(there.is_subset(&once), "{filter}: {read:?}");
            assert!(read.is_sorted(), "{filter}: {read:?}");
            // The next reader finds them from the beginning.
            there.extend(added);
        }
    }
);

story!(what_is_hidden_is_told_to_no_program, ALL, |app| {
    let (alfa, hidden) = one_hidden(&app).await;
    let visitor = app.visitor();
    for query in ["", "q=ajuntament", "bbox=-180,-90,180,90", "network=alfa"] {
        let found = list(&visitor, query).await;
        assert!(!found.to_string().contains("Artés"), "{found}");
        assert!(found.to_string().contains("Ajuntament de Salt"), "{found}");
    }
    let path = format!("{LIST}/{hidden}");
    let refused = visitor.get(&path).await.expect(404);
    let absent = visitor
        .get(&format!("{LIST}/{}", app.site.effects.id()))
        .await;
    assert_eq!(refused.bytes, absent.expect(404).bytes);
    assert_eq!(header(&refused, "content-type"), PROBLEM);

    let coordinator = app.coordinator_of(alfa).await;
    let own = coordinator.get(&path).await.expect(200);
    assert_eq!(read(&own)["title"], "Ajuntament d'Artés");
    assert_eq!(header(&own, "access-control-allow-origin"), "");
    assert_eq!(header(&own, "cache-control"), "no-store");
    assert_eq!(header(&own, "etag"), "");
});

story!(other_sites_read_as_any_visitor_does, ALL, |app| {
    let (_, hidden) = one_hidden(&app).await;
    let person = app.site.effects.id();
    let site = &app.site;
    let (role, reach) = (Role::Coordination, Reach::Everything);
    let granted = session::grant_mandate(&site.db, person, role, reach).await;
    granted.expect("a mandate");
    let token = session::start(&site.db, &site.effects, person).await;
    let name = session::COOKIE;
    let cookie = format!("{name}={}", token.expect("a session"));

    let path = format!("{LIST}/{hidden}");
    from_elsewhere(&app, &path, &cookie).await.expect(404);
    let found = from_elsewhere(&app, LIST, &cookie).await.expect(200);
    assert_eq!(header(&found, "access-control-allow-origin"), "*");
    assert_eq!(header(&found, "access-control-allow-credentials"), "");
    assert_eq!(ids(&read(&found)).len(), 3, "{}", found.text());
    let wrong = from_elsewhere(&app, &format!("{LIST}?limit=0"), "").await;
    assert_eq!(
        header(&wrong.expect(400), "access-control-allow-origin"),
        "*"
    );
    let chosen = from_elsewhere(&app, &format!("{LIST}?lang=en"), "").await;
    assert_eq!(header(&chosen.expect(200), "set-cookie"), "");
});

story!(every_wrong_parameter_is_said_to_be_wrong, ALL, |app| {
    network(&app, "alfa", "Xarxa Alfa").await;
    let one = format!("{LIST}/{}", app.network("alfa").await);
    for (path, parameter) in [
        (format!("{LIST}?network=nowhere"), "network"),
        (format!("{LIST}?kind=castle"), "kind"),
        (format!("{LIST}?kind=hub&kind="), "kind"),
        (format!("{LIST}?theme=dragons"), "theme"),
        (format!("{LIST}?bbox=1,2,3"), "bbox"),
        (format!("{LIST}?bbox=a,b,c,d"), "bbox"),
        (format!("{LIST}?bbox=NaN,1,2,3"), "bbox"),
        (format!("{LIST}?bbox=1e1,1,2,3"), "bbox"),
        (format!("{LIST}?territory=bages"), "territory"),
        (format!("{LIST}?q={}", "a".repeat(400)), "q"),
        (format!("{LIST}?lang=fr"), "lang"),
        (format!("{LIST}?limit=0"), "limit"),
        (format!("{LIST}?limit=501"), "limit"),
        (format!("{LIST}?limit=ten"), "limit"),
        (format!("{LIST}?limit=2&limit=3"), "limit"),
        (format!("{LIST}?cursor=3"), "cursor"),
        (format!("{LIST}?format=xml"), "format"),
        (format!("{LIST}?county=bages"), "county"),
        (format!("{LIST}?municipality=8"), "municipality"),
        (format!("{LIST}?size=big"), "size"),
        (format!("{LIST}?family=none"), "family"),
        (format!("{LIST}?networks=alfa"), "networks"),
        (format!("{one}?limit=3"), "limit"),
        (format!("{one}?lang=xx"), "lang"),
    ] {
        let answer = app.visitor().get(&path).await.expect(400);
        let problem = read(&answer);
        assert_eq!(header(&answer, "content-type"), PROBLEM, "{path}");
        assert_eq!(problem["status"], 400, "{problem}");
        assert_eq!(problem["parameter"], parameter, "{path}: {problem}");
        let detail = problem["detail"].as_str().expect("words");
        assert!(
            detail.contains(parameter) && !detail.contains('⟦'),
            "{detail}"
        );
    }
    let visitor = app.visitor();
    let unknown = visitor.get(&format!("{LIST}?Limit=3&lang=en")).await;
    let unknown = read(&unknown.expect(400));
    let allowed = unknown["allowed"].as_array().expect("what there is");
    assert!(allowed.contains(&json!("limit")), "{unknown}");
    let often = format!("{LIST}?{}", "kind=hub&".repeat(51));
    let often = visitor.get(&often).await.expect(400);
    assert_eq!(read(&often)["parameter"], "kind");
    let posted = app.visitor().post(LIST, &[]).await.expect(405);
    assert_eq!(header(&posted, "content-type"), PROBLEM);
    let absent = app.visitor().get("/api/v2/entries").await.expect(404);
    assert_eq!(header(&absent, "content-type"), PROBLEM);
});

story!(an_entry_is_told_in_the_language_asked_for, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    let found = list(&app.visitor(), "kind=municipality&lang=en").await;
    let item = &found["items"][0];
    assert_eq!(item["id"], salt.to_string());
    assert_eq!(item["kind"], "organisation");
    assert_eq!(item["organisation_kind"], "municipality");
    assert_eq!(
        (&item["title"], &item["lang"]),
        (&json!("Ajuntament de Salt"), &json!("ca"))
    );
    assert_eq!(item["networks"], json!(["alfa"]));
    assert_eq!(item["place"]["territory"], "ine:17155");
    assert!(
        item["place"]["latitude"]
            .as_f64()
            .is_some_and(|degrees| degrees > 41.9)
    );
    assert_eq!(found["next"], Value::Null);
    let path = item["url"]
        .as_str()
        .and_then(|url| url.strip_prefix("http://ordit.test"));
    app.visitor()
        .get(path.expect("our own page"))
        .await
        .expect(200);

    let whole = app
        .visitor()
        .get(&format!("{LIST}/{salt}"))
        .await
        .expect(200);
    let whole = read(&whole);
    assert_eq!(whole["title"], item["title"]);
    assert_eq!(whole["texts"]["ca"]["title"], "Ajuntament de Salt");
    assert_eq!(whole["memberships"][0]["network"], "alfa");
    assert_eq!(whole["memberships"][0]["state"], "member");

    let of = async |query: &str| ids(&list(&app.visitor(), query).await).len();
    assert_eq!(of("kind=network").await, 1);
    assert_eq!(of("kind=network&kind=municipality").await, 2);
    assert_eq!(of("municipality=ine:17155").await, 1);
    assert_eq!(of("municipality=elsewhere:1").await, 0);
    assert_eq!(of("territory=idescat-comarca:20").await, 1);
    assert_eq!(of("territory=ine-region:09&kind=municipality").await, 1);
    assert_eq!(of("territory=idescat-comarca:07").await, 0);
    assert_eq!(
        of("territory=idescat-comarca:07&territory=ine:17155").await,
        1
    );
    assert_eq!(of("q=salt&kind=network").await, 0);
    assert_eq!(of("bbox=2.7,41.9,2.9,42.1&q=salt").await, 1);
    assert_eq!(of("bbox=2.7,20,2.9,21").await, 0);
});

story!(odd_questions_have_plain_answers, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let salt = member(&app, alfa, "Ajuntament de Salt", "Salt")
        .await
        .to_string();
    let visitor = app.visitor();
    let of = async |query: &str| ids(&list(&visitor, query).await);
    for box_of_salt in [
        "2.7,41.9,2.9,42.1",
        "2.7,42.1,2.9,41.9",
        "-180,-90,180,90",
        "2.7,41.9,2.6,42.1",
        "362.7,41.9,362.9,42.1",
        "-999,-999,999,999",
    ] {
        let found = of(&format!("bbox={box_of_salt}")).await;
        assert_eq!(found, [salt.as_str()], "{box_of_salt}");
    }
    for elsewhere in ["2.9,-90,2.7,90", "170,-90,-170,90", "0,0,0,0"] {
        let found = of(&format!("bbox={elsewhere}")).await;
        assert!(found.is_empty(), "{elsewhere}: {found:?}");
    }
    let none = list(&visitor, &format!("cursor={}", "f".repeat(32))).await;
    assert_eq!(none, json!({ "items": [], "next": null }));
    assert_eq!(of(&format!("cursor={}", "0".repeat(32))).await.len(), 2);
    for words in ["%22", "%2B-*%3F%3A", "%00", "de+la", &"salt+".repeat(40)] {
        let found = of(&format!("q={words}")).await;
        assert!(found.len() <= 2, "{words}: {found:?}");
    }
    assert_eq!(of(&"kind=network&".repeat(50)).await.len(), 1);
});

story!(a_map_reads_the_same_as_geojson, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    let path = format!("{LIST}?limit=1");
    let request = Request::get(&path).header("accept", "application/geo+json");
    let first = app.visitor().send(request, Body::empty()).await.expect(200);
    assert_eq!(header(&first, "content-type"), "application/geo+json");
    let link = header(&first, "link").to_owned();
    let first = read(&first);
    assert_eq!(first["type"], "FeatureCollection");
    assert_eq!(first["features"][0]["type"], "Feature");
    assert_eq!(first["features"][0]["geometry"], Value::Null);
    assert_eq!(first["links"][0]["rel"], "next");
    let next = first["links"][0]["href"].as_str().expect("a next page");
    assert_eq!(link, format!("<{next}>; rel=\"next\""));

    let next = next
        .strip_prefix("http://ordit.test")
        .expect("our own page");
    let second = app.visitor().get(&format!("{next}&format=geojson")).await;
    let second = read(&second.expect(200));
    let feature = &second["features"][0];
    assert_eq!(feature["id"], salt.to_string());
    assert_eq!(feature["geometry"]["type"], "Point");
    let place = &feature["properties"]["place"];
    let point = json!([place["longitude"], place["latitude"]]);
    assert_eq!(feature["geometry"]["coordinates"], point);
    assert_eq!(second["links"], json!([]));
    let alone = app
        .visitor()
        .get(&format!("{LIST}/{salt}?format=geojson"))
        .await;
    let alone = read(&alone.expect(200));
    assert_eq!(alone["geometry"], feature["geometry"]);
});

story!(what_a_program_has_already_is_not_sent_again, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let salt = member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    for path in [LIST.to_owned(), format!("{LIST}/{salt}")] {
        let first = app.visitor().get(&path).await.expect(200);
        let tag = header(&first, "etag").to_owned();
        let again = || {
            let request = Request::get(&path).header("if-none-match", &tag);
            let visitor = app.visitor();
            async move { visitor.send(request, Body::empty()).await }
        };
        assert!(again().await.expect(304).bytes.is_empty());
        member(&app, alfa, &format!("Ajuntament de {path}"), "Olot").await;
        again().await.expect(200);
    }
    let request = Request::get(format!("{LIST}?q=salt")).header("if-none-match", "*");
    let searched = app.visitor().send(request, Body::empty()).await.expect(200);
    assert_eq!(header(&searched, "etag"), "");
});

story!(
    the_description_knows_every_way_in_and_no_other,
    ALL,
    |app| {
        network(&app, "alfa", "Xarxa Alfa").await;
        let answer = app.visitor().get("/api/openapi.json").await.expect(200);
        let description = read(&answer);
        assert_eq!(description["openapi"], "3.1.0");
        let described = description["paths"].as_object().expect("paths");
        let described: BTreeSet<&str> = described.keys().map(String::as_str).collect();
        let mounted = app.routes.iter().map(|route| route.path);
        let mounted: BTreeSet<&str> = mounted.filter(|path| path.starts_with("/api/")).collect();
        assert_eq!(described, mounted);

        let list = &description["paths"][LIST]["get"];
        let parameters = list["parameters"].as_array().expect("parameters");
        let of = |name: &str| parameters.iter().find(|own| own["name"] == name).cloned();
        let network = of("network").expect("networks");
        assert_eq!(network["schema"]["items"]["enum"], json!(["alfa"]));
        assert_eq!(of("limit").expect("limit")["schema"]["maximum"], 500);
        for parameter in parameters {
            let about = parameter["description"].as_str().unwrap_or_default();
            assert!(
                !about.is_empty() && parameter["in"] == "query",
                "{parameter}"
            );
        }
        let item = &description["components"]["schemas"]["Entry"]["properties"];
        let found = list_item(&app).await;
        for key in found.as_object().expect("an entry").keys() {
            assert!(item.get(key).is_some(), "{key} is not described");
        }
    }
);

async fn list_item(app: &TestApp) -> Value {
    list(&app.visitor(), "limit=1").await["items"][0].clone()
}
