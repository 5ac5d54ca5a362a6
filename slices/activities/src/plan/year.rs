//! What a network holds in a year, and where its members are, from memory.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ordit_kernel::{Id, Viewer};
use ordit_platform::{
    geo::Territories,
    register::State,
    snapshot::{Filter, Head, Order, Snapshot},
};

use super::{
    Limit, forums,
    rules::{self, LOOKED_BACK, Place, Stage, Use},
};
use crate::{
    activities::{Card, KIND, bonds},
    agenda::{
        MONTH,
        rules::{UNDATED, place},
    },
};

/// An activity of a plan.
pub struct Planned<'a> {
    pub head: &'a Head,
    pub card: Card,
    pub stage: Stage,
    /// A session of a programme that counts in its stead.
    pub is_session: bool,
}

impl Planned<'_> {
    /// Whether it is one of those that the network holds, counted once.
    pub fn counts(&self) -> bool {
        self.stage.counts() && !self.is_session
    }
}

/// Everything that a network holds in a year, alone or with others, in the order of time.
pub fn planned<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: Id,
    (year, today): (i16, Date),
) -> Vec<Planned<'a>> {
    let found = found(snapshot, viewer, network, year..=year);
    let planned = found.filter_map(|head| {
        let card: Card = head.particulars()?;
        let stage = Stage::of(&card, today);
        rules::is_of_year(&card, year, today).then(|| Planned {
            head,
            card,
            stage,
            is_session: bonds::is_session(snapshot, viewer, head.id, network),
        })
    });
    let mut planned: Vec<Planned<'a>> = planned.collect();
    planned.sort_by(|one, other| {
        let places = place(&one.card).cmp(&place(&other.card));
        places.then_with(|| one.head.id.cmp(&other.head.id))
    });
    planned
}

/// What is of a network in these years; what it holds with others is there once.
fn found<'a>(
    snapshot: &'a Snapshot,
    viewer: &Viewer,
    network: Id,
    years: std::ops::RangeInclusive<i16>,
) -> impl Iterator<Item = &'a Head> + use<'a> {
    let months = years.flat_map(|year| (1..=12).map(move |month| format!("{year:04}-{month:02}")));
    let months = months.chain([UNDATED.to_owned()]).collect();
    let filter = Filter {
        kind: KIND,
        state: Some(State::Published),
        any: vec![
            ("network".to_owned(), network.to_string()),
            ("owner".to_owned(), network.to_string()),
        ],
        facets: BTreeMap::from([(MONTH.to_owned(), months)]),
        // Whoever asks puts them in the order of time, or counts them.
        order: Order::Latest,
        ..Filter::default()
    };
    snapshot.find(viewer, &filter).heads.into_iter()
}

/// How much of a limit a year uses.
pub fn used(limit: &Limit, year: &[Planned<'_>]) -> Use {
    let counts = |own: &&Planned<'_>| own.counts() && *own.card.activity_kind == *limit.kind;
    let used = year.iter().filter(counts).count();
    Use {
        used: i64::try_from(used).unwrap_or(i64::MAX),
        most: limit.most,
    }
}

/// Of which size the territories are that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Ambit,
    County,
    Province,
}

impl Level {
    pub const ALL: [Self; 3] = [Self::Ambit, Self::County, Self::Province];

    /// As it stands in an address; its words are `activities-plan-level-{code}`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ambit => "ambit",
            Self::County => "county",
            Self::Province => "province",
        }
    }

    /// The territory of this size in which an entry is.
    pub fn place(self, head: &Head) -> Option<Place> {
        self.place_of(head.place.territory?.as_str())
    }

    /// The territory of this size in which a municipality lies.
    pub fn place_of(self, territory: &str) -> Option<Place> {
        let town = Territories::get().municipality(territory)?;
        Some(match self {
            Self::Ambit => town.ambit_or_region(),
            Self::County => town.county_or_province(),
            Self::Province => (&town.province.code, &town.province.name),
        })
    }
}

/// Where the members of a network are; whoever only applied is none yet.
pub fn members(snapshot: &Snapshot, viewer: &Viewer, network: Id, level: Level) -> Vec<Place> {
    let filter = Filter {
        kind: "organisation",
        state: Some(State::Published),
        scope: vec![("network".to_owned(), network.to_string())],
        without: vec![("state".to_owned(), format!("{network}:applied"))],
        ..Filter::default()
    };
    let members = snapshot.find(viewer, &filter).heads.into_iter();
    members.filter_map(|head| level.place(head)).collect()
}

/// Where the network held something lately, or is to, and in which year.
pub fn places_held(
    snapshot: &Snapshot,
    viewer: &Viewer,
    network: Id,
    (year, today, level): (i16, Date, Level),
) -> Vec<(Place, i16)> {
    let years = year - LOOKED_BACK + 1..=year;
    let found = found(snapshot, viewer, network, years);
    let held = found.filter_map(|head| {
        let card: Card = head.particulars()?;
        let own = rules::year_of(&card)?;
        // Where others held their forum tells nothing of where the network went itself.
        let counts = Stage::of(&card, today).counts()
            && &*card.activity_kind != forums::KIND
            && !bonds::is_session(snapshot, viewer, head.id, network);
        Some((level.place(head).filter(|_| counts)?, own))
    });
    held.collect()
}
