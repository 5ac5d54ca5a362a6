//! A step that somebody is to take, as a form asks for it.

use ordit_kernel::{Id, PartialDate, UserError};
use ordit_platform::{
    i18n::Translator,
    import::{Field, Labels, Parser, parse},
    web::Site,
};

use super::Colleague;
use crate::{
    contacts::noun::NOUN,
    fields::{LINE, field},
    form::{Mistake, Typed},
};

const WHAT: Field = field("step_what", "tasks-field-what", LINE);
const DUE: Field = field("step_due", "tasks-field-due", Parser::Date);
const WHO: &str = "step_who";

/// What is to be done, by which day, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub what: String,
    /// A day, as `2026-11-22`.
    pub due_on: Option<String>,
    pub who: Option<Id>,
}

impl Step {
    /// The step that a form says; none where it says nothing at all.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(
        site: &Site,
        l: &Translator,
        colleagues: &[Colleague],
        typed: &Typed,
    ) -> Result<Option<Self>, Vec<Mistake>> {
        let labels = Labels::new(&NOUN, &site.words);
        let (what, due_on) = (
            parse(&WHAT, typed.get(WHAT.key), &labels),
            parse(&DUE, typed.get(DUE.key), &labels).and_then(day),
        );
        let who = colleague(typed.get(WHO), colleagues);
        let wrong = [
            (WHAT.key, what.as_ref().err()),
            (DUE.key, due_on.as_ref().err()),
            (WHO, who.as_ref().err()),
        ];
        let wrong = wrong
            .into_iter()
            .filter_map(|(field, error)| Some((field, error?)));
        let mistake = |(field, error): (&str, &UserError)| Mistake {
            field: field.to_owned(),
            text: l.refusal(error),
        };
        let mistakes: Vec<Mistake> = wrong.map(mistake).collect();
        let (Ok(what), Ok(due_on), Ok(who)) = (what, due_on, who) else {
            return Err(mistakes);
        };
        match (what.is_empty(), due_on.is_some() || who.is_some()) {
            (false, _) => Ok(Some(Self { what, due_on, who })),
            (true, false) => Ok(None),
            (true, true) => Err(vec![mistake((
                WHAT.key,
                &UserError::new("tasks-refusal-what"),
            ))]),
        }
    }
}

/// A day and nothing less.
fn day(value: String) -> Result<Option<String>, UserError> {
    match value.parse() {
        _ if value.is_empty() => Ok(None),
        Ok(PartialDate::Day(_)) => Ok(Some(value)),
        _ => Err(UserError::new("tasks-refusal-day")),
    }
}

fn colleague(chosen: &str, colleagues: &[Colleague]) -> Result<Option<Id>, UserError> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let who = chosen.parse().ok();
    let known = who.filter(|who| colleagues.iter().any(|one| one.id == *who));
    known
        .map(Some)
        .ok_or_else(|| UserError::new("tasks-refusal-stranger"))
}

/// The fields of a step on a page.
#[derive(Clone, Debug)]
pub struct StepView {
    pub what: String,
    pub due: String,
    /// Ids, names, and whether they are chosen.
    pub colleagues: Vec<(Id, String, bool)>,
    pub is_open: bool,
    mistakes: Vec<Mistake>,
}

impl StepView {
    /// As it was typed, with what is wrong.
    pub fn new(
        l: &Translator,
        typed: &Typed,
        colleagues: &[Colleague],
        mistakes: &[Mistake],
    ) -> Self {
        let chosen = typed.get(WHO);
        let colleague = |one: &Colleague| {
            let is_chosen = one.id.to_string() == chosen;
            (one.id, one.called(l), is_chosen)
        };
        Self {
            what: typed.get(WHAT.key).to_owned(),
            due: typed.get(DUE.key).to_owned(),
            colleagues: colleagues.iter().map(colleague).collect(),
            is_open: !typed.get(WHAT.key).is_empty() || !mistakes.is_empty(),
            mistakes: mistakes.to_vec(),
        }
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&str> {
        let mut own = self
            .mistakes
            .iter()
            .filter(|mistake| mistake.field == field);
        own.next().map(|mistake| mistake.text.as_str())
    }
}
