//! Names of municipalities and areas by their beginnings, for suggestions.

use std::{cmp::Reverse, sync::LazyLock};

use crate::{fold::fold, geo::Territories};

/// No more places are told of one beginning.
const MOST: usize = 20;

/// As many people as a county counts for, that nobody lives in a town of.
const AS_A_COUNTY: u32 = 60_000;

/// A name that may be typed, folded, and the code of what it names.
type Named = (Box<str>, &'static str);

/// The codes of the places whose name begins so, once each; those of this very name first, then
/// those where more people live.
pub fn beginning_with(folded: &str) -> Vec<&'static str> {
    let mut begun: Vec<&Named> = all(folded)
        .take_while(|(name, _)| name.starts_with(folded))
        .collect();
    begun.sort_by_cached_key(|(name, code)| (&**name != folded, Reverse(weight(code))));
    codes(begun.into_iter())
}

/// The codes of the places of this very name.
pub fn called(folded: &str) -> Vec<&'static str> {
    codes(all(folded).take_while(|(name, _)| &**name == folded))
}

fn all(from: &str) -> impl Iterator<Item = &'static Named> {
    let first = NAMES.partition_point(|(name, _)| &**name < from);
    NAMES.iter().skip(first)
}

fn codes<'n>(named: impl Iterator<Item = &'n Named>) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for (_, code) in named {
        if !codes.contains(code) {
            codes.push(code);
        }
        if codes.len() == MOST {
            break;
        }
    }
    codes
}

/// How many live there; a county comes among towns of its capital's size.
fn weight(code: &str) -> u32 {
    let town = Territories::get().municipality(code);
    town.map_or(AS_A_COUNTY, |town| {
        town.population
            .map_or(0, |population| population.inhabitants)
    })
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
            let codes = beginning_with(folded).into_iter();
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
