//! What is wrong with a form that asks little, with the way to where it is put right.

use ordit_members::form::Mistake;

use super::form::This;

/// What was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field of the form; none where the form does not ask for it.
    field: Option<&'static str>,
    /// Where it is put right.
    pub href: String,
    pub text: String,
}

impl Wrong {
    /// At a field of the form.
    pub fn at(field: &'static str, text: String) -> Self {
        Self {
            field: Some(field),
            href: format!("#{field}"),
            text,
        }
    }

    /// On another page.
    pub fn elsewhere(href: String, text: String) -> Self {
        let field = None;
        Self { field, href, text }
    }

    /// What the rules of activities refuse: at the field of the form that stands for theirs, or
    /// else in the form of the activity from which the rest was taken.
    pub fn of(this: &This, mistake: Mistake, asked: &[(&str, &'static str)]) -> Self {
        let own = asked.iter().find(|(theirs, _)| *theirs == mistake.field);
        match own {
            Some((_, own)) => Self::at(own, mistake.text),
            None => Self::elsewhere(this.path(&format!("/edit#{}", mistake.field)), mistake.text),
        }
    }
}

/// What is wrong with a field.
pub fn error<'a>(wrong: &'a Option<Wrong>, field: &str) -> Option<&'a str> {
    let wrong = wrong.as_ref().filter(|wrong| wrong.field == Some(field));
    wrong.map(|wrong| wrong.text.as_str())
}
