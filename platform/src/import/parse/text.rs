//! Words, lists of words, and colours.

use ordit_kernel::UserError;
use unicode_normalization::UnicodeNormalization;

use super::refusal;
use crate::themes::{Theme, recognise_theme};

/// One line: runs of white space become one space.
pub fn line(text: &str, longest: usize) -> Result<String, UserError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    checked(words.join(" ").nfc().collect(), longest)
}

/// Several lines, without white space at their ends.
pub fn lines(text: &str, longest: usize) -> Result<String, UserError> {
    let equal_ends = text.replace("\r\n", "\n").replace('\r', "\n");
    let trimmed: Vec<&str> = equal_ends.split('\n').map(str::trim_end).collect();
    let text: String = trimmed.join("\n").nfc().collect();
    checked(text.trim().to_owned(), longest)
}

/// Values between `;`, each once, of at most so many characters together.
pub fn list(text: &str, longest: usize) -> Result<String, UserError> {
    let mut values: Vec<String> = Vec::new();
    for value in text
        .split(';')
        .map(str::trim)
        .filter(|value| !value.is_empty())
    {
        let value = line(value, longest)?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    checked(values.join(";"), longest)
}

/// Codes of themes between `;`, in the order of the alphabet.
pub fn themes(text: &str) -> Result<String, UserError> {
    let mut codes: Vec<&str> = Vec::new();
    for part in text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        match recognise_theme(part) {
            Some(theme) => codes.push(&theme.code),
            // Some lists have commas instead.
            None => {
                for word in part
                    .split(',')
                    .map(str::trim)
                    .filter(|word| !word.is_empty())
                {
                    codes.push(&known_theme(word)?.code);
                }
            }
        }
    }
    codes.sort_unstable();
    codes.dedup();
    Ok(codes.join(";"))
}

/// What spreadsheets show, in any language, where a formula has no result: `#DIV/0!`, `#¿NOMBRE?`,
/// `#N/A`, `Err:502`.
pub fn is_failed_formula(text: &str) -> bool {
    let is_marked = |code: &str| {
        let letters = code.trim_start_matches(['¡', '¿']);
        let word = letters.strip_suffix(['!', '?']).unwrap_or_default();
        let is_letter = |letter: char| letter.is_uppercase() || matches!(letter, '/' | '0');
        word.len() > 2 && word.chars().all(is_letter)
    };
    match (text.strip_prefix('#'), text.strip_prefix("Err:")) {
        (Some(code), _) => matches!(code, "N/A" | "N/D" | "E/E") || is_marked(code),
        (_, Some(number)) => number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// `#rrggbb` in small letters.
pub fn colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text).to_ascii_lowercase();
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        6 => Some(format!("#{digits}")),
        3 => Some(digits.chars().fold("#".to_owned(), |colour, digit| {
            format!("{colour}{digit}{digit}")
        })),
        _ => None,
    }
}

fn known_theme(word: &str) -> Result<&'static Theme, UserError> {
    recognise_theme(word).ok_or_else(|| refusal("import-refused-theme").with("theme", word))
}

fn checked(text: String, longest: usize) -> Result<String, UserError> {
    if text
        .chars()
        .any(|letter| letter.is_control() && letter != '\n' && letter != '\t')
    {
        return Err(refusal("import-refused-control-characters"));
    }
    match text.chars().count() {
        length if length > longest => Err(refusal("import-refused-too-long")
            .with("longest", longest)
            .with("length", length)),
        _ => Ok(text),
    }
}
