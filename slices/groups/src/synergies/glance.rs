//! The groups with which a group shares something, each with its reasons in words; from memory.

use std::collections::HashMap;

use ordit_kernel::Id;
use ordit_members::directory::said::Said;
use ordit_platform::{
    register::State,
    snapshot::{Filter, Head, Snapshot},
    themes::theme,
    web::Visit,
};

use super::rules::{Traits, ranked};
use crate::{
    circles::named,
    groups::{Card, KIND, path},
    inside::{name_of, takes_part},
    meetings::HELD_BY,
};

/// So many stand on the page of a group.
const FIRST: usize = 3;
/// So many meetings of a group are looked at.
const MEETINGS: usize = 200;
/// So many members are named, the others counted.
const NAMED: usize = 3;

/// Groups that share something with a group.
#[derive(Clone, Debug, Default)]
pub struct Glance {
    pub lines: Vec<Synergy>,
    /// The page of all of them, for who takes part.
    pub all: Option<String>,
}

/// A group that shares something.
#[derive(Clone, Debug)]
pub struct Synergy {
    pub name: Said,
    pub href: String,
    /// The network whose group it is, where it is another.
    pub network: Option<Said>,
    pub reasons: Vec<String>,
}

/// The first of them for the page of a group; nothing of a sensitive one.
pub fn glance(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Glance {
    let mut lines = synergies(snapshot, visit, head);
    lines.truncate(FIRST);
    let is_inside = takes_part(snapshot, visit, head);
    Glance {
        lines,
        all: is_inside.then(|| format!("/g/{}/synergies", head.id)),
    }
}

/// All of them that this reader sees, what shares most first. Who is in a sensitive group is told
/// to nobody, so such groups have none.
pub fn synergies(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Vec<Synergy> {
    if is_sensitive(head) {
        return Vec::new();
    }
    let own = traits(snapshot, visit, head);
    let pair = |dimension: &str, value: &str| (dimension.to_owned(), value.to_owned());
    let themes = own.themes.iter().map(|code| pair("theme", code));
    let members = own.members.iter();
    let members = members.map(|id| pair("participant", &id.to_string()));
    let any: Vec<(String, String)> = themes.chain(members).collect();
    let mut others: HashMap<Id, &Head> = meeting_with(snapshot, visit, &own.activities);
    if !any.is_empty() {
        let filter = Filter {
            kind: KIND,
            state: Some(State::Published),
            any,
            ..Filter::default()
        };
        let found = snapshot.find(&visit.viewer, &filter).heads;
        others.extend(found.into_iter().map(|other| (other.id, other)));
    }
    others.remove(&head.id);
    // What was made up is no company for what is real.
    others.retain(|_, other| is_alive(other) && other.is_invented() == head.is_invented());
    let shared = others.iter();
    let shared = shared.map(|(id, other)| {
        let theirs = traits(snapshot, visit, other);
        (*id, own.shared_with(&theirs))
    });
    let told = ranked(shared.collect()).into_iter();
    told.filter_map(|(id, traits)| {
        let other = others.get(&id)?;
        Some(told_of(snapshot, visit, (head, other), &traits))
    })
    .collect()
}

fn is_sensitive(head: &Head) -> bool {
    head.particulars::<Card>()
        .is_none_or(|card| card.is_sensitive)
}

/// It goes on, and may be told of.
fn is_alive(head: &Head) -> bool {
    let card: Option<Card> = head.particulars();
    card.is_some_and(|card| {
        let goes_on = matches!(&*card.standing, "proposed" | "active" | "paused");
        goes_on && !card.is_sensitive
    })
}

fn traits(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Traits {
    let links = snapshot.links(&visit.viewer, head.id).into_iter();
    let held = links.filter(|(link, _)| link.relation.as_str() == HELD_BY && link.to == head.id);
    Traits {
        themes: head.themes().map(str::to_owned).collect(),
        members: named(head, "participant"),
        activities: held.take(MEETINGS).map(|(_, other)| other.id).collect(),
    }
}

/// The groups that hold one of these activities.
fn meeting_with<'a>(
    snapshot: &'a Snapshot,
    visit: &Visit,
    activities: &[Id],
) -> HashMap<Id, &'a Head> {
    let links = activities
        .iter()
        .flat_map(|id| snapshot.links(&visit.viewer, *id));
    let held = links.filter(|(link, other)| {
        link.relation.as_str() == HELD_BY && link.to == other.id && &*other.kind == KIND
    });
    held.map(|(_, other)| (other.id, other)).collect()
}

fn told_of(
    snapshot: &Snapshot,
    visit: &Visit,
    (head, other): (&Head, &Head),
    shared: &Traits,
) -> Synergy {
    let network = other.network.filter(|id| Some(*id) != head.network);
    Synergy {
        name: other.title(visit.lang).into(),
        href: path(&other.slug),
        network: network.map(|id| name_of(snapshot, visit, id)),
        reasons: reasons(snapshot, visit, shared),
    }
}

fn reasons(snapshot: &Snapshot, visit: &Visit, shared: &Traits) -> Vec<String> {
    let l = &visit.l;
    let mut told = Vec::new();
    if !shared.activities.is_empty() {
        told.push(l.t1(
            "groups-synergies-activities",
            "count",
            shared.activities.len(),
        ));
    }
    if !shared.members.is_empty() {
        let first = shared.members.iter().take(NAMED);
        let names: Vec<String> = first.map(|id| name_of(snapshot, visit, *id).text).collect();
        let rest = shared.members.len().saturating_sub(NAMED);
        told.push(match rest {
            0 => l.t1("groups-synergies-members", "names", names.join(", ")),
            _ => l.t2(
                "groups-synergies-members-more",
                "names",
                names.join(", "),
                "count",
                rest,
            ),
        });
    }
    if !shared.themes.is_empty() {
        let labels = shared.themes.iter().filter_map(|code| theme(code));
        let labels: Vec<&str> = labels.map(|theme| theme.label(visit.lang)).collect();
        told.push(l.t1("groups-synergies-themes", "themes", labels.join(", ")));
    }
    told
}
