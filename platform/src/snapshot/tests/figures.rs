//! Figures that follow the heads say what counting all heads anew says, to every viewer.

use std::collections::{BTreeMap, BTreeSet};

use ordit_kernel::{Id, Lang, Point, Viewer};
use proptest::{prelude::*, test_runner::TestCaseError};

use super::{any_audience, any_viewer, head};
use crate::{
    register::{INVENTED, State},
    snapshot::{
        Counted, Counting, Dot, Facet, Filter, Head, Kept, Kind, Order, Snapshot,
        in_order::{Alphabets, InOrder},
        kept::Book,
        seen::Audiences,
    },
};

const KIND: Kind = Kind {
    name: "organisation",
    path: |slug| slug.to_owned(),
    particulars: |_, _| Box::pin(async { Ok(std::collections::HashMap::new()) }),
    kept: Kept {
        counted,
        listed: &["network", "county"],
        everyone: &[("whole", "everyone")],
    },
};

const NETWORKS: [&str; 3] = ["n-1", "n-2", "n-3"];
const TITLES: [&str; 4] = ["Òdena", "Abrera", "Olot", "Àger"];
const COUNTIES: [&str; 3] = ["bages", "osona", "garrotxa"];

fn counted(head: &Head) -> Vec<Counted> {
    let county = head.values("county").next().unwrap_or_default();
    let networks = head.values("network").map(|network| Counted {
        whole: Facet::new("whole", network),
        beside: vec![Facet::new("beside", &format!("{network} {county}"))],
    });
    let everyone = Counted {
        whole: Facet::new("whole", "everyone"),
        beside: Vec::new(),
    };
    networks.chain([everyone]).collect()
}

fn whole(network: &str) -> [Facet; 1] {
    [Facet::new("whole", network)]
}

/// Entry, audience, state, networks, county, whether it was made up, where it is.
type Change = (
    u128,
    u32,
    State,
    BTreeSet<usize>,
    usize,
    bool,
    Option<(u8, u8)>,
);

fn any_change() -> impl Strategy<Value = Change> {
    let state = prop_oneof![
        3 => Just(State::Published),
        1 => Just(State::Archived),
        1 => Just(State::Draft),
    ];
    let networks = proptest::collection::btree_set(0usize..3, 0..3);
    let place = proptest::option::of((0u8..4, 0u8..4));
    (
        0u128..12,
        1u32..4,
        state,
        networks,
        0usize..3,
        any::<bool>(),
        place,
    )
}

fn put(snapshot: &mut Snapshot, change: &Change, seq: i64) {
    let (number, audience, state, networks, county, is_invented, place) = change;
    let mut facets = vec![("county", COUNTIES[*county])];
    facets.extend(networks.iter().map(|own| ("network", NETWORKS[*own])));
    facets.extend(is_invented.then_some(("source", INVENTED)));
    let title = TITLES[(county + networks.len()) % TITLES.len()];
    let mut head = head(*number, title, &facets);
    (head.audience, head.state) = (*audience, *state);
    head.place.point = place.map(|(east, north)| Point {
        latitude: 40.0 + f64::from(north),
        longitude: f64::from(east),
    });
    snapshot.put(head, seq);
}

/// The heads of a network that count, found by looking at each.
fn looked_at<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: &str,
    counting: &Counting,
) -> Vec<&'a Head> {
    let heads = snapshot.heads().filter(|head| {
        head.has("network", network)
            && counting.state.is_none_or(|state| state == head.state)
            && (counting.is_invented_too || !head.is_invented())
            && snapshot.get(viewer, head.id).is_some()
    });
    heads.collect()
}

fn by_title(order: Order, lang: Lang, is_invented_too: bool) -> Filter {
    let invented = ("source".to_owned(), INVENTED.to_owned());
    Filter {
        kind: "organisation",
        without: (!is_invented_too).then_some(invented).into_iter().collect(),
        counted: vec!["county", "network"],
        order,
        lang,
        ..Filter::default()
    }
}

