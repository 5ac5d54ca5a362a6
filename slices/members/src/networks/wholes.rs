//! The wholes in which organisations count: every network in which one takes part, and everyone.

use ordit_kernel::{Id, PartialDate, Viewer};
use ordit_platform::{
    register::State,
    snapshot::{Counted, Counting, Facet, Figures, Head, Kept, Snapshot},
};

use crate::{
    organisations::{self, Card},
    passages::TAKING_PART,
    places::is_abroad,
    territory::municipality,
};

/// What is kept of organisations beside their heads.
pub const KEPT: Kept = Kept {
    counted,
    listed: &["network", "ally", "municipality", "county", "source"],
    everyone: &[(HERE, EVERYONE), (ABROAD, EVERYONE)],
};

/// The sizes of towns of which the council itself takes part.
pub const COUNCIL_SIZE: &str = "council_size";
/// Whether an organisation has no known municipality.
const TOWN: &str = "town";
const UNKNOWN: &str = "unknown";
/// Where and since when members take part.
const WOVEN: &str = "woven";
/// Organisations of this country and of others, in a network or at all.
const HERE: &str = "here";
const ABROAD: &str = "abroad";
const EVERYONE: &str = "everyone";

/// Members of a county that take part since one month, as far as the date tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub county: Option<&'static str>,
    pub ambit: Option<&'static str>,
    pub date: PartialDate,
    pub count: usize,
}

/// What is counted of those who take part in a network. What is archived or invented counts in no
/// real one.
pub fn of_network<'a>(snapshot: &'a Snapshot, viewer: &Viewer, network: &Head) -> Figures<'a> {
    let id = network.id.to_string();
    let wholes = [Facet::new(HERE, &id), Facet::new(ABROAD, &id)];
    snapshot.figures(viewer, &wholes, &counting(network.is_invented()))
}

/// What is counted of real organisations of this country that take part in a network.
pub fn of_participants<'a>(snapshot: &'a Snapshot, viewer: &Viewer, network: Id) -> Figures<'a> {
    let whole = Facet::new(HERE, &network.to_string());
    snapshot.figures(viewer, &[whole], &counting(false))
}

/// What is counted of every real organisation of this country.
pub fn of_everyone<'a>(snapshot: &'a Snapshot, viewer: &Viewer) -> Figures<'a> {
    let whole = Facet::new(HERE, EVERYONE);
    snapshot.figures(viewer, &[whole], &counting(false))
}

/// How many have no municipality that we know.
pub fn nowhere(figures: &Figures<'_>) -> usize {
    figures.having(TOWN, UNKNOWN)
}

/// Since when members of each county take part.
pub fn since(figures: &Figures<'_>) -> Vec<Since> {
    let counts = figures.of(WOVEN).into_iter();
    let told = counts.filter_map(|(value, count)| {
        let known = |part: &'static str| Some(part).filter(|part| !part.is_empty());
        let mut parts = value.split('|').map(known);
        Some(Since {
            county: parts.next()?,
            ambit: parts.next()?,
            date: parts.next()??.parse().ok()?,
            count,
        })
    });
    told.collect()
}

fn counting(is_invented_too: bool) -> Counting {
    Counting {
        kind: organisations::KIND,
        state: Some(State::Published),
        is_invented_too,
    }
}

fn counted(head: &Head) -> Vec<Counted> {
    let side = if is_abroad(head) { ABROAD } else { HERE };
    let is_nowhere = municipality(head).is_none();
    let nowhere = is_nowhere.then(|| Facet::new(TOWN, UNKNOWN)).into_iter();
    let everyone = Counted {
        whole: Facet::new(side, EVERYONE),
        beside: nowhere.collect(),
    };
    let card: Option<Card> = head.particulars();
    let sizes = || {
        let is_council = head.has("kind", "municipality");
        let sizes = head.values("size").filter(move |_| is_council);
        sizes.map(|size| Facet::new(COUNCIL_SIZE, size))
    };
    let networks = head.values("network").map(|network| Counted {
        whole: Facet::new(side, network),
        beside: sizes()
            .chain(taking_part(head, card.as_ref(), network))
            .collect(),
    });
    std::iter::once(everyone).chain(networks).collect()
}

/// Its thread in the cloth of a network, if it has one.
fn taking_part(head: &Head, card: Option<&Card>, network: &str) -> Option<Facet> {
    let network: Id = network.parse().ok()?;
    let mut memberships = card?.memberships.iter();
    let own = memberships.find(|membership| membership.network == network)?;
    let value = |dimension| head.values(dimension).next().unwrap_or_default();
    let (county, ambit, since) = (value("county"), value("ambit"), month(own.since));
    let is_in = TAKING_PART.contains(&&*own.state);
    is_in.then(|| Facet::new(WOVEN, &format!("{county}|{ambit}|{since}")))
}

/// A cloth tells months and nothing finer.
fn month(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::Day(day) => PartialDate::Month(day.year(), day.month()),
        other => other,
    }
}
