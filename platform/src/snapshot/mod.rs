//! The snapshot: heads of all entries in memory, made from the database and never the truth.

mod alike;
mod bounds;
mod collation;
mod figures;
mod file;
mod filter;
mod find;
mod follow;
mod head;
mod heads;
mod in_box;
mod in_order;
mod kept;
mod links;
mod load;
mod packed;
mod places;
mod seen;
mod shards;
mod stretch;
mod touched;
mod words;

use std::sync::{Arc, OnceLock};

use ordit_kernel::{Acting, Id, Scope, Viewer};
use sea_orm::DbErr;

pub use bounds::BoundingBox;
pub use collation::SortKeys;
pub use figures::{Counting, Dot, Figures};
pub use filter::{Filter, Order};
pub use find::{Count, Found};
pub use follow::Snapshots;
pub use head::{Head, HeadPlace, PARTICIPANT, Particulars};
pub use in_box::Cluster;
pub use in_order::FoundPage;
pub use kept::{Counted, Kept};
pub use links::Link;
pub use load::Kind;
pub use seen::Seen;
pub use words::{Facet, Word};

use crate::{db::Db, events::Touch};
use alike::Class;
use heads::Heads;
use in_order::InOrder;
use kept::Book;
use links::Links;
use places::{Packed, Places};
use seen::Audiences;
use touched::Touched;

/// The register as it was at one event; cheap to clone, never changed.
#[derive(Clone, Default)]
pub struct Snapshot {
    /// The number of the last event that this snapshot knows.
    pub seq: i64,
    heads: Heads,
    links: Links,
    places: Places,
    audiences: Audiences,
    touched: Touched,
    kinds: Arc<[Kind]>,
    /// Counts and lists, once somebody asked for them.
    book: Arc<OnceLock<Book>>,
    in_order: InOrder,
    /// Positions mean the same in all that came of one beginning.
    beginning: Arc<()>,
}

impl Snapshot {
    /// The head of an entry, if there is one and this viewer sees it.
    pub fn get(&self, viewer: &Viewer, id: Id) -> Option<&Head> {
        self.seen_at(viewer, self.heads.position_of(id)?)
    }

    /// The entry of a kind at an address, if there is one and this viewer sees it. An earlier
    /// address goes on leading to its entry until another entry takes it.
    pub fn by_slug(&self, viewer: &Viewer, kind: &str, slug: &str) -> Option<&Head> {
        self.seen_at(viewer, self.heads.at_address(kind, slug)?)
    }

    /// Every network of the instance, whoever looks; there are few.
    pub fn networks(&self) -> impl Iterator<Item = &Head> {
        self.heads.networks()
    }

    /// The networks in which an organisation takes part now, whoever looks; one that only applied
    /// to a network does not take part in it yet.
    pub fn taking_part(&self, organisation: Id) -> Vec<Id> {
        let head = self.head(organisation);
        let values = head.into_iter().flat_map(|head| head.values("network"));
        values
            .filter(|network| {
                !head.is_some_and(|head| head.has("state", &format!("{network}:applied")))
            })
            .filter_map(|network| network.parse().ok())
            .collect()
    }

    /// The entries that name an organisation as a participant, whoever looks: the groups in which
    /// it is.
    pub fn groups_of(&self, organisation: Id) -> Vec<Id> {
        let Some(facet) = Facet::known(PARTICIPANT, &organisation.to_string()) else {
            return Vec::new();
        };
        let positions = self.book().list(facet).iter();
        let heads = positions.filter_map(|position| self.heads.head(*position));
        heads.map(|head| head.id).collect()
    }

    /// What those entries carry under a dimension to which this one leads by a relation, whoever
    /// looks; for permissions, such as those of the group that holds a meeting.
    pub fn carried_beyond(&self, id: Id, relation: &str, dimension: &str) -> Vec<Id> {
        let links = self.links.of(id).iter();
        let own = links.filter(|link| link.from == id && link.relation.as_str() == relation);
        let heads = own.filter_map(|link| self.head(link.to));
        let values = heads.flat_map(|head| head.values(dimension));
        values.filter_map(|id| id.parse().ok()).collect()
    }

