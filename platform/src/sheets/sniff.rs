//! Tells by its content what a file is, and refuses what is no spreadsheet.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
};

use super::{Limits, SheetError, guard, ics_reader};

/// What a file holds, as far as its reader must know.
pub(super) enum Container {
    Xlsx { has_merged: bool },
    Ods,
    Calendar,
    Text,
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The first bytes of the Excel formats before 1995, of which versions 2, 3 and 4 had no container.
const BIFF: [&[u8]; 3] = [&[9, 0, 4, 0], &[9, 2, 6, 0], &[9, 4, 6, 0]];
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Documents that are text to the eye of a machine.
const OTHER_TEXT: [&str; 7] = [
    "%pdf",
    "{\\rtf",
    "<?xml",
    "<!doctype",
    "<html",
    "<table",
    "<meta",
];

/// Leaves the file at its start. A ZIP container is inspected whole before anybody opens it.
pub(super) fn container(mut file: &File, limits: &Limits) -> Result<Container, SheetError> {
    let mut start = Vec::new();
    file.take(512).read_to_end(&mut start)?;
    let is_any_of = |magics: &[&[u8]]| magics.iter().any(|magic| start.starts_with(magic));
    if start.is_empty() {
        Err(SheetError::Empty)
    } else if is_any_of(&ZIP) {
        guard::inspect(file, limits)
    } else if is_any_of(&[OLE]) {
        Err(inside_ole(file)?)
    } else if is_any_of(&BIFF) {
        Err(SheetError::OldExcel)
    } else if begins_with(&start, &OTHER_TEXT) {
        Err(SheetError::NotASpreadsheet)
    } else {
        file.seek(SeekFrom::Start(0))?;
        match begins_with(&start, &[ics_reader::BEGINNING]) {
            true => Ok(Container::Calendar),
            false => Ok(Container::Text),
        }
    }
}

/// The directory of an OLE container names its streams in UTF-16; the names are enough to tell.
fn inside_ole(mut file: &File) -> Result<SheetError, SheetError> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    let names_any_of = |names: &[&str]| {
        let names: Vec<Vec<u8>> = names.iter().map(|name| utf16(name)).collect();
        let mut entries = bytes.chunks_exact(128);
        entries.any(|entry| names.iter().any(|name| entry.starts_with(name)))
    };
    Ok(if names_any_of(&["EncryptedPackage"]) {
        SheetError::PasswordProtected
    } else if names_any_of(&["Workbook", "Book"]) {
        SheetError::OldExcel
    } else {
        SheetError::NotASpreadsheet
    })
}

fn utf16(name: &str) -> Vec<u8> {
    let units = name.encode_utf16().chain([0]);
    units.flat_map(u16::to_le_bytes).collect()
}

fn begins_with(start: &[u8], words: &[&str]) -> bool {
    let start = String::from_utf8_lossy(start).to_lowercase();
    let start = start.trim_start_matches('\u{FEFF}').trim_start();
    words.iter().any(|word| start.starts_with(word))
}
