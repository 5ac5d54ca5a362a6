//! What somebody types on a phone is understood alike by the box of every page, and what was found
//! by one way is one step from the others.

use ordit_kernel::{Audience, Lang};
use ordit_platform::register::Sheet;
use ordit_testkit::{Answer, TestApp, story};

use crate::{
    search::{entry, found, offered},
    world::{ALL, bring_in, demo_of},
};

const HOUSING: &str = "theme=cooperative-housing";
/// Manresa as it stands in an address.
const NEAR: &str = "near=ine%3A08113";

/// Where the address leads, in filters.
async fn leads(app: &TestApp, path: &str) -> String {
    let answer = app.visitor().get(path).await.expect(303);
    let place = answer.headers.get("location").expect("a place");
    place.to_str().expect("an address").to_owned()
}

fn names(page: &Answer) -> Vec<String> {
    page.texts("main li.row h2")
}

story!(
    a_theme_and_the_beginning_of_a_place_are_suggested_and_lead_to_what_is_near,
    ALL,
    |app| {
        bring_in(&app, "inventada", &demo_of("inventada")).await;
        entry(&app, Lang::Ca, "Amagada", |sheet: &mut Sheet| {
            sheet.audience = Audience::SignedIn;
            sheet.themes = ["waste".to_owned()].into();
        })
        .await;
        app.catch_up().await;
        let theme = (
            "Habitatge cooperatiu".to_owned(),
            format!("/search?{HOUSING}"),
        );
        for typed in ["habi", "pisos", "vivienda"] {
            assert_eq!(
                offered(&app, &format!("q={typed}")).await.first(),
                Some(&theme),
                "{typed}"
            );
        }
        assert!(
            offered(&app, "q=residu").await.is_empty(),
            "only something hidden has it"
        );
        for typed in [
            "habitatge+manr",
            "habi+a+prop+de+manre",
            "cooperatives+d'habitatge+manresa",
        ] {
            let near = offered(&app, &format!("q={typed}")).await;
            assert_eq!(near.len(), 1, "{typed}");
            assert_eq!(near[0].0, "Habitatge cooperatiu · Manresa i rodalia");
            assert_eq!(near[0].1, format!("/search?{HOUSING}&{NEAR}"));
        }
        let chosen = offered(&app, &format!("{HOUSING}&q=manr")).await;
        assert_eq!(chosen[0].1, format!("/search?{HOUSING}&{NEAR}"));
        let page = app.visitor().get(&chosen[0].1).await.expect(200);
        assert_eq!(names(&page)[0], "Cooperativa d'Habitatge Teulada Inventada");
        assert!(page.says("Manresa i rodalia") && page.says("primer el més proper"));

        for path in ["map", "directory"] {
            let near = offered(&app, &format!("on={path}&q=habitatge+manr")).await;
            let shown = app.visitor().get(&near[0].1).await.expect(200);
            assert_eq!(names(&shown)[..3], names(&page)[..3], "{path}");
            assert!(shown.says("Tot el d’aquesta xarxa és inventat"), "{path}");
        }
        let there = offered(&app, "on=map&q=manr").await;
        assert_eq!(there[0].1, format!("/map?{NEAR}"));
    }
);

