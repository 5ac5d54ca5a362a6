//! Tells in which encoding and with which delimiter a CSV file was written.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, WINDOWS_1252};

use super::SheetError;

const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// Rows that are looked at to find the delimiter.
const SAMPLE_ROWS: usize = 100;
const SAMPLE_BYTES: usize = 200_000;
/// The country that the detector leans to when a text is too short to tell.
const COUNTRY: &[u8] = b"es";

/// The text without byte order mark; refuses what no encoding makes readable.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    let (encoding, mark_bytes) = match Encoding::for_bom(bytes) {
        Some(marked) => marked,
        None => (guess(bytes), 0),
    };
    let (text, is_damaged) = encoding.decode_without_bom_handling(&bytes[mark_bytes..]);
    match is_damaged || is_binary(&text) {
        true => Err(SheetError::NotASpreadsheet),
        false => Ok(text),
    }
}

/// The delimiter, and the text after a `sep=` line of Excel.
pub(super) fn delimiter(text: &str) -> (u8, &str) {
    if let Some(told) = told_delimiter(text) {
        return told;
    }
    let sure = after_first_quotes(text).filter(|byte| DELIMITERS.contains(byte));
    (sure.unwrap_or_else(|| likely_delimiter(sample(text))), text)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(Some(COUNTRY), Utf8Detection::Deny) {
        encoding if encoding == WINDOWS_1252 && has_latin_9_euro(bytes) => ISO_8859_15,
        encoding => encoding,
    }
}

/// The detector does not know ISO 8859-15; its euro is the currency sign that nobody writes.
fn has_latin_9_euro(bytes: &[u8]) -> bool {
    bytes.contains(&0xA4) && !bytes.iter().any(|byte| (0x80..0xA0).contains(byte))
}

/// A stray control character is forgiven, one in a hundred is not; nor is a single zero.
fn is_binary(text: &str) -> bool {
    let controls = text.bytes().filter(u8::is_ascii_control);
    let controls = controls.filter(|byte| !matches!(byte, b'\t' | b'\r' | b'\n' | 0x7F));
    text.contains('\0') || controls.count() * 100 > text.len()
}

fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let told = line.trim_end().trim_matches('"').strip_prefix("sep=")?;
    match told.as_bytes() {
        [delimiter] => Some((*delimiter, rest)),
        // A tab at the end of the line was taken off with it.
        [] if line.contains("sep=\t") => Some((b'\t', rest)),
        _ => None,
    }
}

/// What follows a first cell in quotes: in our own exports always the delimiter.
fn after_first_quotes(text: &str) -> Option<u8> {
    let mut rest = text.strip_prefix('"')?;
    loop {
        rest = rest.split_once('"')?.1;
        match rest.strip_prefix('"') {
            Some(doubled) => rest = doubled,
            None => return rest.bytes().next(),
        }
    }
}

/// Whole lines from the start.
fn sample(text: &str) -> &str {
    let end = text.floor_char_boundary(SAMPLE_BYTES);
    match text[..end].rfind('\n') {
        Some(line_end) if end < text.len() => &text[..line_end],
        _ => &text[..end],
    }
}

/// The one that cuts most rows into the same number of columns; none of them is for one column.
fn likely_delimiter(sample: &str) -> u8 {
    let mut best = (b'\t', 0.0);
    for delimiter in DELIMITERS {
        let score = score(sample, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// How many rows agree, times (softly) how many columns, less where a space follows: that is prose.
fn score(sample: &str, delimiter: u8) -> f64 {
    let mut widths = std::collections::BTreeMap::<usize, usize>::new();
    let (mut fields, mut prose) = (1, 0);
    let mut reader = reader(sample, delimiter);
    for record in reader.records().take(SAMPLE_ROWS).flatten() {
        *widths.entry(record.len()).or_default() += 1;
        let after_delimiter = record.iter().skip(1).filter(|field| !field.is_empty());
        fields += after_delimiter.clone().count();
        prose += after_delimiter
            .filter(|field| field.starts_with(' '))
            .count();
    }
    let rows: usize = widths.values().sum();
    let usual = widths
        .into_iter()
        .max_by_key(|(width, rows)| (*rows, *width));
    let (width, agreeing) = usual.unwrap_or((1, 0));
    let agreement = agreeing as f64 / rows.max(1) as f64;
    agreement * (width as f64).ln() * (1.0 - prose as f64 / fields as f64)
}

pub(super) fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}
