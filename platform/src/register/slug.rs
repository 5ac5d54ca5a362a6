//! The readable part of an entry's address.

use crate::fold::fold;

/// A name as the last part of an address: `Ajuntament d'Artés` becomes `ajuntament-d-artes`.
pub fn slugify(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(80).collect();
    if slug.is_empty() {
        "sense-nom".to_owned()
    } else {
        slug.trim_end_matches('-').to_owned()
    }
}
