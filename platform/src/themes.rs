//! The themes that every network shares, read from `themes.toml`.

use std::sync::LazyLock;

use ordit_kernel::Lang;
use serde::Deserialize;

use crate::fold::fold;

/// What something is about.
#[derive(Debug, Deserialize)]
pub struct Theme {
    /// Never changes: `cooperative-housing`.
    pub code: String,
    ca: String,
    es: String,
    eu: String,
    en: String,
    /// Other words for it, in any language.
    #[serde(default)]
    also: Vec<String>,
    /// Concepts of ESSGLOBAL under `http://purl.org/essglobal/standard/`: `themes/T2`.
    pub essglobal: Vec<String>,
    /// Sustainable development goals, 1 to 17.
    pub sdg: Vec<u8>,
    /// Leading digits of codes of the Common Procurement Vocabulary.
    #[serde(default)]
    pub cpv: Vec<String>,
}

impl Theme {
    /// Its name in a language.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ca => &self.ca,
            Lang::Es => &self.es,
            Lang::Eu => &self.eu,
            Lang::En => &self.en,
        }
    }

    /// All its names that may be of a language: the label, and other words, of which none says
    /// its language.
    pub fn names(&self, lang: Lang) -> impl Iterator<Item = &str> {
        let others = self.also.iter().map(String::as_str);
        std::iter::once(self.label(lang)).chain(others)
    }

    fn is_called(&self, folded: &str) -> bool {
        let labels = Lang::ALL.into_iter().map(|lang| self.label(lang));
        let others = self.also.iter().map(String::as_str);
        labels
            .chain(others)
            .chain([self.code.as_str()])
            .any(|name| fold(name) == folded)
    }
}

/// All themes, in the order of the file.
pub fn themes() -> &'static [Theme] {
    static THEMES: LazyLock<Vec<Theme>> = LazyLock::new(|| {
        // A damaged file cannot be built: a test reads it. No themes beat a panic.
        toml::from_str(include_str!("../themes.toml"))
            .map(|file: File| file.theme)
            .unwrap_or_default()
    });
    &THEMES
}

/// The theme with this code.
pub fn theme(code: &str) -> Option<&'static Theme> {
    themes().iter().find(|theme| theme.code == code)
}

/// The theme that the text names: by its code, its label in any language or another word for it.
pub fn recognise_theme(text: &str) -> Option<&'static Theme> {
    let folded = fold(text);
    themes().iter().find(|theme| theme.is_called(&folded))
}

#[derive(Deserialize)]
struct File {
    theme: Vec<Theme>,
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    const ESSGLOBAL: [(&str, &str); 2] = [
        ("themes", include_str!("../data/essglobal/themes.tsv")),
        (
            "activities",
            include_str!("../data/essglobal/activities.tsv"),
        ),
    ];

    #[test]
    fn the_file_is_read_and_every_label_is_written() {
        toml::from_str::<File>(include_str!("../themes.toml")).expect("themes.toml");
        assert!(themes().len() >= 30);
        for theme in themes() {
            for lang in Lang::ALL {
                assert!(
                    theme.label(lang).chars().count() > 3,
                    "{} {lang}",
                    theme.code
                );
            }
            let is_plain = |letter: char| letter.is_ascii_lowercase() || letter == '-';
            assert!(theme.code.chars().all(is_plain), "{}", theme.code);
        }
    }

    #[test]
    fn no_word_means_two_themes() {
        let mut owners: HashMap<String, &str> = HashMap::new();
        for theme in themes() {
            let labels = Lang::ALL.into_iter().map(|lang| theme.label(lang));
            let others = theme.also.iter().map(String::as_str);
            for word in labels.chain(others).chain([theme.code.as_str()]) {
                let owner = owners.entry(fold(word)).or_insert(&theme.code);
                assert_eq!(*owner, theme.code, "{word}");
                assert_eq!(
                    recognise_theme(word).map(|found| &found.code),
                    Some(&theme.code)
                );
            }
        }
    }

    #[test]
    fn foreign_codes_exist() {
        let concepts: HashSet<String> = ESSGLOBAL
            .iter()
            .flat_map(|(scheme, table)| {
                let terms = table
                    .lines()
                    .skip(1)
                    .filter_map(|line| line.split('\t').next());
                terms
                    .filter(|term| !term.is_empty())
                    .map(move |term| format!("{scheme}/{term}"))
            })
            .collect();
        assert_eq!(concepts.len(), 40);
        for theme in themes() {
            assert!(
                !theme.essglobal.is_empty() && !theme.sdg.is_empty(),
                "{}",
                theme.code
            );
            for concept in &theme.essglobal {
                assert!(concepts.contains(concept), "{} {concept}", theme.code);
            }
            assert!(
                theme.sdg.iter().all(|goal| (1..=17).contains(goal)),
                "{}",
                theme.code
            );
            for prefix in &theme.cpv {
                let is_prefix = (2..=8).contains(&prefix.len())
                    && prefix.bytes().all(|digit| digit.is_ascii_digit());
                assert!(is_prefix, "{} {prefix}", theme.code);
            }
        }
    }

    #[test]
    fn themes_are_recognised_as_people_write_them() {
        for (text, code) in [
            ("agroecology", "agroecology"),
            ("AGROECOLOGIA", "agroecology"),
            ("Prevenció de l’assetjament", "harassment-prevention"),
            ("ccpr", "responsible-procurement"),
            ("Etxebizitza kooperatiboa", "cooperative-housing"),
            ("cooperative housing", "cooperative-housing"),
            (" Finanzas  éticas ", "ethical-finance"),
        ] {
            assert_eq!(
                recognise_theme(text).map(|found| found.code.as_str()),
                Some(code)
            );
        }
        assert!(recognise_theme("").is_none());
        assert!(recognise_theme("astrologia").is_none());
        assert_eq!(
            theme("care").map(|care| care.label(Lang::Eu)),
            Some("Zaintza")
        );
        assert!(theme("Care").is_none());
    }
}
