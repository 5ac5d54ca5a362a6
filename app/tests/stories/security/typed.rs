//! What somebody types is refused where it would run, and stands in no log.

use ordit_platform::{import::GivenRow, session};
use ordit_testkit::{Engine, Log, TestApp, story};

use crate::world::{ALL, network};

story!(an_address_that_runs_is_refused, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    for (number, bad) in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "java\nscript:alert(1)",
    ]
    .iter()
    .enumerate()
    {
        let values = vec![
            ("name", format!("Entitat {number}")),
            ("organisation_kind", "other".to_owned()),
            ("website", (*bad).to_owned()),
        ];
        let row = GivenRow {
            id: None,
            base_version: None,
            values,
            choice: None,
        };
        let saved = importer
            .save_one(&app.operator(), Some(alfa), noun, row)
            .await;
        assert!(saved.is_err(), "{bad}");
    }
});

/// On one thread, so that everything is heard.
#[tokio::test]
async fn neither_what_is_typed_nor_what_lets_somebody_in_stands_in_the_log() {
    let (log, guard) = Log::start();
    tracing::info!("it is heard");
    let app = TestApp::new(ALL, Engine::Sqlite).await;
    network(&app, "alfa", "Xarxa Alfa").await;
    let site = &app.site;
    let person = session::ensure_first_coordinator(&site.db, &site.effects).await;
    let person = person.expect("a person");
    let token = session::start(&site.db, &site.effects, person).await;
    let token = token.expect("a session");
    let link = session::create_sign_in_link(&site.db, &site.effects, person, 60).await;
    let link = link.expect("a link");
    let secret = link.rsplit('/').next().expect("a token").to_owned();
    app.visitor().get(&link).await.expect(200);
    app.visitor().post(&link, &[]).await.expect(303);
    let coordinator = app.coordinator().await;
    let typed = "paraula-que-ningu-no-ha-de-llegir";
    for route in app
        .routes
        .iter()
        .filter(|route| route.method == axum::http::Method::POST)
    {
        if route.path.starts_with("/sign-out") {
            continue;
        }
        let path = super::filled(route, &[("network", "alfa")], "none");
        let fields = [
            "name",
            "address",
            "q",
            "text",
            "subject",
            "note",
            "organisation",
            "code",
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|field| (*field, typed)).collect();
        coordinator.post(&path, &fields).await;
    }
    drop(guard);
    let text = log.text();
    assert!(text.contains("it is heard"));
    for (what, hidden) in [("typed", typed), ("a session", &token), ("a link", &secret)] {
        let line = text.lines().find(|line| line.contains(hidden));
        assert_eq!(line, None, "{what}");
    }
}
