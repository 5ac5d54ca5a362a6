//! A way through the tree of places that tells at once what lies together and is alike.

use std::ops::Range;

use ordit_kernel::Point;

use super::{
    super::{
        alike::{Class, Stretch, Sum},
        bounds::{Rectangle, is_in},
    },
    LEAF, Located, NOWHERE, Places,
};

/// What is met on the way through a part of the tree.
pub(in crate::snapshot) enum Met<'a> {
    /// Many heads, all of a class that is wanted.
    Many(&'a Sum),
    /// A head of a class that is wanted.
    One(u32, Point),
    /// A head that changed since and is to be asked itself.
    Changed(u32, Point),
}

impl Places {
    /// The classes that the tree knows, by their numbers.
    pub(in crate::snapshot) fn classes(&self) -> &[Class] {
        &self.packed.classes
    }

    /// What of the wanted classes lies in these rectangles, in no order: as many at once as lie
    /// together by what `is_together` says of two corners.
    pub(in crate::snapshot) fn near_together(
        &self,
        rectangles: &[Rectangle],
        wanted: &[bool],
        is_together: impl Fn(Point, Point) -> bool,
        mut visit: impl FnMut(Met<'_>),
    ) {
        for rectangle in rectangles {
            let walk = Walk {
                places: self,
                rectangle,
                wanted,
                is_together: &is_together,
            };
            walk.through(0, 0..self.packed.tree.len(), &mut visit);
        }
        for change in self.changed.by_id.values() {
            if let Some(point) = change.point.filter(|point| is_in(rectangles, *point)) {
                visit(Met::Changed(change.position, point));
            }
        }
    }
}

/// The sum over a stretch; those over its parts go to their places.
pub(super) fn summed(tree: &[Located], node: usize, into: &mut Vec<Stretch>) -> Stretch {
    if tree.len() <= LEAF {
        return sum_of(tree);
    }
    if into.len() <= node {
        into.resize(node + 1, Stretch::default());
    }
    let (before, rest) = tree.split_at(tree.len() / 2);
    let (middle, after) = rest.split_at(1);
    let mut sum = summed(before, 2 * node + 1, into);
    sum.join(&sum_of(middle));
    sum.join(&summed(after, 2 * node + 2, into));
    into[node] = sum;
    sum
}

fn sum_of(leaf: &[Located]) -> Stretch {
    let mut sum = Stretch::default();
    for located in leaf {
        sum.join(&Stretch::of(located.point, located.class));
    }
    sum
}

/// A way through the tree that leaves out what it can tell from sums.
struct Walk<'a, T> {
    places: &'a Places,
    rectangle: &'a Rectangle,
    wanted: &'a [bool],
    is_together: &'a T,
}

impl<T: Fn(Point, Point) -> bool> Walk<'_, T> {
    fn through(&self, node: usize, range: Range<usize>, visit: &mut impl FnMut(Met<'_>)) {
        if range.len() <= LEAF {
            return range.for_each(|place| self.one(place, visit));
        }
        let Some(stretch) = self.places.packed.stretches.get(node) else {
            return;
        };
        let is_unwanted = stretch.class.is_some_and(|class| !self.wants(class));
        if is_unwanted || stretch.is_apart_from(self.rectangle) {
            return;
        }
        if stretch.class.is_some() && self.is_whole(stretch) && !self.is_changed(&range) {
            return visit(Met::Many(&stretch.sum));
        }
        let middle = range.start + range.len() / 2;
        self.through(2 * node + 1, range.start..middle, visit);
        self.one(middle, visit);
        self.through(2 * node + 2, middle + 1..range.end, visit);
    }

    fn one(&self, place: usize, visit: &mut impl FnMut(Met<'_>)) {
        let packed = &self.places.packed;
        let located = &packed.tree[place];
        let is_met = self.wants(located.class) && self.rectangle.contains(located.point);
        if is_met && !self.is_changed(&(place..place + 1)) {
            visit(Met::One(packed.by_id[located.rank as usize], located.point));
        }
    }

    fn wants(&self, class: u32) -> bool {
        self.wanted.get(class as usize).is_some_and(|own| *own)
    }

    fn is_whole(&self, stretch: &Stretch) -> bool {
        let corners = stretch.sum.corners();
        stretch.is_within(self.rectangle)
            && corners.is_some_and(|[one, other]| (self.is_together)(one, other))
    }

    fn is_changed(&self, range: &Range<usize>) -> bool {
        let places = |place: usize| u32::try_from(place).unwrap_or(NOWHERE);
        let changed = &self.places.changed.in_tree;
        !changed.is_empty()
            && changed
                .range(places(range.start)..places(range.end))
                .next()
                .is_some()
    }
}
