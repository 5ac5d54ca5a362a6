//! Script that somebody stores, or has in an address, runs on no page and in no file.

use axum::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use ordit_kernel::{Id, Lang};
use ordit_platform::{
    import::{GivenRow, Noun, Parser},
    mail::{self, EmailAddress, HeaderText, MailKind, NewMail, Recipient},
    web::Query,
};
use ordit_testkit::{Answer, TestApp, story};

use super::{SCRIPT, SHORT, filled, pages, runs};
use crate::world::{ALL, network};

/// The keys that addresses have.
const KEYS: [&str; 28] = [
    "q",
    "near",
    "network",
    "theme",
    "kind",
    "county",
    "municipality",
    "territory",
    "size",
    "family",
    "activity",
    "state",
    "sort",
    "page",
    "bbox",
    "lang",
    "next",
    "lacks",
    "format",
    "runs",
    "since",
    "until",
    "from",
    "to",
    "cursor",
    "limit",
    "status",
    "noun",
];

#[track_caller]
fn is_harmless(answer: &Answer, what: &str) {
    let kind = answer.headers.get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let guard = answer.headers.get(X_CONTENT_TYPE_OPTIONS);
    assert_eq!(
        guard.map(|value| value.as_bytes()),
        Some(&b"nosniff"[..]),
        "{what}"
    );
    if kind.starts_with("text/html") {
        assert_eq!(runs(&answer.text()), Vec::<String>::new(), "{what}");
    } else if kind.starts_with("application/json") {
        let read = serde_json::from_slice::<serde_json::Value>(&answer.bytes);
        assert!(read.is_ok(), "{what}: {}", answer.text());
    }
}

/// What a text field is given: words that end whatever they stand in, and links that run.
fn text(parser: Parser) -> Option<String> {
    let fitting = |longest: usize| match longest < SCRIPT.len() {
        true => SHORT.to_owned(),
        false => SCRIPT.to_owned(),
    };
    match parser {
        Parser::Line(longest) => Some(fitting(longest)),
        Parser::List(longest) => Some(fitting(longest).replace(';', ",")),
        Parser::Lines(_) => Some(format!("{SCRIPT}\n\n[obre](javascript:alert(1)) {SCRIPT}")),
        _ => None,
    }
}

