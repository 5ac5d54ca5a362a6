//! The page of a territory: who is there, nobody who is hidden, the invented apart, and the nearest
//! where nobody is; and a network's figures over the years.

use ordit_testkit::story;

use crate::world::{ALL, bring_in, demo_of, member, network};

story!(a_place_shows_who_is_there_and_leads_on, ALL, |app| {
    let alfa = network(&app, "alfa", "Xarxa Alfa").await;
    member(&app, alfa, "Ajuntament de Salt", "Salt").await;
    member(&app, alfa, "Ajuntament de Tolosa", "Tolosa").await;
    app.catch_up().await;
    let visitor = app.visitor();

    let town = visitor
        .get("/territory/ine:17155?lang=en")
        .await
        .expect(200);
    assert_eq!(town.texts("h1"), ["Salt"]);
    let crumbs = town.attributes("nav.crumbs a", "href");
    assert_eq!(crumbs.len(), 3);
    assert_eq!(crumbs[2], "/territory/idescat-comarca:20");
    assert!(town.says("1 organisation ·") && town.says("inhabitants (2024)"));
    assert_eq!(
        town.attributes("section[id='members.here'] h3 a", "href")
            .len(),
        1
    );
    let directory = town.attributes("p.actions a", "href");
    assert_eq!(
        directory[0],
        "/directory?municipality=ine:17155".replace(':', "%3A")
    );
    let listed = visitor.get(&directory[0]).await.expect(200);
    assert_eq!(listed.texts("li.row h2"), ["Ajuntament de Salt"]);
    let networks = town.attributes("#networks a", "href");
    assert!(networks[0].contains("network=alfa"), "{networks:?}");

    let county = visitor.get(&crumbs[2]).await.expect(200);
    assert!(county.says("Ajuntament de Salt") && !county.says("Ajuntament de Tolosa"));
    let organisation = visitor.get("/o/ajuntament-de-salt").await.expect(200);
    let links = organisation.attributes("main a[href^='/territory/']", "href");
    assert!(
        links.contains(&"/territory/ine:17155".to_owned()),
        "{links:?}"
    );

    let basque = visitor
        .get("/territory/ine-province:20?lang=en")
        .await
        .expect(200);
    assert!(basque.says("Ajuntament de Tolosa") && basque.says("Population: not known"));
    let region = visitor.get("/territory/ine-region:16").await.expect(200);
    assert!(region.says("Ajuntament de Tolosa"));
    visitor.get("/territory/ine:99999").await.expect(404);
});

story!(
    where_nobody_is_the_nearest_are_named_and_who_is_missing,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        member(&app, alfa, "Ajuntament de Girona", "Girona").await;
        member(&app, alfa, "Ajuntament de Tolosa", "Tolosa").await;
        app.catch_up().await;
        let page = app
            .visitor()
            .get("/territory/ine:17155?lang=en")
            .await
            .expect(200);
        assert!(page.says("0 organisations ·"), "{}", page.text());
        assert_eq!(
            page.texts("#nearest a"),
            ["Ajuntament de Girona", "Ajuntament de Tolosa"]
        );
        let missing = page.texts(".missing a");
        assert!(
            missing.len() == 11 && !missing.contains(&"Girona".to_owned()),
            "{missing:?}"
        );
        let there = app.visitor().get("/territory/ine:17079").await.expect(200);
        assert!(there.texts("#nearest a").is_empty());
    }
);

