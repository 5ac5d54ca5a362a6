//! In which way people come, as outside forms ask it and people write it; pure.

use ordit_kernel::UserError;
use ordit_platform::fold::fold;

use crate::registration::Mode;

/// What people write who come from afar, folded.
const ONLINE: [&str; 10] = [
    "linia",
    "linea",
    "online",
    "on line",
    "virtual",
    "telematic",
    "distancia",
    "remot",
    "urrutitik",
    "zoom",
];
/// Likewise who come.
const IN_PERSON: [&str; 6] = [
    "presencial",
    "presentzial",
    "en persona",
    "in person",
    "aurrez aurre",
    "on site",
];
/// Likewise who leave it open between the two.
const BOTH: [&str; 11] = [
    "les dues",
    "totes dues",
    "tots dos",
    "ambdues",
    "las dos",
    "los dos",
    "ambas",
    "biak",
    "bietara",
    "both",
    "hibrid",
];
/// How forms ask in which way people come, folded; some mean by which train.
const ASKS_MODE: [&str; 14] = [
    "com vindras",
    "com vindreu",
    "com hi vindras",
    "com hi assistiras",
    "com assistiras",
    "com participaras",
    "com hi participaras",
    "como vendras",
    "como asistiras",
    "como participaras",
    "nola etorriko",
    "nola parte",
    "how will you",
    "how do you",
];
/// An answer with more words is more than a way of coming.
const MOST_WORDS: usize = 3;

/// The way of coming that a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    One(Mode),
    Both,
}

/// The way of coming that a cell names, if it names any.
pub fn way(cell: &str) -> Option<Way> {
    let folded = fold(cell);
    let has = |signs: &[&str]| signs.iter().any(|sign| folded.contains(sign));
    match (has(&ONLINE), has(&IN_PERSON)) {
        (true, true) => Some(Way::Both),
        (true, false) => Some(Way::One(Mode::Online)),
        (false, true) => Some(Way::One(Mode::InPerson)),
        (false, false) => has(&BOTH).then_some(Way::Both),
    }
}

/// How somebody comes to an activity that takes place in these ways, as a cell says it; where it
/// says nothing, in the first.
///
/// # Errors
/// Where it is not one of them, or none that can be understood where there are two.
pub fn comes(cell: &str, modes: &[Mode]) -> Result<Mode, UserError> {
    let first = modes.first().copied().unwrap_or(Mode::InPerson);
    let wrong = |key: &str| Err(UserError::new(key).with("said", cell));
    match (way(cell), modes) {
        (Some(Way::One(mode)), _) if modes.contains(&mode) => Ok(mode),
        (None, [_] | []) => Ok(first),
        (None, _) if cell.trim().is_empty() => Ok(first),
        (None, _) => wrong("activities-reg-sheet-error-way"),
        (Some(Way::Both), [_, _, ..]) => wrong("activities-reg-sheet-error-both"),
        (Some(_), _) => wrong("activities-reg-sheet-error-other-way"),
    }
}

/// Whether the cells below a title are ways of coming: all of them, or some where it asks for that.
pub fn are_modes<'a>(title: &str, cells: impl Iterator<Item = &'a String>) -> bool {
    let folded = fold(title);
    let asks = ASKS_MODE.iter().any(|sign| folded.starts_with(sign));
    let before = |cell: &'a str| cell.split_once('(').map_or(cell, |(before, _)| before);
    let is_short = |cell: &str| fold(cell).split(' ').count() <= MOST_WORDS;
    let mut cells = cells
        .map(|cell| before(cell))
        .filter(|cell| !cell.trim().is_empty());
    let Some(first) = cells.next() else {
        return false;
    };
    let mut all = std::iter::once(first).chain(cells);
    match asks {
        true => all.any(|cell| way(cell).is_some()),
        false => all.all(|cell| is_short(cell) && way(cell).is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::sheet::rules::{Column, guessed};

    #[test]
    fn how_people_come_is_known_by_the_question_or_by_the_answers() {
        let below = |title: &str, cells: &[&str]| {
            let cells = cells.iter().map(|cell| vec![(*cell).to_owned()]);
            let table: Vec<_> = std::iter::once(vec![title.to_owned()])
                .chain(cells)
                .collect();
            guessed(&table)[0]
        };
        let both = ["Presencial", "En línia (Zoom)", ""];
        for (title, cells) in [
            ("Com vindràs?", &both[..]),
            ("Com vindràs?", &["Encara no ho sé", "En línia"]),
            ("Assistència", &both),
            ("¿Cómo asistirás?", &["En persona", "En línea"]),
            ("Parte-hartzea", &["Presentzialki", "Linean, etxetik"]),
            ("Attendance", &["In person", "Online"]),
        ] {
            assert_eq!(below(title, cells), Column::Mode, "{title}");
        }
        for (title, cells) in [
            ("Com vindràs?", &["Amb tren", "A peu"][..]),
            ("Com vindràs?", &[]),
            ("Què en penses?", &["En línia", "M’agrada"]),
            ("Què en penses?", &["Que en línia no és el mateix"]),
        ] {
            assert_eq!(below(title, cells), Column::Question, "{title}");
        }
        for (cell, expected) in [
            ("En línia", Some(Way::One(Mode::Online))),
            ("Presencial", Some(Way::One(Mode::InPerson))),
            ("Presentzialki", Some(Way::One(Mode::InPerson))),
            ("Totes dues", Some(Way::Both)),
            ("Presencial o en línia", Some(Way::Both)),
            ("no ho sé", None),
        ] {
            assert_eq!(way(cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_way_that_there_is_not_is_refused_and_of_two_one_is_asked() {
        let told = |cell: &str, modes: &[Mode]| comes(cell, modes).map_err(|error| error.key);
        let refused = |what: &str| Err(format!("activities-reg-sheet-error-{what}"));
        let both = &Mode::ALL[..];
        for (cell, expected) in [
            ("", Ok(Mode::InPerson)),
            ("En línia", Ok(Mode::Online)),
            ("les dues", refused("both")),
            ("ja ho veurem", refused("way")),
        ] {
            assert_eq!(told(cell, both), expected, "{cell}");
        }
        for (cell, expected) in [
            ("", Ok(Mode::Online)),
            ("ja ho veurem", Ok(Mode::Online)),
            ("en línia", Ok(Mode::Online)),
            ("presencial", refused("other-way")),
            ("les dues", refused("other-way")),
        ] {
            assert_eq!(told(cell, &[Mode::Online]), expected, "{cell}");
        }
    }
}
