//! Files made to hurt are refused before they can.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::{ods_of, ods_of_rows, read_bytes, read_plain, xlsx_of, xlsx_of_rows, zip_of};
use crate::sheets::{Limits, SheetError};

const CELL: &str = r#"<c r="A1" t="s"><v>0</v></c>"#;

fn refusal(bytes: &[u8]) -> SheetError {
    read_plain(bytes).unwrap_err()
}

fn bomb() -> Vec<u8> {
    xlsx_of(&vec![b' '; 100_000_000], b"<sst></sst>")
}

#[test]
fn a_bomb_is_refused() {
    let bomb = bomb();
    assert!(bomb.len() < 200_000);
    assert!(matches!(refusal(&bomb), SheetError::Hostile));
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused() {
    let mut bomb = bomb();
    let real = 100_000_000_u32.to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4)
        .filter(|i| bomb[*i..*i + 4] == real)
        .collect();
    assert_eq!(places.len(), 2);
    for place in places {
        bomb[place..place + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    let error = refusal(&bomb);
    assert!(
        matches!(error, SheetError::Hostile | SheetError::Damaged),
        "{error}"
    );
}

#[test]
fn containers_within_containers_are_no_spreadsheets() {
    let inner = xlsx_of_rows("");
    let outer = zip_of(&[("inner.xlsx", inner.as_slice())]);
    assert!(matches!(refusal(&outer), SheetError::NotASpreadsheet));
    assert!(matches!(refusal(&zip_of(&[])), SheetError::NotASpreadsheet));
}

#[test]
fn parts_that_share_their_bytes_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"<worksheet/>").unwrap();
    zip.shallow_copy_file("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")
        .unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert!(matches!(refusal(&bytes), SheetError::Hostile));
}

#[test]
fn entities_are_never_expanded() {
    let sheet = format!("<worksheet><sheetData><row>{CELL}</row></sheetData></worksheet>");
    let strings = br#"<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
        <sst><si><t>&b;&b;&b;</t></si></sst>"#;
    assert!(matches!(
        refusal(&xlsx_of(sheet.as_bytes(), strings)),
        SheetError::Hostile
    ));
    let content = r#"<!DOCTYPE o SYSTEM "file:///etc/passwd"><o/>"#;
    assert!(matches!(refusal(&ods_of(content)), SheetError::Hostile));
    let strings = b"<sst><si><t>&unknown;</t></si></sst>";
    assert!(matches!(
        refusal(&xlsx_of(sheet.as_bytes(), strings)),
        SheetError::Damaged
    ));
}

#[test]
fn numbers_that_make_a_reader_reserve_memory_are_refused() {
    let sheet = b"<worksheet><sheetData/></worksheet>";
    let strings = br#"<sst uniqueCount="999999999999"></sst>"#;
    assert!(matches!(
        refusal(&xlsx_of(sheet, strings)),
        SheetError::Damaged
    ));
    let rows = r#"<row><c r="ZZZZZZZZZZ99999999999"><v>1</v></c></row>"#;
    assert!(matches!(refusal(&xlsx_of_rows(rows)), SheetError::Damaged));
    let sheet = br#"<worksheet><dimension ref="B9:A1"></dimension><sheetData/></worksheet>"#;
    assert!(matches!(
        refusal(&xlsx_of(sheet, b"<sst></sst>")),
        SheetError::Damaged
    ));
}

#[test]
fn repeated_rows_and_columns_are_counted_before_they_are_laid_out() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1""#;
    let wide = format!(
        r#"<table:table-row>{cell} table:number-columns-repeated="16384"/></table:table-row>"#
    );
    assert!(matches!(
        refusal(&ods_of_rows(&wide)),
        SheetError::TooManyColumns { .. }
    ));
    let long = format!(
        r#"<table:table-row table:number-rows-repeated="1000000">{cell}/></table:table-row>"#
    );
    assert!(matches!(
        refusal(&ods_of_rows(&long)),
        SheetError::TooManyRows { .. }
    ));
    let large = format!(
        r#"<table:table-row table:number-rows-repeated="150000">
        {cell} table:number-columns-repeated="150"/></table:table-row>"#
    );
    assert!(matches!(
        refusal(&ods_of_rows(&large)),
        SheetError::TooLarge { .. }
    ));
}

#[test]
fn repetitions_cannot_be_hidden() {
    let value = r#"office:value-type="float" office:value="1""#;
    let repeated = r#"<table:table-row x:number-rows-repeated="1"
        table:number-rows-repeated="900000">"#;
    let rows = format!("{repeated}<table:table-cell {value}/></table:table-row>");
    assert!(matches!(
        refusal(&ods_of_rows(&rows)),
        SheetError::TooManyRows { .. }
    ));
    let rows = format!(
        "{repeated}<table:table-cell {value}><table:table-row/></table:table-cell>
        </table:table-row>"
    );
    assert!(matches!(refusal(&ods_of_rows(&rows)), SheetError::Damaged));
}

#[test]
fn text_is_counted_as_often_as_it_will_stand_there() {
    let cell = r#"<table:table-cell office:value-type="string""#;
    let spaces = format!(
        r#"<table:table-row>{cell}><text:p><text:s text:c="4000000000"/></text:p>
        </table:table-cell></table:table-row>"#
    );
    assert!(matches!(
        refusal(&ods_of_rows(&spaces)),
        SheetError::TooLarge { .. }
    ));
    let text = "x".repeat(30_000);
    let repeated = format!(
        r#"<table:table-row table:number-rows-repeated="1000">{cell}
        table:number-columns-repeated="100"><text:p>{text}</text:p></table:table-cell>
        </table:table-row>"#
    );
    assert!(matches!(
        refusal(&ods_of_rows(&repeated)),
        SheetError::TooLarge { .. }
    ));
    let shared = format!("<sst><si><t>{text}</t></si></sst>");
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(100)).repeat(100)
    );
    let limits = Limits {
        text_bytes: 5_000_000,
        ..Limits::default()
    };
    let bytes = xlsx_of(sheet.as_bytes(), shared.as_bytes());
    let error = read_bytes(&bytes, &limits).unwrap_err();
    assert!(matches!(error, SheetError::TooLarge { limit_megabytes: 5 }));
}

#[test]
fn what_never_ends_or_nests_without_end_is_refused() {
    let endless = r#"<o><table:table table:name="One"><table:table-row>"#;
    assert!(matches!(refusal(&ods_of(endless)), SheetError::Damaged));
    let deep = format!("<o>{}{}</o>", "<p>".repeat(5_000), "</p>".repeat(5_000));
    assert!(matches!(refusal(&ods_of(&deep)), SheetError::Hostile));
    let long = format!("<o><!--{}--></o>", "<".repeat(6_000_000));
    assert!(matches!(refusal(&ods_of(&long)), SheetError::Hostile));
    let pieces = "&amp;&#97;".repeat(700_000);
    let rows = format!(r#"<row><c t="inlineStr"><is><t>{pieces}</t></is></c></row>"#);
    assert!(matches!(refusal(&xlsx_of_rows(&rows)), SheetError::Hostile));
}

#[test]
fn rows_that_go_backwards_are_damage() {
    let cell = |name: &str| format!(r#"<row><c r="{name}"><v>1</v></c></row>"#);
    let rows = cell("A2") + &cell("A1");
    assert!(matches!(refusal(&xlsx_of_rows(&rows)), SheetError::Damaged));
}
