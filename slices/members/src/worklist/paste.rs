//! A block pasted from a spreadsheet: each cell is checked, and then all are looked at together.

use std::collections::HashMap;

use axum::{
    Form, Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    import::{Field, GivenRow, Labels, parse},
    web::{Routes, Shared, Site, Visit, WebError},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{pages::WORK, preview::preview, selection::MOST_ROWS, suggestions::suggestions};
use crate::{form::Here, organisations::noun::NOUN};

/// More cells than any page of the list has.
const MOST_CELLS: usize = 20_000;

/// What is done with a block.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/organisations/changes", WORK, paste);
}

/// A pasted cell, as the island sends it.
#[derive(Deserialize)]
struct Pasted {
    id: Id,
    version: String,
    field: String,
    value: String,
}

#[derive(Deserialize)]
struct PastedForm {
    changes: String,
    /// Only asks which cells would be refused.
    #[serde(default)]
    check: bool,
}

async fn paste(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(form): Form<PastedForm>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let pasted: Vec<Pasted> = serde_json::from_str(&form.changes)
        .map_err(|_| UserError::new("members-work-paste-odd"))?;
    if form.check {
        let refused = refused(&site, &visit, &pasted);
        return Ok(Json(json!({ "refused": refused })).into_response());
    }
    for cell in &pasted {
        here.organisation(&site, &visit, cell.id)?;
    }
    let rows = rows(pasted);
    if rows.len() > MOST_ROWS {
        let error = UserError::new("members-work-bulk-many").with("most", MOST_ROWS);
        return Err(error.into());
    }
    preview(&site, &visit, &here, rows).await
}

/// The cells that cannot be what was pasted into them, each with the reason.
fn refused(site: &Site, visit: &Visit, pasted: &[Pasted]) -> Vec<Value> {
    let labels = Labels::new(&NOUN, &site.words);
    let refusal = |cell: &Pasted| {
        let field = field(&cell.field)?;
        let error = match cell.value.trim() {
            "" if field.is_required => UserError::new("import-refused-required"),
            _ => parse(field, &cell.value, &labels).err()?,
        };
        Some(json!({
            "id": cell.id,
            "field": field.key,
            "message": visit.l.refusal(&error),
            "suggestions": suggestions(&visit.l, field, &cell.value),
        }))
    };
    pasted.iter().take(MOST_CELLS).filter_map(refusal).collect()
}

/// One row per organisation with all its cells, in the order of the block; what is no field is
/// left out.
fn rows(pasted: Vec<Pasted>) -> Vec<GivenRow> {
    let mut rows: Vec<GivenRow> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for cell in pasted {
        let Some(field) = field(&cell.field) else {
            continue;
        };
        let place = *places.entry(cell.id).or_insert_with(|| {
            rows.push(GivenRow {
                id: Some(cell.id),
                base_version: cell.version.parse().ok(),
                ..GivenRow::default()
            });
            rows.len() - 1
        });
        let values = &mut rows[place].values;
        values.retain(|(key, _)| *key != field.key);
        values.push((field.key, cell.value));
    }
    rows
}

fn field(key: &str) -> Option<&'static Field> {
    NOUN.record_fields().find(|known| known.key == key)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn pasted_cells_of_one_organisation_are_one_row_in_the_order_of_the_block() {
        let id = |number| Id(Uuid::from_u128(number));
        let cell = |number, field: &str, value: &str| Pasted {
            id: id(number),
            version: "3".to_owned(),
            field: field.to_owned(),
            value: value.to_owned(),
        };
        let pasted = vec![
            cell(2, "name", "Salt"),
            cell(1, "name", "Vic"),
            cell(2, "themes", "x"),
            cell(2, "name", "Vila de Salt"),
            cell(2, "ordit_id", "y"),
        ];
        let rows = rows(pasted);
        let ids: Vec<Option<Id>> = rows.iter().map(|row| row.id).collect();
        assert_eq!(ids, [Some(id(2)), Some(id(1))]);
        assert_eq!(rows[0].base_version, Some(3));
        let values = [
            ("themes", "x".to_owned()),
            ("name", "Vila de Salt".to_owned()),
        ];
        assert_eq!(rows[0].values, values);
    }
}
