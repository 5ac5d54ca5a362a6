//! Words taken apart: the theme they name, the place near which, and what else they say; pure.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use ordit_kernel::Lang;

use super::{
    Near, rules,
    synonyms::meant_by,
    words::{Reading, is_filler, words},
};
use crate::{
    fold::fold,
    themes::{Theme, themes},
};

/// What was typed, as choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    /// The code of a theme that the words named.
    pub theme: Option<&'static str>,
    pub near: Option<Near>,
    /// What is neither.
    pub words: String,
}

impl Meaning {
    /// A place counts when nearness is asked for, when it is all that was typed, or beside a
    /// theme: beside other words it may be a part of a name.
    pub fn of(typed: &str) -> Self {
        let asked = rules::understood(typed);
        if asked.near.is_some() {
            return Self::themed(asked.near, asked.words);
        }
        if let Some(near) = rules::place_named(typed) {
            return Self {
                near: Some(near),
                ..Self::default()
            };
        }
        if let Some(beside) = rules::place_among(typed)
            && let Some(theme) = theme_named(&beside.words)
        {
            return Self {
                theme: Some(&theme.code),
                near: beside.near,
                words: String::new(),
            };
        }
        Self::themed(None, typed.to_owned())
    }

    /// Nothing but words.
    pub fn words(typed: &str) -> Self {
        Self {
            words: typed.to_owned(),
            ..Self::default()
        }
    }

    /// A place among other words, which stay; only words when there is no place.
    pub fn beside_place(typed: &str) -> Self {
        rules::place_among(typed).map_or_else(
            || Self::words(typed),
            |beside| Self::themed(beside.near, beside.words),
        )
    }

    fn themed(near: Option<Near>, words: String) -> Self {
        match theme_named(&words) {
            Some(theme) => Self {
                theme: Some(&theme.code),
                near,
                words: String::new(),
            },
            None => Self {
                theme: None,
                near,
                words,
            },
        }
    }
}

/// The theme that all of the words name, in any of their forms and any order.
pub fn theme_named(text: &str) -> Option<&'static Theme> {
    let told: Vec<String> = words(text).map(|word| fold(word.text)).collect();
    let meant: Vec<Vec<&str>> = told
        .iter()
        .filter(|word| !is_filler(word))
        .map(|word| match meant_by(word) {
            [] => vec![word.as_str()],
            others => others.iter().map(String::as_str).collect(),
        })
        .collect();
    let named = |lang: Lang| {
        // What a word means in other languages is a word of those only.
        let words = meant.iter().filter_map(|words| {
            let known = |word: &&&str| NAMES.words[lang.index()].contains(&stem(word, lang));
            words.iter().find(known)
        });
        let stems: BTreeSet<String> = words.map(|word| stem(word, lang)).collect();
        let is_whole = stems.len() == meant.len() && !stems.is_empty();
        is_whole
            .then(|| NAMES.themes[lang.index()].get(&stems))
            .flatten()
    };
    Lang::ALL.into_iter().find_map(named).copied()
}

/// Every name of every theme, and the words of these names, by language, in stems.
#[derive(Default)]
struct Names {
    themes: [HashMap<BTreeSet<String>, &'static Theme>; 4],
    words: [BTreeSet<String>; 4],
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for (theme, lang) in themes()
        .iter()
        .flat_map(|theme| Lang::ALL.map(|lang| (theme, lang)))
    {
        for name in theme.names(lang) {
            let told = words(name).map(|word| fold(word.text));
            let told = told.filter(|word| !is_filler(word));
            let stems: BTreeSet<String> = told.map(|word| stem(&word, lang)).collect();
            names.words[lang.index()].extend(stems.iter().cloned());
            names.themes[lang.index()].entry(stems).or_insert(theme);
        }
    }
    names
});

/// The stem of a folded word, or the word itself where it has none.
fn stem(folded: &str, lang: Lang) -> String {
    let forms = Reading::Stemmed(lang).forms(folded);
    forms
        .into_iter()
        .next_back()
        .unwrap_or_else(|| folded.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> (Option<&'static str>, Option<String>, String) {
        let meaning = Meaning::of(typed);
        let near = meaning.near.map(|near| near.name);
        (meaning.theme, near, meaning.words)
    }

    #[test]
    fn a_theme_and_a_place_are_told_from_other_words() {
        const HOUSING: Option<&str> = Some("cooperative-housing");
        for (typed, theme, near, words) in [
            (
                "cooperatives d'habitatge a prop de Manresa",
                HOUSING,
                "Manresa",
                "",
            ),
            ("habitatge manresa", HOUSING, "Manresa", ""),
            ("habitatges", HOUSING, "", ""),
            ("cooperatives habitatge", HOUSING, "", ""),
            ("pisos bages", HOUSING, "Bages", ""),
            ("etxebizitza Manresan", HOUSING, "Manresa", ""),
            (
                "etxebizitza kooperatibak Manresatik gertu",
                HOUSING,
                "Manresa",
                "",
            ),
            ("vivienda cerca de Manresa", HOUSING, "Manresa", ""),
            ("flats near Manresa", HOUSING, "Manresa", ""),
            ("manresa", None, "Manresa", ""),
            ("bages", None, "Bages", ""),
            ("energia", Some("energy"), "", ""),
            ("Ajuntament de Manresa", None, "", "Ajuntament de Manresa"),
            ("hort a prop d'Olot", None, "Olot", "hort"),
            ("habitatge xyz", None, "", "habitatge xyz"),
            ("", None, "", ""),
        ] {
            let near = (!near.is_empty()).then(|| near.to_owned());
            assert_eq!(told(typed), (theme, near, words.to_owned()), "{typed}");
        }
    }
}
