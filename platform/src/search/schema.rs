//! The fields of the index, and an entry as a document of it.

use std::{collections::BTreeMap, sync::LazyLock};

use ordit_kernel::{Id, Lang, Point};
use tantivy::{
    TantivyDocument, Term,
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
    },
};

use super::{tokens, words::Reading};
use crate::{
    fold::fold,
    geo::{Municipality, Territories},
    markdown::plain_text,
    snapshot::{Head, Word},
    themes::theme,
};

/// Changes with what a document holds; an index of another shape is made anew.
pub const SHAPE: u32 = 1;

/// Names of the fields that are read column by column.
pub const ID_HIGH: &str = "id_high";
pub const ID_LOW: &str = "id_low";
pub const AUDIENCE: &str = "audience";
pub const VERSION: &str = "version";
pub const FACETS: &str = "facets";
pub const LATITUDE: &str = "latitude";
pub const LONGITUDE: &str = "longitude";
/// A bit per language in which something was written at length.
pub const WRITTEN: &str = "written";

/// What was written at length, by language.
pub type Bodies = BTreeMap<Lang, String>;

/// A dimension by which results are filtered and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// The kind of entry: `organisation`, `network`.
    Noun,
    /// The kind within its noun: `municipality`, `hub`.
    Kind,
    Family,
    /// Home network, or one in which it takes part, by id.
    Network,
    Theme,
    /// Municipality, county, àmbit, province or region, by code.
    Territory,
    /// `invented` for what was made up; nothing else has one.
    Source,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Noun,
        Self::Kind,
        Self::Family,
        Self::Network,
        Self::Theme,
        Self::Territory,
        Self::Source,
    ];

    /// Its name in the index, and among the facets of a head.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Noun => "noun",
            Self::Kind => "kind",
            Self::Family => "family",
            Self::Network => "network",
            Self::Theme => "theme",
            Self::Territory => "territory",
            Self::Source => "source",
        }
    }

    /// What begins all its values in the index.
    pub fn prefix(self) -> String {
        format!("{}=", self.code())
    }
}

/// The fields.
#[derive(Clone)]
pub struct Fields {
    pub id: Field,
    id_high: Field,
    id_low: Field,
    audience: Field,
    version: Field,
    pub facets: Field,
    latitude: Field,
    longitude: Field,
    /// Whole titles, folded, for beginnings.
    pub titles: Field,
    /// Titles, folded.
    pub names: Field,
    /// Municipalities, folded.
    pub places: Field,
    /// Every word as it is written, folded.
    pub folded: Field,
    titled: [Field; 4],
    stemmed: [Field; 4],
    bodies: [Field; 4],
    written: Field,
    pub schema: Schema,
}

