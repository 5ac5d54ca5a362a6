//! Choices with a date each, as people list them: `Member since May 2010; Left 2015`.

use ordit_kernel::{PartialDate, UserError};

use super::{
    Labels,
    date::{YEARS, date},
    text::line,
};

/// Characters of all steps together.
const LONGEST: usize = 1_000;

/// The canonical form of every step between `;`; one without a date has an unknown one.
///
/// # Errors
/// When a step does not begin with a choice, something else than a date follows, or it is too
/// long.
pub fn choices(
    text: &str,
    labels: &Labels,
    choice: impl Fn(&str) -> Result<String, UserError>,
) -> Result<String, UserError> {
    let text = line(text, LONGEST)?;
    let steps = text.split(';').map(str::trim);
    let steps: Result<Vec<String>, UserError> = steps
        .filter(|step| !step.is_empty())
        .map(|step| one(step, labels, &choice))
        .collect();
    Ok(steps?.join(";"))
}

/// The steps of a canonical value with each code and date put into other words.
pub fn steps(value: &str, label: impl Fn(&str) -> String, date: impl Fn(&str) -> String) -> String {
    let step = |step: &str| match step.split_once(' ') {
        Some((code, since)) => format!("{} {}", label(code), date(since)),
        None => label(step),
    };
    let steps: Vec<String> = value.split(';').map(step).collect();
    steps.join("; ")
}

/// Labels may have several words, so the longest beginning that is a choice counts.
fn one(
    step: &str,
    labels: &Labels,
    choice: &impl Fn(&str) -> Result<String, UserError>,
) -> Result<String, UserError> {
    let ends = step.rmatch_indices(' ').map(|(end, _)| end);
    for end in std::iter::once(step.len()).chain(ends) {
        let (name, rest) = step.split_at(end);
        let Ok(code) = choice(name.trim()) else {
            continue;
        };
        return match rest.trim() {
            "" => Ok(format!("{code} {}", PartialDate::Unknown)),
            rest => date(rest, labels, YEARS).map(|date| format!("{code} {date}")),
        };
    }
    choice(step)
}