    /// What somebody sees: networks and organisations by mandates in force, and where the
    /// organisation that is acted for takes part, groups included.
    pub fn viewer_of(&self, acting: &Acting) -> Viewer {
        let own = acting.organisation.filter(|id| acting.acts_for(*id));
        let networks = self.networks().map(|head| head.id);
        let parts = own.into_iter().flat_map(|id| self.taking_part(id));
        let mut viewer = acting.viewer(networks, parts);
        let groups = own.into_iter().flat_map(|id| self.groups_of(id));
        viewer.scopes.extend(groups.map(Scope::Group));
        viewer
    }

    /// The audiences that a viewer belongs to, for projections that keep the numbers.
    pub fn seen_by(&self, viewer: &Viewer) -> Seen {
        self.audiences.seen_by(viewer)
    }

    /// Every head, whoever looks; for projections, which scope what they tell by themselves.
    pub(crate) fn heads(&self) -> impl Iterator<Item = &Head> {
        self.heads.slots().map(|slot| &*slot.head)
    }

    /// The head of an entry, whoever looks; for projections likewise.
    pub(crate) fn head(&self, id: Id) -> Option<&Head> {
        self.heads.head(self.heads.position_of(id)?)
    }

    /// How many entries there are, hidden ones included; for the operator's eyes.
    pub fn len(&self) -> usize {
        self.heads.count() as usize
    }

    /// There is no entry at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn seen_at(&self, viewer: &Viewer, position: u32) -> Option<&Head> {
        let slot = self.heads.slot(position)?;
        let seen = self.seen_by(viewer);
        seen.has(slot.audience).then_some(&*slot.head)
    }

    /// Nothing yet, as of an event.
    fn empty(seq: i64, audiences: Audiences) -> Self {
        Self {
            seq,
            audiences,
            touched: Touched::since(seq),
            ..Self::default()
        }
    }

    /// The same, knowing what is kept of each kind.
    fn of_kinds(self, kinds: &[Kind]) -> Self {
        Self {
            kinds: kinds.into(),
            ..self
        }
    }

    /// The same snapshot with these events applied: what they touch is read anew.
    ///
    /// # Errors
    /// When the database cannot be reached.
    async fn refreshed(&self, db: &Db, kinds: &[Kind], news: &[Touch]) -> Result<Self, DbErr> {
        let touched = touched::entries(news);
        let mut ids: Vec<Id> = touched.keys().copied().collect();
        ids.sort_unstable();
        let mut next = self.clone();
        next.audiences = self.audiences.grown(db).await?;
        let heads = load::heads(db, kinds, &next.audiences, &ids).await?;
        let links = load::links(db, &ids).await?;
        next.seq = news.last().map_or(self.seq, |last| last.seq);
        let mut shown = Vec::new();
        for head in heads {
            let seq = touched.get(&head.id).copied().unwrap_or(next.seq);
            let before = self.head(head.id);
            if before.is_some_and(|before| before.audience != head.audience) {
                shown.push(head.id);
            }
            next.put(head, seq);
        }
        let mut ends = next.links.replace(&ids, links);
        // Others see its links from now on, or no longer.
        for id in shown {
            ends.extend(next.links.of(id).iter().map(|link| link.other(id)));
        }
        for end in ends {
            if let Some(position) = next.heads.position_of(end) {
                next.heads.touch(position, next.seq);
            }
        }
        for (network, seq) in news
            .iter()
            .filter_map(|news| Some((news.network?, news.seq)))
        {
            next.touched.touch_network(network, seq);
        }
        Ok(next)
    }

    /// Puts a head in its place, as touched by an event.
    fn put(&mut self, head: Head, seq: i64) {
        let id = head.id;
        let position = self.heads.position_of(id);
        let before = position.and_then(|position| self.heads.slot(position));
        let before = before.map(|slot| slot.head.clone());
        // Those to which it belonged, and those to which it belongs.
        let networks = before.iter().flat_map(|before| before.networks());
        for network in networks.chain(head.networks()) {
            self.touched.touch_network(network, seq);
        }
        let point = head.place.point;
        let stays = before
            .as_ref()
            .is_some_and(|before| before.place.point == point && Class::is_shared(before, &head));
        let position = self.heads.put(head, seq);
        self.follow_in_book(before.as_deref(), position);
        self.follow_in_order(before.as_deref(), position);
        if !stays {
            self.places.note(&self.heads, id, (position, point), seq);
        }
    }

    /// Builds the tree of places anew.
    fn pack(&mut self) {
        let packed = Packed::of(&self.heads, self.seq);
        self.places = self.places.over(packed, &self.heads);
    }
}

#[cfg(test)]
mod tests;
