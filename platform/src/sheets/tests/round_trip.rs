//! What is written reads back equal, whatever the text, and no program is given a formula.

use std::io::Cursor;

use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

use super::{Rows, as_text, read_plain};
use crate::sheets::{Cell, Format, SheetError, SheetWriter};

const HEADER: [&str; 5] = ["=1", "b;", "c,c", "\"d\"", "e"];

fn written(format: Format, header: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let header: Vec<String> = header.iter().map(|text| (*text).to_owned()).collect();
    let out = Cursor::new(Vec::new());
    let mut writer = SheetWriter::new(format, "A/B: [x]", &header, out).unwrap();
    for row in rows {
        writer.write_row(row).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read_back(format: Format, rows: &[Vec<Cell>]) -> Rows {
    read_plain(&written(format, &HEADER, rows)).unwrap()
}

/// Rows as the reader gives them: the header, then what holds something, without empty ends.
fn expected(rows: &[Vec<Cell>]) -> Vec<(u32, Vec<Cell>)> {
    let header = HEADER.map(Cell::from_text).to_vec();
    let all = (1..).zip([header].into_iter().chain(rows.iter().cloned()));
    let trimmed = all.map(|(number, mut cells)| {
        while cells.last() == Some(&Cell::Empty) {
            cells.pop();
        }
        (number, cells)
    });
    trimmed.filter(|(_, cells)| !cells.is_empty()).collect()
}

fn any_text() -> impl Strategy<Value = Cell> {
    let text = prop_oneof![
        any::<String>(),
        "[=+@'\t\r\n\" ;,_x0-9A-F-]{0,12}",
        "'{0,3}[=+@-].*",
        "_x00[0-9A-F]{2}_",
    ];
    text.prop_map(|text| Cell::from_text(&text))
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let day = (0..2_900_000_i32).prop_filter_map("a day Excel knows", |days| {
        date(1900, 3, 1)
            .checked_add(days.days())
            .ok()
            .map(Cell::Date)
    });
    prop_oneof![
        any_text(),
        Just(Cell::Empty),
        any::<f64>().prop_map(Cell::from_number),
        any::<i32>().prop_map(|number| Cell::from_number(f64::from(number))),
        day,
        any::<bool>().prop_map(Cell::Bool),
    ]
}

fn any_rows(cell: impl Strategy<Value = Cell>) -> impl Strategy<Value = Vec<Vec<Cell>>> {
    prop::collection::vec(prop::collection::vec(cell, 2..6), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn xlsx_reads_back_equal(rows in any_rows(any_cell())) {
        let read = read_back(Format::Xlsx, &rows);
        let read: Vec<_> = read.into_iter().map(|(_, row)| (row.number, row.cells)).collect();
        prop_assert_eq!(read, expected(&rows));
    }

    #[test]
    fn csv_text_reads_back_equal(rows in any_rows(any_text())) {
        let read = read_back(Format::Csv, &rows);
        let read: Vec<_> = read.into_iter().map(|(_, row)| (row.number, row.cells)).collect();
        prop_assert_eq!(read, expected(&rows));
    }

    #[test]
    fn text_never_starts_a_formula(text in any_text()) {
        let csv = written(Format::Csv, &["h"], &[vec![text]]);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&csv[3..]);
        let cells: Vec<String> = reader.deserialize().map(Result::unwrap).collect();
        prop_assert!(!cells.concat().starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    }
}

#[test]
fn csv_opens_by_a_double_click_in_an_excel_of_here() {
    let row = vec![
        Cell::Number(41.385),
        Cell::Number(-7.0),
        Cell::Date(date(2017, 5, 17)),
        Cell::from_text("+34 933"),
        Cell::from_text("a;b"),
        Cell::Bool(false),
    ];
    let csv = String::from_utf8(written(Format::Csv, &["Nom"], &[row])).unwrap();
    let expected = "\u{FEFF}`Nom`\r\n`41,385`;`-7`;`2017-05-17`;`'+34 933`;`a;b`;`false`\r\n";
    assert_eq!(csv, expected.replace('`', "\""));
}

#[test]
fn control_characters_are_dropped_and_line_ends_made_equal() {
    let row = vec![
        Cell::Text("a\0b\u{1}c\r\nd\re\u{FFFE}".to_owned()),
        Cell::from_text("z"),
    ];
    for format in [Format::Csv, Format::Xlsx] {
        let read = as_text(&read_back(format, std::slice::from_ref(&row)));
        assert_eq!(read[1].1[0], "abc\nd\ne");
    }
}

#[test]
fn dates_before_excel_travel_as_text() {
    let rows = read_back(Format::Xlsx, &[vec![Cell::Date(date(1844, 12, 21))]]);
    assert_eq!(rows[1].1.cells, [Cell::Text("1844-12-21".to_owned())]);
}

#[test]
fn a_sheet_is_named_as_far_as_excel_allows() {
    assert_eq!(read_back(Format::Xlsx, &[])[0].0, "A B   x");
}

#[test]
fn a_text_too_long_for_excel_is_refused_with_its_cell() {
    let header = ["h".to_owned()];
    let out = Cursor::new(Vec::new());
    let mut writer = SheetWriter::new(Format::Xlsx, "", &header, out).unwrap();
    let error = writer.write_row(&[Cell::Empty, Cell::Text("x".repeat(32_768))]);
    match error {
        Err(SheetError::CellTooLong { cell, .. }) => assert_eq!(cell, "B2"),
        other => panic!("{other:?}"),
    }
}
