//! Names of municipalities and areas by their beginnings, for suggestions.

use std::sync::LazyLock;

use crate::{fold::fold, geo::Territories};

/// A name that may be typed, folded, and the code of what it names.
type Named = (Box<str>, &'static str);

/// The codes of the places whose name begins so; counties before municipalities of that name.
pub fn beginning_with(folded: &str) -> impl Iterator<Item = &'static str> + use<'_> {
    let first = NAMES.partition_point(|(name, _)| &**name < folded);
    let rest = NAMES.iter().skip(first);
    rest.take_while(move |(name, _)| name.starts_with(folded))
        .map(|(_, code)| *code)
}

static NAMES: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let territories = Territories::get();
    let counties = territories.counties().iter();
    let counties = counties.map(|county| (&county.name, &county.code));
    let municipalities = territories.municipalities().iter();
    let municipalities = municipalities.map(|place| (&place.name, &place.code));
    let all = counties.chain(municipalities);
    let mut names: Vec<Named> = all
        .flat_map(|(name, code)| {
            let folded = fold(name);
            let bare = folded.split_once(' ').map(|(_, rest)| rest.into());
            let is_article = |article: &str| ["l", "el", "la", "els", "les"].contains(&article);
            let bare = bare.filter(|_| folded.split(' ').next().is_some_and(is_article));
            let own: Box<str> = folded.into();
            [Some(own), bare]
                .into_iter()
                .flatten()
                .map(move |name| (name, code.as_str()))
        })
        .collect();
    names.sort_unstable();
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_their_beginning_with_or_without_article() {
        let names = |folded| -> Vec<&str> {
            let codes = beginning_with(folded);
            codes
                .filter_map(|code| Territories::get().name_of(code))
                .collect()
        };
        assert!(names("manre").contains(&"Manresa"));
        assert!(names("hospitalet de ll").contains(&"l'Hospitalet de Llobregat"));
        assert!(names("bages").contains(&"Bages"));
        assert!(names("xyz").is_empty());
    }
}
