//! Writes entries as a spreadsheet that the importer reads back, or as JSON for programs.

mod cells;
mod download;
mod growing;
mod json;
mod list;
mod texts;

use std::{
    collections::HashMap,
    io::{Seek, Write},
    str::FromStr,
};

pub use download::{Rows, attachment, file_name, handed, send, send_rows};
pub use list::{ExportError, List};
use ordit_kernel::{Id, Lang};
pub use texts::Texts;

use crate::{
    i18n::Words,
    import::{Field, Labels, Noun, ORDIT_ID, Record, say},
    sheets::{self, Cell, SheetError, SheetWriter},
};

/// What an export is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
    /// `{"items": […]}` with canonical keys, codes and values.
    Json,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];

    /// Without dot; also the name of the format in commands and addresses.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => sheets::Format::Csv.extension(),
            Self::Xlsx => sheets::Format::Xlsx.extension(),
            Self::Json => "json",
        }
    }

    /// For the header `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => sheets::Format::Csv.media_type(),
            Self::Xlsx => sheets::Format::Xlsx.media_type(),
            Self::Json => "application/json",
        }
    }
}

/// The name is none of `csv`, `xlsx` and `json`.
#[derive(Debug, thiserror::Error)]
#[error("not one of csv, xlsx, json")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .into_iter()
            .find(|format| format.extension() == name)
            .ok_or(UnknownFormat)
    }
}

/// What a table holds and in whose language.
pub struct Table<'a> {
    noun: &'static Noun,
    fields: Vec<&'static Field>,
    words: &'a Words,
    lang: Lang,
    labels: Labels,
    /// How each place and theme that came along is written: finding it out takes long.
    places: HashMap<String, String>,
    themes: HashMap<String, String>,
}

impl<'a> Table<'a> {
    /// A table of these fields, in this order; the entry's id always stands first.
    pub fn new(
        noun: &'static Noun,
        fields: Vec<&'static Field>,
        words: &'a Words,
        lang: Lang,
    ) -> Self {
        let fields = fields
            .into_iter()
            .filter(|field| field.key != ORDIT_ID)
            .collect();
        let labels = Labels::new(noun, words);
        Self {
            noun,
            fields,
            words,
            lang,
            labels,
            places: HashMap::new(),
            themes: HashMap::new(),
        }
    }

    /// A table of everything that the noun has.
    pub fn whole(noun: &'static Noun, words: &'a Words, lang: Lang) -> Self {
        Self::new(noun, noun.fields.iter().collect(), words, lang)
    }

    /// Writes the rows as they come, in constant memory, and gives back what they went to.
    ///
    /// # Errors
    /// When it cannot be written to, or a sheet has no room for so much.
    pub fn write<W: Write + Seek + Send>(
        mut self,
        format: Format,
        out: W,
        rows: impl IntoIterator<Item = (Id, Record)>,
    ) -> Result<W, SheetError> {
        let format = match format {
            Format::Csv => sheets::Format::Csv,
            Format::Xlsx => sheets::Format::Xlsx,
            Format::Json => return json::write(&self.fields, out, rows),
        };
        let name = say(self.words, self.lang, self.noun.label);
        let mut writer = SheetWriter::new(format, &name, &self.header(), out)?;
        for (id, record) in rows {
            writer.write_row(&self.cells(id, &record))?;
        }
        writer.finish()
    }

    /// The same as GeoJSON.
    ///
    /// # Errors
    /// When it cannot be written to.
    pub fn write_map<W: Write>(
        self,
        out: W,
        rows: impl IntoIterator<Item = (Id, Record)>,
    ) -> Result<W, SheetError> {
        json::write_map(&self.fields, out, rows)
    }

    fn header(&self) -> Vec<String> {
        let titles = self.fields.iter().map(|field| field.label);
        std::iter::once("import-field-ordit-id")
            .chain(titles)
            .map(|label| say(self.words, self.lang, label))
            .collect()
    }

    fn cells(&mut self, id: Id, record: &Record) -> Vec<Cell> {
        let mut cells = vec![Cell::from_text(&id.to_string())];
        for field in self.fields.clone() {
            let value = record.get(field.key).map_or("", String::as_str);
            cells.push(self.cell(field, value));
        }
        cells
    }
}