fn tally(heads: &[&Head], dimension: &str) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for value in heads.iter().flat_map(|head| head.values(dimension)) {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// Figures and the list of a network against looking at every head.
fn counts_what_is_looked_at(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: &str,
    counting: &Counting,
) -> Result<(), TestCaseError> {
    let heads = looked_at(snapshot, viewer, network, counting);
    let figures = snapshot.figures(viewer, &whole(network), counting);
    prop_assert_eq!(figures.count(), heads.len());
    for dimension in ["network", "county", "source"] {
        prop_assert_eq!(figures.of(dimension), tally(&heads, dimension));
    }
    let beside: usize = figures.of("beside").into_values().sum();
    prop_assert_eq!(beside, heads.len());
    let points: Vec<Point> = heads.iter().filter_map(|head| head.place.point).collect();
    let mut dots: Vec<Dot> = points.iter().filter_map(|point| Dot::of(*point)).collect();
    let mut shown = figures.dots();
    for dots in [&mut dots, &mut shown] {
        dots.sort_unstable();
        dots.dedup();
    }
    prop_assert_eq!(shown, dots);
    let outside = points
        .iter()
        .filter(|point| Dot::of(**point).is_none())
        .count();
    prop_assert_eq!(figures.outside(), outside);
    let filter = Filter {
        kind: "organisation",
        scope: vec![("network".to_owned(), network.to_owned())],
        state: counting.state,
        ..Filter::default()
    };
    let found = snapshot.find(viewer, &filter).heads;
    let all = Counting {
        is_invented_too: true,
        ..*counting
    };
    let mut ids: Vec<Id> = found.iter().map(|head| head.id).collect();
    let mut looked: Vec<Id> = looked_at(snapshot, viewer, network, &all)
        .iter()
        .map(|head| head.id)
        .collect();
    prop_assert!(found.is_sorted_by_key(|head| (head.sort_key(Lang::Ca), head.id)));
    ids.sort_unstable();
    looked.sort_unstable();
    prop_assert_eq!(ids, looked);
    Ok(())
}

proptest! {
    #[test]
    fn figures_that_follow_are_figures_counted_anew_and_what_the_viewer_sees(
        audiences in proptest::collection::vec(any_audience(), 3),
        before in proptest::collection::vec(any_change(), 0..16),
        after in proptest::collection::vec(any_change(), 0..24),
        viewer in any_viewer(),
        is_invented_too in any::<bool>(),
        state in prop_oneof![Just(None), Just(Some(State::Published))],
        order in prop_oneof![Just(Order::Title), Just(Order::TitleBackwards)],
        lang in prop_oneof![Just(Lang::Ca), Just(Lang::Eu)],
    ) {
        let numbers = (1u32..).zip(audiences.iter().map(|audience| audience.keys()));
        let audiences = Audiences::default().with(numbers.collect());
        let mut snapshot = Snapshot::empty(0, audiences).of_kinds(&[KIND]);
        before.iter().for_each(|change| put(&mut snapshot, change, 1));
        // Counted here, followed from now on, by a copy as after each piece of events.
        snapshot.book();
        snapshot.in_order = InOrder::since(Alphabets::of(&snapshot.heads), &snapshot.heads, 1);
        let earlier = snapshot.clone();
        after.iter().for_each(|change| put(&mut snapshot, change, 2));
        let late = snapshot.with_book(earlier.book().clone(), &earlier);
        let counting = Counting { kind: "organisation", state, is_invented_too };
        for snapshot in [&earlier, &snapshot, &late] {
            prop_assert!(snapshot.book.get().is_some(), "followed, not made anew");
            for network in NETWORKS {
                counts_what_is_looked_at(snapshot, &viewer, network, &counting)?;
            }
            let asked = by_title(order, lang, is_invented_too);
            let whole = snapshot.find(&viewer, &asked);
            let page = snapshot.find_page(&viewer, &asked, |total| total / 3..total / 3 + 4);
            prop_assert_eq!(page.total, whole.heads.len());
            let cut = whole.heads.iter().skip(page.total / 3).take(4);
            prop_assert!(cut.map(|head| head.id).eq(page.found.heads.iter().map(|head| head.id)));
            prop_assert_eq!(&page.found.counts, &whole.counts);
            let fresh = Book::of(&snapshot.heads, &snapshot.kinds);
            for value in COUNTIES.map(|county| ("county", county)) {
                let facet = Facet::new(value.0, value.1);
                prop_assert_eq!(snapshot.book().list(facet), fresh.list(facet));
            }
        }
    }
}
