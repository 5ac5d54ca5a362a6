//! Shared ground of the tests: reading bytes as a file, and packing files that nobody would make.

mod calendars;
mod csv_dialects;
mod fixtures;
mod fuzz;
mod hostile;
mod limits;
mod round_trip;

use std::{
    io::{Cursor, Write},
    ops::ControlFlow,
};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Cell, Limits, Row, SheetError, read};

pub(super) type Rows = Vec<(String, Row)>;

fn read_bytes(bytes: &[u8], limits: &Limits) -> Result<Rows, SheetError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut rows = Vec::new();
    read(file.path(), "Fitxer.v2.csv", limits, &mut |sheet, row| {
        rows.push((sheet.to_owned(), row));
        ControlFlow::Continue(())
    })?;
    Ok(rows)
}

fn read_plain(bytes: &[u8]) -> Result<Rows, SheetError> {
    read_bytes(bytes, &Limits::default())
}

/// Each row as its number and its cells as text.
fn as_text(rows: &Rows) -> Vec<(u32, Vec<String>)> {
    let texts = |row: &Row| row.cells.iter().map(Cell::text).collect();
    rows.iter()
        .map(|(_, row)| (row.number, texts(row)))
        .collect()
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>"#;

fn relation(kind: &str, target: &str) -> String {
    format!(
        r#"<Relationships><Relationship Id="r1" Type="x/relationships/{kind}" Target="{target}"/>
        </Relationships>"#
    )
}

const ODS_MIME: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// A workbook of one sheet with this content, and with these shared strings.
fn xlsx_of(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let package = relation("officeDocument", "xl/workbook.xml");
    let workbook = relation("worksheet", "worksheets/sheet1.xml");
    zip_of(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", workbook.as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn xlsx_of_rows(rows: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
    );
    xlsx_of(sheet.as_bytes(), b"<sst></sst>")
}

fn ods_of(content: &str) -> Vec<u8> {
    zip_of(&[
        ("mimetype", ODS_MIME),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn ods_of_rows(rows: &str) -> Vec<u8> {
    ods_of(&format!(
        r#"<o><table:table table:name="One">{rows}</table:table></o>"#
    ))
}
