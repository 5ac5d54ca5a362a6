//! Boxes, pages and clusters are what one finds by looking at every head.

use std::collections::{BTreeMap, HashMap};

use ordit_kernel::{Audience, Id, Point, Viewer};
use proptest::prelude::*;
use uuid::Uuid;

use super::{any_audience, any_viewer, head};
use crate::snapshot::{
    BoundingBox, Cluster, Filter, Head, Snapshot, places::Packed, seen::Audiences,
};

/// A head as a test draws it: who sees it, where it is, what it carries.
type Drawn = (u128, usize, Option<(f64, f64)>, bool);

fn any_point() -> impl Strategy<Value = (f64, f64)> {
    // Few places, so that points meet each other and the edges of boxes.
    let longitude = (-4i8..=4).prop_map(|step| f64::from(step) * 45.0);
    let latitude = (-2i8..=2).prop_map(|step| f64::from(step) * 45.0);
    let anywhere = (-180.0..180.0f64, -90.0..90.0f64);
    prop_oneof![
        (longitude, latitude),
        anywhere,
        (0.0..5.0f64, 40.0..43.0f64),
        Just((f64::NAN, 41.0)),
    ]
}

fn any_drawn(audiences: usize) -> impl Strategy<Value = Drawn> {
    let point = proptest::option::of(any_point());
    (0u128..300, 0..audiences, point, any::<bool>())
}

fn any_box() -> impl Strategy<Value = BoundingBox> {
    let side = || {
        prop_oneof![
            (-8i8..=8).prop_map(|step| f64::from(step) * 45.0),
            -200.0..200.0f64
        ]
    };
    let small = (0.0..5.0f64, 40.0..43.0f64, 0.0..2.0f64);
    let small = small.prop_map(|(west, south, size)| (west, south, west + size, south + size));
    let any = (side(), side(), side(), side());
    let sides = prop_oneof![any, small, Just((-180.0, -90.0, 180.0, 90.0))];
    sides.prop_map(|(west, south, east, north)| BoundingBox {
        west,
        south,
        east,
        north,
    })
}

fn drawn(drawn: &Drawn) -> Head {
    let (number, audience, point, is_hub) = *drawn;
    let kind = if is_hub { "hub" } else { "cooperative" };
    let mut head = head(number, "Nom", &[("kind", kind)]);
    head.audience = u32::try_from(audience).expect("few audiences");
    head.place.point = point.map(|(longitude, latitude)| Point {
        latitude,
        longitude,
    });
    head
}

fn hubs(is_filtered: bool) -> Filter {
    let mut filter = Filter::default();
    if is_filtered {
        filter
            .facets
            .insert("kind".to_owned(), vec!["hub".to_owned()]);
    }
    filter
}

fn told(clusters: &[Cluster]) -> Vec<(usize, BoundingBox, Option<Id>)> {
    let clusters = clusters.iter();
    clusters
        .map(|cluster| (cluster.count, cluster.bounds, cluster.only))
        .collect()
}

fn ids(heads: Vec<&Head>) -> Vec<Id> {
    heads.into_iter().map(|head| head.id).collect()
}