story!(
    directory_and_map_understand_what_the_search_does,
    ALL,
    |app| {
        bring_in(&app, "inventada", &demo_of("inventada")).await;
        bring_in(&app, "xmess", &demo_of("xmess")).await;
        app.catch_up().await;
        // A real group has this theme, but of organisations only invented ones have it.
        for path in ["map", "directory"] {
            let near = offered(&app, &format!("on={path}&q=habitatge+manr")).await;
            assert_eq!(
                near[0].1,
                format!("/{path}?{HOUSING}&network=inventada&{NEAR}")
            );
        }
        for path in ["/map", "/directory"] {
            for words in ["habitatge", "cooperatives+habitatge", "abitatge", "pisos"] {
                let expected = format!("{path}?{HOUSING}&network=inventada");
                assert_eq!(
                    leads(&app, &format!("{path}?q={words}")).await,
                    expected,
                    "{words}"
                );
            }
            for words in [
                "cooperatives+d'habitatge+a+prop+de+Manresa",
                "habitatge+manressa",
                "etxebizitza+Manresan",
            ] {
                let expected = format!("{path}?{HOUSING}&{NEAR}&network=inventada");
                assert_eq!(
                    leads(&app, &format!("{path}?q={words}")).await,
                    expected,
                    "{words}"
                );
            }
            // The words of a name stay words, in any of their forms.
            let council = app
                .visitor()
                .get(&format!("{path}?q=ajuntaments+de+Manresa"))
                .await;
            assert_eq!(names(&council.expect(200)), ["Ajuntament de Manresa"]);
        }
        let map = leads(&app, "/map?q=bages").await;
        assert_eq!(map, "/map?near=idescat-comarca%3A07");
        let map = app.visitor().get(&map).await.expect(200);
        let county = app.visitor().get("/directory?q=bages").await.expect(200);
        let all = app.visitor().get("/directory").await.expect(200);
        let first: usize = 3;
        assert_eq!(names(&map)[0], "Ajuntament de Manresa");
        assert!((1..first.max(names(&all).len())).contains(&names(&county).len()));
        let bounds = map.attributes("#atlas-list", "data-bounds").concat();
        assert!(bounds.starts_with("1."), "the map goes there: {bounds}");
        assert_eq!(
            map.attributes("#atlas-list", "data-near"),
            ["idescat-comarca:07"]
        );
        let answer = app.visitor().get("/directory?q=bages").await.expect(200);
        let kept = answer
            .headers
            .get("cache-control")
            .and_then(|value| value.to_str().ok());
        assert_eq!(
            kept,
            Some("no-store"),
            "the index comes later than the page"
        );
    }
);

story!(
    what_was_found_is_one_step_from_map_and_directory,
    ALL,
    |app| {
        bring_in(&app, "inventada", &demo_of("inventada")).await;
        app.catch_up().await;
        let visitor = app.visitor();
        let search = visitor
            .get(&format!("/search?{HOUSING}&{NEAR}"))
            .await
            .expect(200);
        for path in ["/map", "/directory"] {
            let there = search.attributes(&format!("main a[href^='{path}?']"), "href");
            let page = visitor.get(&there[0]).await.expect(200);
            assert_eq!(names(&page)[..3], names(&search)[..3], "{there:?}");
            let back = page.attributes("main a[href^='/search?']", "href");
            let again = visitor.get(&back[0]).await.expect(200);
            assert_eq!(names(&again)[..3], names(&search)[..3], "{back:?}");
        }
    }
);

story!(
    a_page_has_one_box_and_offers_the_themes_that_are_there,
    ALL,
    |app| {
        bring_in(&app, "inventada", &demo_of("inventada")).await;
        app.catch_up().await;
        for path in ["/map", "/directory"] {
            let page = app.visitor().get(path).await.expect(200);
            assert_eq!(page.attributes("form[role=search]", "action"), [path]);
            let asks = page.attributes("form[role=search]", "data-suggest");
            assert_eq!(asks, [format!("/search/suggest?on={}", &path[1..])]);
            let theme = page.attributes("details.filters a[href*='cooperative-housing']", "href");
            assert_eq!(theme, [format!("{path}?network=inventada&{HOUSING}")]);
            let there = app.visitor().get(&theme[0]).await.expect(200);
            assert!(!names(&there).is_empty());
        }
    }
);

story!(other_words_and_basque_endings_mean_the_same, ALL, |app| {
    let at = |sheet: &mut Sheet| sheet.place.territory = Some("ine:08113".to_owned());
    let ca = entry(&app, Lang::Ca, "Habitatge per a joves", at).await;
    let eu = entry(&app, Lang::Eu, "Etxebizitza gazteentzat", at).await;
    let both = entry(&app, Lang::Ca, "Cooperativa de lloguer", |_| {}).await;
    let ids = async |words: &str, lang: Lang| -> Vec<ordit_kernel::Id> {
        let query = ordit_platform::search::SearchQuery {
            lang,
            ..crate::search::asking(words)
        };
        let hits = found(&app, &query).await;
        assert_eq!(hits.corrected, None, "{words}");
        hits.hits.iter().map(|hit| hit.id).collect()
    };
    assert_eq!(ids("pisos joves", Lang::Ca).await, [ca]);
    assert_eq!(ids("coop", Lang::Ca).await, [both]);
    assert_eq!(
        ids("lloguer", Lang::Ca).await,
        [both, ca],
        "what has the word itself comes first"
    );
    for words in [
        "etxebizitza Manresan",
        "etxebizitzak Manresako",
        "alokairua Manresatik",
    ] {
        assert_eq!(ids(words, Lang::Eu).await, [eu], "{words}");
    }
});
