//! What an activity is tied to, as its page and the plan of a network show it.

use std::collections::HashMap;

use ordit_kernel::{Id, Viewer};
use ordit_members::messages::{Source, entrance};
use ordit_platform::{
    register::State,
    snapshot::{Head, Snapshot},
    web::{Query, Site, Visit, WebError},
};

use super::{BESIDE, SESSION_OF};
use crate::activities::{
    Activity, Card,
    form::This,
    parts::{self, Part},
    view::{Line, line},
};

/// So many of each are shown.
const SHOWN: usize = 100;

/// What an activity is tied to, as far as whoever reads sees it.
#[derive(Default)]
pub struct Bonds {
    /// The programme of which it is a session.
    pub programme: Option<Line>,
    pub sessions: Vec<Line>,
    pub beside: Vec<Line>,
}

impl Bonds {
    /// Everything that is tied to it.
    pub fn ids(&self) -> Vec<Id> {
        let all = self.programme.iter().chain(&self.sessions);
        all.chain(&self.beside).map(|line| line.id).collect()
    }

    /// It is tied to nothing.
    pub fn is_empty(&self) -> bool {
        self.ids().is_empty()
    }
}

/// What an activity is tied to; by time, then by name.
pub fn bonds(snapshot: &Snapshot, visit: &Visit, id: Id) -> Bonds {
    let mut bonds = Bonds::default();
    let links = snapshot.links(&visit.viewer, id);
    let mut links: Vec<_> = links
        .into_iter()
        .filter(|(_, head)| head.state == State::Published)
        .collect();
    links.sort_by_cached_key(|(_, head)| {
        let card: Option<Card> = head.particulars();
        let first = card.and_then(|card| card.first_at).map(|at| at.0);
        (first, head.title(visit.lang).text.to_owned(), head.id)
    });
    for (link, head) in links.into_iter().take(SHOWN) {
        match link.relation.as_str() {
            SESSION_OF if link.from == id => bonds.programme = line(head, visit),
            SESSION_OF => bonds.sessions.extend(line(head, visit)),
            BESIDE => bonds.beside.extend(line(head, visit)),
            _ => {}
        }
    }
    bonds
}

/// Whether an activity is a session of a programme of the same network, which counts in its stead.
pub fn is_session(snapshot: &Snapshot, viewer: &Viewer, id: Id, network: Id) -> bool {
    let own = network.to_string();
    let is_ours = |head: &Head| head.has("network", &own) || head.has("owner", &own);
    let links = snapshot.links(viewer, id);
    links.into_iter().any(|(link, head)| {
        link.relation.as_str() == SESSION_OF
            && link.from == id
            && head.state == State::Published
            && !head.has("standing", "cancelled")
            && is_ours(head)
    })
}

/// Trainings, each with the programmes among the same activities with which it counts as one.
pub type Within<'a> = Vec<(&'a Head, Vec<&'a Head>)>;

/// Those of these that count with a programme that is among them.
pub fn within<'a>(snapshot: &Snapshot, viewer: &Viewer, found: &[(&'a Head, Card)]) -> Within<'a> {
    let all: HashMap<Id, &'a Head> = found.iter().map(|(head, _)| (head.id, *head)).collect();
    let trainings = found
        .iter()
        .filter(|(_, card)| &*card.activity_kind == "training");
    let programmes = |head: &Head| -> Vec<&'a Head> {
        let links = snapshot.links(viewer, head.id).into_iter();
        links
            .filter(|(link, _)| link.relation.as_str() == SESSION_OF && link.from == head.id)
            .filter_map(|(link, _)| all.get(&link.to).copied())
            .collect()
    };
    trainings
        .map(|(head, _)| (*head, programmes(head)))
        .filter(|(_, programmes)| !programmes.is_empty())
        .collect()
}

/// The parts that those beside it share with it.
///
/// # Errors
/// When the database cannot be reached.
pub async fn shared_parts(site: &Site, bonds: &Bonds) -> Result<Vec<Part>, WebError> {
    let beside: Vec<Id> = bonds.beside.iter().map(|line| line.id).collect();
    if beside.is_empty() {
        return Ok(Vec::new());
    }
    Ok(parts::store::shared_of(site.db.read(), &beside).await?)
}

/// Where those are written to whom a meeting is for, by their office.
pub struct Invited {
    pub href: String,
    /// Its words are `activities-invite-{role}`.
    pub role: &'static str,
}

impl Invited {
    /// For whoever writes in the name of its home, while it is to come.
    pub fn of(visit: &Visit, this: &This, own: &Activity) -> Option<Self> {
        let role = match own.activity_kind.as_str() {
            "officers_meeting" => "elected_officer",
            "technical_meeting" => "technician",
            _ => return None,
        };
        let home = this.home.as_deref()?;
        let is_open = matches!(own.standing.as_str(), "planned" | "announced");
        let members = ["member", "associate_member"].into_iter();
        let query = members.fold(Query::parse("").with("role", role), |query, state| {
            query.with("state", state)
        });
        (is_open && visit.acting.coordinates(this.network)).then(|| Self {
            href: entrance::href(home, Source::People, &query),
            role,
        })
    }
}

/// The other of the two meetings that are held in parallel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parallel(pub &'static str);

impl Parallel {
    /// What is held in parallel with a meeting of a kind.
    pub fn of_kind(kind: &str) -> Option<Self> {
        match kind {
            "officers_meeting" => Some(Self("technical_meeting")),
            "technical_meeting" => Some(Self("officers_meeting")),
            _ => None,
        }
    }
}
