//! Looks a ZIP container over before a spreadsheet reader may open it: kind, sizes, overlaps, XML.

use std::{
    fs::File,
    io::{BufReader, Read},
};

use quick_xml::events::BytesStart;
use zip::{ZipArchive, result::ZipError};

use super::{
    Limits, SheetError,
    meter::Meter,
    ods_area::OdsArea,
    sniff::Container,
    xml_guard::{self, TagCheck, attribute, without_prefix},
};

type Archive<'a> = ZipArchive<BufReader<&'a File>>;

/// A workbook has a few dozen parts.
const PARTS: usize = 10_000;
/// No spreadsheet of some size shrinks more than this by packing; deflate could do 1,000.
const RATIO: u64 = 250;
/// Below this size repetitive sheets may shrink as they like.
const RATIO_FREE_BYTES: u64 = 64_000_000;
/// Strings, styles and relations of an XLSX are held in memory by its reader, sheets are not.
const STRINGS_BYTES: u64 = 128_000_000;
const PART_BYTES: u64 = 16_000_000;
/// Merged cells of an XLSX are held in memory too; who merges by hand makes hundreds.
const MERGED: usize = 200_000;
const ODS_MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
const ODS_CONTENT: &str = "content.xml";
const ODS_MANIFEST: &str = "META-INF/manifest.xml";

pub(super) fn inspect(file: &File, limits: &Limits) -> Result<Container, SheetError> {
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(zip_error)?;
    if archive.len() > PARTS || archive.has_overlapping_entries().map_err(zip_error)? {
        return Err(SheetError::Hostile);
    }
    let container = container(&mut archive)?;
    check_sizes(&mut archive, file.metadata()?.len(), limits)?;
    if let Container::Xlsx { .. } = container {
        let has_merged = inspect_xlsx(&mut archive)?;
        return Ok(Container::Xlsx { has_merged });
    }
    inspect_ods(&mut archive, limits)?;
    Ok(container)
}

fn container(archive: &mut Archive<'_>) -> Result<Container, SheetError> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.bin") {
        return Err(SheetError::OldExcel);
    }
    if has("[Content_Types].xml") && part_names(archive)?.iter().any(|name| is_workbook(name)) {
        return Ok(Container::Xlsx { has_merged: false });
    }
    let mut mime = String::new();
    if let Some(index) = archive.index_for_name("mimetype") {
        let part = archive.by_index(index).map_err(zip_error)?;
        // What is no text is no type of ours either.
        part.take(100).read_to_string(&mut mime).unwrap_or_default();
    }
    match mime.trim() {
        ODS_MIME => Ok(Container::Ods),
        _ => Err(SheetError::NotASpreadsheet),
    }
}

/// Declared sizes only; [`scan`] holds the real ones to them.
fn check_sizes(
    archive: &mut Archive<'_>,
    file_bytes: u64,
    limits: &Limits,
) -> Result<(), SheetError> {
    let mut unpacked_bytes: u64 = 0;
    let mut excess = None;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(zip_error)?;
        let limit = part_limit(&part.name().map_err(zip_error)?, limits);
        unpacked_bytes = unpacked_bytes.saturating_add(part.size());
        excess = excess.or((part.size() > limit).then_some(limit));
    }
    if unpacked_bytes > file_bytes.saturating_mul(RATIO).max(RATIO_FREE_BYTES) {
        return Err(SheetError::Hostile);
    }
    match excess.or((unpacked_bytes > limits.unpacked_bytes).then_some(limits.unpacked_bytes)) {
        Some(limit) => Err(SheetError::too_large(limit)),
        None => Ok(()),
    }
}

fn part_limit(name: &str, limits: &Limits) -> u64 {
    match name.to_lowercase().as_str() {
        name if name.starts_with("xl/worksheets/") => limits.unpacked_bytes,
        name if name.ends_with("sharedstrings.xml") => STRINGS_BYTES,
        ODS_CONTENT => limits.ods_unpacked_bytes,
        name if is_xml(name) => PART_BYTES,
        _ => limits.file_bytes,
    }
}

