//! What somebody who registers must say, and what they say in order; pure.

use ordit_kernel::{Id, Lang, UserError};
use ordit_members::form::Typed;
use ordit_platform::mail::EmailAddress;

use crate::registration::{
    Draft, Gender, Lane, Mode, Whole,
    settings::{Question, QuestionKind},
};

const LONGEST_LINE: usize = 200;
const LONGEST_ANSWER: usize = 4_000;
const MOST_MINORS: i64 = 50;

/// Something that is wrong, with the field where it stands.
pub type Wrong = (String, UserError);

/// What is asked of whom.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub whole: &'a Whole,
    pub questions: &'a [Question],
    /// Nobody is registered by the form without an address and consent.
    pub is_form: bool,
    pub lang: Lang,
}

/// What was typed as a registration, or everything that is wrong with it.
///
/// # Errors
/// A sentence for each field that keeps it from being one.
pub fn draft(typed: &Typed, asked: &Asked<'_>) -> Result<Draft, Vec<Wrong>> {
    let mut wrong = Vec::new();
    if typed.get("name").trim().is_empty() {
        wrong.push(because("name", "activities-reg-error-name"));
    }
    for key in ["name", "organisation"] {
        if typed.get(key).chars().count() > LONGEST_LINE {
            wrong.push(long(key, LONGEST_LINE));
        }
    }
    let address = address(typed, asked.is_form).unwrap_or_else(|error| {
        wrong.push(("address".to_owned(), error));
        None
    });
    let lane = lane(typed, asked.whole).unwrap_or_else(|error| {
        wrong.push(error);
        None
    });
    let answers = answers(typed, asked).unwrap_or_else(|mut errors| {
        wrong.append(&mut errors);
        Vec::new()
    });
    if asked.is_form && typed.get("consent") != "yes" {
        wrong.push(because("consent", "activities-reg-error-consent"));
    }
    match lane {
        Some(lane) if wrong.is_empty() => Ok(Draft {
            name: one_line(typed.get("name")),
            is_own: address.is_some(),
            address,
            organisation: None,
            organisation_name: one_line(typed.get("organisation")),
            lane,
            gender: Gender::from_code(typed.get("gender")),
            minors: minors(typed.get("minors")),
            answers,
            lang: asked.lang,
        }),
        _ => Err(wrong),
    }
}

fn address(typed: &Typed, is_needed: bool) -> Result<Option<EmailAddress>, UserError> {
    match typed.get("address").trim() {
        "" if !is_needed => Ok(None),
        text => EmailAddress::parse(text).map(Some),
    }
}

/// For which places somebody asks.
///
/// # Errors
/// The field where nothing was chosen that is offered.
pub fn lane(typed: &Typed, whole: &Whole) -> Result<Option<Lane>, Wrong> {
    let modes = Mode::of_activity(&whole.activity.mode);
    let mode = match modes {
        [only] => Some(*only),
        _ => Mode::from_code(typed.get("mode")),
    };
    let mode = mode.ok_or_else(|| because("mode", "activities-reg-error-mode"))?;
    let is_reserved = whole.settings.reserved.is_some() && typed.get("is_reserved") == "yes";
    let owners = whole.owners();
    let owner: Option<Id> = typed.get("owner").parse().ok();
    let owner = match owner {
        _ if is_reserved || owners.is_empty() => None,
        Some(id) if owners.contains(&id) => Some(id),
        _ => return Err(because("owner", "activities-reg-error-owner")),
    };
    Ok(Some(Lane {
        owner,
        mode,
        is_reserved,
    }))
}

fn answers(typed: &Typed, asked: &Asked<'_>) -> Result<Vec<(Id, String)>, Vec<Wrong>> {
    let (mut answers, mut wrong) = (Vec::new(), Vec::new());
    for question in asked.questions.iter().filter(|question| question.is_asked) {
        let (field, text) = (question.field(), typed.get(&question.field()).trim());
        let is_offered = match question.kind {
            QuestionKind::Text => true,
            QuestionKind::YesNo => matches!(text, "yes" | "no"),
            QuestionKind::Choice => question.choices.iter().any(|choice| choice == text),
        };
        if text.is_empty() {
            if question.is_required && asked.is_form {
                wrong.push(because(&field, "activities-reg-error-answer"));
            }
        } else if !is_offered {
            wrong.push(because(&field, "activities-reg-error-choice"));
        } else if text.chars().count() > LONGEST_ANSWER {
            wrong.push(long(&field, LONGEST_ANSWER));
        } else {
            answers.push((question.id, text.to_owned()));
        }
    }
    if wrong.is_empty() {
        Ok(answers)
    } else {
        Err(wrong)
    }
}

/// A number and nothing else is known of minors.
fn minors(text: &str) -> i64 {
    let number: i64 = text.trim().parse().unwrap_or(0);
    number.clamp(0, MOST_MINORS)
}

/// What nobody can type into a line was not typed by anybody; what turns the writing round would
/// make a name read as another in a mail.
pub fn one_line(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let letters = text.trim().chars().filter(|letter| !turns(letter));
    letters.map(visible).take(LONGEST_LINE).collect()
}

fn because(field: &str, why: &str) -> Wrong {
    (field.to_owned(), UserError::new(why))
}

fn long(field: &str, most: usize) -> Wrong {
    let error = UserError::new("activities-reg-error-long").with("most", most);
    (field.to_owned(), error)
}
