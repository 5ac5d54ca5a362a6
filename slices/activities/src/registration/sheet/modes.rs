//! In which way people come, as outside forms ask it and people write it; pure.

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
pub fn mode(cell: &str) -> Option<Mode> {
    let folded = fold(cell);
    let has = |signs: &[&str]| signs.iter().any(|sign| folded.contains(sign));
    match (has(&ONLINE), has(&IN_PERSON)) {
        (true, _) => Some(Mode::Online),
        (false, true) => Some(Mode::InPerson),
        (false, false) => None,
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
        true => all.any(|cell| mode(cell).is_some()),
        false => all.all(|cell| is_short(cell) && mode(cell).is_some()),
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
            ("En línia", Some(Mode::Online)),
            ("Presencial", Some(Mode::InPerson)),
            ("Presentzialki", Some(Mode::InPerson)),
            ("no ho sé", None),
        ] {
            assert_eq!(mode(cell), expected, "{cell}");
        }
    }
}
