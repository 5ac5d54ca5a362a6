//! The limits are held in every format, and a far-away nothing costs nothing.

use super::{as_text, ods_of_rows, read_bytes, read_plain, xlsx_of_rows};
use crate::sheets::{Limits, SheetError};

const FOUR_LANGUAGES: [&str; 4] = [
    include_str!("../../../locales/ca/sheets.ftl"),
    include_str!("../../../locales/es/sheets.ftl"),
    include_str!("../../../locales/eu/sheets.ftl"),
    include_str!("../../../locales/en/sheets.ftl"),
];

fn small() -> Limits {
    Limits {
        rows: 2,
        columns: 3,
        cell_chars: 5,
        sheets: 0,
        ..Limits::default()
    }
}

fn csv_refusal(text: &str) -> SheetError {
    read_bytes(text.as_bytes(), &small()).unwrap_err()
}

#[test]
fn rows_columns_and_characters_are_counted() {
    assert!(read_bytes("a;b;c\n\nçççç7;;;;;\n".as_bytes(), &small()).is_ok());
    assert!(matches!(
        csv_refusal("a\nb\n\nc\n"),
        SheetError::TooManyRows { limit: 2 }
    ));
    assert!(matches!(
        csv_refusal("a;b;c;d\n"),
        SheetError::TooManyColumns { limit: 3 }
    ));
    match csv_refusal("a;b\n;123456\n") {
        SheetError::CellTooLong { cell, limit: 5 } => assert_eq!(cell, "B2"),
        error => panic!("{error}"),
    }
}

#[test]
fn sheets_are_counted() {
    let error = read_bytes(&xlsx_of_rows(""), &small()).unwrap_err();
    assert!(matches!(error, SheetError::TooManySheets { limit: 0 }));
}

#[test]
fn a_cell_far_away_is_refused_when_it_holds_something_and_ignored_when_not() {
    let near = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let far = |value| format!(r#"{near}<row r="1048576"><c r="XFD1048576">{value}</c></row>"#);
    let rows = read_plain(&xlsx_of_rows(&far(""))).unwrap();
    assert_eq!(as_text(&rows), [(1, vec!["1".to_owned()])]);
    let error = read_plain(&xlsx_of_rows(&far("<v>1</v>"))).unwrap_err();
    assert!(matches!(error, SheetError::TooManyColumns { limit: 200 }));
}

#[test]
fn empty_ends_of_an_ods_cost_nothing_and_its_rows_keep_their_numbers() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="7"/>"#;
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="2"/>{cell}
        <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
        <table:table-row table:number-rows-repeated="5"><table:table-cell/></table:table-row>
        <table:table-row table:number-rows-repeated="2">{cell}</table:table-row>
        <table:table-row table:number-rows-repeated="1048565"><table:table-cell
        table:number-columns-repeated="16384"/></table:table-row>"#
    );
    let rows = rows.replace("\n        ", " ").replace("> <", "><");
    let rows = as_text(&read_plain(&ods_of_rows(&rows)).unwrap());
    let cells = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let expected = [
        (4, cells(&["", "", "7"])),
        (10, cells(&["7"])),
        (11, cells(&["7"])),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn every_refusal_has_its_sentence_in_four_languages() {
    let io = SheetError::Io(std::io::Error::other("x"));
    let cell = String::new();
    let errors = [
        SheetError::NotASpreadsheet,
        SheetError::Damaged,
        SheetError::PasswordProtected,
        SheetError::OldExcel,
        SheetError::Empty,
        SheetError::TooLarge { limit_megabytes: 1 },
        SheetError::TooManyRows { limit: 1 },
        SheetError::TooManyColumns { limit: 1 },
        SheetError::TooManySheets { limit: 1 },
        SheetError::CellTooLong { cell, limit: 1 },
        SheetError::Hostile,
        io,
    ];
    for error in errors {
        let sentence = ordit_kernel::UserError::from(&error);
        for language in FOUR_LANGUAGES {
            let start = format!("{} = ", sentence.key);
            let line = language.lines().find(|line| line.starts_with(&start));
            let line = line.unwrap_or_else(|| panic!("{} is missing", sentence.key));
            let holds = |(name, _): &(String, String)| line.contains(&format!("{{ ${name} }}"));
            assert!(sentence.arguments.iter().all(holds), "{line}");
        }
    }
}
