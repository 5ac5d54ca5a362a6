//! The words of all four languages by which a person's columns, choices and dates are recognised.

use std::collections::{HashMap, HashSet};

use fluent_bundle::FluentArgs;
use ordit_kernel::Lang;

use super::{Field, Noun, ORDIT_ID, Parser};
use crate::{fold::fold, i18n::Words};

/// The column of every export, whether or not the noun names it.
pub(crate) static ORDIT_ID_FIELD: Field = Field {
    key: ORDIT_ID,
    label: "import-field-ordit-id",
    synonyms: &[],
    parser: Parser::Id,
    choice_words: &[],
    is_required: false,
    is_networks_own: false,
};

/// What a noun's columns and values are called.
pub struct Labels {
    titles: Vec<(String, &'static str)>,
    choices: HashMap<&'static str, HashMap<String, &'static str>>,
    months: HashMap<String, i8>,
    unknown: HashSet<String>,
}

impl Labels {
    /// The labels of a noun in every language.
    pub fn new(noun: &'static Noun, words: &Words) -> Self {
        let fields = noun.fields;
        let known_id = noun.field(ORDIT_ID).is_none().then_some(&ORDIT_ID_FIELD);
        let columns = fields.iter().chain(known_id);
        Self {
            titles: columns.flat_map(|field| titles(field, words)).collect(),
            choices: fields
                .iter()
                .filter_map(|field| choices(field, words))
                .collect(),
            months: months(words),
            unknown: Lang::ALL
                .iter()
                .flat_map(|lang| list(words, *lang, "import-date-unknown-words"))
                .collect(),
        }
    }

    /// Folded titles with the field that they name.
    pub(super) fn titles(&self) -> &[(String, &'static str)] {
        &self.titles
    }

    /// The code that a text means in a field of choices.
    pub(crate) fn choice(&self, field: &str, text: &str) -> Option<&'static str> {
        self.choices.get(field)?.get(&fold(text)).copied()
    }

    /// The month that a folded word means, from 1.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        // Basque adds its cases to the name.
        let bare = || {
            ["ren", "k"]
                .iter()
                .find_map(|ending| word.strip_suffix(ending))
        };
        self.months
            .get(word)
            .or_else(|| self.months.get(bare()?))
            .copied()
    }

    /// The text says that there is a date which nobody knows.
    pub(super) fn means_unknown(&self, text: &str) -> bool {
        self.unknown.contains(&fold(text))
    }
}

/// The label of a choice in one language.
pub(crate) fn choice_label(words: &Words, lang: Lang, prefix: &str, code: &str) -> String {
    say(words, lang, &format!("{prefix}-{code}"))
}

/// The text under a key that takes no arguments.
pub(crate) fn say(words: &Words, lang: Lang, key: &str) -> String {
    words.format(lang, key, &FluentArgs::new())
}

fn titles(field: &'static Field, words: &Words) -> Vec<(String, &'static str)> {
    let labels = Lang::ALL
        .iter()
        .map(|lang| fold(&say(words, *lang, field.label)));
    let synonyms = field.synonyms.iter().map(|synonym| fold(synonym));
    let mut titles: Vec<String> = labels.chain([fold(field.key)]).chain(synonyms).collect();
    titles.sort_unstable();
    titles.dedup();
    titles.into_iter().map(|title| (title, field.key)).collect()
}

fn choices(
    field: &'static Field,
    words: &Words,
) -> Option<(&'static str, HashMap<String, &'static str>)> {
    let (Parser::Choice { codes, prefix } | Parser::DatedChoices { codes, prefix }) = field.parser
    else {
        return None;
    };
    let mut known: HashMap<String, &'static str> =
        codes.iter().map(|code| (fold(code), *code)).collect();
    for lang in Lang::ALL {
        for code in codes {
            // A label that means two things in two languages means the first.
            known
                .entry(fold(&choice_label(words, lang, prefix, code)))
                .or_insert(code);
        }
    }
    for (code, words) in field.choice_words {
        for word in *words {
            known.entry(fold(word)).or_insert(code);
        }
    }
    Some((field.key, known))
}

fn months(words: &Words) -> HashMap<String, i8> {
    let mut months = HashMap::new();
    for lang in Lang::ALL {
        for (names, number) in list(words, lang, "import-date-months").zip(1..) {
            months.extend(names.split(' ').map(|name| (name.to_owned(), number)));
        }
    }
    months
}

fn list(words: &Words, lang: Lang, key: &str) -> impl Iterator<Item = String> {
    let text = say(words, lang, key);
    let parts: Vec<String> = text.split(';').map(fold).collect();
    parts.into_iter()
}
