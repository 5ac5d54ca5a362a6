//! The form of one sheet's columns, and the mapping that its answers make; pure.

use std::collections::HashSet;

use ordit_kernel::Lang;
use ordit_platform::{
    fold::fold,
    i18n::Translator,
    import::{Column, Field, Mapping, NAME, Noun, ORDIT_ID, SLUG, SOURCE_ID},
    sheets::cell_name,
};

use super::super::{phrases::field_label, sample::Sample};

/// The titles stand in one of this many rows.
const HEADER_ROWS: usize = 20;
const VALUES_SHOWN: usize = 3;
const CELLS_SHOWN: usize = 5;

/// What the page asks about a sheet.
pub struct SheetForm {
    pub sheet: String,
    pub is_read: bool,
    pub header_rows: Vec<HeaderRow>,
    pub columns: Vec<ColumnForm>,
}

/// A row that may hold the titles; 0 stands for none.
pub struct HeaderRow {
    pub number: u32,
    pub text: String,
    pub is_chosen: bool,
}

/// What the page asks about a column.
pub struct ColumnForm {
    pub name: String,
    /// As the spreadsheet names it.
    pub letter: String,
    pub title: String,
    pub values: Vec<String>,
    pub options: Vec<FieldOption>,
    pub is_guess: bool,
    pub is_read: bool,
}

/// A field that a column may be.
pub struct FieldOption {
    pub key: &'static str,
    pub label: String,
    pub is_chosen: bool,
}

impl SheetForm {
    /// The form of a sheet as it is read by this mapping.
    pub fn of(l: &Translator, noun: &'static Noun, sample: &Sample, mapping: &Mapping) -> Self {
        let columns = 0..sample.width().max(mapping.columns.len());
        Self {
            sheet: sample.sheet.clone(),
            is_read: !mapping.is_left_out,
            header_rows: header_rows(sample, mapping.header_row),
            columns: columns
                .map(|column| column_form(l, noun, sample, mapping, column))
                .collect(),
        }
    }
}

/// The mapping of a sheet where none was found: the first row that looks like titles.
pub fn guess(
    words: &std::sync::Arc<ordit_platform::i18n::Words>,
    noun: &'static Noun,
    sample: &Sample,
) -> Mapping {
    let languages = Lang::ALL.map(|lang| Translator::new(words.clone(), lang));
    let names = |field: &Field| -> HashSet<String> {
        let labels = languages.iter().map(|l| fold(&l.t(field.label)));
        labels
            .chain(field.synonyms.iter().map(|synonym| fold(synonym)))
            .collect()
    };
    let known: Vec<(&str, HashSet<String>)> = noun
        .fields
        .iter()
        .map(|field| (field.key, names(field)))
        .collect();
    let meaning = |title: &str| {
        let folded = fold(title);
        known
            .iter()
            .find(|(_, names)| names.contains(&folded))
            .map(|(key, _)| *key)
    };
    let header_row = sample
        .rows
        .iter()
        .take(HEADER_ROWS)
        .rev()
        .max_by_key(|row| {
            row.cells
                .iter()
                .filter_map(|cell| meaning(&cell.text()))
                .count()
        })
        .map_or(0, |row| row.number);
    let mut taken = HashSet::new();
    let columns = (0..sample.width()).map(|column| {
        let title = sample.text(header_row, column);
        let field = meaning(&title)
            .filter(|key| taken.insert(*key))
            .map(str::to_owned);
        Column {
            is_guess: field.is_some(),
            title,
            field,
        }
    });
    Mapping {
        sheet: sample.sheet.clone(),
        header_row,
        columns: columns.collect(),
        is_left_out: false,
    }
}

/// What the answers say; whatever is not known counts as not read.
pub fn mapping(noun: &'static Noun, sample: &Sample, answers: &[(String, String)]) -> Mapping {
    let said = |name: &str| {
        answers
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    };
    let header_row = said("header_row").parse().unwrap_or(0);
    let columns = (0..sample.width()).map(|column| Column {
        title: sample.text(header_row, column),
        field: noun
            .field(said(&format!("c{column}")))
            .map(|field| field.key.to_owned()),
        is_guess: false,
    });
    Mapping {
        sheet: sample.sheet.clone(),
        header_row,
        columns: columns.collect(),
        is_left_out: said("read") == "no",
    }
}

/// Why a sheet cannot be read in this way.
pub fn problem(l: &Translator, noun: &'static Noun, mapping: &Mapping) -> Option<String> {
    if mapping.is_left_out {
        return None;
    }
    let mut seen = HashSet::new();
    let fields = mapping
        .columns
        .iter()
        .filter_map(|column| column.field.as_deref());
    for field in fields {
        if !seen.insert(field) {
            let label = field_label(l, noun, field);
            return Some(l.t1("imports-columns-twice", "field", label));
        }
    }
    let identifying = [NAME, ORDIT_ID, SOURCE_ID, SLUG];
    let is_telling = identifying.iter().any(|key| seen.contains(key));
    (!is_telling).then(|| {
        l.t1(
            "imports-columns-no-name",
            "field",
            field_label(l, noun, NAME),
        )
    })
}

