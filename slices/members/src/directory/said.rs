//! Words with the language they are in, so that a page can mark what it could not translate.

use std::collections::BTreeMap;

use ordit_kernel::{Lang, Localised, text::localised};
use ordit_platform::markdown::{Html, Url, markdown};

/// A few words and their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub lang: Lang,
}

impl Said {
    /// Words of the interface, or a name that is the same in every language.
    pub fn plain(text: impl Into<String>, lang: Lang) -> Self {
        Self {
            text: text.into(),
            lang,
        }
    }

    /// Something that an entry says; none when it says nothing.
    pub fn some(words: Localised<'_>) -> Option<Self> {
        (!words.text.is_empty()).then(|| words.into())
    }
}

impl From<Localised<'_>> for Said {
    fn from(words: Localised<'_>) -> Self {
        Self {
            text: words.text.to_owned(),
            lang: words.lang,
        }
    }
}

/// A longer text (Markdown) and its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    pub html: Html,
    pub lang: Lang,
}

impl Prose {
    /// The text in the reader's language, else in the entry's own; none when nothing is written.
    pub fn of(texts: &BTreeMap<Lang, String>, wanted: Lang, own: Lang) -> Option<Self> {
        let words = localised(wanted, own, |lang| texts.get(&lang).map(String::as_str));
        (!words.text.is_empty()).then(|| Self {
            html: markdown(words.text),
            lang: words.lang,
        })
    }
}

/// Where facts come from, with a link where one can be followed.
#[derive(Clone, Debug)]
pub struct SourceLink {
    pub name: String,
    pub url: Option<Url>,
}

impl SourceLink {
    /// The source as it is shown; none when no source is told.
    pub fn of(name: &str, url: Option<&str>) -> Option<Self> {
        let url = url.and_then(Url::parse);
        (!name.is_empty()).then(|| Self {
            name: name.to_owned(),
            url,
        })
    }
}
