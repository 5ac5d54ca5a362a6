//! Other words for what is meant, and the endings of places, read from `synonyms.toml`.

use std::{collections::HashMap, sync::LazyLock};

use serde::Deserialize;

/// Names that are left of fewer letters are words more often than places.
const SHORTEST_PLACE: usize = 4;

/// The words that entries say instead of a folded one; few or none.
pub fn meant_by(folded: &str) -> &'static [String] {
    TABLE.words.get(folded).map_or(&[], Vec::as_slice)
}

/// A name of a place as it may be without its ending, the longest ending taken off first; it need
/// not be a place.
pub fn without_ending(name: &str) -> impl Iterator<Item = &str> {
    let endings = TABLE.endings.iter();
    let shorter = endings.filter_map(move |ending| name.strip_suffix(ending.as_str()));
    let shorter = shorter.map(|shorter| shorter.trim_end_matches('-'));
    shorter.filter(|shorter| shorter.chars().count() >= SHORTEST_PLACE)
}

struct Table {
    words: HashMap<String, Vec<String>>,
    endings: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    word: Vec<Entry>,
    place_endings: HashMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Entry {
    typed: Vec<String>,
    means: String,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        words: HashMap::new(),
        endings: Vec::new(),
    };
    // A damaged file cannot be built: a test reads it. No synonyms beat a panic.
    let Ok(file) = toml::from_str::<File>(include_str!("../../synonyms.toml")) else {
        return table;
    };
    for entry in file.word {
        for typed in entry.typed {
            let means = table.words.entry(typed).or_default();
            if !means.contains(&entry.means) {
                means.push(entry.means.clone());
            }
        }
    }
    table.endings = file.place_endings.into_values().flatten().collect();
    table
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fold::fold, themes::recognise_theme};

    #[test]
    fn the_file_is_read_and_its_words_are_folded_and_no_themes() {
        let file: File = toml::from_str(include_str!("../../synonyms.toml")).expect("a table");
        for typed in file.word.iter().flat_map(|entry| &entry.typed) {
            assert_eq!(*typed, fold(typed));
            assert!(recognise_theme(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn a_flat_is_housing_and_a_basque_ending_is_taken_off() {
        assert_eq!(meant_by("pisos"), ["habitatge", "vivienda"]);
        assert!(meant_by("habitatge").is_empty());
        for name in ["Manresan", "Manresako", "Manresatik", "Manresara"] {
            assert!(without_ending(name).any(|bare| bare == "Manresa"), "{name}");
        }
        assert_eq!(without_ending("Olen").next(), None, "too short to be sure");
    }
}
