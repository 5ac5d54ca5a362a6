//! What anyone reads of a network: its agreement, its families, where it is thin, its allies.

use ordit_testkit::story;

use crate::world::{ALL, bring_in, demo_of};

story!(
    a_network_page_holds_its_agreement_and_says_where_it_is_thin,
    ALL,
    |app| {
        bring_in(&app, "xmess", &demo_of("xmess")).await;
        app.catch_up().await;
        let page = app.visitor().get("/n/xmess?lang=ca").await.expect(200);
        assert!(
            page.says("Primer conveni amb la Generalitat de Catalunya"),
            "{}",
            page.text()
        );
        assert!(page.says("On encara som poques"), "{}", page.text());
        let by_county = page.attributes("dl.bars a", "href");
        assert!(
            by_county.iter().any(|href| href.contains("county=")),
            "{by_county:?}"
        );
    }
);

story!(
    members_are_found_by_family_and_each_filter_is_undone_by_one_click,
    ALL,
    |app| {
        bring_in(&app, "xpc", &demo_of("xpc")).await;
        app.catch_up().await;
        let all = app
            .visitor()
            .get("/directory?network=xpc")
            .await
            .expect(200);
        let families = all.attributes("aside a[href*='family=']", "href");
        assert!(
            families
                .iter()
                .any(|href| href.contains("family=associations")),
            "{families:?}"
        );
        let some = app
            .visitor()
            .get("/directory?network=xpc&family=associations")
            .await
            .expect(200);
        let (all, some_rows) = (all.texts("li.row h2"), some.texts("li.row h2"));
        assert!(
            !some_rows.is_empty() && some_rows.len() < all.len(),
            "{some_rows:?} of {all:?}"
        );
        let undone = some.attributes("ul.chips a.chip", "href");
        assert!(
            undone.contains(&"/directory?network=xpc".to_owned()),
            "{undone:?}"
        );
    }
);

story!(
    allies_are_listed_with_their_source_and_come_out_as_a_spreadsheet,
    ALL,
    |app| {
        bring_in(&app, "xmess", &demo_of("xmess")).await;
        app.catch_up().await;
        let page = app
            .visitor()
            .get("/n/xmess/allies?lang=ca")
            .await
            .expect(200);
        assert_eq!(page.texts("li.row h3").len(), 22);
        assert!(
            page.says("Xarxa d'Economia Solidària (XES)"),
            "{}",
            page.text()
        );
        assert!(!page.texts(".source").is_empty(), "{}", page.text());
        let sheet = app
            .visitor()
            .get("/n/xmess/allies/export?format=csv&lang=ca")
            .await
            .expect(200);
        assert!(
            sheet.text().contains("Programa de Comunalitats"),
            "{}",
            sheet.text()
        );
    }
);
