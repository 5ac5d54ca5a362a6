//! The plan of a year as a file.

use std::io::Cursor;

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_members::{directory::export::asked_format, form::Here};
use ordit_platform::{
    export::{Format, handed},
    sheets::{self, Cell, SheetError, SheetWriter},
    web::{READ, Routes, Shared, Visit, WebError},
};
use serde_json::json;

use super::pages::{Row, asked, asked_year, row};

const COLUMNS: [&str; 6] = [
    "activities-plan-when",
    "activities-plan-what",
    "activities-plan-kind",
    "activities-plan-stage",
    "activities-plan-where",
    "activities-plan-who",
];
const KEYS: [&str; 6] = ["when", "name", "kind", "stage", "place", "holders"];

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/plan/export", READ, send);
}

async fn send(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = asked_format(&visit)?;
    let here = Here::find(&site, &visit, &network)?;
    let snapshot = site.snapshots.current();
    let all = asked(&snapshot, &visit, here.id);
    let rows = all
        .iter()
        .filter_map(|own| row(&snapshot, &visit, own))
        .map(cells);
    let rows: Vec<[String; 6]> = rows.collect();
    let file = match format {
        Format::Json => json_file(&rows),
        Format::Csv => sheet(&rows, &visit, sheets::Format::Csv),
        Format::Xlsx => sheet(&rows, &visit, sheets::Format::Xlsx),
    };
    let file = file.map_err(|error| WebError::Internal(error.into()))?;
    let name = format!(
        "{}-plan-{}.{}",
        here.slug,
        asked_year(&visit),
        format.extension()
    );
    Ok(handed(&name, format.media_type(), file))
}

fn cells(row: Row) -> [String; 6] {
    let holders: Vec<String> = row.holders.into_iter().map(|name| name.text).collect();
    [
        row.line.when,
        row.line.name.text,
        row.line.kind,
        row.stage_words,
        row.place.unwrap_or_default().to_owned(),
        holders.join("; "),
    ]
}

fn sheet(
    rows: &[[String; 6]],
    visit: &Visit,
    format: sheets::Format,
) -> Result<Vec<u8>, SheetError> {
    let header = COLUMNS.map(|key| visit.l.t(key));
    let title = visit.l.t("activities-plan-sheet");
    let mut writer = SheetWriter::new(format, &title, &header, Cursor::new(Vec::new()))?;
    for row in rows {
        let cells: Vec<Cell> = row.iter().map(|text| Cell::from_text(text)).collect();
        writer.write_row(&cells)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn json_file(rows: &[[String; 6]]) -> Result<Vec<u8>, SheetError> {
    let item = |row: &[String; 6]| -> serde_json::Map<String, serde_json::Value> {
        let cells = KEYS.into_iter().zip(row);
        cells
            .map(|(key, cell)| (key.to_owned(), cell.as_str().into()))
            .collect()
    };
    let items: Vec<_> = rows.iter().map(item).collect();
    let file = serde_json::to_vec(&json!({ "items": items }));
    Ok(file.map_err(std::io::Error::from)?)
}
