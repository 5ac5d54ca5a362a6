//! The group in the address of a page about what it does, and the forms of such pages.

mod export;
mod inputs;
mod kept_store;
mod read;
pub mod work;

use ordit_kernel::{Id, UserError};
use ordit_members::directory::said::Said;
use ordit_platform::{
    permissions::may_look,
    snapshot::{Head, Snapshot},
    web::{Layout, Shared, Site, Visit, WebError},
};

pub use export::List;
pub use inputs::{Input, Inputs};
pub use kept_store::WORKED;
pub use read::Reader;

use crate::{
    circles::{LEAD, TAKE_PART, named},
    groups::{Card, KIND, path, rules},
};

const AREAS: &[&str] = &[
    "promises",
    "meetings",
    "polls",
    "questions",
    "products",
    "resources",
    "synergies",
    "aims",
];

/// A group, and what whoever reads is to it.
#[derive(Clone, Debug)]
pub struct Inside {
    pub id: Id,
    pub slug: String,
    pub name: Said,
    pub network: Option<Id>,
    network_slug: String,
    pub is_sensitive: bool,
    pub is_invented: bool,
    /// It has finished, whatever it became.
    pub is_over: bool,
    /// May lead it.
    pub leads: bool,
    /// The organisation in it for which one acts.
    pub own: Option<Id>,
    /// The organisations in it, by name.
    pub members: Vec<(Id, Said)>,
}

impl Inside {
    /// The group with this id.
    ///
    /// # Errors
    /// [`WebError::NotFound`] when there is none that this visitor sees.
    pub fn find(site: &Site, visit: &Visit, id: Id) -> Result<Self, WebError> {
        let snapshot = site.snapshots.current();
        let head = snapshot.get(&visit.viewer, id);
        let head = head.filter(|head| &*head.kind == KIND);
        head.map(|head| Self::of(&snapshot, visit, head))
            .ok_or(WebError::NotFound)
    }

    /// The group with this head.
    pub fn of(snapshot: &Snapshot, visit: &Visit, head: &Head) -> Self {
        let participants = named(head, "participant");
        let acting = &visit.acting;
        let own = acting.organisation.filter(|own| {
            // Who runs the command line acts for everybody, and is in no group.
            participants.contains(own) && acting.acts_for(*own)
        });
        let network = head
            .network
            .and_then(|id| snapshot.get(&visit.viewer, id))
            .map(|network| network.slug.to_string());
        let card: Option<Card> = head.particulars();
        Self {
            id: head.id,
            slug: head.slug.to_string(),
            name: head.title(visit.lang).into(),
            network: head.network,
            network_slug: network.unwrap_or_default(),
            is_sensitive: card.as_ref().is_none_or(|card| card.is_sensitive),
            is_over: card.is_some_and(|card| rules::is_over(&card.standing)),
            is_invented: head.is_invented(),
            leads: may_look(&LEAD, snapshot, acting, head),
            own,
            members: by_name(snapshot, visit, &participants),
        }
    }

    /// Nothing new is begun in a group that has finished.
    ///
    /// # Errors
    /// A sentence, when it has.
    pub fn goes_on(&self) -> Result<(), UserError> {
        match self.is_over {
            true => Err(UserError::new("groups-inside-error-over")),
            false => Ok(()),
        }
    }

    /// The address of a page about what the group does.
    pub fn path(&self, rest: &str) -> String {
        format!("/g/{}{rest}", self.id)
    }

    /// The pages about what it does; their words are `groups-inside-area-{code}`.
    pub fn areas(&self) -> &'static [&'static str] {
        AREAS
    }

    /// The address of one of them.
    pub fn area(&self, code: &str) -> String {
        self.path(&format!("/{code}"))
    }

    /// The page of the group.
    pub fn home(&self) -> String {
        path(&self.slug)
    }

    /// The frame of a page of the group.
    pub fn layout(&self, site: &Shared, visit: &Visit, title: &str) -> Layout {
        Layout::new(site, visit, title).of_network(&self.network_slug)
    }

    /// What an organisation of the group is called; nothing of one that left.
    pub fn member(&self, id: Id) -> Option<&Said> {
        let found = self.members.iter().find(|(own, _)| *own == id);
        found.map(|(_, name)| name)
    }

    /// May speak for this organisation in the group.
    pub fn speaks_for(&self, organisation: Id) -> bool {
        self.leads || self.own == Some(organisation)
    }

    /// The organisations for which one may speak, as choices of a form.
    pub fn spoken_for(&self) -> Vec<(String, String)> {
        let own = self.members.iter().filter(|(id, _)| self.speaks_for(*id));
        own.map(|(id, name)| (id.to_string(), name.text.clone()))
            .collect()
    }

    /// All organisations, as choices of a form.
    pub fn member_choices(&self) -> Vec<(String, String)> {
        let all = self.members.iter();
        all.map(|(id, name)| (id.to_string(), name.text.clone()))
            .collect()
    }
}

/// Whether a field has something wrong; for templates.
pub fn is_wrong(input: &Input) -> bool {
    input.error.is_some()
}

/// Whether somebody may look at what is inside a group.
pub fn takes_part(snapshot: &Snapshot, visit: &Visit, head: &Head) -> bool {
    may_look(&TAKE_PART, snapshot, &visit.acting, head)
}

/// What organisations are called, in the order of the alphabet; hidden ones are left out.
fn by_name(snapshot: &Snapshot, visit: &Visit, ids: &[Id]) -> Vec<(Id, Said)> {
    let seen = ids.iter().filter_map(|id| snapshot.get(&visit.viewer, *id));
    let mut heads: Vec<&Head> = seen.collect();
    heads.sort_by(|one, other| {
        let key = |head: &&Head| head.sort_key(visit.lang).to_vec();
        key(one).cmp(&key(other))
    });
    let name = |head: &Head| (head.id, head.title(visit.lang).into());
    heads.into_iter().map(name).collect()
}

/// What an organisation is called for whoever reads.
pub fn name_of(snapshot: &Snapshot, visit: &Visit, id: Id) -> Said {
    let head = snapshot.get(&visit.viewer, id);
    head.map_or_else(
        || Said::plain(visit.l.t("groups-inside-hidden"), visit.lang),
        |head| head.title(visit.lang).into(),
    )
}

#[cfg(test)]
pub(crate) mod tests;
