//! Turns the rows of a workbook into rows of a noun, sheet by sheet, as they come.

use super::{
    GivenRow, Labels, Mapping, Noun,
    header::{self, SEARCHED_ROWS},
    row::Input,
};
use crate::{
    fold::fold,
    i18n::Words,
    import::Parser,
    sheets::{Cell, Row},
};

/// Where one is in a workbook.
pub(super) struct Reader<'a> {
    words: &'a Words,
    nouns: &'a [&'static Noun],
    file_name: &'a str,
    noun: Option<&'static Noun>,
    /// How sheets are read, as decided by a person or found.
    pub mappings: Vec<Mapping>,
    sheet: Option<String>,
    /// The first rows of a sheet, before its titles are found.
    head: Vec<Row>,
    /// Rows that were read and not yet taken.
    pub inputs: Vec<Input>,
    position: i64,
}

impl<'a> Reader<'a> {
    /// A reader for a file; `noun` is what the person said that it holds.
    pub fn new(
        words: &'a Words,
        nouns: &'a [&'static Noun],
        file_name: &'a str,
        noun: Option<&'static Noun>,
        mappings: Vec<Mapping>,
    ) -> Self {
        let (sheet, head, inputs) = (None, Vec::new(), Vec::new());
        Self {
            words,
            nouns,
            file_name,
            noun,
            mappings,
            sheet,
            head,
            inputs,
            position: 0,
        }
    }

    /// The noun of the file, once a sheet of it was recognised.
    pub fn noun(&self) -> Option<&'static Noun> {
        self.noun
    }

    /// The next row of the workbook.
    pub fn push(&mut self, sheet: &str, row: Row) {
        if self.sheet.as_deref() != Some(sheet) {
            self.end_sheet();
            self.sheet = Some(sheet.to_owned());
        }
        match self
            .mappings
            .iter()
            .position(|mapping| mapping.sheet == sheet)
        {
            Some(mapping) => self.read(mapping, row),
            None => {
                self.head.push(row);
                if self.head.len() == SEARCHED_ROWS {
                    self.decide();
                }
            }
        }
    }

    /// There are no more rows.
    pub fn end_sheet(&mut self) {
        if !self.head.is_empty() {
            self.decide();
        }
    }

    /// At least one sheet is read.
    pub fn reads_anything(&self) -> bool {
        self.mappings.iter().any(|mapping| !mapping.is_left_out)
    }

    fn decide(&mut self) {
        let rows = std::mem::take(&mut self.head);
        let sheet = self.sheet.clone().unwrap_or_default();
        let found = self.noun_of_sheet(&sheet).and_then(|noun| {
            let labels = Labels::new(noun, self.words);
            header::find(noun, &labels, &sheet, &rows).map(|mapping| (noun, mapping))
        });
        match found {
            Some((noun, mapping)) => {
                self.noun = Some(noun);
                self.mappings.push(mapping);
            }
            None => self.mappings.push(Mapping::left_out(&sheet)),
        }
        let last = self.mappings.len() - 1;
        rows.into_iter().for_each(|row| self.read(last, row));
    }

    /// A sheet named after another noun than the file's is not read.
    fn noun_of_sheet(&self, sheet: &str) -> Option<&'static Noun> {
        let stem = self
            .file_name
            .rsplit_once('.')
            .map_or(self.file_name, |(stem, _)| stem);
        let is_only_sheet = fold(sheet) == fold(stem);
        let named = header::noun_named(self.nouns, sheet);
        match (self.noun, named) {
            (Some(noun), Some(other)) if noun.name != other.name && !is_only_sheet => None,
            (Some(noun), _) => Some(noun),
            (None, Some(named)) => Some(named),
            (None, None) => {
                header::noun_named(self.nouns, stem).or_else(|| self.nouns.first().copied())
            }
        }
    }

    fn read(&mut self, mapping: usize, row: Row) {
        let (Some(noun), mapping) = (self.noun, &self.mappings[mapping]) else {
            return;
        };
        if mapping.is_left_out || row.number <= mapping.header_row {
            return;
        }
        let columns = mapping.columns.iter().enumerate();
        let fields = columns.filter_map(|(position, column)| {
            let key = noun.column(column.field.as_deref()?)?;
            Some((key, row.cells.get(position).unwrap_or(&Cell::Empty)))
        });
        let values: Vec<(&'static str, String)> = fields
            .map(|(key, cell)| (key, text(noun, key, cell)))
            .collect();
        if values.iter().all(|(_, text)| text.trim().is_empty()) {
            return;
        }
        self.position += 1;
        self.inputs.push(Input {
            position: self.position,
            sheet: mapping.sheet.clone(),
            sheet_row: row.number,
            given: GivenRow {
                values,
                ..GivenRow::default()
            },
            standing: None,
        });
    }
}

/// A fraction keeps four decimals where a number is counted, so that it is never read as
/// thousands.
fn text(noun: &'static Noun, key: &str, cell: &Cell) -> String {
    let is_count = noun
        .field(key)
        .is_some_and(|field| matches!(field.parser, Parser::Count));
    match cell {
        Cell::Number(number) if is_count && number.fract() != 0.0 => format!("{number:.4}"),
        cell => cell.text(),
    }
}