/// Saves a row with script in every text field that takes it; tells how many those are.
async fn save(
    app: &TestApp,
    noun: &'static Noun,
    network: Option<Id>,
    plain: &[(&'static str, &str)],
) -> (Id, usize) {
    let fields = noun.fields.iter();
    let texts = fields.filter_map(|field| Some((field.key, text(field.parser)?)));
    let is_free = |key: &str| !plain.iter().any(|(own, _)| *own == key);
    let mut values: Vec<(&'static str, String)> = texts.filter(|(key, _)| is_free(key)).collect();
    let many = values.len();
    values.extend(plain.iter().map(|(key, value)| (*key, (*value).to_owned())));
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let saved = app
        .importer()
        .save_one(&app.operator(), network, noun, row)
        .await;
    (
        saved
            .unwrap_or_else(|error| panic!("{}: {error:?}", noun.name))
            .id,
        many,
    )
}

/// A network and an organisation of it that are nothing but script.
async fn written_in_bad_faith(app: &TestApp) -> Id {
    let kind = ordit_members::NETWORK_KINDS[0];
    let made = [
        ("network_kind", kind),
        ("language", "ca"),
        ("domain", ""),
        ("ordit_id", ""),
    ];
    let importer = app.importer();
    let noun = importer.noun("network").expect("the noun");
    let known = |key: &str| noun.fields.iter().any(|field| field.key == key);
    let made: Vec<_> = made.into_iter().filter(|(key, _)| known(key)).collect();
    let (network, texts) = save(app, noun, None, &made).await;
    assert!(texts >= 5, "a network has texts: {texts}");
    app.catch_up().await;
    let noun = importer.noun("organisation").expect("the noun");
    let plain = [
        ("organisation_kind", "municipality"),
        ("municipality", "Artés"),
        ("membership_state", "member"),
        ("language", "ca"),
        ("ordit_id", ""),
    ];
    let (organisation, texts) = save(app, noun, Some(network), &plain).await;
    assert!(texts >= 5, "an organisation has texts: {texts}");
    organisation
}

story!(script_that_was_stored_runs_on_no_page, ALL, |app| {
    let organisation = written_in_bad_faith(&app).await;
    app.catch_up().await;
    let snapshot = app.site.snapshots.current();
    let network = snapshot.networks().next().expect("the network");
    let slug = network.slug.to_string();
    let viewer = ordit_kernel::Viewer::visitor();
    let head = snapshot
        .get(&viewer, organisation)
        .expect("the organisation");
    let (own, id) = (head.slug.to_string(), organisation.to_string());
    let coordinator = app.coordinator().await;
    let mut shown = 0;
    for reader in [&coordinator, &app.visitor()] {
        for route in pages(&app).filter(|route| !route.path.starts_with("/sign-")) {
            let given = [
                ("network", slug.as_str()),
                ("slug", &own),
                ("id", &id),
                ("code", "ine:08010"),
            ];
            let path = filled(route, &given, &id);
            let answer = reader.get(&path).await;
            is_harmless(&answer, &path);
            shown += usize::from(answer.text().contains("ordit-attack"));
        }
        for question in ["/search?q=ordit-attack", "/directory?q=ordit-attack"] {
            is_harmless(&reader.get(question).await, question);
        }
    }
    assert!(shown > 10, "it is shown, as words: {shown}");
});

story!(script_in_an_address_runs_on_no_page, ALL, |app| {
    network(&app, "alfa", "Xarxa Alfa").await;
    let coordinator = app.coordinator().await;
    let query = KEYS
        .iter()
        .fold(Query::default(), |query, key| query.with(key, SCRIPT));
    let encoded = Query::default().with("x", SCRIPT).to_href("");
    let in_path = encoded.trim_start_matches("?x=").replace('+', "%20");
    let mut shown = 0;
    for route in pages(&app) {
        let own = filled(route, &[("network", "alfa"), ("slug", "alfa")], "none");
        let path = query.to_href(&own);
        let answer = coordinator.get(&path).await;
        is_harmless(&answer, &path);
        shown += usize::from(answer.text().contains("ordit-attack"));
        let path = filled(route, &[], &in_path);
        is_harmless(&coordinator.get(&path).await, &path);
    }
    assert!(shown > 3, "addresses are repeated, as words: {shown}");
});

story!(a_spreadsheet_that_goes_out_calculates_nothing, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    for (number, start) in ["=", "+", "-", "@", "\t="].iter().enumerate() {
        let values = vec![
            (
                "name",
                format!("{start}HYPERLINK(\"https://evil.example\") {number}"),
            ),
            ("organisation_kind", "other".to_owned()),
            ("summary", format!("{start}1+1")),
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
        saved.expect("an organisation");
    }
    let coordinator = app.coordinator().await;
    for path in [
        "/n/alfa/organisations/export?format=csv",
        "/directory/export?format=csv",
    ] {
        let file = coordinator.get(path).await.expect(200).text();
        assert!(file.contains("HYPERLINK"), "{file}");
        let cells = file.split(['\n', ';', ',']);
        let calculates = |cell: &&str| {
            let cell = cell.trim_start_matches(['"', '\u{feff}']);
            cell.starts_with(['=', '+', '-', '@', '\t'])
        };
        let bad: Vec<&str> = cells.filter(calculates).collect();
        assert!(bad.is_empty(), "{path}: {bad:?}");
    }
});

story!(script_in_a_mail_is_words, ALL, |app| {
    let kind = MailKind {
        name: "story.letter",
        is_secret: false,
        is_harmless: false,
    };
    let address = EmailAddress::parse("ada@salt.example").expect("an address");
    let line = |text: &str| HeaderText::parse(text).expect("one line");
    let new = NewMail {
        kind,
        lang: Lang::Ca,
        from_name: Some(line(SCRIPT)),
        reply_to: None,
        subject: line(SCRIPT),
        text: SCRIPT.to_owned(),
        html: Some(SCRIPT.to_owned()),
        headers: Vec::new(),
        recipients: vec![Recipient {
            name: Some(line(SCRIPT)),
            ..Recipient::at(address)
        }],
        batch: None,
        until: None,
    };
    let mut write = app.db().write(&app.operator()).await.expect("a write");
    mail::put(&mut write, &new).await.expect("a mail");
    write.commit().await.expect("a commit");
    let coordinator = app.coordinator().await;
    let waiting = coordinator.get("/background/mails?state=waiting").await;
    is_harmless(&waiting, "what waits");
    assert!(waiting.text().contains("ordit-attack"));
    let outbox = coordinator.get("/demo/outbox").await.expect(200);
    is_harmless(&outbox, "the outbox");
    let links = outbox.attributes("main a[href^='/demo/outbox/']", "href");
    assert!(!links.is_empty(), "{}", outbox.text());
    for link in links {
        let one = coordinator.get(&link).await.expect(200);
        is_harmless(&one, &link);
        assert!(one.text().contains("ordit-attack"), "{link}");
    }
});
