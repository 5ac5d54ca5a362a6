//! What of those who are in groups, and of the lives of groups, people are told of.

use ordit_kernel::Id;
use ordit_platform::{
    events::{Event, Hearer},
    notify::{self, Circle, Noteworthy},
};

use super::{ADMITTED, ASKED, DECLINED, LEFT};
use crate::life;

/// What people are told of.
pub const NOTEWORTHY: &[Noteworthy] = &ALL;
/// Collects it.
pub const HEARER: Hearer = notify::hearer("groups.notify", &VERBS);

const VERBS: [&str; ALL.len()] = notify::verbs(&ALL);

const ALL: [Noteworthy; 7] = [
    Noteworthy {
        verb: ASKED,
        sentence: "groups-notify-asked",
        who: coordinators,
        about: |event| event.entry,
        href: |event, _| format!("/g/{}/members", event.entry),
    },
    Noteworthy {
        verb: ADMITTED,
        sentence: "groups-notify-admitted",
        who: organisation,
        about: |event| event.entry,
        href: |_, path| path.to_owned(),
    },
    Noteworthy {
        verb: DECLINED,
        sentence: "groups-notify-declined",
        who: organisation,
        about: |event| event.entry,
        href: |_, path| path.to_owned(),
    },
    Noteworthy {
        verb: LEFT,
        sentence: "groups-notify-left-alone",
        who: left_alone,
        about: |event| event.entry,
        href: |_, path| path.to_owned(),
    },
    Noteworthy {
        verb: life::PROPOSED,
        sentence: "groups-notify-change-proposed",
        who: |event| named(event, "asked"),
        about: |event| event.entry,
        href: |event, _| format!("/g/{}/life", event.entry),
    },
    Noteworthy {
        verb: life::MOVED,
        sentence: "groups-notify-moved",
        who: |event| {
            let network = event.network.map(Circle::Coordination);
            network.into_iter().chain(named(event, "members")).collect()
        },
        about: |event| event.entry,
        href: |event, _| format!("/g/{}/life", event.entry),
    },
    Noteworthy {
        verb: life::quiet::ASKED,
        sentence: "groups-notify-quiet",
        who: coordinators,
        about: |event| event.entry,
        href: |event, _| format!("/g/{}/life", event.entry),
    },
];

/// Those who look after the group; where nobody does, its network.
fn coordinators(event: &Event) -> Vec<Circle> {
    let coordinators = named(event, "coordinators");
    match coordinators.is_empty() {
        true => event
            .network
            .map(Circle::Coordination)
            .into_iter()
            .collect(),
        false => coordinators,
    }
}

/// The network of a group that nobody looks after any more.
fn left_alone(event: &Event) -> Vec<Circle> {
    let network = event.network.map(Circle::Coordination);
    let network = network.filter(|_| named(event, "coordinators").is_empty());
    network.into_iter().collect()
}

fn organisation(event: &Event) -> Vec<Circle> {
    event.other.map(Circle::ActingFor).into_iter().collect()
}

/// Those who act for the organisations that the event names.
fn named(event: &Event, field: &str) -> Vec<Circle> {
    let ids = event.data[field].as_array().into_iter().flatten();
    let ids = ids.filter_map(|id| id.as_str()?.parse::<Id>().ok());
    ids.map(Circle::ActingFor).collect()
}
