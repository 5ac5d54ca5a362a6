//! Places in what a person typed: `a prop de Manresa` means nearness, not words.

use ordit_kernel::{Point, TerritoryCode};

use super::{
    synonyms::without_ending,
    words::{Word, is_filler, words},
};
use crate::{fold::fold, geo::Territories};

/// The place near which is looked.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    pub code: TerritoryCode,
    pub name: String,
    pub point: Point,
    /// The words asked for nearness; otherwise nothing was found in the place itself.
    pub is_asked: bool,
}

/// What was typed, without the place that it named.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    pub words: String,
    pub near: Option<Near>,
}

/// The longest name of a municipality has this many words.
const MOST_NAME_WORDS: usize = 8;
/// Names of fewer letters are words more often than places.
const SHORTEST_NAME: usize = 4;

/// What asks for nearness to the place behind it; folded, longer ones first.
const BEFORE: [&[&str]; 16] = [
    &["a", "prop", "del"],
    &["a", "prop", "de"],
    &["a", "prop", "d"],
    &["al", "voltant", "de"],
    &["al", "voltant", "d"],
    &["als", "voltants", "de"],
    &["als", "voltants", "d"],
    &["alrededor", "de"],
    &["cerca", "de"],
    &["prop", "de"],
    &["prop", "d"],
    &["close", "to"],
    &["next", "to"],
    &["nearby"],
    &["around"],
    &["near"],
];
/// What asks for nearness to the place before it.
const BEHIND: [&str; 5] = ["gertu", "hurbil", "inguruan", "ondoan", "inguru"];

/// Takes a place that asks for nearness out of the words, if there is one.
pub fn understood(text: &str) -> Understood {
    let found: Vec<Word<'_>> = words(text).collect();
    let folded: Vec<String> = found.iter().map(|word| fold(word.text)).collect();
    for start in 0..found.len() {
        let place = behind_marker(text, &found, &folded, start)
            .or_else(|| before_marker(text, &found, &folded, start));
        if let Some((place, from, to)) = place {
            return without(text, &found, from, to, place);
        }
    }
    Understood {
        words: text.to_owned(),
        near: None,
    }
}

/// Takes the longest name of a place out of the words, whatever stands before it; nothing when
/// no other words would be left.
pub fn place_among(text: &str) -> Option<Understood> {
    let found: Vec<Word<'_>> = words(text).collect();
    let spans = (1..=MOST_NAME_WORDS.min(found.len())).rev();
    let mut spans =
        spans.flat_map(|count| (0..=found.len() - count).map(move |start| (start, start + count)));
    let (place, from, to) = spans.find_map(|(from, to)| {
        let name = span(text, &found, from, to)?;
        place_called(name, false).map(|place| (place, from, to))
    })?;
    let understood = without(text, &found, from, to, place);
    let has_words = words(&understood.words).next().is_some();
    has_words.then_some(understood)
}

/// Whether a folded word asks for nearness and is no filler besides.
pub fn is_of_nearness(folded: &str) -> bool {
    let mut markers = BEFORE.iter().copied().flatten().chain(&BEHIND);
    markers.any(|marker| *marker == folded) && !is_filler(folded)
}

/// The place of which all the words are the name.
pub fn place_named(text: &str) -> Option<Near> {
    let name = text.trim();
    let has_words = words(name).next().is_some();
    has_words.then(|| place_called(name, true)).flatten()
}

/// The municipality or county with this code, as a place near which is looked.
pub fn place_of(code: &str) -> Option<Near> {
    let territories = Territories::get();
    if let Some(place) = territories.municipality(code) {
        return Some(near(&place.code, &place.name, place.point, true));
    }
    let county = territories.county(code)?;
    let capital = territories.named(&county.capital)?;
    Some(near(&county.code, &county.name, capital.point, true))
}

/// A place with the first of its words and the first behind them.
type Span = (Near, usize, usize);

