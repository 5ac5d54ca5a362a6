//! The networks that a reader sees, by identity and by address.

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::{
    register::State,
    snapshot::{Head, Snapshot},
};

use super::said::Said;
use crate::networks::Card;

/// What a list says of a network.
#[derive(Clone, Debug)]
pub struct NetworkName {
    pub id: Id,
    pub slug: String,
    pub title: Said,
    /// The short name where there is one, else the whole title.
    pub short: Said,
    pub is_invented: bool,
    /// Put away; only its coordination is told of it.
    pub is_archived: bool,
}

/// The networks of the instance that a reader sees; there are few.
#[derive(Clone, Debug, Default)]
pub struct NetworkNames(Vec<NetworkName>);

impl NetworkNames {
    /// Named in the reader's language, in the right alphabet, invented ones last.
    pub fn seen(snapshot: &Snapshot, viewer: &Viewer, lang: Lang) -> Self {
        let networks = snapshot.networks();
        let mut heads: Vec<&Head> = networks
            .filter(|head| snapshot.get(viewer, head.id).is_some())
            .collect();
        heads.sort_by_key(|head| (head.is_invented(), head.sort_key(lang).to_vec()));
        Self(
            heads
                .into_iter()
                .map(|head| NetworkName::of(head, lang))
                .collect(),
        )
    }

    /// The network with this identity.
    pub fn by_id(&self, id: Id) -> Option<&NetworkName> {
        self.0.iter().find(|network| network.id == id)
    }

    /// The network at this address.
    pub fn by_slug(&self, slug: &str) -> Option<&NetworkName> {
        self.0.iter().find(|network| network.slug == slug)
    }

    /// All of them, in order.
    pub fn all(&self) -> impl Iterator<Item = &NetworkName> {
        self.0.iter()
    }

    /// Every address.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|network| network.slug.as_str())
    }

    /// The network in which everything invented lives, if this instance has one.
    pub fn invented(&self) -> Option<&NetworkName> {
        self.0.iter().find(|network| network.is_invented)
    }
}

impl NetworkName {
    fn of(head: &Head, lang: Lang) -> Self {
        let title = Said::from(head.title(lang));
        let short = head.particulars::<Card>().and_then(|card| card.short_name);
        Self {
            id: head.id,
            slug: head.slug.to_string(),
            short: short.map_or_else(|| title.clone(), |short| Said::plain(short, lang)),
            title,
            is_invented: head.is_invented(),
            is_archived: head.state == State::Archived,
        }
    }

    /// The network's page.
    pub fn href(&self) -> String {
        crate::networks::path(&self.slug)
    }
}

#[cfg(test)]
pub(super) fn sample() -> NetworkNames {
    let name = |number, slug: &str, is_invented| NetworkName {
        id: Id(uuid::Uuid::from_u128(number)),
        slug: slug.to_owned(),
        title: Said::plain(slug.to_uppercase(), Lang::Ca),
        short: Said::plain(slug.to_uppercase(), Lang::Ca),
        is_invented,
        is_archived: false,
    };
    NetworkNames(vec![
        name(1, "xmess", false),
        name(2, "xpc", false),
        name(3, "made-up", true),
    ])
}
