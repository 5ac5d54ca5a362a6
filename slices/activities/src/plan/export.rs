//! The plan of a year as a file.

use axum::{
    extract::{Path, State},
    response::Response,
};
use ordit_members::{directory::export::asked_format, form::Here};
use ordit_platform::{
    export::Texts,
    web::{READ, Routes, Shared, Visit, WebError},
};

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
    let table = Texts {
        title: visit.l.t("activities-plan-sheet"),
        header: COLUMNS.map(|key| visit.l.t(key)),
        keys: KEYS,
        rows: &rows,
    };
    let name = format!("{}-plan-{}", here.slug, asked_year(&visit));
    table.send(&name, format)
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