story!(
    what_a_reader_may_not_see_counts_in_no_territory,
    ALL,
    |app| {
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        let artes = member(&app, alfa, "Ajuntament d'Artés", "Artés").await;
        member(&app, alfa, "Ajuntament de Manresa", "Manresa").await;
        let coordinator = app.coordinator_of(alfa).await;
        coordinator
            .post(&format!("/o/{artes}/archive"), &[])
            .await
            .expect(303);
        app.catch_up().await;
        for visitor in [app.visitor(), coordinator] {
            let county = visitor
                .get("/territory/idescat-comarca:07?lang=en")
                .await
                .expect(200);
            assert!(county.says("1 organisation ·"), "{}", county.text());
            assert_eq!(
                county.texts("section[id='members.here'] h3"),
                ["Ajuntament de Manresa"]
            );
            assert_eq!(county.texts("#networks .num"), ["1"]);
            let index = visitor.get("/territory?lang=en").await.expect(200);
            assert!(index.says("all the organisations (1)"), "{}", index.text());
            let sheet = visitor
                .get("/n/alfa/figures/export?lang=en")
                .await
                .expect(200)
                .text();
            let last = sheet.lines().last().unwrap_or_default().to_owned();
            assert!(last.contains(r#";"1";"0";"1";"1";"#), "{sheet}");
        }
    }
);

story!(
    what_is_invented_stands_apart_from_what_is_real,
    ALL,
    |app| {
        for slug in ["xmess", "inventada"] {
            bring_in(&app, slug, &demo_of(slug)).await;
        }
        app.catch_up().await;
        let visitor = app.visitor();
        let index = visitor
            .get("/directory?network=inventada&kind=municipality")
            .await
            .expect(200);
        let town = index.attributes("li.row h2 a", "href").remove(0);
        let links = visitor.get(&town).await.expect(200);
        let place = links
            .attributes("main a[href^='/territory/']", "href")
            .remove(0);
        let page = visitor.get(&format!("{place}?lang=en")).await.expect(200);
        assert!(
            page.texts("#invented").concat().contains("invented one"),
            "{}",
            page.text()
        );
        let real = page.attributes("section[id='members.here'] h3 a", "href");
        assert!(!real.contains(&town), "{real:?}");
        assert!(
            page.attributes("#networks a", "href")
                .iter()
                .all(|href| !href.contains("inventada"))
        );
    }
);

story!(
    a_place_is_found_by_any_usual_spelling_of_its_name,
    ALL,
    |app| {
        let visitor = app.visitor();
        for (words, code) in [
            ("Donostia", "ine:20069"),
            ("manresa", "ine:08113"),
            ("Osona", "idescat-comarca:24"),
        ] {
            let answer = visitor
                .get(&format!("/territory?q={words}"))
                .await
                .expect(303);
            assert_eq!(
                answer.location(),
                Some(format!("/territory/{code}")),
                "{words}"
            );
        }
        let several = visitor
            .get("/territory?q=Barcelona&lang=en")
            .await
            .expect(200);
        assert!(several.texts("#found h3").len() > 1 && several.says("can be:"));
        let close = visitor
            .get("/territory?q=Manressa&lang=en")
            .await
            .expect(200);
        assert!(
            close.says("Perhaps you mean")
                && close.texts("#found h3").contains(&"Manresa".to_owned())
        );
        let none = visitor
            .get("/territory?q=zzzzzzzz&lang=en")
            .await
            .expect(200);
        assert!(none.says("We know of no place"), "{}", none.text());
    }
);

story!(
    a_network_shows_its_figures_year_by_year_with_their_source,
    ALL,
    |app| {
        bring_in(&app, "xmess", &demo_of("xmess")).await;
        app.catch_up().await;
        let visitor = app.visitor();
        let page = visitor.get("/n/xmess/figures?lang=en").await.expect(200);
        let rows = page.texts("table.data tbody tr th");
        assert!(rows.len() > 1 && rows.is_sorted(), "{rows:?}");
        assert_eq!(page.texts(".figs .fig b").len(), 4, "nobody says a family");
        assert!(!page.attributes("svg.spark polyline", "points").is_empty());
        assert!(page.text().contains("class=\"source\""), "{}", page.text());
        let members = visitor.get("/n/xmess?lang=en").await.expect(200);
        assert_eq!(
            page.texts(".figs .fig b")[0],
            members.texts(".figs .fig b")[0]
        );
        let counties = page.attributes("main a[href^='/territory/']", "href");
        assert!(!counties.is_empty());
        let sheet = visitor
            .get("/n/xmess/figures/export?format=csv&lang=en")
            .await
            .expect(200);
        let text = sheet.text();
        assert_eq!(text.lines().count(), rows.len() + 1);
        assert!(
            text.contains("Members") && text.contains("Perhaps also"),
            "{text}"
        );
        visitor
            .get("/n/xmess/figures/export?format=pdf")
            .await
            .expect(422);
    }
);