fn header_rows(sample: &Sample, chosen: u32) -> Vec<HeaderRow> {
    let shown = sample.rows.iter().take(HEADER_ROWS).map(|row| {
        let texts = row.cells.iter().map(|cell| cell.text().trim().to_owned());
        let texts: Vec<String> = texts
            .filter(|text| !text.is_empty())
            .take(CELLS_SHOWN)
            .collect();
        (row.number, texts.join(" · "))
    });
    std::iter::once((0, String::new()))
        .chain(shown)
        .map(|(number, text)| HeaderRow {
            number,
            text,
            is_chosen: number == chosen,
        })
        .collect()
}

fn column_form(
    l: &Translator,
    noun: &'static Noun,
    sample: &Sample,
    mapping: &Mapping,
    column: usize,
) -> ColumnForm {
    let known = mapping.columns.get(column);
    let field = known.and_then(|column| column.field.as_deref());
    let option = |own: &Field| FieldOption {
        key: own.key,
        label: l.t(own.label),
        is_chosen: field == Some(own.key),
    };
    let letter = cell_name(column, 1);
    ColumnForm {
        name: format!("c{column}"),
        letter: letter.trim_end_matches('1').to_owned(),
        title: sample.text(mapping.header_row, column),
        values: sample.values(mapping.header_row, column, VALUES_SHOWN),
        options: noun.fields.iter().map(option).collect(),
        is_guess: known.is_some_and(|column| column.is_guess),
        is_read: field.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use ordit_platform::sheets::{Cell, Row};

    use super::*;
    use crate::screens::imports::tests::words;

    const NOUN: &Noun = &ordit_members::ORGANISATION;

    fn sample() -> Sample {
        let row = |number, texts: &[&str]| Row {
            number,
            cells: texts.iter().map(|text| Cell::from_text(text)).collect(),
        };
        let rows = vec![
            row(1, &["Cens 2026"]),
            row(3, &["Denominació social", "Municipi", "Quota"]),
            row(4, &["Salt", "Salt", "12"]),
            row(6, &["Pol del Garraf", "", "", "nota"]),
        ];
        Sample {
            sheet: "Full1".to_owned(),
            rows,
        }
    }

    fn answers(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn titles_are_guessed_where_none_were_found() {
        let guessed = guess(&words(), NOUN, &sample());
        assert_eq!(guessed.header_row, 3);
        let fields: Vec<Option<&str>> = guessed
            .columns
            .iter()
            .map(|column| column.field.as_deref())
            .collect();
        assert_eq!(fields, [None, Some("municipality"), None, None]);
        assert!(guessed.columns[1].is_guess && !guessed.columns[0].is_guess);
    }

    #[test]
    fn answers_become_a_mapping_and_strangers_are_not_read() {
        let said = answers(&[
            ("header_row", "3"),
            ("c0", "name"),
            ("c1", "evil"),
            ("c9", "name"),
        ]);
        let mapping = mapping(NOUN, &sample(), &said);
        assert_eq!((mapping.header_row, mapping.columns.len()), (3, 4));
        assert_eq!(mapping.columns[0].field.as_deref(), Some("name"));
        assert_eq!(mapping.columns[0].title, "Denominació social");
        assert_eq!(mapping.columns[1].field, None);
    }

    #[test]
    fn a_sheet_needs_a_name_and_each_field_once() {
        let l = Translator::new(words(), Lang::Ca);
        let judged =
            |pairs: &[(&str, &str)]| problem(&l, NOUN, &mapping(NOUN, &sample(), &answers(pairs)));
        assert_eq!(judged(&[("c0", "name"), ("c1", "municipality")]), None);
        assert!(judged(&[("c1", "municipality")]).is_some_and(|said| said.contains("Nom")));
        assert!(
            judged(&[("c0", "name"), ("c1", "name")]).is_some_and(|said| said.contains("dues"))
        );
        assert_eq!(judged(&[("read", "no")]), None);
    }

    #[test]
    fn the_form_shows_letters_values_and_what_is_chosen() {
        let l = Translator::new(words(), Lang::Ca);
        let mapping = guess(&words(), NOUN, &sample());
        let form = SheetForm::of(&l, NOUN, &sample(), &mapping);
        assert_eq!(form.columns[1].letter, "B");
        assert_eq!(form.columns[0].values, ["Salt", "Pol del Garraf"]);
        let chosen = form.columns[1]
            .options
            .iter()
            .find(|option| option.is_chosen);
        assert_eq!(chosen.map(|option| option.key), Some("municipality"));
        let header = form.header_rows.iter().find(|row| row.is_chosen);
        assert_eq!(header.map(|row| row.number), Some(3));
    }
}
