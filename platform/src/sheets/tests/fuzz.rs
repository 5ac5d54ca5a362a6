//! Whatever bytes come, reading ends with rows or with an error.

use std::io::{Cursor, Read};

use proptest::prelude::*;
use zip::ZipArchive;

use super::{read_plain, zip_of};
use crate::sheets::SheetError;

const XLSX: &[u8] = include_bytes!("../../../fixtures/sheets/messy.xlsx");
const ODS: &[u8] = include_bytes!("../../../fixtures/sheets/messy.ods");

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..archive_len(bytes)).map(part).collect()
}

fn archive_len(bytes: &[u8]) -> usize {
    ZipArchive::new(Cursor::new(bytes)).unwrap().len()
}

/// Changes, drops or repeats a stretch of the bytes.
fn spoil(bytes: &mut Vec<u8>, at: prop::sample::Index, length: usize, with: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    let start = at.index(bytes.len());
    let end = (start + length).min(bytes.len());
    bytes.splice(start..end, with.iter().copied());
}

fn ends_well(bytes: &[u8]) -> bool {
    !matches!(read_plain(bytes), Err(SheetError::Io(_)))
}

fn junk() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "<row>",
        "</c>",
        "9999999999",
        "\"",
        "/>",
        "-1",
        "<c r=\"A1\">",
        "&",
        "s=\"99\"",
    ];
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..5),
        prop::sample::select(words.to_vec()).prop_map(|word| word.as_bytes().to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spoiled_containers(at: prop::sample::Index, length in 0..9_usize, with in junk()) {
        for whole in [XLSX, ODS] {
            let mut bytes = whole.to_vec();
            spoil(&mut bytes, at, length, &with);
            prop_assert!(ends_well(&bytes));
        }
    }

    #[test]
    fn spoiled_parts(
        which: prop::sample::Index,
        at: prop::sample::Index,
        length in 0..9_usize,
        with in junk(),
    ) {
        for whole in [XLSX, ODS] {
            let mut parts = parts(whole);
            let which = which.index(parts.len());
            spoil(&mut parts[which].1, at, length, &with);
            let parts: Vec<(&str, &[u8])> =
                parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            prop_assert!(ends_well(&zip_of(&parts)));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text: String) {
        prop_assert!(ends_well(text.as_bytes()));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        prop_assert!(ends_well(&bytes));
    }
}
