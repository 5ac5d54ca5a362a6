//! Stories of the work list: cells, blocks, many rows at once, taking it along.

mod bulk;

use axum::{body::Body, http::Request};
use ordit_platform::module::{CORE, Module};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use serde_json::{Value, json};

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// The coordinator of a network with two councils.
async fn coordinator(app: &TestApp) -> Visitor<'_> {
    let person = app.coordinator().await;
    let network = [
        ("name", "XMESS"),
        ("network_kind", "municipalities"),
        ("language", "ca"),
    ];
    person.post("/networks", &network).await.expect(303);
    for name in ["Salt", "Vic"] {
        let council = [
            ("name", name),
            ("organisation_kind", "municipality"),
            ("municipality", name),
            ("membership_state", "member"),
            ("language", "ca"),
        ];
        person
            .post("/n/xmess/organisations", &council)
            .await
            .expect(303);
    }
    person
}

async fn ids(person: &Visitor<'_>) -> Vec<String> {
    let list = person.get("/n/xmess/organisations").await.expect(200);
    list.attributes("tr[data-id]", "data-id")
}

async fn cell(person: &Visitor<'_>, id: &str, version: &str, field: &str, value: &str) -> Answer {
    let form = [
        ("id", id),
        ("version", version),
        ("field", field),
        ("value", value),
    ];
    person.post("/n/xmess/organisations/cells", &form).await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

story!(the_list_shows_what_the_filters_leave, MODULES, |app| {
    let person = coordinator(&app).await;
    let list = person.get("/n/xmess/organisations").await.expect(200);
    assert_eq!(list.texts("tbody th"), ["Salt", "Vic"]);
    assert_eq!(
        list.texts("tbody td[data-field=county]"),
        ["Gironès", "Osona"]
    );
    assert_eq!(
        list.attributes("th[data-field=county]", "data-editor"),
        Vec::<String>::new()
    );
    let one = person.get("/n/xmess/organisations?q=vic").await.expect(200);
    assert_eq!(one.texts("tbody th"), ["Vic"]);
    let county = person
        .get("/n/xmess/organisations?county=idescat-comarca:20")
        .await
        .expect(200);
    assert_eq!(county.texts(".chips li").len(), 1);
    let backwards = person
        .get("/n/xmess/organisations?sort=name-backwards")
        .await
        .expect(200);
    assert_eq!(backwards.texts("tbody th"), ["Vic", "Salt"]);
    let asked = app
        .visitor()
        .get("/n/xmess/organisations")
        .await
        .expect(303);
    assert!(
        asked
            .location()
            .is_some_and(|to| to.starts_with("/sign-in"))
    );
});

story!(a_cell_is_saved_refused_or_in_conflict, MODULES, |app| {
    let person = coordinator(&app).await;
    let id = ids(&person).await.remove(0);
    let saved = json(
        &cell(&person, &id, "1", "municipality", "girona")
            .await
            .expect(200),
    );
    let expected = json!({ "ok": true, "version": 2, "value": "Girona", "display": "Girona" });
    assert_eq!(saved, expected);
    let kind = json(
        &cell(&person, &id, "2", "organisation_kind", "hub")
            .await
            .expect(200),
    );
    assert_eq!(kind["value"], "hub");
    assert_ne!(kind["display"], "hub");

    let refused = json(
        &cell(&person, &id, "3", "member_since", "fa temps")
            .await
            .expect(422),
    );
    assert!(
        refused["message"]
            .as_str()
            .is_some_and(|message| !message.is_empty())
    );
    let place = cell(&person, &id, "3", "municipality", "Mieress").await;
    let place = json(&place.expect(422));
    assert_eq!(place["suggestions"][0], "Mieres (Girona)");
    let stale = json(
        &cell(&person, &id, "1", "municipality", "Vic")
            .await
            .expect(409),
    );
    assert_eq!(stale["current_value"], "Girona");
    assert_eq!(stale["current_version"], 3);
    let again = json(
        &cell(&person, &id, "3", "municipality", "Vic")
            .await
            .expect(200),
    );
    assert_eq!(again["version"], 4);
    cell(&person, &id, "4", "ordit_id", "x").await.expect(404);
});

story!(
    a_pasted_block_is_looked_at_before_it_is_written,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let ids = ids(&person).await;
        let changes = json!([
            { "id": ids[0], "version": "1", "field": "website", "value": "salt.cat" },
            { "id": ids[1], "version": "1", "field": "member_since", "value": "2018" },
        ]);
        let path = "/n/xmess/organisations/changes";
        let answer = person
            .post(path, &[("changes", &changes.to_string())])
            .await
            .expect(303);
        let run = run_of(&answer);
        let list = person.get("/n/xmess/organisations").await;
        assert_eq!(
            list.attributes("tbody td[data-field=website]", "data-value"),
            ["", ""]
        );

        let importer = app.importer();
        let outcome = importer
            .confirm(&app.operator(), run)
            .await
            .expect("confirmed");
        assert_eq!(outcome.changed, 2);
        let list = person.get("/n/xmess/organisations").await;
        let websites = list.attributes("tbody td[data-field=website]", "data-value");
        assert_eq!(websites, ["https://salt.cat/", ""]);
        person
            .post(path, &[("changes", "nonsense")])
            .await
            .expect(422);
    }
);

