//! A network of another country comes in by the same import, and nothing of it becomes Catalan.

use std::{fs, path::Path};

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::snapshot::{Filter, Head, Snapshot, SortKeys};
use ordit_testkit::{Answer, TestApp, story};
use serde_json::Value;

use crate::{
    found::told,
    world::{ALL, bring_in, demo_of},
};

/// The slug of the network in `demo/foreign`.
const SLUG: &str = "coops-uk";
/// So many organisations are enough to see it.
const SAMPLE: usize = 60;

/// The network and the first of its organisations.
async fn sample(app: &TestApp) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let from = demo_of("foreign");
    fs::copy(from.join("network.csv"), folder.path().join("network.csv")).expect("the network");
    let whole = fs::read_to_string(from.join("organisations.csv")).expect("the organisations");
    assert_eq!(
        whole.lines().count(),
        7_388,
        "titles and 7,387 organisations"
    );
    let some: Vec<&str> = whole.lines().take(SAMPLE + 1).collect();
    let into = folder.path().join("organisations.csv");
    fs::write(into, some.join("\n")).expect("a sample");
    bring_in(app, SLUG, folder.path()).await;
    app.catch_up().await;
    folder
}

async fn heads<'a>(app: &TestApp, snapshot: &'a Snapshot) -> Vec<&'a Head> {
    let network = app.network(SLUG).await;
    let filter = Filter {
        kind: "organisation",
        scope: vec![("network".to_owned(), network.to_string())],
        lang: Lang::En,
        ..Filter::default()
    };
    snapshot.find(&Viewer::visitor(), &filter).heads
}

fn figures(home: &Answer) -> Vec<String> {
    home.texts(".figs")
}

story!(a_foreign_network_counts_in_no_figure_of_ours, ALL, |app| {
    bring_in(&app, "xpc", &demo_of("xpc")).await;
    app.catch_up().await;
    let before = app.visitor().get("/?lang=en").await.expect(200);
    let folder = sample(&app).await;
    let after = app.visitor().get("/?lang=en").await.expect(200);
    assert_eq!(figures(&after), figures(&before));
    assert!(figures(&after)[0].contains('4'), "{:?}", figures(&after));
    assert!(after.says("Co-operatives in the United Kingdom"));
    let network = app.visitor().get("/n/coops-uk?lang=en").await.expect(200);
    let fact = told(&network, "Organization").expect("a network");
    assert_eq!(fact["interactionStatistic"]["userInteractionCount"], SAMPLE);
    let xpc = app.visitor().get("/n/xpc?lang=en").await.expect(200);
    let fact = told(&xpc, "Organization").expect("a network");
    assert_eq!(fact["interactionStatistic"]["userInteractionCount"], 4);
    // Once more, and nothing is new.
    let seq = app.site.snapshots.current().seq;
    bring_in(&app, SLUG, folder.path()).await;
    app.catch_up().await;
    assert_eq!(app.site.snapshots.current().seq, seq);
});

