//! Where heads lie on the globe: a tree built once over all points, and what changed since.

mod walk;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use ordit_kernel::{Id, Point};

use super::{
    Head,
    alike::{Class, Classes, Stretch, invented},
    bounds::{Rectangle, is_in},
    heads::Heads,
};

pub(super) use walk::Met;

/// Leaves of the tree hold at most this many points.
const LEAF: usize = 32;
/// The tree is built anew when more than this share of it, and more than this many, changed.
const CHANGED_SHARE: usize = 50;
const CHANGED_LEAST: usize = 1_000;
/// How many points are looked at to guess how many lie in a rectangle.
const SAMPLE: usize = 256;

/// The order of all heads by id, and the points of those that have one.
#[derive(Clone, Default)]
pub(super) struct Places {
    packed: Arc<Packed>,
    changed: Arc<Changed>,
}

/// As of one event; never changed in place.
#[derive(Default)]
pub(super) struct Packed {
    seq: i64,
    /// Positions in the order of their ids.
    by_id: Box<[u32]>,
    /// A k-d tree: the middle of each stretch parts it, by longitude and latitude in turn.
    tree: Box<[Located]>,
    /// The place in the tree of each of `by_id`; [`NOWHERE`] for what has no point.
    in_tree: Box<[u32]>,
    /// Sums over the stretches of the tree that are no leaves: those of the halves of the one at
    /// `n` stand at `2n + 1` and `2n + 2`.
    stretches: Box<[Stretch]>,
    classes: Box<[Class]>,
}

#[derive(Clone, Copy)]
struct Located {
    point: Point,
    /// The place of its head in `by_id`.
    rank: u32,
    /// The number of its head's class.
    class: u32,
}

/// No place in the tree.
const NOWHERE: u32 = u32::MAX;

/// Heads that are new since, or elsewhere: in the order of their ids, with the event.
#[derive(Clone, Default)]
struct Changed {
    by_id: BTreeMap<Id, Change>,
    positions: HashSet<u32>,
    /// The places that they had in the tree.
    in_tree: BTreeSet<u32>,
}

#[derive(Clone, Copy)]
struct Change {
    position: u32,
    point: Option<Point>,
    seq: i64,
}

impl Packed {
    /// Takes about a tenth of a second for a hundred thousand heads in a debug build.
    pub(super) fn of(heads: &Heads, seq: i64) -> Self {
        let mut by_id: Vec<u32> = (0..heads.count()).collect();
        by_id.sort_by_cached_key(|position| heads.head(*position).map(|head| head.id));
        let (mut classes, invented) = (Classes::default(), invented());
        let ranks = (0..).zip(&by_id);
        let located = ranks.filter_map(|(rank, position)| {
            let slot = heads.slot(*position)?;
            let point = slot.head.place.point?;
            // A tree cannot part what is not a number, and no box holds it.
            let is_somewhere = point.longitude.is_finite() && point.latitude.is_finite();
            is_somewhere.then(|| Located {
                point,
                rank,
                class: classes.number(Class::of(slot, invented)),
            })
        });
        let mut tree: Box<[Located]> = located.collect();
        part(&mut tree, Axis::Longitude);
        let mut in_tree = vec![NOWHERE; by_id.len()];
        for (place, located) in (0..).zip(&tree) {
            in_tree[located.rank as usize] = place;
        }
        let mut stretches = Vec::new();
        walk::summed(&tree, 0, &mut stretches);
        Self {
            seq,
            by_id: by_id.into(),
            tree,
            in_tree: in_tree.into(),
            stretches: stretches.into(),
            classes: classes.all(),
        }
    }

    /// The place in the tree of an entry that was there when the tree was built.
    fn place_in_tree(&self, heads: &Heads, id: Id, position: u32) -> Option<u32> {
        let is_before = |own: &u32| heads.head(*own).is_some_and(|head| head.id < id);
        let rank = self.by_id.partition_point(is_before);
        let is_known = self.by_id.get(rank) == Some(&position);
        let place = self.in_tree.get(rank).filter(|_| is_known)?;
        (*place != NOWHERE).then_some(*place)
    }
}

impl Places {
    /// The same heads over a fresh tree; what changed after it stays changed.
    pub(super) fn over(&self, packed: Packed, heads: &Heads) -> Self {
        let mut changed = Changed::default();
        for (id, change) in &self.changed.by_id {
            if change.seq > packed.seq {
                let place = packed.place_in_tree(heads, *id, change.position);
                changed.note(*id, *change, place);
            }
        }
        Self {
            packed: Arc::new(packed),
            changed: Arc::new(changed),
        }
    }

    /// Notes a head that is new, elsewhere than it was or of another class.
    pub(super) fn note(&mut self, heads: &Heads, id: Id, at: (u32, Option<Point>), seq: i64) {
        let (position, point) = at;
        let place = self.packed.place_in_tree(heads, id, position);
        let change = Change {
            position,
            point,
            seq,
        };
        Arc::make_mut(&mut self.changed).note(id, change, place);
    }

    /// So much changed that looking through the changes costs more than a fresh tree.
    pub(super) fn is_worn(&self) -> bool {
        let changed = self.changed.by_id.len();
        changed > CHANGED_LEAST.max(self.packed.by_id.len() / CHANGED_SHARE)
    }

