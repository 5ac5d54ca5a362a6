//! A network that is put away: nowhere for anybody else, unchanged by every door, and back again.

use ordit_kernel::Id;
use ordit_platform::{
    db::query,
    import::{GivenRow, Origin, SaveError, Status},
};
use ordit_testkit::{Answer, TestApp, Visitor, story};
use uuid::Uuid;

use crate::{
    found::write,
    world::{ALL, member, network},
};

const CLOSED: &str = "La xarxa és a l’arxiu";

struct World {
    alfa: Id,
    beta: Id,
    /// Takes part in the first network only.
    artes: Id,
    /// Takes part in both.
    salt: Id,
}

async fn world(app: &TestApp) -> World {
    let alfa = network(app, "alfa", "Xarxa Alfa").await;
    let beta = network(app, "beta", "Xarxa Beta").await;
    let domain = [("domain", "alfa.test"), ("carried_by", "Coòpolis")];
    write(app, (None, "network"), Some(alfa), &domain).await;
    let hub = [("name", "Coòpolis"), ("ally_kind", "hub_programme")];
    write(app, (Some(alfa), "ally"), None, &hub).await;
    let artes = member(app, alfa, "Ajuntament d'Artés", "Artés").await;
    let salt = member(app, alfa, "Ajuntament de Salt", "Salt").await;
    assert_eq!(member(app, beta, "Ajuntament de Salt", "Salt").await, salt);
    app.catch_up().await;
    World {
        alfa,
        beta,
        artes,
        salt,
    }
}

/// The pages on which the network stands for everybody.
const PAGES: [&str; 9] = [
    "/",
    "/directory",
    "/o/ajuntament-d-artes",
    "/o/coopolis",
    "/search?q=Alfa",
    "/api/v1/entries?kind=network",
    "/api/v1/entries?q=Art%C3%A9s",
    "/map",
    "/territory/ine:08010",
];

fn body(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.bytes).into_owned()
}

async fn says_alfa(app: &TestApp, path: &str) -> bool {
    let page = app.visitor().get(path).await.expect(200);
    body(&page).contains("Xarxa Alfa") || body(&page).contains("\"alfa\"")
}

async fn archive(person: &Visitor<'_>, verb: &str) {
    person
        .post(&format!("/n/alfa/{verb}"), &[])
        .await
        .expect(303);
}

/// What every check of every slice finds.
async fn findings(app: &TestApp) -> Vec<String> {
    let mut findings = Vec::new();
    for check in ALL.iter().flat_map(|module| module.checks) {
        findings.extend((check.run)(app.db()).await.expect("an answer"));
    }
    findings
}

async fn verbs(app: &TestApp, id: Id) -> Vec<String> {
    let sql = "SELECT verb FROM events WHERE entry_id = $1 AND network_id = $1 ORDER BY seq";
    let rows = query(app.db().read(), sql, [Uuid::from(id).into()]).await;
    let verb = |row: &ordit_platform::db::Row| row.try_get("", "verb").expect("a verb");
    rows.expect("events").iter().map(verb).collect()
}

story!(
    pages_of_an_archived_network_say_so_and_offer_nothing_that_is_refused,
    ALL,
    |app| {
        let world = world(&app).await;
        let own = app.coordinator_of(world.alfa).await;
        let pages = ["contacts/new", "joining", "people", "messages/settings"];
        for page in pages {
            let shown = own.get(&format!("/n/alfa/{page}")).await.expect(200);
            assert!(shown.texts("[data-resting]").is_empty(), "{page}");
        }
        archive(&own, "archive").await;
        for page in pages {
            let shown = own.get(&format!("/n/alfa/{page}")).await.expect(200);
            assert!(shown.says("Aquesta xarxa és a l’arxiu"), "{page}");
            assert_eq!(
                shown.attributes("body[data-resting] .notice a", "href")[0],
                "/n/alfa"
            );
        }
        // What may still be done there is offered.
        for page in ["", "/archive", "/edit"] {
            let shown = own.get(&format!("/n/alfa{page}")).await.expect(200);
            assert!(shown.texts("[data-resting]").is_empty(), "{page}");
        }
        // A program, an import and the line of commands are told the same.
        let typed = [("organisation", "x")];
        own.post("/n/alfa/contacts", &typed).await.expect(409);
        own.post("/n/alfa/people", &typed).await.expect(409);
    }
);

