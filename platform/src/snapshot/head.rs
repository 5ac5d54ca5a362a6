//! What memory holds of an entry: enough for lists, cards, links and filters.

use ordit_kernel::{Id, Instant, Lang, Localised, Point, text::localised};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    packed::Packed,
    words::{Facet, Word},
};
use crate::register::{INVENTED, State};

/// The dimension in which an entry says of which networks it is: its home network, and those in
/// which it takes an active part.
pub const NETWORK: &str = "network";
/// The dimension of themes.
pub const THEME: &str = "theme";
/// The dimension in which a group says which organisations are in it; a kind that has it lists it.
pub const PARTICIPANT: &str = "participant";

/// What a slice adds to the heads of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    pub facets: Vec<Facet>,
    /// At most 512 bytes, in the slice's own shape.
    pub bytes: Box<[u8]>,
}

impl Particulars {
    /// Facets and a small value for the kind's hot page.
    pub fn new<T: Serialize>(facets: Vec<Facet>, value: &T) -> Self {
        let bytes = postcard::to_stdvec(value).unwrap_or_default().into();
        Self { facets, bytes }
    }
}

/// Where an entry is; what is not known is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HeadPlace {
    pub point: Option<Point>,
    /// `scheme:code`, such as `ine:20045`.
    pub territory: Option<Word>,
}

/// The head of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub id: Id,
    pub kind: Word,
    pub network: Option<Id>,
    pub slug: Box<str>,
    pub audience: u32,
    pub state: State,
    pub lang: Lang,
    pub version: i64,
    pub updated_at: Instant,
    pub place: HeadPlace,
    pub(super) facets: Box<[Facet]>,
    pub(super) packed: Packed,
}

impl Head {
    /// The title in the reader's language, else in the entry's own, with the language it is in.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        localised(lang, self.lang, |wanted| self.packed.title(wanted))
    }

    /// The summary likewise.
    pub fn summary(&self, lang: Lang) -> Localised<'_> {
        localised(lang, self.lang, |wanted| self.packed.summary(wanted))
    }

    /// Every title with its language.
    pub fn titles(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.packed.titles()
    }

    /// Every summary with its language.
    pub fn summaries(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.packed.summaries()
    }

    /// Its place among others in the alphabet of a language.
    pub fn sort_key(&self, lang: Lang) -> &[u8] {
        self.packed.sort_key(lang)
    }

    /// The slice's own part, in the shape in which the slice wrote it.
    pub fn particulars<T: DeserializeOwned>(&self) -> Option<T> {
        postcard::from_bytes(self.packed.particulars()).ok()
    }

    /// Whether it was made up; then it counts in no real figure.
    pub fn is_invented(&self) -> bool {
        self.has("source", INVENTED)
    }

    /// Its themes, as codes of the shared list.
    pub fn themes(&self) -> impl Iterator<Item = &'static str> {
        self.values(THEME)
    }

    /// Whether it carries this facet.
    pub fn has(&self, dimension: &str, value: &str) -> bool {
        Facet::known(dimension, value).is_some_and(|facet| self.facets.contains(&facet))
    }

    /// The values it carries of a dimension.
    pub fn values<'a>(&'a self, dimension: &str) -> impl Iterator<Item = &'static str> + use<'a> {
        let dimension = Word::known(dimension).into_iter();
        let values = dimension.flat_map(|dimension| self.values_of(dimension));
        values.map(Word::as_str)
    }

    /// The same as words, of a dimension that was looked up before.
    pub fn values_of(&self, dimension: Word) -> impl Iterator<Item = Word> {
        let facets = self.facets.iter();
        facets
            .filter(move |facet| facet.dimension() == dimension)
            .map(|facet| facet.value())
    }

    /// The networks that it belongs to or stands beside: its home network, and every network
    /// whose id begins the value of one of its facets.
    pub fn networks(&self) -> impl Iterator<Item = Id> {
        let named = self.facets.iter().filter_map(|facet| facet.network());
        self.network.into_iter().chain(named)
    }
}
