//! What a row tells of an organisation without saying it; pure.

use ordit_platform::{
    fold::fold,
    import::{Guess, NAME, Record},
};

use crate::vocabulary::{ChoiceWords, KINDS_BY_BEGINNING, KINDS_BY_END, SSE_FAMILY_WORDS};

const KIND: &str = "organisation_kind";
const FAMILY: &str = "sse_family";

/// The kind that a name tells, and the family that a kind tells which is none of ours.
pub fn guess(values: &Record, given: &[(&'static str, String)]) -> Vec<Guess> {
    let kind = values.get(NAME).and_then(|name| kind_of(name));
    let is_other = values.get(KIND).is_some_and(|kind| kind == "other");
    let said = given.iter().find(|(key, _)| *key == KIND && is_other);
    let family = said.and_then(|(_, text)| code_of(SSE_FAMILY_WORDS, text));
    let kind = kind.map(|value| guessed(KIND, value, NAME));
    let family = family.map(|value| guessed(FAMILY, value, KIND));
    kind.into_iter().chain(family).collect()
}

/// "Ajuntament de Salt" is a municipality; "Ajuntament" alone tells nothing of whom it is.
fn kind_of(name: &str) -> Option<&'static str> {
    let name = fold(name);
    let begins = |word: &str| {
        name.strip_prefix(word)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let ends = |word: &str| {
        name.strip_suffix(word)
            .is_some_and(|rest| rest.ends_with(' '))
    };
    let by_beginning = KINDS_BY_BEGINNING.iter().find(|(word, _)| begins(word));
    let by_end = || KINDS_BY_END.iter().find(|(word, _)| ends(word));
    by_beginning.or_else(by_end).map(|(_, kind)| *kind)
}

fn code_of(words: ChoiceWords, text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let means_it = |words: &[&str]| words.iter().any(|word| fold(word) == folded);
    let found = words.iter().find(|(_, words)| means_it(words));
    found.map(|(code, _)| *code)
}

fn guessed(field: &str, value: &str, from: &str) -> Guess {
    let [field, value, from] = [field, value, from].map(str::to_owned);
    Guess { field, value, from }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, kind: (&str, &str)) -> Vec<(String, String)> {
        let values = Record::from([(NAME, name.to_owned()), (KIND, kind.1.to_owned())]);
        let guesses = guess(&values, &[(KIND, kind.0.to_owned())]);
        guesses
            .into_iter()
            .map(|guess| (guess.field, guess.value))
            .collect()
    }

    #[test]
    fn the_name_of_a_public_body_tells_its_kind() {
        for (name, kind) in [
            ("Ajuntament de Salt", Some("municipality")),
            ("AJUNTAMENT D’ARTÉS", Some("municipality")),
            ("Ayuntamiento de Zaragoza", Some("municipality")),
            ("Zarauzko Udala", Some("municipality")),
            ("Consell Comarcal del Bages", Some("county_council")),
            ("Ajuntament", None),
            ("Ajuntaments per l’economia social", None),
            ("Amics de l’Ajuntament de Salt", None),
            ("Udala", None),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
    }

    #[test]
    fn a_kind_that_is_a_family_tells_the_family() {
        let family = |text: &str, code: &str| told("Salut", (text, code));
        let foundations = (FAMILY.to_owned(), "foundations".to_owned());
        assert_eq!(family("Fundació", "other"), [foundations]);
        assert_eq!(family("Altres", "other"), []);
        assert_eq!(family("Cooperativa", "cooperative"), []);
    }
}
