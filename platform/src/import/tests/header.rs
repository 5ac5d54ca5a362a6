//! Headers in four languages, above and among other rows.

use super::{thing::THING, world::words};
use crate::{
    import::{Labels, header::find},
    sheets::{Cell, Row},
};

fn rows(lines: &[&[&str]]) -> Vec<Row> {
    let cells = |line: &[&str]| line.iter().map(|text| Cell::from_text(text)).collect();
    (1..)
        .zip(lines)
        .map(|(number, line)| Row {
            number,
            cells: cells(line),
        })
        .collect()
}

fn fields(lines: &[&[&str]]) -> Option<(u32, Vec<Option<String>>)> {
    let labels = Labels::new(&THING, &words());
    let mapping = find(&THING, &labels, "Full1", &rows(lines))?;
    Some((
        mapping.header_row,
        mapping
            .columns
            .into_iter()
            .map(|column| column.field)
            .collect(),
    ))
}

#[test]
fn titles_are_found_below_a_heading_in_any_language() {
    for titles in [
        ["Nom", "Tipus", "Mida"],
        ["NOMBRE", "Tipo ", "tamaño"],
        ["Izena *", "Mota", "Neurria"],
        ["name", "thing_kind", "size"],
    ] {
        let found = fields(&[&["Llistat 2024"], &[], &titles, &["Forn", "gran", "3"]]);
        let (row, fields) = found.expect("a header");
        assert_eq!(row, 3, "{titles:?}");
        assert_eq!(
            fields,
            ["name", "thing_kind", "size"].map(|key| Some(key.to_owned())),
            "{titles:?}"
        );
    }
}

#[test]
fn a_title_that_is_only_similar_is_a_guess_and_each_field_stands_once() {
    let labels = Labels::new(&THING, &words());
    let rows = rows(&[&["Nom", "Municpi", "Municipi", "Notes", "Name"]]);
    let mapping = find(&THING, &labels, "x", &rows).expect("a header");
    let fields: Vec<_> = mapping
        .columns
        .iter()
        .map(|column| column.field.as_deref())
        .collect();
    assert_eq!(
        fields,
        [Some("name"), None, Some("municipality"), None, None]
    );
    let guessed = find(&THING, &labels, "x", &self::rows(&[&["Nom", "Municpi"]]));
    let column = guessed.expect("a header").columns.remove(1);
    assert_eq!(
        (column.field.as_deref(), column.is_guess),
        (Some("municipality"), true)
    );
}

#[test]
fn a_sheet_without_titles_is_not_read() {
    assert_eq!(fields(&[&["Forn", "gran"], &["Pont", "petita"]]), None);
    assert_eq!(
        fields(&[&["Tipus", "Mida"], &["gran", "3"]]),
        None,
        "nothing says which thing"
    );
}
