//! What it takes to tell of entries: the reader's language, and the networks that the reader sees.

use std::sync::LazyLock;

use ordit_kernel::{Id, Lang, Viewer};
use ordit_platform::{
    snapshot::{Snapshot, Word},
    web::Shared,
};

/// What entries are told with.
pub struct Telling<'a> {
    pub site: &'a Shared,
    pub lang: Lang,
    networks: Vec<Named<'a>>,
}

/// A network by its identity, as facets say it, and by its address.
struct Named<'a> {
    id: Id,
    value: Word,
    slug: &'a str,
}

impl<'a> Telling<'a> {
    /// To this reader, in this language.
    pub fn new(site: &'a Shared, snapshot: &'a Snapshot, viewer: &Viewer, lang: Lang) -> Self {
        let seen = snapshot.seen_by(viewer);
        let networks = snapshot.networks();
        let networks = networks.filter(|head| seen.has(head.audience));
        let named = networks.map(|head| Named {
            id: head.id,
            value: Word::new(&head.id.to_string()),
            slug: &head.slug,
        });
        Self {
            site,
            lang,
            networks: named.collect(),
        }
    }

    /// The address of a network that the reader sees.
    pub fn slug(&self, id: Id) -> Option<&'a str> {
        let mut networks = self.networks.iter();
        networks.find(|own| own.id == id).map(|own| own.slug)
    }

    /// The same of a network that a facet names.
    pub fn slug_of(&self, value: Word) -> Option<&'a str> {
        let mut networks = self.networks.iter();
        networks.find(|own| own.value == value).map(|own| own.slug)
    }
}

/// Names of kinds and dimensions, looked up once.
pub struct Dimensions {
    pub kind: Word,
    pub family: Word,
    /// Also a kind of entry.
    pub network: Word,
    pub ally: Word,
    pub theme: Word,
    pub organisation: Word,
    pub activity: Word,
    pub group: Word,
    pub country: Word,
}

impl Dimensions {
    /// All of them.
    pub fn get() -> &'static Self {
        static DIMENSIONS: LazyLock<Dimensions> = LazyLock::new(|| Dimensions {
            kind: Word::new("kind"),
            family: Word::new("family"),
            network: Word::new("network"),
            ally: Word::new("ally"),
            theme: Word::new("theme"),
            organisation: Word::new("organisation"),
            activity: Word::new("activity"),
            group: Word::new("group"),
            country: Word::new("country"),
        });
        &DIMENSIONS
    }
}
