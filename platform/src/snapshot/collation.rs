//! The right alphabet: collation keys made once, so that no list is sorted by bytes.

use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::{Locale, locale};
use ordit_kernel::Lang;

/// Keys of a text in the two alphabets of our languages: Spanish and Basque have ñ as a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SortKeys {
    catalan: Box<[u8]>,
    spanish: Box<[u8]>,
}

static CATALAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| collator(&locale!("ca")));
static SPANISH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| collator(&locale!("es")));

impl SortKeys {
    /// The keys of a text.
    pub fn of(text: &str) -> Self {
        Self {
            catalan: key(&CATALAN, text),
            spanish: key(&SPANISH, text),
        }
    }

    /// The key for readers of a language.
    pub fn in_language(&self, lang: Lang) -> &[u8] {
        match lang {
            Lang::Ca | Lang::En => &self.catalan,
            Lang::Es | Lang::Eu => &self.spanish,
        }
    }
}

fn collator(locale: &Locale) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

fn key(collator: &Option<CollatorBorrowed<'static>>, text: &str) -> Box<[u8]> {
    let mut key = Vec::new();
    match collator {
        // Writing into memory cannot fail.
        Some(collator) => drop(collator.write_sort_key_to(text, &mut key)),
        None => key.extend(text.as_bytes()),
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_part_neighbours_and_spanish_has_its_letter() {
        let mut names = ["Òdena", "Olot", "Zarautz", "Àger", "Abrera"];
        names.sort_by_key(|name| SortKeys::of(name).catalan);
        assert_eq!(names, ["Abrera", "Àger", "Òdena", "Olot", "Zarautz"]);
        let (enye, plain) = (SortKeys::of("Año"), SortKeys::of("Anzuola"));
        assert!(enye.spanish > plain.spanish && enye.catalan < plain.catalan);
    }
}
