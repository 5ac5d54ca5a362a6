//! Names of what can be chosen, in the reader's words; what has no name cannot be chosen.

use ordit_kernel::{Id, Lang, Viewer};
use ordit_members::{NetworkCard, directory::said::Said};
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    search::Dimension,
    snapshot::{Head, Snapshot},
    themes::theme,
};

/// A network by its address and its name.
#[derive(Clone, Debug)]
pub struct NetworkLabel {
    pub id: Id,
    pub slug: String,
    pub label: Said,
    pub is_invented: bool,
}

/// The networks that a reader sees.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<NetworkLabel>);

impl Names {
    /// By their short names where they have one.
    pub fn seen(snapshot: &Snapshot, viewer: &Viewer, lang: Lang) -> Self {
        let networks = snapshot.networks();
        let networks = networks.filter(|head| snapshot.get(viewer, head.id).is_some());
        Self(networks.map(|head| network(head, lang)).collect())
    }

    /// The network with this identity.
    pub fn by_id(&self, id: &str) -> Option<&NetworkLabel> {
        let id: Id = id.parse().ok()?;
        self.0.iter().find(|network| network.id == id)
    }

    /// The network at this address.
    pub fn by_slug(&self, slug: &str) -> Option<&NetworkLabel> {
        self.0.iter().find(|network| network.slug == slug)
    }

    /// The network in which everything invented lives, if there is one.
    pub fn invented(&self) -> Option<&NetworkLabel> {
        self.0.iter().find(|network| network.is_invented)
    }

    /// The name of a value as it stands in the address; none when it is no value.
    pub fn of(&self, dimension: Dimension, value: &str, l: &Translator) -> Option<Said> {
        let words = match dimension {
            Dimension::Network => return Some(self.by_slug(value)?.label.clone()),
            Dimension::Theme => theme(value)?.label(l.lang()).to_owned(),
            Dimension::Territory => Territories::get().name_of(value)?.to_owned(),
            Dimension::Noun => known(format!("app-search-noun-{value}"), l)?,
            Dimension::Kind => kind(value, l)?,
            Dimension::Family => known(format!("members-family-{value}"), l)?,
            Dimension::Source => return None,
        };
        Some(Said::plain(words, l.lang()))
    }
}

/// The beginnings of the keys of what an entry is.
const KINDS: [&str; 5] = [
    "members-organisation-kind",
    "members-network-kind",
    "activities-kind",
    "groups-kind",
    "library-kind",
];

/// What an entry is, in words.
pub fn kind(value: &str, l: &Translator) -> Option<String> {
    let mut keys = KINDS.into_iter();
    keys.find_map(|prefix| known(format!("{prefix}-{value}"), l))
}

fn known(key: String, l: &Translator) -> Option<String> {
    l.has(&key).then(|| l.t(key))
}

fn network(head: &Head, lang: Lang) -> NetworkLabel {
    let short = head.particulars::<NetworkCard>();
    let short = short.and_then(|card| card.short_name);
    NetworkLabel {
        id: head.id,
        slug: head.slug.to_string(),
        label: short.map_or_else(|| head.title(lang).into(), |short| Said::plain(short, lang)),
        is_invented: head.is_invented(),
    }
}

#[cfg(test)]
pub fn sample() -> Names {
    let label = |number, slug: &str, is_invented| NetworkLabel {
        id: Id(uuid::Uuid::from_u128(number)),
        slug: slug.to_owned(),
        label: Said::plain(slug.to_uppercase(), Lang::Ca),
        is_invented,
    };
    Names(vec![label(1, "xmess", false), label(2, "made-up", true)])
}