    /// Positions of all heads after an id, in the order of their ids.
    pub(super) fn in_order<'a>(
        &'a self,
        heads: &'a Heads,
        after: Option<Id>,
    ) -> impl Iterator<Item = u32> + 'a {
        let ranks = self.first_rank(heads, after)..self.packed.by_id.len();
        self.merged(heads, after, ranks, |_| true)
    }

    /// The same, of those whose point lies in one of these rectangles.
    pub(super) fn near<'a>(
        &'a self,
        heads: &'a Heads,
        after: Option<Id>,
        rectangles: &'a [Rectangle],
    ) -> impl Iterator<Item = u32> + 'a {
        let first = self.first_rank(heads, after);
        let mut ranks = Vec::new();
        self.each(rectangles, |located| {
            if located.rank as usize >= first {
                ranks.push(std::cmp::Reverse(located.rank));
            }
        });
        // A reader wants the first hundred of perhaps thousands: sorted as they are taken.
        let mut heap = std::collections::BinaryHeap::from(ranks);
        let sorted = std::iter::from_fn(move || Some(heap.pop()?.0 as usize));
        self.merged(heads, after, sorted, move |change| {
            change.point.is_some_and(|point| is_in(rectangles, point))
        })
    }

    /// Positions and points as in [`Self::near`], in no order.
    pub(super) fn near_unordered(
        &self,
        rectangles: &[Rectangle],
        mut visit: impl FnMut(u32, Point),
    ) {
        let changed = &self.changed;
        self.each(rectangles, |located| {
            let position = self.packed.by_id[located.rank as usize];
            if changed.positions.is_empty() || !changed.positions.contains(&position) {
                visit(position, located.point);
            }
        });
        for change in changed.by_id.values() {
            if let Some(point) = change.point.filter(|point| is_in(rectangles, *point)) {
                visit(change.position, point);
            }
        }
    }

    /// About how many points lie in these rectangles, and how many heads there are.
    pub(super) fn estimate(&self, rectangles: &[Rectangle]) -> (usize, usize) {
        let tree = &self.packed.tree;
        let step = (tree.len() / SAMPLE).max(1);
        let sample = tree.iter().step_by(step);
        let inside = sample.filter(|located| is_in(rectangles, located.point));
        (inside.count() * step, self.packed.by_id.len())
    }

    fn first_rank(&self, heads: &Heads, after: Option<Id>) -> usize {
        let is_before = |position: &u32| heads.head(*position).map(|head| head.id) <= after;
        after.map_or(0, |_| self.packed.by_id.partition_point(is_before))
    }

    fn each(&self, rectangles: &[Rectangle], mut visit: impl FnMut(&Located)) {
        for rectangle in rectangles {
            within(&self.packed.tree, Axis::Longitude, rectangle, &mut visit);
        }
    }

    /// Those of the tree that did not change, and those that did, in the order of their ids.
    fn merged<'a>(
        &'a self,
        heads: &'a Heads,
        after: Option<Id>,
        ranks: impl Iterator<Item = usize> + 'a,
        is_wanted: impl Fn(&Change) -> bool + 'a,
    ) -> impl Iterator<Item = u32> + 'a {
        use std::ops::Bound::{Excluded, Unbounded};
        let changed = &self.changed;
        let from = after.map_or(Unbounded, Excluded);
        let fresh = changed.by_id.range((from, Unbounded));
        let mut fresh = fresh
            .filter(move |(_, change)| is_wanted(change))
            .peekable();
        let kept = ranks.map(|rank| self.packed.by_id[rank]);
        let mut kept = kept
            .filter(|position| {
                changed.positions.is_empty() || !changed.positions.contains(position)
            })
            .peekable();
        std::iter::from_fn(move || {
            let Some((id, change)) = fresh.peek().copied() else {
                return kept.next();
            };
            let next = kept.peek().and_then(|position| heads.head(*position));
            if next.is_some_and(|head: &Head| head.id < *id) {
                return kept.next();
            }
            fresh.next();
            Some(change.position)
        })
    }
}

impl Changed {
    fn note(&mut self, id: Id, change: Change, in_tree: Option<u32>) {
        self.positions.insert(change.position);
        self.in_tree.extend(in_tree);
        self.by_id.insert(id, change);
    }
}

#[derive(Clone, Copy)]
enum Axis {
    Longitude,
    Latitude,
}

impl Axis {
    fn other(self) -> Self {
        match self {
            Self::Longitude => Self::Latitude,
            Self::Latitude => Self::Longitude,
        }
    }

    fn of(self, point: Point) -> f64 {
        match self {
            Self::Longitude => point.longitude,
            Self::Latitude => point.latitude,
        }
    }

    fn span(self, rectangle: &Rectangle) -> (f64, f64) {
        match self {
            Self::Longitude => (rectangle.west, rectangle.east),
            Self::Latitude => (rectangle.south, rectangle.north),
        }
    }
}

fn part(located: &mut [Located], axis: Axis) {
    if located.len() <= LEAF {
        return;
    }
    let middle = located.len() / 2;
    let by = |one: &Located, other: &Located| axis.of(one.point).total_cmp(&axis.of(other.point));
    let (before, _, after) = located.select_nth_unstable_by(middle, by);
    part(before, axis.other());
    part(after, axis.other());
}

fn within(
    located: &[Located],
    axis: Axis,
    rectangle: &Rectangle,
    visit: &mut impl FnMut(&Located),
) {
    if located.len() <= LEAF {
        let inside = located.iter().filter(|own| rectangle.contains(own.point));
        return inside.for_each(visit);
    }
    let (before, rest) = located.split_at(located.len() / 2);
    let Some((middle, after)) = rest.split_first() else {
        return;
    };
    let (least, most) = axis.span(rectangle);
    let parts_at = axis.of(middle.point);
    if least <= parts_at {
        within(before, axis.other(), rectangle, visit);
    }
    if rectangle.contains(middle.point) {
        visit(middle);
    }
    if parts_at <= most {
        within(after, axis.other(), rectangle, visit);
    }
}
