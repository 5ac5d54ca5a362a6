//! A canonical value as a cell that a person reads and the importer understands.

use ordit_kernel::PartialDate;

use super::Table;
use crate::{
    import::{Field, Parser, municipality_name, say, steps},
    sheets::Cell,
    themes::{recognise_theme, theme},
};

impl Table<'_> {
    /// The cell of a value; what has no name that reads back keeps its code.
    pub(super) fn cell(&mut self, field: &'static Field, value: &str) -> Cell {
        match field.parser {
            _ if value.is_empty() => Cell::Empty,
            Parser::Choice { prefix, .. } => Cell::from_text(&self.choice(field, prefix, value)),
            Parser::DatedChoices { prefix, .. } => {
                let label = |code: &str| self.choice(field, prefix, code);
                Cell::from_text(&steps(value, label, str::to_owned))
            }
            Parser::Municipality => Cell::from_text(&self.place(value)),
            Parser::Themes => Cell::from_text(&self.themes(value)),
            Parser::List(_) => Cell::from_text(&value.replace(';', "; ")),
            Parser::Date | Parser::DateIn(..) => date(value),
            Parser::Count | Parser::Degrees(_) => value
                .parse()
                .map_or_else(|_| Cell::from_text(value), Cell::Number),
            Parser::Line(_)
            | Parser::Lines(_)
            | Parser::Url
            | Parser::Colour
            | Parser::Country
            | Parser::Id => Cell::from_text(value),
        }
    }

    fn choice(&self, field: &Field, prefix: &str, code: &str) -> String {
        let label = say(self.words, self.lang, &format!("{prefix}-{code}"));
        let reads_back = self.labels.choice(field.key, &label) == Some(code);
        if reads_back { label } else { code.to_owned() }
    }

    fn place(&mut self, code: &str) -> String {
        let name = || municipality_name(code).unwrap_or_else(|| code.to_owned());
        self.places
            .entry(code.to_owned())
            .or_insert_with(name)
            .clone()
    }

    fn themes(&mut self, codes: &str) -> String {
        let labels: Vec<String> = codes.split(';').map(|code| self.theme(code)).collect();
        labels.join("; ")
    }

    fn theme(&mut self, code: &str) -> String {
        let lang = self.lang;
        let name = || {
            let label = theme(code).map_or(code, |theme| theme.label(lang));
            let reads_back = recognise_theme(label).is_some_and(|theme| theme.code == code);
            let is_label = reads_back && !label.contains(';');
            if is_label { label } else { code }.to_owned()
        };
        self.themes
            .entry(code.to_owned())
            .or_insert_with(name)
            .clone()
    }
}

/// Only a whole day is a date for a spreadsheet.
fn date(value: &str) -> Cell {
    match value.parse() {
        Ok(PartialDate::Day(day)) => Cell::Date(day),
        _ => Cell::from_text(value),
    }
}
