//! What memory holds of an entry: enough for lists, cards, links and filters.

use ordit_kernel::{Id, Instant, Lang, Localised, Place, text::localised};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::collation::SortKeys;
use crate::register::{INVENTED, State};

/// One value of one dimension by which a kind is filtered, such as `kind` = `hub`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Facet {
    pub dimension: Box<str>,
    pub value: Box<str>,
}

impl Facet {
    /// A facet from its two names.
    pub fn new(dimension: &str, value: &str) -> Self {
        Self {
            dimension: dimension.into(),
            value: value.into(),
        }
    }
}

/// What a slice adds to the heads of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// The head of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub id: Id,
    pub kind: Box<str>,
    pub network: Option<Id>,
    pub slug: Box<str>,
    pub audience: u32,
    pub state: State,
    pub lang: Lang,
    pub version: i64,
    pub updated_at: Instant,
    pub titles: Vec<(Lang, Box<str>)>,
    pub summaries: Vec<(Lang, Box<str>)>,
    pub themes: Vec<Box<str>>,
    pub place: Place,
    pub particulars: Particulars,
    pub sort_keys: SortKeys,
}

impl Head {
    /// The title in the reader's language, else in the entry's own, with the language it is in.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        localised(lang, self.lang, |wanted| text_in(&self.titles, wanted))
    }

    /// The summary likewise.
    pub fn summary(&self, lang: Lang) -> Localised<'_> {
        localised(lang, self.lang, |wanted| text_in(&self.summaries, wanted))
    }

    /// The slice's own part, in the shape in which the slice wrote it.
    pub fn particulars<T: DeserializeOwned>(&self) -> Option<T> {
        postcard::from_bytes(&self.particulars.bytes).ok()
    }

    /// Whether it was made up; then it counts in no real figure.
    pub fn is_invented(&self) -> bool {
        self.has("source", INVENTED)
    }

    /// Whether it carries this facet.
    pub fn has(&self, dimension: &str, value: &str) -> bool {
        let wanted = |facet: &Facet| &*facet.dimension == dimension && &*facet.value == value;
        self.particulars.facets.iter().any(wanted)
    }

    /// The values it carries of a dimension.
    pub fn values<'a>(&'a self, dimension: &'a str) -> impl Iterator<Item = &'a str> {
        let facets = self.particulars.facets.iter();
        facets
            .filter(move |facet| &*facet.dimension == dimension)
            .map(|facet| &*facet.value)
    }
}

fn text_in(texts: &[(Lang, Box<str>)], wanted: Lang) -> Option<&str> {
    texts
        .iter()
        .find(|(lang, _)| *lang == wanted)
        .map(|(_, text)| &**text)
}