story!(
    a_pasted_block_is_told_which_of_its_cells_would_be_refused,
    MODULES,
    |app| {
        let person = coordinator(&app).await;
        let ids = ids(&person).await;
        let changes = json!([
            { "id": ids[0], "version": "1", "field": "website", "value": "salt.cat" },
            { "id": ids[0], "version": "1", "field": "name", "value": " " },
            { "id": ids[1], "version": "1", "field": "member_since", "value": "fa temps" },
            { "id": ids[1], "version": "1", "field": "themes", "value": "agroecolgia" },
        ]);
        let form = [("changes", &*changes.to_string()), ("check", "true")];
        let answer = person.post("/n/xmess/organisations/changes", &form).await;
        let answer = json(&answer.expect(200));
        let refused = answer["refused"].as_array().expect("a list");
        let places: Vec<(&Value, &Value)> = refused
            .iter()
            .map(|one| (&one["id"], &one["field"]))
            .collect();
        let expected = [
            (&json!(ids[0]), &json!("name")),
            (&json!(ids[1]), &json!("member_since")),
            (&json!(ids[1]), &json!("themes")),
        ];
        assert_eq!(places, expected);
        assert_eq!(refused[2]["suggestions"], json!(["Agroecologia"]));
        let runs = person.get("/n/xmess/organisations").await;
        assert_eq!(
            runs.attributes("tr[data-version]", "data-version"),
            ["1", "1"]
        );
    }
);

fn run_of(answer: &Answer) -> ordit_kernel::Id {
    let location = answer.location().expect("the way to the look beforehand");
    let id = location
        .strip_prefix("/n/xmess/imports/")
        .expect("a run of the network");
    id.parse().expect("an id")
}

story!(the_list_goes_out_and_comes_back_unchanged, MODULES, |app| {
    let person = coordinator(&app).await;
    let file = person
        .get("/n/xmess/organisations/export?format=csv&q=salt&lang=ca")
        .await
        .expect(200);
    let name = file.headers["content-disposition"].to_str().expect("ASCII");
    assert!(name.contains("filename=\"xmess-entitats-"), "{name}");
    assert!(name.contains("filename*=UTF-8''xmess-entitats-"), "{name}");
    let text = file.text();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains(&ids(&person).await[0]), "{text}");
    let workbook = person
        .get("/n/xmess/organisations/export?format=xlsx")
        .await
        .expect(200);
    assert_eq!(workbook.bytes[..4], *b"PK\x03\x04");
    let list = person
        .get("/n/xmess/organisations/export?format=json")
        .await
        .expect(200);
    assert_eq!(json(&list)["items"].as_array().map(Vec::len), Some(2));
    person
        .get("/n/xmess/organisations/export?format=pdf")
        .await
        .expect(422);
});

story!(
    the_rows_of_another_network_are_out_of_reach,
    MODULES,
    |app| {
        let first = coordinator(&app).await;
        first
            .post("/networks", &[("name", "XPC"), ("network_kind", "hubs")])
            .await
            .expect(303);
        let id = ids(&first).await.remove(0);
        let other = app.coordinator_of(app.network("xpc").await).await;
        cell(&other, &id, "1", "name", "Meu").await.expect(403);
        let form = [
            ("id", id.as_str()),
            ("version", "1"),
            ("field", "name"),
            ("value", "Meu"),
        ];
        other
            .post("/n/xpc/organisations/cells", &form)
            .await
            .expect(404);
        let bulk = [
            ("id", id.as_str()),
            ("field", "sse_family"),
            ("value", "mutuals"),
        ];
        other
            .post("/n/xpc/organisations/bulk", &bulk)
            .await
            .expect(404);
        let foreign = Request::post("/n/xmess/organisations/cells");
        first.send(foreign, Body::from("id=x")).await.expect(415);
    }
);