story!(
    an_archived_network_is_nowhere_until_it_is_brought_back,
    ALL,
    |app| {
        let world = world(&app).await;
        let own = app.coordinator_of(world.alfa).await;
        let mut shown = Vec::new();
        for path in PAGES {
            shown.push(says_alfa(&app, path).await);
        }
        assert!(
            shown.iter().filter(|is_shown| **is_shown).count() > 6,
            "{shown:?}"
        );
        let question = own.get("/n/alfa/archive").await.expect(200);
        assert!(
            question.says("Hi participen 2 entitats"),
            "{}",
            question.text()
        );
        assert!(question.says("una d’aliada") && question.says("alfa.test"));
        app.visitor().get("/n/alfa").await.expect(200);
        archive(&own, "archive").await;

        for path in PAGES {
            assert!(!says_alfa(&app, path).await, "{path} still tells of it");
        }
        for page in ["", "/allies", "/cloth", "/figures", "/allies/export"] {
            let path = format!("/n/alfa{page}");
            app.visitor().get(&path).await.expect(404);
        }
        let home = app.visitor().on("alfa.test").get("/").await.expect(200);
        assert!(
            home.says("Xarxa Beta") && !home.says("Xarxa Alfa"),
            "{}",
            home.text()
        );
        let colours = app.visitor().get("/networks.css").await.expect(200);
        let pages = app.visitor().get("/sitemap/0").await.expect(200);
        assert!(!body(&colours).contains("alfa") && !body(&pages).contains("alfa"));
        let other = app.coordinator_of(world.beta).await;
        other.get("/n/alfa").await.expect(404);
        other.get("/n/alfa/archive").await.expect(404);
        assert_eq!(findings(&app).await, Vec::<String>::new());

        // Its own coordination finds it, is told, and has the button.
        let home = own.get("/").await.expect(200);
        assert_eq!(home.attributes("#archived a", "href"), ["/n/alfa"]);
        assert_eq!(home.attributes("article.net", "data-network"), ["beta"]);
        let page = own.get("/n/alfa").await.expect(200);
        assert_eq!(
            page.attributes(".notice form", "action"),
            ["/n/alfa/unarchive"]
        );
        let member = own.get("/o/ajuntament-d-artes").await.expect(200);
        assert!(member.says("xarxa arxivada"), "{}", member.text());
        // Twice is once.
        archive(&own, "archive").await;
        archive(&own, "unarchive").await;
        archive(&own, "unarchive").await;

        for (path, was_there) in PAGES.into_iter().zip(shown) {
            assert_eq!(says_alfa(&app, path).await, was_there, "{path}");
        }
        assert!(says_alfa(&app, "/o/ajuntament-d-artes").await);
        let home = app.visitor().on("alfa.test").get("/").await.expect(200);
        assert_eq!(home.texts("h1"), ["Xarxa Alfa"]);
        let expected = ["members.network.archived", "members.network.restored"];
        let verbs = verbs(&app, world.alfa).await;
        assert_eq!(verbs[verbs.len() - 2..], expected);
        let history = own.get("/n/alfa/history").await.expect(200);
        assert!(history.says("Va passar a l’arxiu.") && history.says("Va tornar de l’arxiu."));
        assert_eq!(findings(&app).await, Vec::<String>::new());
    }
);

