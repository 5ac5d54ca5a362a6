//! One audience with four faces: the predicate, the bit in memory, the filter of the search index
//! and the condition in SQL.

use std::collections::BTreeSet;

use ordit_kernel::{Acting, Audience, Id, Lang, Scope, Viewer};
use ordit_platform::{
    db::query,
    events::EventDraft,
    register::{self, Sheet, audience},
    search::{Dimension, SearchQuery},
    snapshot::Filter,
};
use ordit_testkit::{TestApp, story};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use uuid::Uuid;

use crate::world::ALL;

fn any_scopes() -> impl Strategy<Value = BTreeSet<Scope>> {
    let id = || (0u128..4).prop_map(|number| Id(Uuid::from_u128(number)));
    let scope = prop_oneof![
        id().prop_map(Scope::Network),
        id().prop_map(Scope::Organisation),
        (id(), id()).prop_map(|(one, other)| Scope::Pair(one.min(other), one.max(other))),
    ];
    proptest::collection::btree_set(scope, 0..4)
}

fn any_audience() -> impl Strategy<Value = Audience> {
    prop_oneof![
        Just(Audience::Public),
        Just(Audience::SignedIn),
        any_scopes()
            .prop_filter("not for nobody", |set| !set.is_empty())
            .prop_map(Audience::Scopes),
    ]
}

fn any_viewer() -> impl Strategy<Value = Viewer> {
    (any::<bool>(), any_scopes()).prop_map(|(signed_in, scopes)| Viewer { signed_in, scopes })
}

async fn entry(app: &TestApp, number: usize, audience: &Audience) -> Id {
    let mut write = app.db().write(&Acting::operator()).await.expect("a write");
    let id = write.id();
    let mut sheet = Sheet::new(id, "organisation", Lang::Ca, write.now());
    sheet.slug = format!("entry-{number}");
    sheet.audience = audience.clone();
    sheet.text_mut(Lang::Ca).title = format!("Entrada {number}");
    register::create(&write, &sheet, None)
        .await
        .expect("an entry");
    write.event(EventDraft::new("members.organisation.created", id));
    write.commit().await.expect("a commit");
    id
}

async fn seen_in_sql(app: &TestApp, viewer: &Viewer) -> BTreeSet<Id> {
    let (condition, values) = audience::visible(viewer, "e.id", 1);
    let sql = format!("SELECT e.id FROM entries e WHERE {condition}");
    let rows = query(app.db().read(), &sql, values)
        .await
        .expect("an answer");
    rows.iter()
        .map(|row| Id(row.try_get::<Uuid>("", "id").expect("an id")))
        .collect()
}

/// What the index gives, and how many it counts.
async fn seen_in_search(app: &TestApp, viewer: &Viewer) -> (BTreeSet<Id>, usize) {
    let everything = SearchQuery {
        limit: 200,
        counted: vec![Dimension::Noun],
        ..SearchQuery::default()
    };
    let hits = app.site.search.find(viewer, &everything).await;
    let hits = hits.expect("an answer");
    let counts = hits.counts.get(&Dimension::Noun).into_iter().flatten();
    let counted = counts.map(|count| count.count).sum();
    assert_eq!(hits.total, hits.hits.len());
    (hits.hits.iter().map(|hit| hit.id).collect(), counted)
}

story!(
    predicate_filter_and_sql_see_the_same_of_random_entries,
    ALL,
    |app| {
        let mut runner = TestRunner::deterministic();
        let mut draw_audience = || any_audience().new_tree(&mut runner).expect("one").current();
        let audiences: Vec<Audience> = (0..60).map(|_| draw_audience()).collect();
        let mut entries = Vec::new();
        for (number, audience) in audiences.iter().enumerate() {
            entries.push((entry(&app, number, audience).await, audience));
        }
        app.catch_up().await;
        let snapshot = app.site.snapshots.current();
        for _ in 0..60 {
            let viewer = any_viewer().new_tree(&mut runner).expect("one").current();
            let by_predicate: BTreeSet<Id> = entries
                .iter()
                .filter(|(_, audience)| viewer.sees(audience))
                .map(|(id, _)| *id)
                .collect();
            let filter = Filter {
                kind: "organisation",
                ..Filter::default()
            };
            let found = snapshot.find(&viewer, &filter);
            let by_filter: BTreeSet<Id> = found.heads.iter().map(|head| head.id).collect();
            assert_eq!(by_filter, by_predicate, "{viewer:?}");
            let (by_search, counted) = seen_in_search(&app, &viewer).await;
            assert_eq!(by_search, by_predicate, "{viewer:?}");
            assert_eq!(counted, by_predicate.len(), "{viewer:?}");
            assert_eq!(seen_in_sql(&app, &viewer).await, by_predicate, "{viewer:?}");
        }
    }
);
