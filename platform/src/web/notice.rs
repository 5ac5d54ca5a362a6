//! What an action has to say on the next page: a key and its arguments, never HTML.

use std::fmt;

use super::Query;
use crate::i18n::Words;

/// A short message carried over a redirect by a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub key: String,
    pub arguments: Vec<(String, String)>,
}

/// More than this in a cookie was not written by us.
const LONGEST_BYTES: usize = 1000;
const KEY: &str = "key";

impl Notice {
    /// The message with this key.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            arguments: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        let text: String = value.to_string().chars().take(100).collect();
        self.arguments.push((name.to_owned(), text));
        self
    }

    pub(super) fn to_cookie(&self) -> String {
        let start = Query::default().with(KEY, &self.key);
        let all = self
            .arguments
            .iter()
            .fold(start, |query, (name, value)| query.with(name, value));
        all.encoded()
    }

    /// What a cookie says, if its key is one of ours.
    pub(super) fn from_cookie(text: &str, words: &Words) -> Option<Self> {
        if text.len() > LONGEST_BYTES {
            return None;
        }
        let query = Query::parse(text);
        let key = query.get(KEY)?;
        if !words.has(ordit_kernel::Lang::Ca, key) {
            return None;
        }
        let arguments = query.pairs().filter(|(name, _)| *name != KEY);
        let arguments = arguments.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Some(Self {
            key: key.to_owned(),
            arguments: arguments.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_survives_its_cookie_and_a_foreign_key_does_not() {
        let words = Words::new([(ordit_kernel::Lang::Ca, "sample-saved = { $name } desat")]);
        let words = words.expect("good Fluent");
        let notice = Notice::new("sample-saved").with("name", "Salt; Girona & «més»=1");
        let cookie = notice.to_cookie();
        assert!(
            cookie.is_ascii() && !cookie.contains([';', ' ', '"']),
            "{cookie}"
        );
        assert_eq!(Notice::from_cookie(&cookie, &words), Some(notice));
        assert_eq!(Notice::from_cookie("key=<script>", &words), None);
        assert_eq!(Notice::from_cookie(&"x".repeat(1001), &words), None);
    }
}
