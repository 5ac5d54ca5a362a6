//! CSV as programs and people write it.

use encoding_rs::WINDOWS_1252;

use super::{as_text, read_plain};

fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    as_text(&read_plain(bytes).unwrap())
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    rows(bytes).into_iter().map(|(_, cells)| cells).collect()
}

#[test]
fn every_delimiter_is_found_though_others_stand_within_cells() {
    let tables = [
        "Nom;Quota\nA;3,5\nB;4,5\n",
        "Nom\tQuota\nA\t3,5\nB\t4,5\n",
        "Nom|Quota\nA|3,5\nB|4,5\n",
        "Nom,Quota\nA,\"3,5\"\nB,\"4,5\"\n",
    ];
    for table in tables {
        assert_eq!(
            cells(table.as_bytes()),
            [["Nom", "Quota"], ["A", "3,5"], ["B", "4,5"]]
        );
    }
}

#[test]
fn lists_within_cells_do_not_pass_for_columns() {
    let table = "name,themes,place\nA,energy;housing,Reus\nB,care;food,Vic\nC,food;care,Olot\n";
    assert!(cells(table.as_bytes()).iter().all(|row| row.len() == 3));
    let table = "Nom;Lloc\nCoca, pa i vi;Sants, Barcelona\nPa, oli i sal;Gràcia, Barcelona\n";
    assert!(cells(table.as_bytes()).iter().all(|row| row.len() == 2));
}

#[test]
fn one_column_stays_one_column() {
    let table = "Nom\nAjuntament de Reus\nCal Negre, SCCL\nAteneu; el de dalt\n";
    assert!(cells(table.as_bytes()).iter().all(|row| row.len() == 1));
}

#[test]
fn the_line_that_tells_excel_the_delimiter_is_believed_and_not_counted() {
    assert_eq!(
        rows(b"sep=|\r\na;b|c\r\n"),
        [(1, vec!["a;b".to_owned(), "c".to_owned()])]
    );
    assert_eq!(
        rows(b"sep=\t\na;b\tc\n"),
        [(1, vec!["a;b".to_owned(), "c".to_owned()])]
    );
}

#[test]
fn encodings_of_the_west_are_told_apart() {
    let text = "Nom;Població;Quota\nAssociació Çà i llà;l'Hospitalet;12 €\n";
    let expected = cells(text.as_bytes());
    let windows = WINDOWS_1252.encode(text).0;
    let latin_9: Vec<u8> = windows
        .iter()
        .map(|b| if *b == 0x80 { 0xA4 } else { *b })
        .collect();
    let utf_16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = "\u{FEFF}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(to_bytes).collect()
    };
    let marked = format!("\u{FEFF}{text}").into_bytes();
    let encoded = [
        windows.to_vec(),
        latin_9,
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
        marked,
    ];
    for bytes in encoded {
        assert_eq!(cells(&bytes), expected);
    }
}

#[test]
fn a_few_accents_are_enough_to_know_a_catalan_file() {
    for text in [
        "Nom\nMaçanet\n",
        "Població\nLleó\n",
        "Nom;Lloc\nErrenteriako udala;Oñati\n",
    ] {
        assert_eq!(cells(&WINDOWS_1252.encode(text).0), cells(text.as_bytes()));
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let numbers = |text: &str| -> Vec<u32> {
        rows(text.as_bytes())
            .into_iter()
            .map(|(number, _)| number)
            .collect()
    };
    assert_eq!(numbers("a;b\n\n\n\"x\ny\";z\n;\nc;d"), [1, 4, 6]);
    assert_eq!(numbers("a;b\r\n\r\n\"x\r\ny\";z\r\nc;d"), [1, 3, 4]);
    assert_eq!(numbers("a;b\r\r\"x\ry\";z\rc;d\r"), [1, 3, 4]);
    assert_eq!(numbers("\n\na;b\n"), [3]);
}
