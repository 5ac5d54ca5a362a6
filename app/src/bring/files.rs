//! Which files of a folder are spreadsheets, and in which order they are read.

use std::path::{Path, PathBuf};

use anyhow::Context;
use ordit_platform::{
    fold::fold,
    import::{Importer, Noun},
};

use crate::NOUNS;

/// The file itself, or the spreadsheets of a folder: networks first, since the others need them.
///
/// # Errors
/// When there is nothing to read.
pub fn spreadsheets(importer: &Importer, path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let folder = std::fs::read_dir(path).with_context(|| {
        format!(
            "{} is no file and no folder that can be read",
            path.display()
        )
    })?;
    let mut files: Vec<PathBuf> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.is_file() && is_spreadsheet(file))
        .collect();
    files.sort_by_key(|file| {
        let needs_network = noun_of(importer, file).is_none_or(|noun| noun.needs_network());
        let place = noun_of(importer, file)
            .and_then(|noun| NOUNS.iter().position(|known| known.name == noun.name));
        (needs_network, place, file.clone())
    });
    anyhow::ensure!(!files.is_empty(), "{} holds no spreadsheet", path.display());
    Ok(files)
}

/// The noun that a file is named after.
pub fn noun_of(importer: &Importer, file: &Path) -> Option<&'static Noun> {
    let stem = fold(&file.file_stem()?.to_string_lossy());
    let named = |noun: &&&Noun| noun.file_names.iter().any(|name| fold(name) == stem);
    importer.noun(NOUNS.iter().find(named)?.name)
}

fn is_spreadsheet(file: &Path) -> bool {
    let extension = file
        .extension()
        .map(|extension| extension.to_ascii_lowercase());
    extension.is_some_and(|extension| {
        ["csv", "xlsx", "ods", "tsv", "ics"]
            .iter()
            .any(|known| extension == *known)
    })
}
