//! What kind of activity a name tells, where a list does not say it; pure.

use ordit_platform::{
    fold::fold,
    import::{Guess, NAME, Record},
};

const KIND: &str = "activity_kind";
/// What most lists without a column of kinds hold.
const USUAL: &str = "day_event";
/// Words by which names tell a kind, folded; the first that stands in the name tells it.
const WORDS: &[(&str, &str)] = &[
    ("reunio", "meeting"),
    ("reunion", "meeting"),
    ("assemblea", "meeting"),
    ("asamblea", "meeting"),
    ("bilera", "meeting"),
    ("meeting", "meeting"),
    ("jornada", "day_event"),
    ("jornades", "day_event"),
    ("jornadas", "day_event"),
    ("taller", "seminar"),
    ("seminari", "seminar"),
    ("seminario", "seminar"),
    ("tailerra", "seminar"),
    ("workshop", "seminar"),
    ("curs", "training"),
    ("curso", "training"),
    ("formacio", "training"),
    ("formacion", "training"),
    ("ikastaroa", "training"),
    ("course", "training"),
    ("visita", "visit"),
    ("bisita", "visit"),
    ("visit", "visit"),
    ("residencia", "residency"),
    ("trobada", "community_meeting"),
    ("forum", "forum"),
    ("foro", "forum"),
    ("congres", "forum"),
    ("congreso", "forum"),
];

/// The kind of what has none: by its name, else, where nobody was asked for it, the usual one.
pub fn guess(values: &Record, given: &[(&'static str, String)]) -> Vec<Guess> {
    let name = fold(values.get(NAME).map_or("", String::as_str));
    let tells = |word: &str| WORDS.iter().find(|(own, _)| *own == word);
    let told = name.split(' ').find_map(tells).map(|(_, kind)| *kind);
    let is_asked = given.iter().any(|(key, _)| *key == KIND);
    let kind = told.or((!is_asked && !name.is_empty()).then_some(USUAL));
    let guessed = kind.map(|kind| Guess {
        field: KIND.to_owned(),
        value: kind.to_owned(),
        from: NAME.to_owned(),
    });
    guessed.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str, given: &[(&'static str, String)]) -> Option<String> {
        let values = Record::from([(NAME, name.to_owned())]);
        guess(&values, given).pop().map(|guess| guess.value)
    }

    #[test]
    fn a_name_tells_a_kind_and_a_list_without_kinds_has_the_usual_one() {
        assert_eq!(
            kind("2a Reunió de la xarxa", &[]).as_deref(),
            Some("meeting")
        );
        assert_eq!(kind("Formació bàsica", &[]).as_deref(), Some("training"));
        assert_eq!(kind("Acte al mercat", &[]).as_deref(), Some("day_event"));
        assert_eq!(kind("", &[]), None);
        // Whoever has the column and left it empty is asked.
        assert_eq!(kind("Acte al mercat", &[(KIND, String::new())]), None);
    }
}