/// A marker that begins here, and the longest name behind it.
fn behind_marker(text: &str, found: &[Word<'_>], folded: &[String], start: usize) -> Option<Span> {
    let rest = folded.get(start..)?;
    let marker = BEFORE.iter().find(|marker| {
        rest.len() > marker.len() && marker.iter().zip(rest).all(|(one, other)| one == other)
    })?;
    let from = start + marker.len();
    let ends = (from + 1..=found.len().min(from + MOST_NAME_WORDS)).rev();
    let mut places = ends.filter_map(|end| {
        let place = place(span(text, found, from, end)?, true)?;
        Some((place, start, end))
    });
    places.next()
}

/// A marker that stands here, and the longest name before it.
fn before_marker(text: &str, found: &[Word<'_>], folded: &[String], marker: usize) -> Option<Span> {
    if marker == 0 || !BEHIND.contains(&folded.get(marker)?.as_str()) {
        return None;
    }
    let starts = marker.saturating_sub(MOST_NAME_WORDS)..marker;
    let mut places = starts.filter_map(|start| {
        let name = span(text, found, start, marker)?;
        let mut names = std::iter::once(name).chain(without_ending(name));
        let place = names.find_map(|name| place(name, true))?;
        Some((place, start, marker + 1))
    });
    places.next()
}

fn span<'t>(text: &'t str, found: &[Word<'_>], from: usize, to: usize) -> Option<&'t str> {
    text.get(found.get(from)?.range.start..found.get(to - 1)?.range.end)
}

/// A place by a name long enough to be sure of, also with an ending of where it is.
fn place_called(name: &str, is_asked: bool) -> Option<Near> {
    let is_name = name.chars().count() >= SHORTEST_NAME;
    let mut names = std::iter::once(name).chain(without_ending(name));
    is_name
        .then(|| names.find_map(|name| place(name, is_asked)))
        .flatten()
}

/// A municipality, or a county at the point of its capital.
fn place(name: &str, is_asked: bool) -> Option<Near> {
    let territories = Territories::get();
    if let Some(place) = territories.named(name) {
        return Some(near(&place.code, &place.name, place.point, is_asked));
    }
    let folded = fold(name);
    let mut counties = territories.counties().iter();
    let county = counties.find(|county| fold(&county.name) == folded)?;
    let capital = territories.named(&county.capital)?;
    Some(near(&county.code, &county.name, capital.point, is_asked))
}

fn near(code: &str, name: &str, point: Point, is_asked: bool) -> Near {
    Near {
        code: code.to_owned(),
        name: name.to_owned(),
        point,
        is_asked,
    }
}

fn without(text: &str, found: &[Word<'_>], from: usize, to: usize, near: Near) -> Understood {
    let start = found.get(from).map_or(0, |word| word.range.start);
    let end = found.get(to).map_or(text.len(), |word| word.range.start);
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    Understood {
        words: format!("{before} {after}").trim().to_owned(),
        near: Some(near),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(understood: Understood) -> (String, Option<String>) {
        (understood.words, understood.near.map(|near| near.name))
    }

    #[test]
    fn nearness_is_understood_in_four_languages() {
        for (text, words, place) in [
            (
                "cooperatives d'habitatge a prop de Manresa",
                "cooperatives d'habitatge",
                "Manresa",
            ),
            ("energia prop d'Olot", "energia", "Olot"),
            (
                "a prop de l'Hospitalet de Llobregat energia",
                "energia",
                "l'Hospitalet de Llobregat",
            ),
            (
                "viviendas cerca de Sant Cugat del Vallès",
                "viviendas",
                "Sant Cugat del Vallès",
            ),
            ("housing near Manresa", "housing", "Manresa"),
            ("etxebizitza Tolosatik gertu", "etxebizitza", "Tolosa"),
            ("Manresa inguruan", "", "Manresa"),
            ("habitatge a prop del Bages", "habitatge", "Bages"),
        ] {
            let expected = (words.to_owned(), Some(place.to_owned()));
            assert_eq!(told(understood(text)), expected, "{text}");
        }
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for text in [
            "cooperatives d'habitatge de Manresa",
            "a prop de tothom",
            "near",
            "gertu",
            "",
        ] {
            assert_eq!(told(understood(text)), (text.to_owned(), None), "{text}");
        }
    }

    #[test]
    fn a_place_among_words_is_its_longest_name() {
        let place = |text| place_among(text).map(told);
        assert_eq!(
            place("habitatge Sant Cugat del Vallès"),
            Some((
                "habitatge".to_owned(),
                Some("Sant Cugat del Vallès".to_owned())
            ))
        );
        assert_eq!(place("Manresa"), None, "nothing else would be left");
        assert_eq!(place("habitatge"), None);
    }
}
