//! The demo: four real networks that hold only sourced facts, and an invented one that says so.

use ordit_kernel::Viewer;
use ordit_platform::{import::GivenRow, register::INVENTED, snapshot::Filter};
use ordit_testkit::{TestApp, story};

use crate::world::{ALL, bring_in, demo_of};

const REAL: [&str; 4] = ["xmess", "xpc", "essbcn", "energies"];

async fn demo(app: &TestApp) {
    for network in REAL.into_iter().chain(["inventada"]) {
        bring_in(app, network, &demo_of(network)).await;
    }
    app.catch_up().await;
}

async fn members(app: &TestApp, network: &str) -> usize {
    let id = app.network(network).await.to_string();
    let scope = vec![("network".to_owned(), id)];
    let filter = Filter {
        kind: "organisation",
        scope,
        ..Filter::default()
    };
    app.site
        .snapshots
        .current()
        .find(&Viewer::visitor(), &filter)
        .heads
        .len()
}

story!(the_four_networks_and_the_invented_one_come_in, ALL, |app| {
    demo(&app).await;
    assert_eq!(members(&app, "xmess").await, 43);
    assert_eq!(members(&app, "xpc").await, 4);
    assert_eq!(members(&app, "essbcn").await, 2);
    assert_eq!(members(&app, "energies").await, 1);
    let page = app.visitor().get("/n/xmess").await.expect(200);
    assert!(page.says("43 de 67"), "{}", page.text());
});

story!(no_invented_fact_hangs_on_a_real_organisation, ALL, |app| {
    demo(&app).await;
    for module in ALL {
        for check in module.checks {
            let found = (check.run)(app.db()).await.expect("a check that runs");
            assert!(found.is_empty(), "{}: {found:?}", check.name);
        }
    }
    let snapshot = app.site.snapshots.current();
    let filter = Filter {
        kind: "organisation",
        ..Filter::default()
    };
    let invented = app.network("inventada").await.to_string();
    for head in snapshot.find(&Viewer::visitor(), &filter).heads {
        let is_in_invented = head.values("network").any(|network| network == invented)
            || head.values("ally").any(|network| network == invented)
            || head
                .values("state")
                .any(|state| state.starts_with(&invented));
        assert_eq!(head.is_invented(), is_in_invented, "{}", head.slug);
        assert_eq!(
            head.has("source", INVENTED),
            is_in_invented,
            "{}",
            head.slug
        );
    }
});

story!(bringing_the_demo_in_again_changes_nothing, ALL, |app| {
    demo(&app).await;
    let before = app.site.snapshots.current().seq;
    demo(&app).await;
    assert_eq!(app.site.snapshots.current().seq, before);
});

story!(
    what_is_written_into_the_invented_network_is_invented,
    ALL,
    |app| {
        demo(&app).await;
        let network = app.network("inventada").await;
        let importer = app.importer();
        for (noun, kind) in [
            ("organisation", ("organisation_kind", "cooperative")),
            ("activity", ("activity_kind", "day_event")),
            ("group", ("group_kind", "working_group")),
        ] {
            let noun = importer.noun(noun).expect("the noun");
            let values = vec![
                ("name", "Cosa amb font".to_owned()),
                (kind.0, kind.1.to_owned()),
                ("source", "El meu diari".to_owned()),
            ];
            let row = GivenRow {
                values,
                ..GivenRow::default()
            };
            let operator = app.operator();
            let saved = importer.save_one(&operator, Some(network), noun, row).await;
            let id = saved.expect("one of them").id;
            app.catch_up().await;
            let snapshot = app.site.snapshots.current();
            let head = snapshot.get(&Viewer::visitor(), id).expect("its head");
            assert!(head.is_invented(), "{}", noun.name);
        }
    }
);
