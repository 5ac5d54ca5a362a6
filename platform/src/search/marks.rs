//! Marking in a text what was looked for, as pieces that a template escapes.

use std::{collections::HashSet, ops::Range, sync::Arc};

use ordit_kernel::Lang;

use super::{
    asked::Asked,
    synonyms::meant_by,
    words::{Reading, folded, words},
};

/// A passage is about this long, in bytes.
const PASSAGE_BYTES: usize = 180;
/// Of which this many come before the first word that was found.
const LEAD_BYTES: usize = 50;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_match: bool,
}

/// What was looked for, as it may stand in texts; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Marks(Arc<Forms>);

#[derive(Debug, Default)]
struct Forms {
    folded: HashSet<String>,
    stemmed: [HashSet<String>; 4],
    /// With which letters any of them begins, so that most words need no second look.
    initials: HashSet<char>,
}

impl Marks {
    pub(super) fn of(asked: &Asked) -> Self {
        let mut forms = Forms::default();
        let others = asked.words().flat_map(|word| meant_by(&folded(word)));
        for word in asked.words().chain(others.map(String::as_str)) {
            forms.folded.insert(folded(word));
            for lang in Lang::ALL {
                let own = Reading::Stemmed(lang).asked_forms(word);
                forms.stemmed[lang.index()].extend(own);
            }
        }
        let all = forms.stemmed.iter().flatten().chain(&forms.folded);
        forms.initials = all.filter_map(|form| form.chars().next()).collect();
        Self(Arc::new(forms))
    }

    /// The whole text, its language known, in pieces.
    pub fn mark(&self, text: &str, lang: Lang) -> Vec<Piece> {
        pieces(text, 0..text.len(), &self.places(text, lang))
    }

    /// The piece of a long text in which most of the words stand; none when none does.
    pub(super) fn passage(&self, text: &str, lang: Lang) -> Option<Vec<Piece>> {
        let places = self.places(text, lang);
        let within = |start: usize| {
            let end = start + PASSAGE_BYTES - LEAD_BYTES;
            let inside = places
                .iter()
                .filter(|place| place.start >= start && place.end <= end);
            inside.count()
        };
        let mut best = places.first()?.start;
        for place in &places {
            if within(place.start) > within(best) {
                best = place.start;
            }
        }
        let start = word_start(text, best.saturating_sub(LEAD_BYTES));
        let end = word_end(text, start + PASSAGE_BYTES);
        let mut pieces = pieces(text, start..end, &places);
        if start > 0 {
            pieces.insert(0, unmarked("… "));
        }
        if end < text.len() {
            pieces.push(unmarked(" …"));
        }
        Some(pieces)
    }

    /// Where in a text the words stand.
    fn places(&self, text: &str, lang: Lang) -> Vec<Range<usize>> {
        let found = words(text).filter(|word| self.has(word.text, lang));
        found.map(|word| word.range).collect()
    }

    fn has(&self, word: &str, lang: Lang) -> bool {
        let folded = folded(word);
        let forms = &self.0;
        let initial = folded.chars().next();
        if !initial.is_some_and(|initial| forms.initials.contains(&initial)) {
            return false;
        }
        let mut stems = Reading::Stemmed(lang).forms(word).into_iter();
        forms.folded.contains(&folded)
            || stems.any(|stem| forms.stemmed[lang.index()].contains(&stem))
    }
}

fn pieces(text: &str, within: Range<usize>, places: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = within.start;
    let mut add = |range: Range<usize>, is_match| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            let text = text.replace('\n', " ");
            pieces.push(Piece { text, is_match });
        }
    };
    let inside = |place: &&Range<usize>| place.start >= within.start && place.end <= within.end;
    for place in places.iter().filter(inside) {
        add(at..place.start, false);
        add(place.clone(), true);
        at = place.end;
    }
    add(at..within.end, false);
    pieces
}

fn unmarked(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        is_match: false,
    }
}

/// The beginning of the first word at or after a place, or the beginning of the text.
fn word_start(text: &str, near: usize) -> usize {
    let near = text.ceil_char_boundary(near);
    if near == 0 {
        return 0;
    }
    let rest = text.get(near..).unwrap_or_default();
    let space = rest.find(char::is_whitespace).unwrap_or(0);
    let after = rest.get(space..).unwrap_or_default();
    near + space + (after.len() - after.trim_start().len())
}

/// The end of the last word before a place.
fn word_end(text: &str, near: usize) -> usize {
    if near >= text.len() {
        return text.len();
    }
    let near = text.floor_char_boundary(near);
    let before = text.get(..near).unwrap_or_default();
    before.rfind(char::is_whitespace).unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(asked: &str, text: &str) -> String {
        shown(&Marks::of(&Asked::read(asked)).mark(text, Lang::Ca))
    }

    fn shown(pieces: &[Piece]) -> String {
        let pieces = pieces.iter().map(|piece| match piece.is_match {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        });
        pieces.collect()
    }

    #[test]
    fn other_forms_of_a_word_are_marked_as_they_stand() {
        assert_eq!(
            marked(
                "habitatge cooperativa",
                "Cooperatives d'Habitatge de lloguer"
            ),
            "[Cooperatives] d'[Habitatge] de lloguer"
        );
        assert_eq!(marked("odena", "Òdena & <b>"), "[Òdena] & <b>");
        assert_eq!(marked("", "Res"), "Res");
    }

    #[test]
    fn a_passage_shows_where_most_words_stand_together() {
        let filling = "Paraules que no diuen res de res. ".repeat(20);
        let text = format!("{filling}Un hort. {filling}L'hort comunitari del barri. {filling}");
        let marks = Marks::of(&Asked::read("hort comunitari"));
        let passage = shown(&marks.passage(&text, Lang::Ca).expect("a passage"));
        assert!(
            passage.contains("L'[hort] [comunitari] del barri"),
            "{passage}"
        );
        assert!(
            passage.starts_with("… ") && passage.ends_with(" …"),
            "{passage}"
        );
        assert!(passage.len() < PASSAGE_BYTES + 40, "{passage}");
        assert_eq!(
            Marks::of(&Asked::read("zebra")).passage(&text, Lang::Ca),
            None
        );
    }

    proptest! {
        #[test]
        fn pieces_are_the_whole_text_in_order(
            text in "(\\w{1,6}[ .,'·\"]{0,2}){0,20}", asked in "\\w{1,3}( \\w{1,3})?"
        ) {
            let marks = Marks::of(&Asked::read(&asked));
            let pieces = marks.mark(&text, Lang::Es);
            let joined: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert_eq!(joined, text.clone());
            prop_assert!(marks.passage(&text, Lang::Es).is_none_or(|pieces| !pieces.is_empty()));
        }
    }
}
