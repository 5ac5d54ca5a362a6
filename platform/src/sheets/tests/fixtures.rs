//! What LibreOffice wrote reads the same from every format.

use jiff::civil::date;

use super::{as_text, read_bytes, read_plain};
use crate::sheets::{Cell, Limits, Row, SheetError, cell_name};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../fixtures/sheets/", $name))
    };
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn messy_rows() -> Vec<Row> {
    let row = |number, cells| Row { number, cells };
    let header = [
        "Nom", "Municipi", "Alta", "Baixa", "Quota", "Hora", "Activa", "Notes",
    ];
    vec![
        row(1, vec![text("Cens d’entitats, any 2026")]),
        row(
            2,
            [
                vec![text("Dades")],
                vec![Cell::Empty; 3],
                vec![text("Altres")],
            ]
            .concat(),
        ),
        row(4, header.map(text).to_vec()),
        row(
            5,
            vec![
                text("Ajuntament de l’Hospitalet"),
                text("Hospitalet de Llobregat, l'"),
                Cell::Date(date(2017, 5, 17)),
                text("3 de març de 2024"),
                Cell::Number(1250.5),
                text("10:30"),
                Cell::Bool(true),
                text("Primera línia\nsegona; amb «cometes\" i   espais"),
            ],
        ),
        row(
            8,
            vec![
                text("Çà i llà, SCCL"),
                text("Donostia / San Sebastián"),
                Cell::Date(date(2020, 2, 29)),
                Cell::Empty,
                text("3.200,75"),
                Cell::Empty,
                text("#DIV/0!"),
                text("=1+1"),
            ],
        ),
        row(1, vec![Cell::Empty, Cell::Number(8019.0)]),
    ]
}

#[test]
fn xlsx_and_ods_of_libreoffice_read_alike_and_hidden_sheets_stay_out() {
    for bytes in [&fixture!("messy.xlsx")[..], fixture!("messy.ods")] {
        let rows = read_plain(bytes).unwrap();
        let sheets: Vec<&str> = rows.iter().map(|(sheet, _)| sheet.as_str()).collect();
        assert_eq!(sheets, [["Entitats"; 5].as_slice(), &["Notes"]].concat());
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, messy_rows());
    }
}

#[test]
fn csv_reads_alike_in_every_encoding_and_with_every_delimiter() {
    let plain = as_text(&read_plain(fixture!("messy.csv")).unwrap());
    assert_eq!(plain.len(), 5);
    assert_eq!(
        plain[2],
        (
            4,
            ["Nom", "Municipi", "Alta", "Quota (€)"]
                .map(str::to_owned)
                .into()
        )
    );
    assert_eq!(plain[4].0, 8);
    assert_eq!(plain[4].1[3], "3,2\no 3,5 \"anual\"");
    for bytes in [
        &fixture!("messy-windows-1252.csv")[..],
        fixture!("messy-utf-16.csv"),
    ] {
        assert_eq!(as_text(&read_plain(bytes).unwrap()), plain);
    }
}

#[test]
fn a_csv_sheet_is_named_after_its_file() {
    let rows = read_plain(fixture!("messy.csv")).unwrap();
    assert_eq!(rows[0].0, "Fitxer.v2");
}

#[test]
fn locked_old_foreign_and_empty_files_are_told_apart() {
    let refusal = |bytes: &[u8]| read_plain(bytes).unwrap_err().key();
    assert_eq!(
        refusal(fixture!("locked.xlsx")),
        SheetError::PasswordProtected.key()
    );
    assert_eq!(
        refusal(fixture!("locked.ods")),
        SheetError::PasswordProtected.key()
    );
    assert_eq!(refusal(fixture!("messy.xls")), SheetError::OldExcel.key());
    assert_eq!(
        refusal(fixture!("messy.fods")),
        SheetError::NotASpreadsheet.key()
    );
    assert_eq!(refusal(b""), SheetError::Empty.key());
    assert_eq!(refusal(b"\xEF\xBB\xBF\n;;\n"), SheetError::Empty.key());
    assert_eq!(
        refusal(b"<!DOCTYPE html><table>"),
        SheetError::NotASpreadsheet.key()
    );
    assert_eq!(
        refusal(b"%PDF-1.7\n1 0 obj"),
        SheetError::NotASpreadsheet.key()
    );
    assert_eq!(
        refusal(b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"),
        SheetError::NotASpreadsheet.key()
    );
    let noise: Vec<u8> = (1..=255).collect();
    assert_eq!(refusal(&noise), SheetError::NotASpreadsheet.key());
}

#[test]
fn a_file_cut_anywhere_is_damaged() {
    for bytes in [&fixture!("messy.xlsx")[..], fixture!("messy.ods")] {
        for length in (4..bytes.len()).step_by(97) {
            let error = read_plain(&bytes[..length]).unwrap_err();
            assert!(matches!(error, SheetError::Damaged), "{length}: {error}");
        }
    }
}

#[test]
fn the_reader_stops_when_it_is_told_to() {
    let mut seen = 0;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), fixture!("messy.xlsx")).unwrap();
    super::read(file.path(), "x", &Limits::default(), &mut |_, _| {
        seen += 1;
        std::ops::ControlFlow::Break(())
    })
    .unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn a_file_over_its_size_is_refused_unread() {
    let limits = Limits {
        file_bytes: 100,
        ..Limits::default()
    };
    let error = read_bytes(fixture!("messy.xlsx"), &limits).unwrap_err();
    assert!(matches!(error, SheetError::TooLarge { .. }));
}

#[test]
fn cells_are_named_as_a_spreadsheet_does() {
    let names = [
        (0, 1),
        (25, 2),
        (26, 3),
        (27, 12),
        (701, 4),
        (702, 5),
        (16_383, 1_048_576),
    ];
    let names = names.map(|(column, row)| cell_name(column, row));
    assert_eq!(
        names,
        ["A1", "Z2", "AA3", "AB12", "ZZ4", "AAA5", "XFD1048576"]
    );
}
