//! Sums over stretches of the tree of places whose entries are alike to most filters, so that a map
//! of the world need not look at every point of it.

use std::collections::HashMap;

use ordit_kernel::Point;

use super::{
    BoundingBox, Head,
    bounds::Rectangle,
    heads::Slot,
    words::{Facet, Word},
};
use crate::register::{INVENTED, State};

/// What most filters ask of a head, and nothing else of it: those with the same answers are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Class {
    pub kind: Word,
    pub audience: u32,
    pub state: State,
    pub is_invented: bool,
}

/// The classes of an instance, which are few, as they are met.
#[derive(Default)]
pub(super) struct Classes {
    numbers: HashMap<Class, u32>,
    known: Vec<Class>,
    last: Option<(Class, u32)>,
}

/// Points that lie together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub count: usize,
    pub latitudes: f64,
    pub longitudes: f64,
    pub bounds: Option<BoundingBox>,
}

/// A stretch of the tree.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stretch {
    pub sum: Sum,
    /// The class of all its heads, where they have only one.
    pub class: Option<u32>,
}

impl Class {
    /// The class of a head, given what an invented one carries.
    pub(super) fn of(slot: &Slot, invented: Option<Facet>) -> Self {
        Self {
            kind: slot.kind,
            audience: slot.audience,
            state: slot.head.state,
            is_invented: invented.is_some_and(|own| slot.head.facets.contains(&own)),
        }
    }

    /// The same of a head alone.
    pub(super) fn of_head(head: &Head) -> Self {
        Self {
            kind: head.kind,
            audience: head.audience,
            state: head.state,
            is_invented: head.is_invented(),
        }
    }

    /// Whether two heads are of one class.
    pub(super) fn is_shared(one: &Head, other: &Head) -> bool {
        Self::of_head(one) == Self::of_head(other)
    }
}

/// What an invented head carries, if anything was ever invented here.
pub(super) fn invented() -> Option<Facet> {
    Facet::known("source", INVENTED)
}

impl Classes {
    /// The number of a class.
    pub(super) fn number(&mut self, class: Class) -> u32 {
        // Neighbours are mostly alike.
        if let Some((_, number)) = self.last.filter(|(last, _)| *last == class) {
            return number;
        }
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(class).or_insert(next);
        if number == next {
            self.known.push(class);
        }
        self.last = Some((class, number));
        number
    }

    /// Every class, by its number.
    pub(super) fn all(self) -> Box<[Class]> {
        self.known.into()
    }
}

impl Sum {
    pub(super) fn add(&mut self, point: Point) {
        self.count += 1;
        self.latitudes += point.latitude;
        self.longitudes += point.longitude;
        let bounds = self
            .bounds
            .get_or_insert_with(|| BoundingBox::around(point));
        bounds.stretch(point);
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.count += other.count;
        self.latitudes += other.latitudes;
        self.longitudes += other.longitudes;
        for corner in other.corners().into_iter().flatten() {
            let bounds = self
                .bounds
                .get_or_insert_with(|| BoundingBox::around(corner));
            bounds.stretch(corner);
        }
    }

    /// South-west and north-east; none where there is no point.
    pub(super) fn corners(&self) -> Option<[Point; 2]> {
        let BoundingBox {
            west,
            south,
            east,
            north,
        } = self.bounds?;
        let corner = |latitude, longitude| Point {
            latitude,
            longitude,
        };
        Some([corner(south, west), corner(north, east)])
    }
}

impl Stretch {
    /// Of a single head.
    pub(super) fn of(point: Point, class: u32) -> Self {
        let mut sum = Sum::default();
        sum.add(point);
        Self {
            sum,
            class: Some(class),
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        if self.sum.count == 0 {
            *self = *other;
            return;
        }
        self.sum.join(&other.sum);
        self.class = self.class.filter(|class| Some(*class) == other.class);
    }

    /// Everything in it lies in the rectangle.
    pub(super) fn is_within(&self, rectangle: &Rectangle) -> bool {
        let mut corners = self.sum.corners().into_iter().flatten();
        corners.all(|corner| rectangle.contains(corner))
    }

    /// Nothing in it does.
    pub(super) fn is_apart_from(&self, rectangle: &Rectangle) -> bool {
        self.sum.bounds.is_none_or(|bounds| {
            bounds.west > rectangle.east
                || bounds.east < rectangle.west
                || bounds.south > rectangle.north
                || bounds.north < rectangle.south
        })
    }
}
