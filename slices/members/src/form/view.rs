//! The fields of a noun as a form shows them: grouped, filled in, each with what is wrong.

use ordit_kernel::Lang;
use ordit_platform::{
    i18n::Translator,
    import::{Field, Noun, Parser, Refusal},
    themes::themes,
};

use super::{Typed, shown};

/// Fields that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Fluent key.
    pub title: &'static str,
    pub fields: &'static [&'static str],
    /// Closed until someone asks for it, or something in it is wrong.
    pub is_folded: bool,
}

/// A group on a page.
#[derive(Clone, Debug)]
pub struct GroupView {
    pub title: String,
    pub is_folded: bool,
    pub is_open: bool,
    pub fields: Vec<FieldView>,
}

/// A field on a page.
#[derive(Clone, Debug)]
pub struct FieldView {
    pub key: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub value: String,
    pub was: String,
    /// `line`, `lines`, `choice`, `several` or `fixed`.
    pub control: &'static str,
    pub options: Vec<OptionView>,
    pub is_required: bool,
    /// The language in which it is written, where that is fixed.
    pub lang: Option<Lang>,
}

impl FieldView {
    /// The ids of what explains the field: its hint, and what is wrong with it.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.key));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.key));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct OptionView {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// Something that is wrong, with the field to go to.
#[derive(Clone, Debug)]
pub struct Mistake {
    pub field: String,
    pub text: String,
}

/// What a form is shown from.
pub struct Viewing<'a> {
    pub l: &'a Translator,
    pub noun: &'static Noun,
    pub typed: &'a Typed,
    pub refusals: &'a [Refusal],
    /// Whether the entry itself may be changed here, not only the network's relation to it.
    pub may_change: bool,
}

impl Viewing<'_> {
    /// The groups with their fields. The columns of the entry's own language are the plain ones.
    pub fn groups(&self, groups: &[Group]) -> Vec<GroupView> {
        let own = format!("_{}", self.own_language());
        let view = |group: &Group| {
            let keys = group.fields.iter().filter(|key| !key.ends_with(&own));
            let mut fields: Vec<FieldView> = keys
                .filter_map(|key| Some(self.field(self.noun.field(key)?)))
                .collect();
            keep_first_hints(&mut fields);
            let is_open = fields.iter().any(|field| field.error.is_some());
            GroupView {
                title: self.l.t(group.title),
                is_folded: group.is_folded,
                is_open,
                fields,
            }
        };
        groups.iter().map(view).collect()
    }

    fn own_language(&self) -> &str {
        Some(self.typed.get("language"))
            .filter(|code| !code.is_empty())
            .unwrap_or("ca")
    }

    fn field(&self, field: &Field) -> FieldView {
        let is_open = self.may_change || field.is_networks_own;
        let typed = self.typed.get(field.key);
        let refusal = self
            .refusals
            .iter()
            .find(|refusal| refusal.field == field.key);
        let control = if is_open {
            control(field.parser)
        } else {
            "fixed"
        };
        let value = if is_open {
            typed.to_owned()
        } else {
            shown(self.l, field, typed)
        };
        FieldView {
            key: field.key,
            label: self.l.t(field.label),
            hint: hint(field).map(|key| self.l.t(key)),
            error: refusal.map(|refusal| self.l.refusal(&refusal.error)),
            value,
            was: self.typed.was(field.key).to_owned(),
            control,
            options: options(self.l, field, typed),
            is_required: field.is_required,
            lang: language_of(field.key),
        }
    }
}

/// What helps with several fields of a group is said once.
fn keep_first_hints(fields: &mut [FieldView]) {
    let mut said: Vec<String> = Vec::new();
    for hint in fields.iter_mut().map(|field| &mut field.hint) {
        if hint.take_if(|hint| said.contains(hint)).is_none() {
            said.extend(hint.clone());
        }
    }
}

/// Everything that is wrong, for the list above a form.
pub fn mistakes(l: &Translator, noun: &'static Noun, refusals: &[Refusal]) -> Vec<Mistake> {
    let mistake = |refusal: &Refusal| {
        let field = noun.field(&refusal.field);
        let label = field.map_or_else(String::new, |field| l.t(field.label));
        let reason = l.refusal(&refusal.error);
        let text = if label.is_empty() {
            reason
        } else {
            format!("{label}: {reason}")
        };
        Mistake {
            field: refusal.field.clone(),
            text,
        }
    };
    refusals.iter().map(mistake).collect()
}

fn control(parser: Parser) -> &'static str {
    match parser {
        Parser::Lines(_) => "lines",
        Parser::Choice { .. } => "choice",
        Parser::Themes => "several",
        _ => "line",
    }
}

fn hint(field: &Field) -> Option<&'static str> {
    match field.parser {
        Parser::Date | Parser::DateIn(..) => Some("members-work-hint-date"),
        Parser::DatedChoices { .. } => Some("members-work-hint-steps"),
        Parser::Municipality => Some("members-work-hint-municipality"),
        Parser::Degrees(_) => Some("members-work-hint-degrees"),
        Parser::Country => Some("members-work-hint-country"),
        Parser::Colour => Some("members-work-hint-colour"),
        Parser::List(_) => Some("members-work-hint-list"),
        Parser::Lines(longest) if longest > 1_000 => Some("members-work-hint-markdown"),
        _ if field.key == "domain" => Some("members-work-hint-domain"),
        _ if field.key == "slug" => Some("members-work-hint-slug"),
        _ => None,
    }
}

fn options(l: &Translator, field: &Field, typed: &str) -> Vec<OptionView> {
    let option = |value: &str, label: String, is_chosen: bool| OptionView {
        value: value.to_owned(),
        label,
        is_chosen,
    };
    match field.parser {
        Parser::Choice { codes, prefix } => codes
            .iter()
            .map(|code| option(code, l.t(format!("{prefix}-{code}")), *code == typed))
            .collect(),
        Parser::Themes => themes()
            .iter()
            .map(|theme| {
                let is_chosen = typed.split(';').any(|code| code == theme.code);
                option(&theme.code, theme.label(l.lang()).to_owned(), is_chosen)
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn language_of(key: &str) -> Option<Lang> {
    key.rsplit_once('_').and_then(|(_, code)| code.parse().ok())
}