story!(
    nobody_joins_or_leaves_an_archived_network_by_any_door,
    ALL,
    |app| {
        let world = world(&app).await;
        let own = app.coordinator_of(world.alfa).await;
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let row = |name: &str| GivenRow {
            values: vec![
                ("name", name.to_owned()),
                ("organisation_kind", "municipality".to_owned()),
            ],
            ..GivenRow::default()
        };
        let (acting, alfa) = (app.operator(), Some(world.alfa));
        // Looked at before, confirmed after.
        let look = importer.stage_records(&acting, alfa, noun, Origin::File, vec![row("Vic")]);
        let look = look.await.expect("a look");
        archive(&own, "archive").await;
        let late = importer.confirm(&acting, look).await.expect("an outcome");
        assert_eq!((late.written(), late.stale), (0, 1));

        let new = [
            ("name", "Ajuntament de Vic"),
            ("organisation_kind", "municipality"),
        ];
        for page in ["", "/new"] {
            let page = own.get(&format!("/n/alfa/organisations{page}")).await;
            let page = page.expect(200);
            let back = page.attributes(".notice a", "href");
            assert_eq!(back, ["/n/alfa/archive"]);
        }
        let list = own.get("/n/alfa/organisations").await.expect(200);
        for link in list.attributes(".worklist-tools .actions > a", "href") {
            own.get(&link).await.expect(200);
        }
        let refused = own.post("/n/alfa/organisations", &new).await.expect(422);
        assert!(refused.says(CLOSED), "{}", refused.text());
        let left = [("membership_state", "left"), ("left_on", "2024")];
        let form = format!("/n/alfa/organisations/{}/edit", world.artes);
        let refused = own.post(&form, &left).await.expect(422);
        assert!(refused.says(CLOSED), "{}", refused.text());
        let (id, version) = (world.artes.to_string(), "1");
        let cell = [
            ("id", id.as_str()),
            ("version", version),
            ("field", "left_on"),
            ("value", "2024"),
        ];
        let refused = own
            .post("/n/alfa/organisations/cells", &cell)
            .await
            .expect(422);
        assert!(body(&refused).contains(CLOSED), "{}", body(&refused));
        let sheet = b"name;organisation_kind\nVic;municipality\n";
        let refused = own
            .upload("/n/alfa/import", &[], "a.csv", sheet)
            .await
            .expect(422);
        assert!(refused.says(CLOSED), "{}", refused.text());
        assert!(own.get("/n/alfa/import").await.expect(200).says(CLOSED));
        for noun in ["organisation", "ally"] {
            let noun = importer.noun(noun).expect("the noun");
            let mut row = row("Vic");
            row.values.push(("ally_kind", "other".to_owned()));
            row.values.retain(|(key, _)| noun.field(key).is_some());
            let run = importer.stage_records(&acting, alfa, noun, Origin::File, vec![row]);
            let report = importer
                .report(run.await.expect("a look"))
                .await
                .expect("a report");
            assert_eq!(report.count(Status::Refused), 1, "{:?}", report.counts);
        }

        // What it says of itself can be mended, and does not bring it back.
        own.post("/n/alfa/edit", &[("short_name", "A")])
            .await
            .expect(303);
        app.visitor().get("/n/alfa").await.expect(404);
        assert_eq!(findings(&app).await, Vec::<String>::new());
        archive(&own, "unarchive").await;
        own.post(&form, &left).await.expect(303);
        let page = app.visitor().get("/o/ajuntament-d-artes").await.expect(200);
        assert!(page.says("Va deixar"), "{}", page.text());
    }
);

