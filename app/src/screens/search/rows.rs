//! What was found, as a row: its name and a passage with the words marked.

use ordit_kernel::Lang;
use ordit_members::directory::{rows::places_of, said::Said};
use ordit_platform::{
    i18n::Translator,
    register::State,
    search::{Hit, Marks, Piece},
    snapshot::Head,
    themes::{Theme, theme},
};

use super::labels::{Names, kind};

/// An entry that was found.
#[derive(Clone, Debug)]
pub struct Row {
    pub href: String,
    pub title: Marked,
    pub kind: String,
    pub places: Vec<String>,
    pub distance: Option<String>,
    pub passage: Option<Marked>,
    pub networks: Vec<NetworkTag>,
    /// Themes for which it was found.
    pub themes: Vec<ThemeTag>,
    pub is_invented: bool,
    pub is_archived: bool,
}

/// A text in pieces, some of them marked, in its language.
#[derive(Clone, Debug)]
pub struct Marked {
    pub pieces: Vec<Piece>,
    pub lang: Lang,
}

/// A network of which it is.
#[derive(Clone, Debug)]
pub struct NetworkTag {
    pub slug: String,
    pub label: Said,
}

/// A theme by its code and its name.
#[derive(Clone, Debug)]
pub struct ThemeTag {
    pub code: &'static str,
    pub label: &'static str,
}

impl Row {
    /// The row of an entry at its page.
    pub fn of(head: &Head, href: String, marks: &Marks, names: &Names, l: &Translator) -> Self {
        let (title, summary) = (head.title(l.lang()), head.summary(l.lang()));
        let networks = head.values("network").filter_map(|id| names.by_id(id));
        let networks = networks.map(|network| NetworkTag {
            slug: network.slug.clone(),
            label: network.label.clone(),
        });
        Self {
            href,
            title: Marked {
                pieces: marks.mark(title.text, title.lang),
                lang: title.lang,
            },
            kind: head
                .values("kind")
                .find_map(|value| kind(value, l))
                .unwrap_or_default(),
            places: places_of(head),
            distance: None,
            passage: (!summary.text.is_empty()).then(|| Marked {
                pieces: marks.mark(summary.text, summary.lang),
                lang: summary.lang,
            }),
            networks: networks.collect(),
            themes: themes(head, marks, l.lang()),
            is_invented: head.is_invented(),
            is_archived: head.state == State::Archived,
        }
    }

    /// With what only the index knows: how far it is, and where the words stand in what was
    /// written at length, unless the summary has them.
    #[must_use]
    pub fn with_hit(mut self, hit: &Hit, l: &Translator) -> Self {
        self.distance = hit.distance_metres.map(|metres| distance(metres, l));
        let is_marked = |marked: &Marked| marked.pieces.iter().any(|piece| piece.is_match);
        let has_words = self.passage.as_ref().is_some_and(is_marked);
        if let Some(passage) = hit.passage.as_ref().filter(|_| !has_words) {
            self.passage = Some(Marked {
                pieces: passage.pieces.clone(),
                lang: passage.lang,
            });
        }
        self
    }
}

/// A theme is found in every language, so the words may stand in none that the reader sees.
fn themes(head: &Head, marks: &Marks, lang: Lang) -> Vec<ThemeTag> {
    let has_words = |theme: &&Theme| {
        let mut labels = Lang::ALL.into_iter().map(|lang| (theme.label(lang), lang));
        labels.any(|(label, lang)| marks.mark(label, lang).iter().any(|piece| piece.is_match))
    };
    let found = head.themes().filter_map(theme).filter(has_words);
    found
        .map(|theme| ThemeTag {
            code: &theme.code,
            label: theme.label(lang),
        })
        .collect()
}

pub(in crate::screens) fn distance(metres: u32, l: &Translator) -> String {
    match metres.div_ceil(1_000) {
        0 | 1 => l.t("app-search-here"),
        kilometres => l.t1("app-search-distance", "km", kilometres),
    }
}
