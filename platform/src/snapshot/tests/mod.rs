//! The snapshot's audiences and filters, without a database.

mod feed;
mod figures;
mod in_box;

use std::collections::BTreeSet;

use ordit_kernel::{Audience, Id, Instant, Lang, Scope, Viewer};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Facet, Filter, Head, HeadPlace, Order, Snapshot, SortKeys, Word, follow::is_same_head,
    packed::Packed, seen::Audiences,
};
use crate::register::State;

fn head(number: u128, title: &str, facets: &[(&str, &str)]) -> Head {
    let facets = facets
        .iter()
        .map(|(dimension, value)| Facet::new(dimension, value))
        .collect();
    Head {
        id: Id(Uuid::from_u128(number)),
        kind: Word::new("organisation"),
        network: None,
        slug: format!("o-{number}").into(),
        audience: 1,
        state: State::Published,
        lang: Lang::Ca,
        version: 1,
        updated_at: Instant(0),
        place: HeadPlace::default(),
        facets,
        packed: Packed::new(&SortKeys::of(title), &[(Lang::Ca, title)], &[], &[]),
    }
}

fn public(heads: Vec<Head>) -> Snapshot {
    let audiences = Audiences::default().with(vec![(1, Audience::Public.keys())]);
    let mut snapshot = Snapshot::empty(0, audiences);
    heads.into_iter().for_each(|head| snapshot.put(head, 0));
    snapshot
}

fn titles(snapshot: &Snapshot, filter: &Filter) -> Vec<String> {
    let found = snapshot.find(&Viewer::visitor(), filter);
    found
        .heads
        .iter()
        .map(|head| head.title(Lang::Ca).text.to_owned())
        .collect()
}

fn organisations() -> Filter {
    Filter {
        kind: "organisation",
        ..Filter::default()
    }
}

#[test]
fn values_of_a_dimension_widen_and_dimensions_narrow() {
    let snapshot = public(vec![
        head(
            1,
            "Àger",
            &[("kind", "municipality"), ("county", "noguera")],
        ),
        head(
            2,
            "Olot",
            &[("kind", "municipality"), ("county", "garrotxa")],
        ),
        head(3, "Grup", &[("kind", "hub"), ("county", "garrotxa")]),
    ]);
    let mut filter = Filter {
        counted: vec!["kind", "county"],
        ..organisations()
    };
    filter
        .facets
        .insert("kind".to_owned(), vec!["municipality".to_owned()]);
    assert_eq!(titles(&snapshot, &filter), ["Àger", "Olot"]);
    let found = snapshot.find(&Viewer::visitor(), &filter);
    let hubs = found.counts["kind"]
        .iter()
        .find(|count| count.value == "hub");
    assert_eq!(
        hubs.map(|count| count.count),
        Some(1),
        "as if its own dimension were free"
    );
    assert_eq!(found.counts["county"].len(), 2);
    filter
        .facets
        .insert("county".to_owned(), vec!["garrotxa".to_owned()]);
    assert_eq!(titles(&snapshot, &filter), ["Olot"]);
}

#[test]
fn words_are_found_without_accents_and_the_alphabet_is_the_readers() {
    let snapshot = public(vec![
        head(1, "Olot", &[]),
        head(2, "Òdena", &[]),
        head(3, "Àger", &[]),
    ]);
    assert_eq!(
        titles(&snapshot, &organisations()),
        ["Àger", "Òdena", "Olot"]
    );
    let backwards = Filter {
        order: Order::TitleBackwards,
        ..organisations()
    };
    assert_eq!(titles(&snapshot, &backwards), ["Olot", "Òdena", "Àger"]);
    let words = Filter {
        words: "odena".to_owned(),
        ..organisations()
    };
    assert_eq!(titles(&snapshot, &words), ["Òdena"]);
}

#[test]
fn a_changed_head_takes_its_own_place_and_nobody_elses() {
    let mut snapshot = public((0..5000).map(|number| head(number, "Abans", &[])).collect());
    let before = snapshot.clone();
    snapshot.put(head(4321, "Després", &[]), 7);
    let viewer = Viewer::visitor();
    let id = Id(Uuid::from_u128(4321));
    let title = |snapshot: &Snapshot| {
        snapshot
            .get(&viewer, id)
            .map(|head| head.title(Lang::Ca).text.to_owned())
    };
    assert_eq!(title(&before).as_deref(), Some("Abans"));
    assert_eq!(title(&snapshot).as_deref(), Some("Després"));
    assert_eq!(snapshot.len(), 5000);
}

fn any_scope() -> impl Strategy<Value = Scope> {
    let id = (0u128..4).prop_map(|number| Id(Uuid::from_u128(number)));
    prop_oneof![
        id.clone().prop_map(Scope::Network),
        id.clone().prop_map(Scope::Organisation),
        id.clone().prop_map(Scope::Group),
        (id.clone(), id).prop_map(|(one, other)| Scope::Pair(one, other)),
    ]
}

pub fn any_audience() -> impl Strategy<Value = Audience> {
    prop_oneof![
        Just(Audience::Public),
        Just(Audience::SignedIn),
        proptest::collection::btree_set(any_scope(), 1..4).prop_map(normal),
    ]
}

/// A pair means the same whichever comes first.
fn normal(scopes: BTreeSet<Scope>) -> Audience {
    Audience::Scopes(
        scopes
            .into_iter()
            .filter_map(|scope| Scope::from_key(&scope.key()))
            .collect(),
    )
}

pub fn any_viewer() -> impl Strategy<Value = Viewer> {
    let scopes = proptest::collection::btree_set(any_scope(), 0..4);
    (any::<bool>(), scopes).prop_map(|(signed_in, scopes)| {
        let scopes = scopes
            .into_iter()
            .filter_map(|scope| Scope::from_key(&scope.key()))
            .collect();
        Viewer { signed_in, scopes }
    })
}

proptest! {
    #[test]
    fn the_bit_in_memory_says_what_the_predicate_says(
        audience in any_audience(), viewer in any_viewer()
    ) {
        let audiences = Audiences::default().with(vec![(1, audience.keys()), (70, vec![])]);
        let seen = audiences.seen_by(&viewer);
        prop_assert_eq!(seen.has(1), viewer.sees(&audience));
    }
}

#[test]
fn heads_of_which_a_file_brings_the_facets_in_another_order_are_the_same() {
    let of = |facets: &[(&str, &str)]| head(1, "Taula", facets);
    let one = of(&[("participant", "a"), ("participant", "b")]);
    let other = of(&[("participant", "b"), ("participant", "a")]);
    let less = of(&[("participant", "a")]);
    assert_ne!(one, other);
    assert!(is_same_head(Some(&one), Some(&other)));
    assert!(!is_same_head(Some(&one), Some(&less)));
    assert!(!is_same_head(Some(&one), None));
}