/// Tells whether cells are merged anywhere.
fn inspect_xlsx(archive: &mut Archive<'_>) -> Result<bool, SheetError> {
    let mut tags = XlsxTags { merged: 0 };
    for name in part_names(archive)? {
        if is_read_with_xlsx(&name) {
            scan(archive, &name, &mut tags)?;
        }
    }
    Ok(tags.merged > 0)
}

/// The manifest first: it tells that the content is encrypted.
fn inspect_ods(archive: &mut Archive<'_>, limits: &Limits) -> Result<(), SheetError> {
    scan(archive, ODS_MANIFEST, &mut OdsManifest)?;
    scan(archive, ODS_CONTENT, &mut OdsArea::new(limits))
}

fn scan(archive: &mut Archive<'_>, name: &str, check: &mut dyn TagCheck) -> Result<(), SheetError> {
    let part = archive.by_name(name).map_err(zip_error)?;
    let bytes = part.size();
    xml_guard::scan(Meter::new(part, bytes), check)
}

struct OdsManifest;

impl TagCheck for OdsManifest {
    fn start(&mut self, name: &str, _tag: &BytesStart<'_>) -> Result<(), SheetError> {
        match without_prefix(name) {
            "encryption-data" => Err(SheetError::PasswordProtected),
            _ => Ok(()),
        }
    }
}

/// Refuses what would make calamine reserve memory or count beyond its numbers.
struct XlsxTags {
    merged: usize,
}

impl TagCheck for XlsxTags {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        let (key, is_fine): (_, fn(&str) -> bool) = match without_prefix(name) {
            "c" => ("r", |name| {
                position(name).is_some_and(|(column, _)| column > 0)
            }),
            "row" => ("r", |name| position(name).is_some()),
            "dimension" => ("ref", is_range),
            "sst" => ("uniqueCount", |count| count.len() <= 7),
            "mergeCell" if self.merged == MERGED => return Err(SheetError::Hostile),
            "mergeCell" => {
                self.merged += 1;
                return Ok(());
            }
            _ => return Ok(()),
        };
        match attribute(tag, key)? {
            Some(value) if !is_fine(&value) => Err(SheetError::Damaged),
            _ => Ok(()),
        }
    }
}

fn is_range(name: &str) -> bool {
    let (start, end) = name.split_once(':').unwrap_or((name, name));
    match (position(start), position(end)) {
        (Some(start), Some(end)) => start.0 <= end.0 && start.1 <= end.1,
        _ => false,
    }
}

/// Column (0 when not told) and row of a cell, both counted from 1.
fn position(name: &str) -> Option<(u32, u32)> {
    let digits = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = &name[..name.len() - digits.len()];
    let column = |sum, byte: u8| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1;
    match letters.len() <= 3 && digits.len() <= 7 {
        true => Some((letters.bytes().fold(0, column), digits.parse().ok()?)),
        false => None,
    }
}

fn part_names(archive: &Archive<'_>) -> Result<Vec<String>, SheetError> {
    let names = archive.file_names_raw();
    let names = names.map(|name| String::from_utf8(name.to_vec()));
    names
        .collect::<Result<_, _>>()
        .map_err(|_| SheetError::Damaged)
}

fn is_workbook(name: &str) -> bool {
    name.to_lowercase().replace('\\', "/").starts_with("xl/")
}

/// What office programs keep in two folders is theirs, and is not read.
fn is_read_with_xlsx(name: &str) -> bool {
    let name = name.to_lowercase();
    is_xml(&name) && !name.starts_with("customxml/") && !name.starts_with("docprops/")
}

fn is_xml(name: &str) -> bool {
    name.ends_with(".xml") || name.ends_with(".rels")
}

fn zip_error(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            SheetError::PasswordProtected
        }
        _ => SheetError::Damaged,
    }
}
