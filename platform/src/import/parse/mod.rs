//! The text of a cell becomes a value in canonical form, or a sentence that says why not.

mod count;
mod date;
mod dated;
mod link;
mod place;
mod text;

pub use dated::steps;
use ordit_kernel::{Id, UserError};

use super::{Field, Labels, Parser};
use crate::geo::{Municipality, Recognised, Territories};

/// The argument of a refusal that names what may be meant instead: codes between `;`.
pub const OFFERED_CODES: &str = "codes";

/// The canonical value of a text; empty for a text without anything in it.
///
/// # Errors
/// A sentence about the first thing that is wrong with it.
pub fn parse(field: &Field, text: &str, labels: &Labels) -> Result<String, UserError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    if text::is_failed_formula(text) {
        return Err(refusal("import-refused-formula"));
    }
    match field.parser {
        Parser::Line(longest) => text::line(text, longest),
        Parser::Lines(longest) => text::lines(text, longest),
        Parser::Date => date::date(text, labels, date::YEARS),
        Parser::DateIn(first, last) => date::date(text, labels, (first, last)),
        Parser::Choice { codes, .. } => choice(field, text, codes, labels),
        Parser::DatedChoices { codes, .. } => {
            dated::choices(text, labels, |text| choice(field, text, codes, labels))
        }
        Parser::Municipality => municipality(text),
        Parser::Degrees(most) => {
            place::degrees(text, most).ok_or_else(|| refusal("import-refused-degrees"))
        }
        Parser::Country => place::country(text).ok_or_else(|| refusal("import-refused-country")),
        Parser::Url => link::link(text).ok_or_else(|| refusal("import-refused-url")),
        Parser::Count => count::count(text).ok_or_else(|| refusal("import-refused-count")),
        Parser::Colour => text::colour(text).ok_or_else(|| refusal("import-refused-colour")),
        Parser::Themes => text::themes(text),
        Parser::List(longest) => text::list(text, longest),
        Parser::Id => text
            .parse()
            .map(|id: Id| id.to_string())
            .map_err(|_| refusal("import-refused-id")),
    }
}

/// How a municipality is written so that it is recognised again: its name, with the province
/// where that is needed, else its code.
pub fn municipality_name(code: &str) -> Option<String> {
    let territories = Territories::get();
    let municipality = territories.municipality(code)?;
    let name = &municipality.name;
    let means_it = |text: &String| {
        territories
            .recognise(text, None)
            .one()
            .is_some_and(|found| found.code == code)
    };
    let bare_code = code.strip_prefix("ine:").unwrap_or(code).to_owned();
    [name.clone(), with_province(municipality), bare_code]
        .into_iter()
        .find(means_it)
}

fn choice(
    field: &Field,
    text: &str,
    codes: &[&'static str],
    labels: &Labels,
) -> Result<String, UserError> {
    let exact = codes.iter().find(|code| **code == text).copied();
    exact
        .or_else(|| labels.choice(field.key, text))
        .map(str::to_owned)
        .ok_or_else(|| refusal("import-refused-choice"))
}

fn municipality(text: &str) -> Result<String, UserError> {
    let listed = |found: &[&Municipality]| {
        let names: Vec<String> = found.iter().take(5).map(|one| with_province(one)).collect();
        names.join(", ")
    };
    let offered = |key: &str, found: &[&Municipality]| {
        let codes: Vec<&str> = found.iter().take(5).map(|one| one.code.as_str()).collect();
        let error = refusal(key).with("names", listed(found));
        error.with(OFFERED_CODES, codes.join(";"))
    };
    match Territories::get().recognise(text, None) {
        Recognised::One(one) => Ok(one.code.clone()),
        Recognised::Several(several) => Err(offered("import-refused-place-several", &several)),
        Recognised::Unknown { suggestions } if suggestions.is_empty() => {
            Err(refusal("import-refused-place"))
        }
        Recognised::Unknown { suggestions } => {
            Err(offered("import-refused-place-close", &suggestions))
        }
    }
}

fn with_province(municipality: &Municipality) -> String {
    format!("{} ({})", municipality.name, municipality.province.name)
}

fn refusal(key: &str) -> UserError {
    UserError::new(key)
}
