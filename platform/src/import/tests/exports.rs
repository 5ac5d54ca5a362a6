//! What is exported comes back the same.

use std::io::Cursor;

use ordit_kernel::{Id, Lang};

use super::{
    thing::THING,
    world::{World, words, worlds},
};
use crate::{
    db::query,
    export::{Format, List, Table},
    import::{Record, Status, Wanted},
};

const FILE: &str = "Nom;Tipus;Municipi;Mida;Web;Resum;Temes;Des de\n\
    Forn;gran;Artés;1.200;artes.cat;\"Pa\n\nde debò\";care;17/5/2017\n\
    =1+1;Petita;Mieres (Girona);3;;-5;ethical-finance;?\n\
    Pont;small;08019;0;;;;2015\n\
    Torre;;;;;;;abril 2016\n";

async fn rows(world: &World) -> Vec<(Id, Record)> {
    let known = (THING.known)(&world.db, None, Wanted::All)
        .await
        .expect("things");
    let ids: Vec<Id> = known.iter().map(|one| one.id).collect();
    let current = (THING.current)(world.db.read().into(), Some(world.network), &ids)
        .await
        .expect("things");
    ids.into_iter()
        .map(|id| (id, current[&id].record.clone()))
        .collect()
}

#[tokio::test]
async fn whatever_is_exported_comes_back_the_same_in_every_language() {
    for world in worlds().await {
        assert_eq!(world.import("coses.csv", FILE).await.created, 4);
        let rows = rows(&world).await;
        for (format, lang) in [Format::Csv, Format::Xlsx]
            .into_iter()
            .flat_map(|f| Lang::ALL.map(|lang| (f, lang)))
        {
            let words = words();
            let table = Table::whole(&THING, &words, lang);
            let out = table
                .write(format, Cursor::new(Vec::new()), rows.clone())
                .expect("written");
            let name = format!("export.{}", format.extension());
            let run = world.look(&name, out.into_inner()).await;
            let refused: Vec<_> = world
                .rows(run)
                .await
                .into_iter()
                .flat_map(|row| row.refusals)
                .collect();
            assert_eq!(refused, [], "{format:?} {lang}");
            let changes: Vec<_> = world
                .rows(run)
                .await
                .into_iter()
                .flat_map(|row| row.changes)
                .collect();
            assert_eq!(changes, [], "{format:?} {lang}");
            assert_eq!(world.counts(run).await, [(Status::Same, 4)].into());
        }
    }
}

#[tokio::test]
async fn programs_get_canonical_values() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let words = words();
        let table = Table::whole(&THING, &words, Lang::Es);
        let out = table.write(Format::Json, Cursor::new(Vec::new()), rows(&world).await);
        let json: serde_json::Value =
            serde_json::from_slice(out.expect("written").get_ref()).expect("JSON");
        let items = json["items"].as_array().expect("items");
        let forn = items
            .iter()
            .find(|item| item["name"] == "Forn")
            .expect("the first");
        assert_eq!(forn["size"], 1200);
        assert_eq!(forn["thing_kind"], "large");
        assert_eq!(forn["municipality"], "ine:08010");
        assert_eq!(forn["themes"], serde_json::json!(["care"]));
        assert_eq!(items.len(), 4);
    }
}

#[tokio::test]
async fn maps_get_a_point_for_whatever_has_a_municipality() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let words = words();
        let table = Table::whole(&THING, &words, Lang::Es);
        let out = table.write_map(Vec::new(), rows(&world).await);
        let json: serde_json::Value = serde_json::from_slice(&out.expect("written")).expect("JSON");
        assert_eq!(json["type"], "FeatureCollection");
        let features = json["features"].as_array().expect("features");
        let named = |name: &str| {
            let mut found = features.iter();
            let found = found.find(|own| own["properties"]["name"] == name);
            found.expect("a feature")
        };
        let place = &named("Forn")["geometry"];
        assert_eq!(place["type"], "Point");
        let artes = [1.95, 41.80];
        for (at, near) in artes.into_iter().enumerate() {
            let degrees = place["coordinates"][at].as_f64().expect("degrees");
            assert!((degrees - near).abs() < 0.1, "{place}");
        }
        assert!(features.iter().any(|own| own["geometry"].is_null()));
        assert_eq!(features.len(), 4);
    }
}

#[tokio::test]
async fn a_list_says_what_it_was_at_one_moment_though_others_write_meanwhile() {
    for world in worlds().await {
        world.import("coses.csv", FILE).await;
        let moment = world.db.read_at_one_moment().await.expect("a moment");
        // The first reading fixes it.
        query(&moment, "SELECT id FROM entries", [])
            .await
            .expect("entries");
        let outcome = world
            .import("coses.csv", "Nom;Municipi;Mida\nForn;Artés;7\n")
            .await;
        assert_eq!(outcome.changed, 1);
        let list = List {
            noun: &THING,
            network: Some(world.network),
            fields: THING.fields.iter().collect(),
            ids: rows(&world).await.into_iter().map(|(id, _)| id).collect(),
            viewer: None,
            format: Format::Csv,
            is_map: false,
            lang: Lang::Ca,
            words: words(),
        };
        let file = list.write(&moment, Cursor::new(Vec::new())).await;
        let text = String::from_utf8(file.expect("written").into_inner()).expect("UTF-8");
        assert!(
            text.contains("\"1200\"") && !text.contains("\"7\""),
            "{text}"
        );
        assert!(text.contains("Torre"), "{text}");
    }
}
