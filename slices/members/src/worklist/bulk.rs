//! Many rows changed together: looked at first, then confirmed, and undone as one.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use ordit_kernel::{Id, UserError};
use ordit_platform::{
    import::{Field, GivenRow, ImportError, Labels, Origin, parse},
    web::{Notice, Routes, Shared, Site, Visit, WebError, redirect},
};
use serde::Deserialize;

use super::{columns::BULK_FIELDS, matching::Matching, pages::WORK};
use crate::{
    form::{Here, importer},
    organisations::noun::NOUN,
};

/// More rows than these at once are work for a spreadsheet.
const MOST_ROWS: usize = 5_000;

type Pairs = Vec<(String, String)>;

/// What is done with many rows.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/organisations/changes", WORK, paste);
    routes.post("/n/{network}/organisations/bulk", WORK, change_all);
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
    for cell in &pasted {
        here.organisation(&site, &visit, cell.id)?;
    }
    preview(&site, &visit, &here, rows(pasted)).await
}

/// One row per organisation with all its cells; what is no field is left out.
fn rows(pasted: Vec<Pasted>) -> Vec<GivenRow> {
    let mut rows: BTreeMap<Id, GivenRow> = BTreeMap::new();
    for Pasted {
        id,
        version,
        field,
        value,
    } in pasted
    {
        let Some(field) = NOUN.record_fields().find(|known| known.key == field) else {
            continue;
        };
        let row = rows.entry(id).or_default();
        row.id = Some(id);
        row.base_version = version.parse().ok();
        row.values.retain(|(key, _)| *key != field.key);
        row.values.push((field.key, value));
    }
    rows.into_values().collect()
}

async fn change_all(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    let list = visit.query.to_href(&here.path("/organisations"));
    let back = |key: &str| {
        redirect(list.clone())
            .with_notice(Notice::new(key))
            .answer()
    };
    let Some((field, value)) = change(&pairs) else {
        return back("members-work-bulk-no-field");
    };
    parse(field, &value, &Labels::new(&NOUN, &site.words))?;
    let ids = match Selected::read(&pairs) {
        Selected::AllMatching => Matching::of(&site, &visit, &here, &list).ids,
        Selected::These(ids) => ids,
    };
    if ids.is_empty() {
        return back("members-work-bulk-none");
    }
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        here.organisation(&site, &visit, id)?;
        let values = vec![(field.key, value.clone())];
        rows.push(GivenRow {
            id: Some(id),
            values,
            ..GivenRow::default()
        });
    }
    preview(&site, &visit, &here, rows).await
}

/// The rows that a form means.
#[derive(Debug, PartialEq, Eq)]
enum Selected {
    AllMatching,
    /// Each once, in the order of the list.
    These(Vec<Id>),
}

impl Selected {
    fn read(pairs: &Pairs) -> Self {
        if pairs
            .iter()
            .any(|(name, value)| name == "all_matching" && value == "1")
        {
            return Self::AllMatching;
        }
        let sent = pairs.iter().filter(|(name, _)| name == "id");
        let ids: BTreeSet<Id> = sent.filter_map(|(_, id)| id.parse().ok()).collect();
        // One more than is allowed is enough to be refused.
        let ids = ids.into_iter().take(MOST_ROWS + 1).collect();
        Self::These(ids)
    }
}

/// The field that is to change, and its text.
fn change(pairs: &Pairs) -> Option<(&'static Field, String)> {
    let sent = |wanted: &str| {
        pairs
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, text)| text)
    };
    let key = sent("field").filter(|key| BULK_FIELDS.contains(&key.as_str()))?;
    Some((NOUN.field(key)?, sent("value").cloned().unwrap_or_default()))
}

/// Stages the rows and leads to the look beforehand, where they are confirmed and undone.
async fn preview(
    site: &Site,
    visit: &Visit,
    here: &Here,
    rows: Vec<GivenRow>,
) -> Result<Response, WebError> {
    if rows.len() > MOST_ROWS {
        return Err(UserError::new("members-work-bulk-many")
            .with("most", MOST_ROWS)
            .into());
    }
    let importer = importer(site);
    let (acting, network) = (&visit.acting, Some(here.id));
    match importer
        .stage_records(acting, network, &NOUN, Origin::List, rows)
        .await
    {
        Ok(run) => redirect(here.path(&format!("/imports/{run}"))).answer(),
        Err(ImportError::Refused(error)) => Err(error.into()),
        Err(ImportError::Database(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Pairs {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    #[test]
    fn ticked_rows_count_once_and_all_that_match_comes_before_them() {
        let (one, two) = (id(1).to_string(), id(2).to_string());
        let ticked = pairs(&[("id", &one), ("id", &two), ("id", &one), ("id", "nonsense")]);
        assert_eq!(Selected::read(&ticked), Selected::These(vec![id(1), id(2)]));
        let all = pairs(&[("id", &one), ("all_matching", "1")]);
        assert_eq!(Selected::read(&all), Selected::AllMatching);
        assert_eq!(Selected::read(&pairs(&[])), Selected::These(Vec::new()));
    }

    #[test]
    fn only_offered_fields_change_and_an_empty_text_takes_a_value_away() {
        let key = |pairs: &Pairs| change(pairs).map(|(field, value)| (field.key, value));
        let given = pairs(&[("field", "sse_family"), ("value", "Mutualitats")]);
        assert_eq!(key(&given), Some(("sse_family", "Mutualitats".to_owned())));
        let emptied = pairs(&[("field", "themes")]);
        assert_eq!(key(&emptied), Some(("themes", String::new())));
        assert_eq!(key(&pairs(&[("field", "name"), ("value", "x")])), None);
        assert_eq!(key(&pairs(&[("field", "ordit_id")])), None);
    }

    #[test]
    fn pasted_cells_of_one_organisation_are_one_row() {
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
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].base_version, Some(3));
        let values = [
            ("themes", "x".to_owned()),
            ("name", "Vila de Salt".to_owned()),
        ];
        assert_eq!(rows[1].values, values);
    }
}