story!(
    an_archived_network_has_no_say_over_who_is_elsewhere,
    ALL,
    |app| {
        let world = world(&app).await;
        let (own, other) = (
            app.coordinator_of(world.alfa).await,
            app.coordinator_of(world.beta).await,
        );
        let vic = member(&app, world.alfa, "Ajuntament de Vic", "Vic").await;
        let renamed = [("name", "Vila de Vic")];
        write(
            &app,
            (Some(world.alfa), "organisation"),
            Some(vic),
            &renamed,
        )
        .await;
        let path = format!("/o/{}/archive", world.salt);
        other.get(&path).await.expect(403);
        archive(&own, "archive").await;
        own.get(&path).await.expect(403);
        other.get(&path).await.expect(200);
        // Whoever is only in what was put away can be taken over, with all that is known of it.
        let row = GivenRow {
            id: Some(world.artes),
            values: vec![
                ("name", "Vila d'Artés".to_owned()),
                ("membership_state", "member".to_owned()),
            ],
            ..GivenRow::default()
        };
        let importer = app.importer();
        let noun = importer.noun("organisation").expect("the noun");
        let saved = importer
            .save_one(&app.operator(), Some(world.beta), noun, row.clone())
            .await
            .expect("a member of the other network");
        assert_eq!(saved.kept.len(), 0, "{:?}", saved.kept);
        let refused = importer
            .save_one(
                &app.operator(),
                Some(world.alfa),
                noun,
                GivenRow {
                    values: vec![("name", "Artés".to_owned())],
                    ..row
                },
            )
            .await;
        assert!(matches!(refused, Err(SaveError::Refused(_))), "{refused:?}");
        // The first coordinator brings facts back; what the archived network knows stays as it was.
        let all = app.coordinator().await;
        for id in [world.artes, vic] {
            let restore = format!("/o/{id}/restore");
            let question = all.get(&format!("{restore}?version=1")).await.expect(200);
            let base = question.attributes("input[name=base]", "value").remove(0);
            let answer = [("version", "1"), ("base", base.as_str())];
            all.post(&restore, &answer).await.expect(303);
        }
        archive(&own, "unarchive").await;
        let page = app.visitor().get("/o/ajuntament-d-artes").await.expect(200);
        assert_eq!(page.texts("h1"), ["Ajuntament d'Artés"]);
        assert!(
            page.says("Xarxa Alfa") && page.says("Xarxa Beta"),
            "{}",
            page.text()
        );
        let page = app.visitor().get("/o/ajuntament-de-vic").await.expect(200);
        assert_eq!(page.texts("h1"), ["Ajuntament de Vic"]);
        assert!(page.says("Xarxa Alfa"), "{}", page.text());
        assert_eq!(findings(&app).await, Vec::<String>::new());
    }
);

story!(
    an_undo_that_was_refused_is_asked_for_again_once_the_network_is_back,
    ALL,
    |app| {
        let world = world(&app).await;
        let own = app.coordinator_of(world.alfa).await;
        let (importer, acting) = (app.importer(), app.operator());
        let noun = importer.noun("organisation").expect("the noun");
        let row = GivenRow {
            values: vec![
                ("name", "Vic".to_owned()),
                ("organisation_kind", "municipality".to_owned()),
            ],
            ..GivenRow::default()
        };
        let run = importer.stage_records(&acting, Some(world.alfa), noun, Origin::File, vec![row]);
        let run = run.await.expect("a look");
        let outcome = importer.confirm(&acting, run).await.expect("an outcome");
        assert_eq!(outcome.written(), 1);
        archive(&own, "archive").await;
        let refused = importer.undo(&acting, run).await.expect("a look");
        let outcome = importer.confirm(&acting, refused).await;
        assert_eq!(outcome.expect("an outcome").written(), 0);

        archive(&own, "unarchive").await;
        let page = own.get(&format!("/n/alfa/imports/{run}")).await.expect(200);
        let undo = format!("/n/alfa/imports/{run}/undo");
        assert!(
            page.attributes("form", "action").contains(&undo),
            "{}",
            page.text()
        );
        let again = importer.undo(&acting, run).await.expect("a look");
        let outcome = importer.confirm(&acting, again).await;
        assert_eq!(outcome.expect("an outcome").written(), 1);
        assert!(importer.undo(&acting, run).await.is_err(), "once undone");
        assert_eq!(findings(&app).await, Vec::<String>::new());
    }
);
