//! The fees of the demo: invented, made and paid by the doors of everybody, seen by nobody else.

use ordit_app::bring::invented_fees;
use ordit_testkit::story;

use crate::world::{ALL, bring_in, demo_of, repository};

story!(the_invented_network_has_fees_of_two_years, ALL, |app| {
    bring_in(&app, "inventada", &demo_of("inventada")).await;
    let brackets = std::fs::read(repository().join("demo/fees/trams.csv")).expect("brackets");
    let fees = || invented_fees(&app.site, "inventada", &brackets);
    fees().await.expect("fees");
    let person = app.coordinator().await;
    let year = app.site.effects.now().day().year();
    let mut lists = Vec::new();
    for year in [year - 1, year] {
        let path = format!("/n/inventada/fees?year={year}");
        let list = person.get(&path).await.expect(200);
        let states = list.texts("tbody .tag");
        assert!(states.len() > 50, "{}", list.text());
        assert!(states.iter().any(|state| state == "Pagada"));
        assert!(states.iter().any(|state| state == "Pendent"));
        lists.push(list.texts("tbody td"));
    }
    assert!(
        lists[1]
            .iter()
            .any(|cell| cell.starts_with("Pagada en part"))
    );
    fees().await.expect("fees once more");
    let path = format!("/n/inventada/fees?year={year}");
    let again = person.get(&path).await.texts("tbody td");
    assert_eq!(again, lists[1]);

    let number = format!("Q{year}-0001");
    for path in [
        "/n/inventada",
        "/directory",
        "/search?q=quota",
        "/sitemap.xml",
    ] {
        let text = app.visitor().get(path).await.text();
        assert!(!text.contains(&number), "{path}");
    }
    for refused in ["/n/inventada/fees", "/n/inventada/fees/export?format=json"] {
        app.visitor().get(refused).await.expect(303);
    }
    let export = format!("/n/inventada/fees/export?format=json&year={year}");
    let file = person.get(&export).await.expect(200);
    let file: serde_json::Value = serde_json::from_slice(&file.bytes).expect("JSON");
    assert_eq!(
        file["items"].as_array().map(Vec::len),
        Some(lists[1].len() / 6)
    );
});

story!(fees_are_never_invented_for_a_real_network, ALL, |app| {
    bring_in(&app, "xpc", &demo_of("xpc")).await;
    let brackets = b"Tipus;Des de;Fins a;A;B\nany;;;60;60\n";
    let refused = invented_fees(&app.site, "xpc", brackets).await;
    assert!(refused.is_err());
});
