//! Ids of a neighbouring network lead nowhere, under whichever address they are tried.

use std::collections::BTreeSet;

use ordit_kernel::{Id, Reach, Role};
use ordit_platform::{
    db::query,
    import::{GivenRow, Origin},
};
use ordit_testkit::{TestApp, story};

use super::{filled, pages};
use crate::world::{ALL, member, network};

/// Stands in everything that only the neighbour may see.
const SECRET: &str = "Clandestina";

/// A network with an archived organisation, a spreadsheet that waits, and a logo.
async fn neighbour(app: &TestApp) {
    let beta = network(app, "beta", "Xarxa Beta").await;
    let name = format!("Cooperativa {SECRET}");
    let hidden = member(app, beta, &name, "Salt").await;
    app.catch_up().await;
    let coordinator = app.coordinator_of(beta).await;
    let archived = coordinator.post(&format!("/o/{hidden}/archive"), &[]).await;
    archived.expect(303);
    let mut logo = b"\x89PNG\r\n\x1a\n".to_vec();
    logo.extend(SECRET.as_bytes());
    let sent = coordinator
        .upload("/n/beta/logos", &[], "logo.png", &logo)
        .await;
    sent.expect(303);
    let values = vec![
        ("name", format!("Associació {SECRET}")),
        ("organisation_kind", "other".to_owned()),
    ];
    let row = GivenRow {
        id: None,
        base_version: None,
        values,
        choice: None,
    };
    let importer = app.importer();
    let noun = importer.noun("organisation").expect("the noun");
    app.someone(Role::Technician, Reach::Organisation(hidden))
        .await;
    let (acting, rows) = (app.operator(), vec![row]);
    let staged = importer.stage_records(&acting, Some(beta), noun, Origin::File, rows);
    staged.await.expect("a look");
}

/// Every table of the program whose rows have an id.
fn tables() -> Vec<&'static str> {
    let migrations = ALL.iter().flat_map(|module| module.migrations);
    let made = migrations.flat_map(|migration| migration.sql.split("CREATE TABLE ").skip(1));
    let of_ids = made.filter(|table| {
        let columns = table.split(");").next().unwrap_or_default();
        columns
            .lines()
            .any(|line| line.trim_start().starts_with("id UUID"))
    });
    let names = of_ids.filter_map(|table| table.split([' ', '(']).next());
    names.collect()
}

async fn ids(app: &TestApp) -> BTreeSet<Id> {
    let mut all = BTreeSet::new();
    for table in tables() {
        let sql = format!("SELECT id FROM {table}");
        let rows = query(app.db().read(), &sql, []).await.expect("ids");
        all.extend(
            rows.iter()
                .map(|row| Id(row.try_get("", "id").expect("an id"))),
        );
    }
    all
}

story!(
    no_id_of_a_neighbour_shows_what_is_the_neighbour_s,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        neighbour(&app).await;
        app.catch_up().await;
        let all = ids(&app).await;
        assert!(tables().len() >= 10 && all.len() >= 8, "{all:?}");
        let coordinator = app.coordinator_of(alfa).await;
        let own = app
            .coordinator()
            .await
            .get("/n/beta/import")
            .await
            .expect(200);
        assert!(
            own.headers.contains_key("content-type"),
            "whoever may, sees it"
        );
        let mut tried = 0;
        for route in pages(&app).filter(|route| route.path.contains('{')) {
            let has_id = ["{id}", "{run}", "{network}"]
                .iter()
                .any(|name| route.path.contains(name));
            for id in all.iter().filter(|_| has_id) {
                for network in ["alfa", "beta"] {
                    let id = id.to_string();
                    // The public logo of a public network is for everyone.
                    if route.path.starts_with("/files/") {
                        continue;
                    }
                    let path = filled(route, &[("network", network)], &id);
                    let answer = coordinator.get(&path).await;
                    let status = answer.status.as_u16();
                    assert!(status < 500, "{path}: {status}");
                    assert!(!answer.text().contains(SECRET), "{path}: {status}");
                    tried += 1;
                }
            }
        }
        assert!(tried > 100, "{tried}");
    }
);