impl Fields {
    /// The one schema there is.
    pub fn get() -> &'static Self {
        static FIELDS: LazyLock<Fields> = LazyLock::new(Fields::new);
        &FIELDS
    }

    /// Titles in a language.
    pub fn titled(&self, lang: Lang) -> Field {
        self.titled[lang.index()]
    }

    /// Everything else in a language.
    pub fn stemmed(&self, lang: Lang) -> Field {
        self.stemmed[lang.index()]
    }

    /// What was written at length in a language, as plain text, stored only.
    pub fn body(&self, lang: Lang) -> Field {
        self.bodies[lang.index()]
    }

    /// The term that a value of a dimension is.
    pub fn facet(&self, dimension: Dimension, value: &str) -> Term {
        Term::from_field_text(self.facets, &facet(dimension, value))
    }

    /// The term by which an entry is found again.
    pub fn id(&self, id: Id) -> Term {
        Term::from_field_bytes(self.id, id.0.as_bytes())
    }

    /// An entry as a document.
    pub fn document(&self, head: &Head, bodies: &Bodies) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        let (high, low) = head.id.0.as_u64_pair();
        document.add_bytes(self.id, head.id.0.as_bytes());
        document.add_u64(self.id_high, high);
        document.add_u64(self.id_low, low);
        document.add_u64(self.audience, u64::from(head.audience));
        document.add_i64(self.version, head.version);
        let place = place(head);
        for facet in facets(head, place) {
            document.add_text(self.facets, facet);
        }
        if let Some(point) = head.place.point.or(place.map(|place| place.point)) {
            document.add_i64(self.latitude, microdegrees(point.latitude));
            document.add_i64(self.longitude, microdegrees(point.longitude));
        }
        self.add_names(&mut document, head, place);
        self.add_texts(&mut document, head, bodies, place);
        document
    }

    fn new() -> Self {
        let mut builder = Schema::builder();
        let raw = text("raw", IndexRecordOption::Basic).set_fieldnorms(false);
        let folded = text(tokens::name(Reading::Folded), IndexRecordOption::Basic);
        let read = |reading| {
            text(
                tokens::name(reading),
                IndexRecordOption::WithFreqsAndPositions,
            )
        };
        let indexed = |how| TextOptions::default().set_indexing_options(how);
        let mut in_language = |name: &str, lang: Lang| {
            let options = indexed(read(Reading::Stemmed(lang)));
            builder.add_text_field(&format!("{name}_{lang}"), options)
        };
        let titled = Lang::ALL.map(|lang| in_language("titled", lang));
        let stemmed = Lang::ALL.map(|lang| in_language("stemmed", lang));
        let bodies = Lang::ALL.map(|lang| builder.add_text_field(&format!("body_{lang}"), STORED));
        Self {
            id: builder.add_bytes_field("id", INDEXED),
            id_high: builder.add_u64_field(ID_HIGH, FAST),
            id_low: builder.add_u64_field(ID_LOW, FAST),
            audience: builder.add_u64_field(AUDIENCE, FAST),
            version: builder.add_i64_field(VERSION, FAST),
            facets: builder.add_text_field(FACETS, indexed(raw.clone()).set_fast("raw")),
            latitude: builder.add_i64_field(LATITUDE, FAST),
            longitude: builder.add_i64_field(LONGITUDE, FAST),
            titles: builder.add_text_field("titles", indexed(raw)),
            names: builder.add_text_field("names", indexed(read(Reading::Folded))),
            places: builder.add_text_field("places", indexed(read(Reading::Folded))),
            folded: builder.add_text_field("folded", indexed(folded.set_fieldnorms(false))),
            titled,
            stemmed,
            bodies,
            written: builder.add_u64_field(WRITTEN, FAST),
            schema: builder.build(),
        }
    }

    fn add_names(
        &self,
        document: &mut TantivyDocument,
        head: &Head,
        place: Option<&'static Municipality>,
    ) {
        for (lang, title) in head.titles() {
            document.add_text(self.titled(lang), title);
            document.add_text(self.titles, fold(title));
            document.add_text(self.names, title);
            document.add_text(self.folded, title);
        }
        for name in place.iter().map(|place| &place.name) {
            document.add_text(self.places, name);
            document.add_text(self.folded, name);
        }
    }

    fn add_texts(
        &self,
        document: &mut TantivyDocument,
        head: &Head,
        bodies: &Bodies,
        place: Option<&'static Municipality>,
    ) {
        let county = place.and_then(|place| place.county);
        for (lang, summary) in head.summaries() {
            document.add_text(self.stemmed(lang), summary);
            document.add_text(self.folded, summary);
        }
        let written = bodies.keys().map(|lang| 1 << lang.index());
        document.add_u64(self.written, written.sum());
        for (lang, body) in bodies {
            let plain = plain_text(body);
            document.add_text(self.stemmed(*lang), &plain);
            document.add_text(self.folded, &plain);
            document.add_text(self.body(*lang), &plain);
        }
        for county in county.iter().map(|county| &county.name) {
            document.add_text(self.stemmed(head.lang), county);
            document.add_text(self.folded, county);
        }
        for theme in head.themes().filter_map(theme) {
            // A theme has a name in every language, so it is found in every language.
            for lang in Lang::ALL {
                document.add_text(self.stemmed(lang), theme.label(lang));
                document.add_text(self.folded, theme.label(lang));
            }
        }
    }
}

/// A value of a dimension as the index has it.
pub fn facet(dimension: Dimension, value: &str) -> String {
    format!("{}{value}", dimension.prefix())
}

/// A coordinate in millionths of a degree.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a coordinate is at most 180 degrees"
)]
pub fn microdegrees(degrees: f64) -> i64 {
    (degrees * 1e6).round() as i64
}

/// A coordinate from its millionths of a degree.
#[expect(clippy::cast_precision_loss, reason = "whole degrees times a million")]
pub fn degrees(latitude: i64, longitude: i64) -> Point {
    Point {
        latitude: latitude as f64 / 1e6,
        longitude: longitude as f64 / 1e6,
    }
}

fn text(tokenizer: &str, option: IndexRecordOption) -> TextFieldIndexing {
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer);
    indexing.set_index_option(option)
}

fn place(head: &Head) -> Option<&'static Municipality> {
    Territories::get().municipality(head.place.territory.as_deref()?)
}

fn facets(head: &Head, place: Option<&'static Municipality>) -> Vec<String> {
    use Dimension::{Family, Kind, Network, Noun, Source, Territory, Theme};
    let mut facets = vec![facet(Noun, &head.kind)];
    for dimension in [Kind, Family, Network, Theme, Source] {
        let values = head.values(dimension.code());
        facets.extend(values.map(|value| facet(dimension, value)));
    }
    let home = head.network.map(|id| facet(Network, &id.to_string()));
    facets.extend(home);
    let own = head.place.territory.map(Word::as_str);
    let areas = place.iter().flat_map(|place| areas(place));
    facets.extend(
        own.into_iter()
            .chain(areas)
            .map(|code| facet(Territory, code)),
    );
    facets.sort_unstable();
    facets.dedup();
    facets
}

/// The codes of the areas in which a municipality lies.
fn areas(place: &Municipality) -> impl Iterator<Item = &str> {
    let county = place.county.map(|county| county.code.as_str());
    let ambit = place.ambit.map(|ambit| ambit.code.as_str());
    let wider = [place.province.code.as_str(), place.region().code.as_str()];
    county.into_iter().chain(ambit).chain(wider)
}
