//! What an entry says in one language or several, with fallback to its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// Title, summary and body (Markdown) in one language; empty means not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

impl Text {
    /// Nothing is written in this language.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.summary.is_empty() && self.body.is_empty()
    }
}

/// The texts of an entry by language.
pub type Texts = BTreeMap<Lang, Text>;

/// A piece of text with the language in which it really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised<'a> {
    pub text: &'a str,
    pub lang: Lang,
}

/// The first non-empty text: the reader's language, the entry's own, then any.
pub fn localised<'a>(
    wanted: Lang,
    own: Lang,
    text_in: impl Fn(Lang) -> Option<&'a str>,
) -> Localised<'a> {
    [wanted, own]
        .into_iter()
        .chain(Lang::ALL)
        .find_map(|lang| {
            let text = text_in(lang).filter(|text| !text.is_empty())?;
            Some(Localised { text, lang })
        })
        .unwrap_or(Localised {
            text: "",
            lang: wanted,
        })
}