story!(nothing_foreign_becomes_catalan_by_accident, ALL, |app| {
    sample(&app).await;
    let snapshot = app.site.snapshots.current();
    let heads = heads(&app, &snapshot).await;
    assert_eq!(heads.len(), SAMPLE);
    for head in &heads {
        assert_eq!(head.lang, Lang::En, "{}", head.slug);
        assert!(
            head.titles().all(|(lang, _)| lang == Lang::En),
            "{}",
            head.slug
        );
        assert_eq!(head.place.territory, None, "{}", head.slug);
        assert_eq!(head.values("county").count(), 0, "{}", head.slug);
        assert!(head.has("country", "GB"), "{}", head.slug);
        if let Some(point) = head.place.point {
            assert!((49.0..61.0).contains(&point.latitude), "{}", head.slug);
            assert!(head.has("size", "unknown"), "{}", head.slug);
        }
    }
    let with_point = heads
        .iter()
        .filter(|head| head.place.point.is_some())
        .count();
    let title = |head: &&&Head| head.title(Lang::En).text == "Levern Credit Union Limited";
    let levern = heads.iter().find(title).expect("one of the first");
    assert!(levern.has("activity", "ICA140"));
    let page = app
        .visitor()
        .get(&format!("/o/{}?lang=ca", levern.slug))
        .await
        .expect(200);
    assert_eq!(page.texts("h1 [lang=en]"), ["Levern Credit Union Limited"]);
    for words in [
        "Glasgow (GB)",
        "Societat de benefici comunitari (IPS)",
        "Serveis financers",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let fact = told(&page, "Organization").expect("an organisation");
    assert_eq!(fact["address"]["addressLocality"], "Glasgow");
    assert_eq!(fact["address"]["addressCountry"], "GB");
    assert_eq!(fact["address"]["addressRegion"], Value::Null);
    assert_eq!(fact["location"]["geo"]["latitude"], 55.815_452);
    for (filter, count) in [
        ("size=unknown".to_owned(), with_point),
        (
            "activity=ICA140".to_owned(),
            heads
                .iter()
                .filter(|head| head.has("activity", "ICA140"))
                .count(),
        ),
    ] {
        let path = format!("/directory?network={SLUG}&{filter}&lang=en");
        let list = app.visitor().get(&path).await.expect(200);
        assert!(
            list.texts("[role=status]")[0].starts_with(&count.to_string()),
            "{filter}"
        );
    }
    let path = "/map/clusters.json?network=coops-uk&west=-9&south=49&east=3&north=61&zoom=5";
    let map = app.visitor().get(path).await.expect(200);
    let map: Value = serde_json::from_str(&map.text()).expect("JSON");
    let clusters = map["clusters"].as_array().expect("clusters").iter();
    let counted: u64 = clusters
        .filter_map(|cluster| cluster["count"].as_u64())
        .sum();
    assert_eq!(counted, with_point as u64);
});

story!(
    foreign_names_stand_in_the_order_of_their_alphabet,
    ALL,
    |app| {
        sample(&app).await;
        let list = app
            .visitor()
            .get(&format!("/directory?network={SLUG}&lang=en"))
            .await
            .expect(200);
        let names = list.texts("li.row h2");
        assert_eq!(names.len(), 50, "a page");
        let mut sorted = names.clone();
        sorted.sort_by_cached_key(|name| SortKeys::of(name).in_language(Lang::En).to_vec());
        assert_eq!(names, sorted);
    }
);

story!(
    what_is_exported_of_a_foreign_network_comes_back,
    ALL,
    |app| {
        sample(&app).await;
        for format in ["csv", "xlsx"] {
            let path = format!("/directory/export?network={SLUG}&format={format}&lang=en");
            let sheet = app.coordinator().await.get(&path).await.expect(200);
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join(format!("organisations.{format}"));
            fs::write(&file, &sheet.bytes).expect("the export");
            let seq = app.site.snapshots.current().seq;
            bring_in(&app, SLUG, Path::new(folder.path())).await;
            app.catch_up().await;
            assert_eq!(app.site.snapshots.current().seq, seq, "{format}");
        }
    }
);

story!(
    a_point_of_its_own_moves_with_its_town_and_is_never_half,
    ALL,
    |app| {
        let network = crate::world::network(&app, "alfa", "Xarxa Alfa").await;
        let artes = crate::world::member(&app, network, "Forn d'Artés", "Artés").await;
        let on = (Some(network), "organisation");
        let at = async |app: &TestApp, id: Id| {
            app.catch_up().await;
            let snapshot = app.site.snapshots.current();
            let head = snapshot
                .get(&Viewer::visitor(), id)
                .expect("the organisation");
            head.place.point.expect("a point").latitude
        };
        let of_town = at(&app, artes).await;
        let write = crate::found::write;
        write(
            &app,
            on,
            Some(artes),
            &[("latitude", "41,8"), ("longitude", "1.95")],
        )
        .await;
        assert!((at(&app, artes).await - 41.8).abs() < 1e-9);
        // Whoever only knows it as an ally leaves it where it is.
        let beta = crate::world::network(&app, "beta", "Xarxa Beta").await;
        write(
            &app,
            (Some(beta), "ally"),
            Some(artes),
            &[("ally_kind", "other")],
        )
        .await;
        assert!((at(&app, artes).await - 41.8).abs() < 1e-9);
        let half = app.coordinator().await;
        let edit = format!("/n/alfa/organisations/{artes}/edit");
        let form = half.get(&edit).await.expect(200);
        assert_eq!(form.attributes("input[name=latitude]", "value"), ["41.8"]);
        write(
            &app,
            on,
            Some(artes),
            &[("latitude", ""), ("longitude", "")],
        )
        .await;
        assert!((at(&app, artes).await - of_town).abs() < 1e-9);
        let importer = app.importer();
        let row = ordit_platform::import::GivenRow {
            id: Some(artes),
            values: vec![("latitude", "41.8".to_owned())],
            ..Default::default()
        };
        let noun = importer.noun("organisation").expect("the noun");
        let saved = importer
            .save_one(&app.operator(), Some(network), noun, row)
            .await;
        assert!(saved.is_err(), "half a point");
    }
);
