//! Keys as they stand in Rust, in templates and in the texts of locale files.

use std::{
    io,
    path::{Path, PathBuf},
};

/// A quoted text that could be a key, or the part of one that is known before running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    pub text: String,
    /// It stands where only a key can stand.
    pub is_asked_for: bool,
}

/// Where only a key can stand.
const ASKING: [&str; 7] = [
    ".t(",
    ".t1(",
    ".t2(",
    ".tn(",
    "UserError::new(",
    "Notice::new(",
    ".message(",
];

impl Literal {
    /// Whether it is this key, or `members-kind-{kind}` (in templates `"members-kind-" ~ kind`)
    /// fits it. A beginning of one word fits nothing, or a whole slice would pass as used.
    pub(super) fn matches(&self, key: &str) -> bool {
        let (start, end) = match (self.text.find('{'), self.text.rfind('}')) {
            (Some(open), Some(close)) if open < close => {
                (&self.text[..open], &self.text[close + 1..])
            }
            _ if self.text.ends_with('-') => (self.text.as_str(), ""),
            _ => return self.text == key,
        };
        let is_narrow = start.matches('-').count() + usize::from(!end.is_empty()) >= 2;
        let middle = key
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(end));
        is_narrow && middle.is_some_and(|middle| !middle.is_empty())
    }
}

/// The quoted texts of a file that could be keys; what a file says in its tests does not count.
pub(super) fn literals(file: &Path, text: &str) -> Vec<Literal> {
    let is_test = file
        .components()
        .any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
    let text = if is_test { "" } else { text };
    let code = text
        .split_once("#[cfg(test)]")
        .map_or(text, |(code, _)| code);
    code.match_indices('"')
        .filter_map(|(quote, _)| {
            let mut literal = literal_at(code, quote)?;
            // A vocabulary is named by what all its keys begin with.
            if code[..quote].ends_with("prefix: ") {
                literal.text.push('-');
            }
            Some(literal)
        })
        .collect()
}

/// The names taken in by `{ name }` in a locale file.
pub(super) fn placeables(text: &str) -> Vec<String> {
    let names = text.split('{').skip(1).map(|rest| {
        let rest = rest.trim_start();
        // Codes of closed lists end some keys, and have these between their words.
        let is_part = |letter: char| is_key(letter) || letter == '_';
        let end = rest.find(|letter| !is_part(letter));
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    names.filter(|name| name.contains('-')).collect()
}

/// The files with these extensions under these folders of each crate, in order.
pub(super) fn files(
    crates: &[PathBuf],
    folders: &[&str],
    extensions: &[&str],
) -> io::Result<Vec<PathBuf>> {
    let mut waiting: Vec<PathBuf> = crates
        .iter()
        .flat_map(|root| folders.iter().map(move |folder| root.join(folder)))
        .filter(|folder| folder.is_dir())
        .collect();
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let extension = path.extension().and_then(|extension| extension.to_str());
            if path.is_dir() {
                waiting.push(path);
            } else if extension.is_some_and(|extension| extensions.contains(&extension)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn literal_at(code: &str, quote: usize) -> Option<Literal> {
    let rest = &code[quote + 1..];
    let text = &rest[..rest.find('"')?];
    let has_shape = text.contains('-')
        && text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text
            .chars()
            .all(|letter| is_key(letter) || "{}_.".contains(letter));
    let before = code[..quote].trim_end();
    let before = before
        .strip_suffix("&format!(")
        .or(before.strip_suffix("format!("))
        .unwrap_or(before);
    let is_asked_for = ASKING.iter().any(|asking| before.ends_with(asking));
    has_shape.then(|| Literal {
        text: text.to_owned(),
        is_asked_for,
    })
}

fn is_key(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
}
