//! A drawing with its words, as the template `cloth.html` shows it.

use ordit_kernel::Lang;

use super::{
    draw::{Drawing, Place},
    frame::Direction,
};

/// A drawing and what is written on it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub drawing: Drawing,
    pub passages: Vec<(Place, Label)>,
    pub bundles: Vec<(Place, Label)>,
    pub threads: Vec<(Place, Label)>,
}

/// A name on a drawing; an empty one is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub text: String,
    pub lang: Lang,
    pub href: Option<String>,
    /// The beginning of something, such as a year.
    pub is_strong: bool,
}

/// The names on a drawing, each list in the order of what it names.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    pub passages: Vec<Label>,
    pub bundles: Vec<Label>,
    pub threads: Vec<Label>,
}

impl Figure {
    /// Puts every name at its place.
    pub fn new(drawing: Drawing, labels: &Labels) -> Self {
        Self {
            passages: placed(&drawing.passage_places, &labels.passages),
            bundles: placed(&drawing.bundle_places, &labels.bundles),
            threads: placed(&drawing.thread_places, &labels.threads),
            drawing,
        }
    }

    /// Whether its threads are rows.
    pub fn is_lying(&self) -> bool {
        self.drawing.direction == Direction::Lying
    }

    /// Whether a name on it leads somewhere, so that it is more than a picture.
    pub fn has_links(&self) -> bool {
        let all = self
            .passages
            .iter()
            .chain(&self.bundles)
            .chain(&self.threads);
        all.into_iter().any(|(_, label)| label.href.is_some())
    }
}

impl Label {
    /// Words without a link.
    pub fn plain(text: impl Into<String>, lang: Lang) -> Self {
        Self {
            text: text.into(),
            lang,
            href: None,
            is_strong: false,
        }
    }

    /// Leading somewhere.
    #[must_use]
    pub fn to(mut self, href: Option<String>) -> Self {
        self.href = href;
        self
    }
}

/// What has no room for its name is left out.
fn placed(places: &[Place], labels: &[Label]) -> Vec<(Place, Label)> {
    let pairs = places.iter().copied().zip(labels.iter().cloned());
    pairs.filter(|(_, label)| !label.text.is_empty()).collect()
}
