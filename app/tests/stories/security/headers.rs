//! Nothing that somebody sends becomes a header of its own, or leads to another site.

use axum::http::{Method, header::LOCATION};
use ordit_testkit::{Answer, story};

use super::{filled, pages};
use crate::world::{ALL, network};

/// A line that would be another header, as addresses and forms carry it.
const LINE: &str = "%0d%0aX-Smuggled:%20yes%0d%0a%0d%0a%3Cscript%3E";
const FOREIGN: [&str; 7] = [
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\tevil.example",
    "/%0d%0aLocation:%20https://evil.example",
];

#[track_caller]
fn stays(answer: &Answer, what: &str) {
    let to = answer.location().unwrap_or_else(|| "/".to_owned());
    let after = to.strip_prefix("http://ordit.test").unwrap_or(&to);
    let leaves = !after.starts_with('/')
        || after.starts_with("//")
        || after.contains(['\\', '\t', '\r', '\n']);
    assert!(!leaves, "{what} leads to {to}");
    assert!(
        answer.headers.get_all(LOCATION).iter().count() <= 1,
        "{what}"
    );
}

#[track_caller]
fn smuggles_nothing(answer: &Answer, what: &str) {
    assert!(!answer.headers.contains_key("x-smuggled"), "{what}");
    for (name, value) in &answer.headers {
        let is_line = value
            .as_bytes()
            .iter()
            .any(|byte| *byte == b'\r' || *byte == b'\n');
        assert!(!is_line, "{what}: {name}");
    }
}

story!(what_an_address_holds_becomes_no_header, ALL, |app| {
    network(&app, "alfa", "Xarxa Alfa").await;
    let coordinator = app.coordinator().await;
    let keys = [
        "next", "lang", "format", "q", "network", "name", "from", "state",
    ];
    let pairs: Vec<String> = keys.iter().map(|key| format!("{key}={LINE}")).collect();
    let query = pairs.join("&");
    for route in pages(&app) {
        for path in [
            format!("{}?{query}", filled(route, &[("network", "alfa")], "none")),
            filled(route, &[], LINE),
        ] {
            let answer = coordinator.get(&path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
            smuggles_nothing(&answer, &path);
        }
    }
});

story!(no_next_leads_to_another_site, ALL, |app| {
    network(&app, "alfa", "Xarxa Alfa").await;
    let mut followed = 0;
    for next in FOREIGN {
        let coordinator = app.coordinator().await;
        for route in &app.routes {
            let own = filled(route, &[("network", "alfa")], "none");
            let encoded: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let path = format!("{own}?next={encoded}");
            let fields = [
                ("next", next),
                ("address", "ada@salt.example"),
                ("back", next),
                ("return_to", next),
            ];
            let answer = match route.method {
                Method::GET => coordinator.get(&path).await,
                // Signing out would end the walk.
                _ if route.path.starts_with("/sign-out") => continue,
                _ => coordinator.post(&path, &fields).await,
            };
            followed += usize::from(answer.location().is_some());
            stays(&answer, &format!("{} {path}", route.method));
        }
        let begun = app.visitor().post("/demo/sign-in", &[("next", next)]).await;
        stays(&begun.expect(303), next);
    }
    assert!(followed > 20, "some lead on: {followed}");
});
