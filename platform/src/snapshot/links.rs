//! Links between entries, found from either end.

use std::collections::HashMap;

use ordit_kernel::{Id, PartialDate, Viewer};
use serde::{Deserialize, Serialize};

use super::{Head, Snapshot, shards::Shards, words::Word};

/// Something that joins two entries; what was noted about it stays in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: Id,
    pub relation: Word,
    pub to: Id,
    pub since: Option<PartialDate>,
    pub until: Option<PartialDate>,
}

impl Link {
    pub(super) fn other(&self, end: Id) -> Id {
        if self.from == end { self.to } else { self.from }
    }

    fn key(&self) -> (Id, &'static str, Id) {
        (self.from, self.relation.as_str(), self.to)
    }
}

/// Every link, at both of its ends, in order.
#[derive(Clone, Default)]
pub(super) struct Links(Shards<Id, Box<[Link]>>);

impl Links {
    pub(super) fn of(&self, id: Id) -> &[Link] {
        self.0.get(&id).map_or(&[], |links| links)
    }

    /// Every link once.
    pub(super) fn all(&self) -> impl Iterator<Item = &Link> {
        let ends = self.0.iter();
        ends.flat_map(|(end, links)| links.iter().filter(|link| link.from == *end))
    }

    /// Puts these in place of all links of these entries; tells which other ends changed.
    pub(super) fn replace(&mut self, ids: &[Id], found: Vec<Link>) -> Vec<Id> {
        let mut fresh: HashMap<Id, Vec<Link>> = ids.iter().map(|id| (*id, Vec::new())).collect();
        for link in found {
            for end in [link.from, link.to] {
                fresh.entry(end).and_modify(|links| links.push(link));
            }
        }
        let mut others = Vec::new();
        for (id, mut links) in fresh {
            links.sort_unstable_by_key(Link::key);
            links.dedup();
            let before = self.of(id).to_vec();
            if before == links {
                continue;
            }
            for gone in before.iter().filter(|link| !links.contains(link)) {
                self.set(gone.other(id), |own| own.retain(|link| link != gone));
                others.push(gone.other(id));
            }
            for new in links.iter().filter(|link| !before.contains(link)) {
                self.set(new.other(id), |own| own.push(*new));
                others.push(new.other(id));
            }
            self.set(id, |own| *own = links);
        }
        others
    }

    fn set(&mut self, id: Id, change: impl FnOnce(&mut Vec<Link>)) {
        let mut links = self.of(id).to_vec();
        change(&mut links);
        links.sort_unstable_by_key(Link::key);
        links.dedup();
        if links.is_empty() {
            self.0.remove(&id);
        } else {
            self.0.insert(id, links.into());
        }
    }
}

impl Snapshot {
    /// The links of an entry in either direction, each with the entry at its other end; a link is
    /// seen by whoever sees both ends.
    pub fn links(&self, viewer: &Viewer, id: Id) -> Vec<(&Link, &Head)> {
        let seen = self.audiences.seen_by(viewer);
        let see = |id: Id| {
            let slot = self.heads.slot(self.heads.position_of(id)?)?;
            seen.has(slot.audience).then_some(&*slot.head)
        };
        if see(id).is_none() {
            return Vec::new();
        }
        let links = self.links.of(id).iter();
        links
            .filter_map(|link| Some((link, see(link.other(id))?)))
            .collect()
    }
}

/// A link as the snapshot's file has it: words have other numbers in another process.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredLink {
    from: Id,
    relation: String,
    to: Id,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
}

impl From<&Link> for StoredLink {
    fn from(link: &Link) -> Self {
        Self {
            from: link.from,
            relation: link.relation.as_str().to_owned(),
            to: link.to,
            since: link.since,
            until: link.until,
        }
    }
}

impl From<StoredLink> for Link {
    fn from(link: StoredLink) -> Self {
        Self {
            from: link.from,
            relation: Word::new(&link.relation),
            to: link.to,
            since: link.since,
            until: link.until,
        }
    }
}
