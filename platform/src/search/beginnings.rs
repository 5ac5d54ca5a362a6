//! What a beginning of words may become: themes, places, or a theme and a place; pure.

use ordit_kernel::Lang;

use super::{
    meaning::theme_named,
    places,
    rules::is_of_nearness,
    synonyms::{meant_by, without_ending},
    words::{is_filler, words},
};
use crate::{
    fold::fold,
    themes::{Theme, themes},
};

/// A place is told by so many letters; fewer could be any.
const LETTERS_OF_A_PLACE: usize = 2;

/// What may be meant, the likelier first.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// Codes of themes, if all that was typed is one.
    pub themes: Vec<&'static str>,
    /// Codes of places, if all that was typed is one.
    pub alone: Vec<&'static str>,
    /// Codes of themes and of places, if what was typed is a theme and then a place.
    pub beside: Vec<&'static str>,
    pub places: Vec<&'static str>,
    /// Nearness to the place was asked for.
    pub is_near: bool,
}

/// Reads what was typed as far as it goes.
pub fn read(typed: &str, lang: Lang) -> Begun {
    let told: Vec<String> = words(typed).map(|word| fold(word.text)).collect();
    let mut begun = Begun {
        themes: themes_begun(&told, lang),
        alone: places_begun(&told),
        ..Begun::default()
    };
    for split in (0..told.len()).rev() {
        let (before, behind) = told.split_at(split);
        let place: Vec<String> = without_markers(behind);
        let is_near = split == 0 && place.len() < behind.len() && has_marker(behind);
        let (beside, places) = (themes_begun(before, lang), places_begun(&place));
        if !places.is_empty() && (is_near || !beside.is_empty()) {
            begun = Begun {
                beside,
                places,
                is_near,
                ..begun
            };
            break;
        }
    }
    begun
}

/// Themes of which a name in the reader's language has words that begin so, then those of which
/// another name has.
fn themes_begun(told: &[String], lang: Lang) -> Vec<&'static str> {
    let typed = telling(told.iter().map(String::as_str));
    if typed.is_empty() {
        return Vec::new();
    }
    let own = themes()
        .iter()
        .filter(|theme| begins(theme.label(lang), &typed));
    let named = theme_named(&typed).into_iter();
    let meant = meant_by(&typed).iter().filter_map(|word| theme_named(word));
    let others = themes().iter().filter(|theme| {
        // One word of several tells little: every second theme is of cooperatives.
        let tells = |name: &&str| typed.contains(' ') || words(name).count() == 1;
        let names = Lang::ALL.into_iter().flat_map(|lang| theme.names(lang));
        names.filter(tells).any(|name| begins(name, &typed))
    });
    let mut codes = Vec::new();
    for theme in own.chain(named).chain(meant).chain(others) {
        let Theme { code, .. } = theme;
        if !codes.contains(&code.as_str()) {
            codes.push(code.as_str());
        }
    }
    codes
}

fn begins(name: &str, typed: &str) -> bool {
    let told: Vec<String> = words(name).map(|word| fold(word.text)).collect();
    let name = telling(told.iter().map(String::as_str));
    name.starts_with(typed) || name.contains(&format!(" {typed}"))
}

fn telling<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let telling: Vec<&str> = words.filter(|word| !is_filler(word)).collect();
    telling.join(" ")
}

/// Places whose name begins so; in Basque the name may end as where something is.
fn places_begun(told: &[String]) -> Vec<&'static str> {
    let typed = told.join(" ");
    if typed.chars().count() < LETTERS_OF_A_PLACE {
        return Vec::new();
    }
    let begun = places::beginning_with(&typed);
    if !begun.is_empty() {
        return begun;
    }
    let bare = without_ending(&typed).map(places::called);
    bare.into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The words without those around them that ask for nearness or only join.
fn without_markers(told: &[String]) -> Vec<String> {
    let is_marker = |word: &&String| is_filler(word) || is_of_nearness(word);
    let mut rest: Vec<String> = told.iter().skip_while(is_marker).cloned().collect();
    while rest.last().is_some_and(|word| is_of_nearness(word)) {
        rest.pop();
    }
    rest
}

fn has_marker(told: &[String]) -> bool {
    told.iter().any(|word| is_of_nearness(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Territories;

    fn names<'c>(codes: &'c [&'static str]) -> impl Iterator<Item = &'static str> + 'c {
        let territories = Territories::get();
        codes
            .iter()
            .filter_map(move |code| territories.name_of(code))
    }

    #[test]
    fn a_theme_and_the_beginning_of_a_place_are_both_told() {
        for (typed, lang) in [
            ("habitatge manr", Lang::Ca),
            ("habit manresa", Lang::Ca),
            ("pisos a prop de manr", Lang::Ca),
            ("cooperatives d'habitatge de manre", Lang::Ca),
            ("vivienda cerca de manr", Lang::Es),
            ("etxebizitza manresatik gertu", Lang::Eu),
            ("etxebizitza manresan", Lang::Eu),
            ("housing near manr", Lang::En),
        ] {
            let begun = read(typed, lang);
            assert_eq!(
                begun.beside.first(),
                Some(&"cooperative-housing"),
                "{typed}"
            );
            assert_eq!(names(&begun.places).next(), Some("Manresa"), "{typed}");
        }
    }

    #[test]
    fn alone_a_beginning_is_a_theme_or_a_place() {
        assert_eq!(
            read("habi", Lang::Ca).themes.first(),
            Some(&"cooperative-housing")
        );
        assert_eq!(
            read("piso", Lang::Es).themes.first(),
            Some(&"cooperative-housing")
        );
        assert_eq!(
            names(&read("barc", Lang::Ca).alone).next(),
            Some("Barcelona"),
            "the largest"
        );
        let near = read("a prop de manr", Lang::Ca);
        assert!(near.is_near && near.beside.is_empty() && !near.places.is_empty());
        assert_eq!(read("", Lang::Ca), Begun::default());
        assert_eq!(read("de la", Lang::Ca).beside, Vec::<&str>::new());
    }
}