/// Page after page, as whoever reads on does.
fn pages<'a>(limit: usize, mut page: impl FnMut(Option<Id>) -> Vec<&'a Head>) -> Vec<Id> {
    let mut all = Vec::new();
    loop {
        let next = ids(page(all.last().copied()));
        assert!(next.len() <= limit);
        if next.is_empty() {
            return all;
        }
        all.extend(next);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn a_box_holds_what_one_finds_by_looking_at_every_head(
        audiences in proptest::collection::vec(any_audience(), 3),
        viewer in any_viewer(),
        before in proptest::collection::vec(any_drawn(3), 0..250),
        after in proptest::collection::vec(any_drawn(3), 0..40),
        packings in (any::<bool>(), any::<bool>()),
        bounds in any_box(),
        is_filtered in any::<bool>(),
        limit in 1usize..20,
    ) {
        let numbered = audiences.iter().enumerate();
        let numbered = numbered.map(|(number, audience)| {
            (u32::try_from(number).expect("few"), audience.keys())
        });
        let mut snapshot = Snapshot::empty(0, Audiences::default().with(numbered.collect()));
        let mut truth = HashMap::new();
        for (seq, one) in (1..).zip(before.iter().chain(&after)) {
            truth.insert(one.0, *one);
            snapshot.put(drawn(one), seq);
            snapshot.seq = seq;
            let is_half_way = usize::try_from(seq) == Ok(before.len());
            if is_half_way && packings.0 {
                snapshot.pack();
            }
        }
        if packings.1 {
            // The tree of an earlier moment, put in place after more was written.
            let seq = snapshot.seq;
            let packed = Packed::of(&snapshot.heads, seq);
            for one in after.iter().take(5) {
                let moved = (one.0, one.1, Some((2.0, 41.0)), one.3);
                truth.insert(one.0, moved);
                snapshot.put(drawn(&moved), seq + 1);
            }
            snapshot.places = snapshot.places.over(packed, &snapshot.heads);
        }
        let fits = |(_, audience, _, is_hub): &Drawn| {
            viewer.sees(&audiences[*audience]) && (*is_hub || !is_filtered)
        };
        let sorted: BTreeMap<u128, Drawn> = truth.into_iter().collect();
        let naive = |is_here: &dyn Fn(Option<(f64, f64)>) -> bool| -> Vec<Id> {
            let fitting = sorted.values().filter(|one| fits(one) && is_here(one.2));
            fitting.map(|one| Id(Uuid::from_u128(one.0))).collect()
        };
        let inside = naive(&|point| point.is_some_and(|(longitude, latitude)| {
            bounds.contains(Point { latitude, longitude })
        }));
        let filter = hubs(is_filtered);
        let whole = snapshot.in_box(&viewer, &bounds, &filter, None, usize::MAX);
        prop_assert_eq!(&ids(whole), &inside);
        let paged = pages(limit, |after| snapshot.in_box(&viewer, &bounds, &filter, after, limit));
        prop_assert_eq!(&paged, &inside);
        let all = pages(limit, |after| snapshot.in_order(&viewer, &filter, after, limit));
        prop_assert_eq!(all, naive(&|_| true));
        let clusters = snapshot.clusters(&viewer, &bounds, 5, &filter);
        let counted: usize = clusters.iter().map(|cluster| cluster.count).sum();
        // Asking for more than classes of heads tell, each head is asked itself.
        let asking = Filter { within: Some(BoundingBox::WORLD), ..filter };
        let asked = snapshot.clusters(&viewer, &bounds, 5, &asking);
        prop_assert_eq!(told(&clusters), told(&asked));
        prop_assert_eq!(counted, inside.len());
        for cluster in clusters {
            prop_assert_eq!(cluster.only.is_some(), cluster.count == 1);
            prop_assert!(cluster.only.is_none_or(|only| inside.contains(&only)));
        }
    }
}

#[test]
fn clusters_part_when_one_comes_nearer() {
    let at = |number, longitude, latitude| drawn(&(number, 1, Some((longitude, latitude)), true));
    let heads = vec![at(1, 2.17, 41.38), at(2, 2.18, 41.39), at(3, 2.89, 42.70)];
    let snapshot = super::public(heads);
    let counts = |zoom| -> Vec<usize> {
        let filter = Filter::default();
        let clusters = snapshot.clusters(&Viewer::visitor(), &BoundingBox::WORLD, zoom, &filter);
        clusters.iter().map(|cluster| cluster.count).collect()
    };
    assert_eq!(counts(0), [3]);
    assert_eq!(counts(8), [1, 2], "from north to south");
    assert_eq!(counts(18), [1, 1, 1]);
}

#[test]
fn a_reader_who_pages_on_meets_nobody_twice_while_others_come_in() {
    let at = |number| drawn(&(number, 1, Some((2.0, 41.0)), true));
    let mut snapshot = super::public((0..30).map(|number| at(number * 2)).collect());
    let page = |snapshot: &Snapshot, after| {
        let (viewer, filter) = (Viewer::visitor(), Filter::default());
        ids(snapshot.in_box(&viewer, &BoundingBox::WORLD, &filter, after, 10))
    };
    let first = page(&snapshot, None);
    for number in [1, 19, 21, 59] {
        snapshot.put(at(number), 1);
    }
    snapshot.pack();
    let second = page(&snapshot, first.last().copied());
    let number = |id: &Id| id.0.as_u128();
    assert_eq!(first.iter().map(number).max(), Some(18));
    assert_eq!(
        second.iter().map(number).take(3).collect::<Vec<_>>(),
        [19, 20, 21]
    );
}

#[test]
fn a_hidden_audience_hides_from_boxes_too() {
    let audiences = Audiences::default().with(vec![(1, Audience::SignedIn.keys())]);
    let mut snapshot = Snapshot::empty(0, audiences);
    snapshot.put(drawn(&(1, 1, Some((2.0, 41.0)), true)), 0);
    let (world, filter) = (BoundingBox::WORLD, Filter::default());
    let visitor = Viewer::visitor();
    assert!(
        snapshot
            .in_box(&visitor, &world, &filter, None, 9)
            .is_empty()
    );
    assert!(snapshot.clusters(&visitor, &world, 3, &filter).is_empty());
    let member = Viewer {
        signed_in: true,
        ..visitor
    };
    assert_eq!(snapshot.in_box(&member, &world, &filter, None, 9).len(), 1);
}
