//! The fields of a form as a page shows them: filled in, each with what is wrong.

use ordit_members::form::{Mistake, Typed};
use ordit_platform::i18n::Translator;

/// A field on a page.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its id on the page: several forms may ask for the same.
    pub id: String,
    pub key: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub value: String,
    /// `line`, `lines`, `short`, `choice` or `check`.
    pub control: &'static str,
    /// Values with their labels, and whether they are chosen.
    pub options: Vec<(String, String, bool)>,
}

impl Input {
    /// The ids of what explains the field: its hint, and what is wrong with it.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether it is ticked.
    pub fn is_on(&self) -> bool {
        !self.value.is_empty()
    }
}

/// What the fields of a form are made from.
pub struct Inputs<'a> {
    l: &'a Translator,
    typed: &'a Typed,
    mistakes: &'a [Mistake],
    prefix: &'a str,
    found: Vec<Input>,
}

impl<'a> Inputs<'a> {
    /// A form filled in like this; `prefix` tells it from other forms of its page.
    pub fn new(
        l: &'a Translator,
        typed: &'a Typed,
        mistakes: &'a [Mistake],
        prefix: &'a str,
    ) -> Self {
        Self {
            l,
            typed,
            mistakes,
            prefix,
            found: Vec::new(),
        }
    }

    /// A line of text.
    #[must_use]
    pub fn line(self, key: &'static str, label: &str) -> Self {
        self.add(key, label, "line", Vec::new())
    }

    /// A number, a date, an hour.
    #[must_use]
    pub fn short(self, key: &'static str, label: &str) -> Self {
        self.add(key, label, "short", Vec::new())
    }

    /// Several lines of text.
    #[must_use]
    pub fn lines(self, key: &'static str, label: &str) -> Self {
        self.add(key, label, "lines", Vec::new())
    }

    /// Something that is so or not.
    #[must_use]
    pub fn check(self, key: &'static str, label: &str) -> Self {
        self.add(key, label, "check", Vec::new())
    }

    /// One of some.
    #[must_use]
    pub fn choice(self, key: &'static str, label: &str, options: Vec<(String, String)>) -> Self {
        self.add(key, label, "choice", options)
    }

    /// What helps with the last field.
    #[must_use]
    pub fn hint(mut self, key: &str) -> Self {
        let hint = self.l.t(key);
        if let Some(last) = self.found.last_mut() {
            last.hint = Some(hint);
        }
        self
    }

    /// All of them.
    pub fn done(self) -> Vec<Input> {
        self.found
    }

    fn add(
        mut self,
        key: &'static str,
        label: &str,
        control: &'static str,
        options: Vec<(String, String)>,
    ) -> Self {
        let value = self.typed.get(key).to_owned();
        let mut own = self.mistakes.iter().filter(|wrong| wrong.field == key);
        let options = options.into_iter().map(|(code, label)| {
            let is_chosen = code == value;
            (code, label, is_chosen)
        });
        self.found.push(Input {
            id: format!("{}{key}", self.prefix),
            key,
            label: self.l.t(label),
            hint: None,
            error: own.next().map(|wrong| wrong.text.clone()),
            options: options.collect(),
            control,
            value,
        });
        self
    }
}
