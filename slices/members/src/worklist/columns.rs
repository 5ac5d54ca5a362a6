//! The columns of the work list, and an organisation as a row of it.

use ordit_kernel::Id;
use ordit_platform::{
    geo::Territories,
    i18n::Translator,
    import::{Current, Field, Parser},
};

use crate::{
    form::{Here, editable, shown},
    organisations::{self, form::edit_path, noun::NOUN},
};

/// Derived from the municipality, and so not to be edited.
const COUNTY: &str = "county";

/// The columns in order.
const COLUMNS: &[&str] = &[
    "name",
    "organisation_kind",
    "sse_family",
    "municipality",
    COUNTY,
    "membership_state",
    "member_since",
    "website",
    "themes",
];

/// The head of a column.
pub struct ColumnView {
    pub key: &'static str,
    pub label: String,
    /// How the island edits it; none where it cannot be edited.
    pub editor: Option<&'static str>,
    /// What can be chosen, as code and label; the template `options-<key>` holds it.
    pub options: Vec<(&'static str, String)>,
}

/// An organisation as a row.
pub struct RowView {
    pub id: Id,
    pub version: i64,
    pub name: String,
    pub is_chosen: bool,
    pub href: String,
    pub edit_href: String,
    pub cells: Vec<CellView>,
}

/// A cell with the text that is edited and the text that is read.
pub struct CellView {
    pub key: &'static str,
    pub value: String,
    pub text: String,
}

/// The heads of all columns.
pub fn columns(l: &Translator) -> Vec<ColumnView> {
    let column = |key: &&'static str| match NOUN.field(key) {
        Some(field) => ColumnView {
            key: field.key,
            label: l.t(field.label),
            editor: Some(editor(field)),
            options: options(l, field),
        },
        None => ColumnView {
            key: COUNTY,
            label: l.t("members-work-list-county"),
            editor: None,
            options: Vec::new(),
        },
    };
    COLUMNS.iter().map(column).collect()
}

/// What can be chosen in a field, as code and label.
pub fn options(l: &Translator, field: &Field) -> Vec<(&'static str, String)> {
    let Parser::Choice { codes, prefix } = field.parser else {
        return Vec::new();
    };
    codes
        .iter()
        .map(|code| (*code, l.t(format!("{prefix}-{code}"))))
        .collect()
}

/// The row of an organisation.
pub fn row(l: &Translator, here: &Here, current: &Current, is_chosen: bool) -> RowView {
    let sheet = &current.sheet;
    RowView {
        id: sheet.id,
        version: sheet.version,
        name: sheet.own_title().to_owned(),
        is_chosen,
        href: organisations::path(&sheet.slug),
        edit_href: edit_path(here, sheet.id),
        cells: COLUMNS.iter().map(|key| cell(l, current, key)).collect(),
    }
}

/// A cell as it is now.
pub fn cell(l: &Translator, current: &Current, key: &'static str) -> CellView {
    let value = current.record.get(key).map_or("", String::as_str);
    match NOUN.field(key) {
        Some(field) => CellView {
            key,
            value: editable(l, field, value),
            text: shown(l, field, value),
        },
        None => {
            let county = county(current.sheet.place.territory.as_deref());
            CellView {
                key,
                value: county.to_owned(),
                text: county.to_owned(),
            }
        }
    }
}

fn county(territory: Option<&str>) -> &'static str {
    let municipality = territory.and_then(|code| Territories::get().municipality(code));
    municipality.map_or("", |municipality| municipality.county_or_province().1)
}

fn editor(field: &Field) -> &'static str {
    match field.parser {
        Parser::Choice { .. } => "select",
        Parser::Date | Parser::DateIn(..) => "date",
        Parser::Count => "number",
        _ => "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_but_the_county_is_a_field() {
        let unknown: Vec<&&str> = COLUMNS
            .iter()
            .filter(|key| NOUN.field(key).is_none())
            .collect();
        assert_eq!(unknown, [&COUNTY]);
    }
}
