//! Stories of the cloth: nameless in public, with names for the coordination, open to other kinds.

use futures::future::BoxFuture;
use ordit_platform::{
    cloth::{Asked, Happened, PassageKind, Span, Stretch, Told},
    import::{GivenRow, Origin},
    module::{CORE, Module},
};
use ordit_testkit::{TestApp, story};
use sea_orm::DbErr;

const MODULES: &[Module] = &[CORE, crate::MODULE];

/// A slice that knows of one meeting, in October 2026, to which one member came.
const MEETINGS: Module = Module {
    name: "meetings",
    migrations: &[],
    routes: |_| {},
    kinds: &[],
    verbs: &[],
    hears: &[],
    jobs: &[],
    nouns: &[],
    relations: &[],
    passages: &[PassageKind {
        name: "meetings.attendance",
        label: "members-cloth-when",
        told: attendance,
    }],
    noteworthy: &[],
    panels: &[],
    cards: &[],
    drafts: &[],
    leaves: &[],
    personal_data: &[],
    impersonal: &[],
    retention: &[],
    consents: &[],
    checks: &[],
    locales: &[],
};
const WITH_MEETINGS: &[Module] = &[CORE, crate::MODULE, MEETINGS];

fn attendance(asked: Asked<'_>) -> BoxFuture<'_, Result<Told, DbErr>> {
    Box::pin(async move {
        let all = (crate::MODULE.passages[0].told)(asked).await?;
        let month = "2026-10".parse().expect("a month");
        let time = Span {
            first: month,
            last: month,
        };
        let is_present =
            |stretch: &&Stretch| stretch.is_sure && stretch.time.last == asked.time.last;
        let present = all.stretches.iter().find(is_present);
        let one = present.map(|present| Stretch { time, ..*present });
        let happened = one.map(|one| Happened {
            network: one.network,
            entry: one.entry,
            date: "2026-10-07".parse().expect("a date"),
            label: "members-cloth-total".to_owned(),
            leads_to: one.entry,
        });
        Ok(Told {
            stretches: one.into_iter().collect(),
            happened: happened.into_iter().collect(),
        })
    })
}

async fn network(app: &TestApp) {
    let network = [
        ("name", "XMESS"),
        ("network_kind", "municipalities"),
        ("language", "ca"),
    ];
    app.coordinator()
        .await
        .post("/networks", &network)
        .await
        .expect(303);
}

/// A member of a network, with its history as columns.
async fn member(app: &TestApp, name: &str, history: &[(&str, &str)]) {
    let mut council = vec![
        ("name", name),
        ("organisation_kind", "municipality"),
        ("municipality", name),
        ("language", "ca"),
    ];
    council.extend(history);
    let person = app.coordinator().await;
    person
        .post("/n/xmess/organisations", &council)
        .await
        .expect(303);
}

/// Five of the Gironès and one of Osona.
async fn small_world(app: &TestApp) {
    network(app).await;
    member(app, "Salt", &[("member_since", "2020-05-14")]).await;
    member(
        app,
        "Girona",
        &[
            ("observer_since", "2025-11"),
            ("member_since", "2026-04-18"),
        ],
    )
    .await;
    member(
        app,
        "Celrà",
        &[("membership_state", "member"), ("member_since", "?")],
    )
    .await;
    member(
        app,
        "Flaçà",
        &[("member_since", "2019"), ("left_on", "2026-02-03")],
    )
    .await;
    member(app, "Quart", &[("applied_on", "2026-10")]).await;
    member(app, "Vic", &[("member_since", "2026")]).await;
    app.catch_up().await;
}

const NAMES: [&str; 6] = ["Salt", "Girona", "Celrà", "Flaçà", "Quart", "Vic"];

story!(the_public_cloth_names_nobody, MODULES, |app| {
    small_world(&app).await;
    let page = app
        .visitor()
        .get("/n/xmess/cloth?months=12&lang=ca")
        .await
        .expect(200);
    let text = page.text();
    for name in NAMES {
        assert!(!text.contains(name), "{name} in {text}");
    }
    assert_eq!(page.attributes("figure a", "href"), Vec::<String>::new());
    assert!(!text.contains("id=\"happened\"") && !text.contains("/cloth/export"));
    assert!(page.says("Cada passada és un mes"));
    // Who asked is no thread yet; who left this year is one.
    let label = &page.attributes("svg.wide", "aria-label")[0];
    assert!(label.contains("5 fils"), "{label}");
    let now: Vec<String> = page.texts("table tr:nth-child(1) td");
    assert_eq!(now, ["4"]);
    assert_eq!(page.texts("table tbody tr").len(), 12);
});

story!(dates_that_nobody_knows_are_shown_as_open, MODULES, |app| {
    small_world(&app).await;
    let page = app
        .visitor()
        .get("/n/xmess/cloth?months=12&lang=ca")
        .await
        .expect(200);
    let rows = page.texts("table tbody td");
    // December 2025: Salt, Girona and Flaçà; Celrà perhaps. March 2026: Vic perhaps besides.
    assert_eq!((&*rows[11], &*rows[8]), ("3–4", "2–4"), "{rows:?}");
    assert!(page.says("potser hi és"));
    let person = app.coordinator().await;
    let page = person
        .get("/n/xmess/cloth?months=12&lang=ca")
        .await
        .expect(200);
    let cells = page.texts("table.stack tr:has(a[href='/o/celra']) td");
    assert_eq!(cells[1], "novembre del 2026");
    assert_eq!(cells[2], "desembre del 2025 – octubre del 2026");
});

story!(
    the_coordination_sees_names_and_what_happened,
    MODULES,
    |app| {
        small_world(&app).await;
        let person = app.coordinator().await;
        let page = person
            .get("/n/xmess/cloth?months=12&lang=ca")
            .await
            .expect(200);
        let links = page.attributes("svg.wide a", "href");
        assert!(links.contains(&"/o/girona".to_owned()), "{links:?}");
        assert!(page.says("Només tu hi veus els noms"));
        let month = links
            .iter()
            .find(|href| href.contains("at=2026-04"))
            .expect("a month");
        let month = person
            .get(month.trim_end_matches("#happened"))
            .await
            .expect(200);
        assert_eq!(month.texts("#happened li a"), ["Vic", "Girona"]);
        assert!(month.says("abril del 2026") && month.says("Membre"));
        let leads = month.attributes("#happened li a", "href");
        assert!(
            leads.iter().all(|href| href.starts_with("/e/")),
            "{leads:?}"
        );
    }
);

story!(whoever_is_archived_is_in_no_cloth, MODULES, |app| {
    small_world(&app).await;
    let person = app.coordinator().await;
    let page = person.get("/o/salt").await.expect(200);
    let edit = &page.attributes("main a[href$='/edit']", "href")[0];
    let id = edit.split('/').rev().nth(1).expect("an id");
    person
        .post(&format!("/o/{id}/archive"), &[])
        .await
        .expect(303);
    app.catch_up().await;
    for visitor in [app.visitor(), person] {
        let page = visitor
            .get("/n/xmess/cloth?months=12&lang=ca")
            .await
            .expect(200);
        let label = &page.attributes("svg.wide", "aria-label")[0];
        assert!(label.contains("4 fils"), "{label}");
    }
    let band = app.visitor().get("/n/xmess?lang=ca").await.expect(200);
    assert_eq!(threads(&band, ".cloth-band svg"), 3);
});

story!(
    the_cloth_is_taken_along_by_who_coordinates,
    MODULES,
    |app| {
        small_world(&app).await;
        let path = "/n/xmess/cloth/export?format=csv&months=12&lang=ca";
        let asked = app.visitor().get(path).await.expect(303);
        assert!(
            asked
                .location()
                .is_some_and(|to| to.starts_with("/sign-in"))
        );
        let person = app.coordinator().await;
        let sheet = person.get(path).await.expect(200).text();
        let lines: Vec<&str> = sheet.lines().collect();
        assert!(
            lines[0].contains("2025-12") && lines[0].ends_with("\"2026-11\""),
            "{sheet}"
        );
        assert_eq!(lines.len(), 6);
        let celra = lines
            .iter()
            .find(|line| line.contains("Celrà"))
            .expect("a line");
        assert!(celra.ends_with("\"?\";\"1\""), "{celra}");
        person
            .get("/n/xmess/cloth/export?format=pdf")
            .await
            .expect(422);
    }
);

story!(
    a_kind_of_passage_joins_by_declaring_itself,
    WITH_MEETINGS,
    |app| {
        small_world(&app).await;
        let page = app
            .visitor()
            .get("/n/xmess/cloth?months=12&lang=ca")
            .await
            .expect(200);
        let kinds = page.attributes("nav.cloth-choice a[href*='passages=']", "href");
        assert_eq!(kinds.len(), 2, "{kinds:?}");
        let met = app.visitor().get(&kinds[1]).await.expect(200);
        let rows = met.texts("table tbody td");
        assert_eq!(
            (&*rows[0], &*rows[1], &*rows[2]),
            ("0", "1", "0"),
            "{rows:?}"
        );
        // Members to whom nothing happened keep their thread: it hangs bare.
        assert_eq!(threads(&met, "svg.wide"), 4);
    }
);

story!(
    a_large_network_has_a_thread_per_county_that_opens,
    MODULES,
    |app| {
        network(&app).await;
        let id = app.network("xmess").await;
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let rows = (0..125).map(|number| {
            let values = vec![
                ("name", format!("Entitat {number}")),
                ("organisation_kind", "other".to_owned()),
                (
                    "municipality",
                    if number % 5 == 0 { "Vic" } else { "Salt" }.to_owned(),
                ),
                ("member_since", "2025-03".to_owned()),
            ];
            GivenRow {
                id: None,
                base_version: None,
                values,
                choice: None,
            }
        });
        let acting = app.operator();
        let run = importer
            .stage_records(&acting, Some(id), noun, Origin::File, rows.collect())
            .await;
        importer
            .confirm(&acting, run.expect("a look"))
            .await
            .expect("an import");
        app.catch_up().await;
        let page = app
            .visitor()
            .get("/n/xmess/cloth?lang=ca")
            .await
            .expect(200);
        assert_eq!(threads(&page, "svg.wide"), 2);
        assert_eq!(page.texts("svg.wide text.thread"), ["Gironès", "Osona"]);
        assert_eq!(
            page.texts("table tr:nth-child(1) td")
                .last()
                .map(String::as_str),
            Some("125")
        );
        let opened = app
            .visitor()
            .get(&page.attributes("svg.wide a", "href")[1])
            .await
            .expect(200);
        assert_eq!(threads(&opened, "svg.wide"), 25);
        assert!(!opened.text().contains("Entitat 5"));
    }
);

story!(
    a_network_without_members_says_how_its_cloth_begins,
    MODULES,
    |app| {
        network(&app).await;
        app.catch_up().await;
        let page = app
            .visitor()
            .get("/n/xmess/cloth?lang=ca")
            .await
            .expect(200);
        assert!(page.says("Encara no hi ha cap fil"));
        assert_eq!(page.texts("figure").len(), 0);
        app.visitor().get("/n/nowhere/cloth").await.expect(404);
    }
);

/// How many threads a cloth of the page has.
fn threads(page: &ordit_testkit::Answer, svg: &str) -> usize {
    let paths = page.attributes(&format!("{svg} > .cloth-warp"), "d");
    paths
        .first()
        .map_or(0, |path| path.matches(['M', 'm']).count())
}
