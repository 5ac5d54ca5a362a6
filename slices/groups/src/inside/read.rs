//! What a form says, field by field, with everything that is wrong with it.

use ordit_kernel::{Id, Money, PartialDate, UserError};
use ordit_members::{
    ORGANISATION,
    fields::{LINE, LINES, field},
    form::{Mistake, Typed},
};
use ordit_platform::{
    amount::amount,
    i18n::Translator,
    import::{Labels, Parser, parse},
    markdown::Url,
    web::{Site, Visit},
};

use super::Inside;

/// Reads a form.
pub struct Reader<'a> {
    l: &'a Translator,
    labels: Labels,
    typed: &'a Typed,
    mistakes: Vec<Mistake>,
}

impl<'a> Reader<'a> {
    /// Reads what was sent.
    pub fn new(site: &Site, visit: &'a Visit, typed: &'a Typed) -> Self {
        Self {
            l: &visit.l,
            labels: Labels::new(&ORGANISATION, &site.words),
            typed,
            mistakes: Vec::new(),
        }
    }

    /// A line, which may be empty.
    pub fn line(&mut self, key: &'static str) -> String {
        self.text(key, LINE)
    }

    /// A line that must say something.
    pub fn said(&mut self, key: &'static str) -> String {
        let line = self.line(key);
        if line.is_empty() && self.is_right(key) {
            self.wrong(key, &UserError::new("groups-inside-refusal-empty"));
        }
        line
    }

    /// Several lines, which may be empty.
    pub fn lines(&mut self, key: &'static str) -> String {
        self.text(key, LINES)
    }

    /// A day, a month or a year.
    pub fn date(&mut self, key: &'static str) -> Option<PartialDate> {
        self.text(key, Parser::Date).parse().ok()
    }

    /// A day and nothing less.
    pub fn day(&mut self, key: &'static str) -> Option<jiff::civil::Date> {
        match self.date(key) {
            Some(PartialDate::Day(day)) => Some(day),
            Some(_) => {
                self.wrong(key, &UserError::new("groups-inside-refusal-day"));
                None
            }
            None => None,
        }
    }

    /// One of these codes.
    pub fn one_of(&mut self, key: &'static str, codes: &[&'static str]) -> Option<&'static str> {
        let typed = self.typed.get(key);
        let found = codes.iter().find(|code| **code == typed).copied();
        if found.is_none() {
            self.wrong(key, &UserError::new("groups-inside-refusal-choice"));
        }
        found
    }

    /// An organisation of the group.
    pub fn member(&mut self, key: &'static str, inside: &Inside) -> Option<Id> {
        let id: Option<Id> = self.typed.get(key).parse().ok();
        let found = id.filter(|id| inside.member(*id).is_some());
        if found.is_none() {
            self.wrong(key, &UserError::new("groups-inside-refusal-member"));
        }
        found
    }

    /// An organisation of the group for which one may speak.
    pub fn spoken_for(&mut self, key: &'static str, inside: &Inside) -> Option<Id> {
        let found = self.member(key, inside)?;
        if !inside.speaks_for(found) {
            self.wrong(key, &UserError::new("groups-inside-refusal-not-yours"));
            return None;
        }
        Some(found)
    }

    /// A whole number of at least nought.
    pub fn number(&mut self, key: &'static str) -> Option<i64> {
        let typed = self.typed.get(key).trim();
        let found = typed
            .parse()
            .ok()
            .filter(|number| (0..=1_000_000).contains(number));
        if found.is_none() && !typed.is_empty() {
            self.wrong(key, &UserError::new("groups-inside-refusal-number"));
        }
        found
    }

    /// An amount of money above nought.
    pub fn money(&mut self, key: &'static str) -> Option<Money> {
        let typed = self.typed.get(key).trim();
        if typed.is_empty() {
            return None;
        }
        let found = amount(typed, Money::is_positive, "groups-inside-refusal-money");
        found
            .map_err(|wrong| self.wrong(key, &UserError::new(wrong)))
            .ok()
    }

    /// The address of a page.
    pub fn link(&mut self, key: &'static str) -> Option<String> {
        let typed = self.typed.get(key).trim();
        if !typed.is_empty() && Url::parse(typed).is_none() {
            self.wrong(key, &UserError::new("groups-inside-refusal-link"));
        }
        (!typed.is_empty()).then(|| typed.to_owned())
    }

    /// Says that something is wrong with a field.
    pub fn wrong(&mut self, key: &str, error: &UserError) {
        self.mistakes.push(Mistake {
            field: key.to_owned(),
            text: self.l.refusal(error),
        });
    }

    /// All that is wrong.
    pub fn mistakes(self) -> Vec<Mistake> {
        self.mistakes
    }

    /// Nothing is wrong with this field so far.
    pub fn is_right(&self, key: &str) -> bool {
        self.mistakes.iter().all(|wrong| wrong.field != key)
    }

    fn text(&mut self, key: &'static str, parser: Parser) -> String {
        let field = field(key, "groups-inside-field", parser);
        match parse(&field, self.typed.get(key), &self.labels) {
            Ok(text) => text,
            Err(error) => {
                self.wrong(key, &error);
                String::new()
            }
        }
    }
}
