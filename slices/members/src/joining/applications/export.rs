//! The applications to a network taken along as a spreadsheet.

use axum::{
    extract::{Path, State as Extract},
    response::Response,
};
use ordit_kernel::{PageRequest, UserError};
use ordit_platform::{
    export::{Format, Texts},
    i18n::Translator,
    web::{Routes, Shared, Visit, WebError},
};

use super::{Listed, State, list_store};
use crate::{directory::rows::kind_label, form::Here, joining::ANSWER};

/// More than this no network has; a list that long is narrowed by its filters.
const MOST_ROWS: usize = 20_000;

/// The file.
pub fn routes(routes: &mut Routes) {
    routes.get("/n/{network}/applications/export", ANSWER, send);
}

async fn send(
    Extract(site): Extract<Shared>,
    visit: Visit,
    Path(network): Path<String>,
) -> Result<Response, WebError> {
    let format = match visit.query.get("format").unwrap_or("csv") {
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        _ => return Err(UserError::new("members-cloth-export-unknown").into()),
    };
    let here = Here::find(&site, &visit, &network)?;
    let state = visit.query.get("state").and_then(State::from_code);
    let request = PageRequest {
        number: 1,
        size: MOST_ROWS,
    };
    let listed = list_store::page(site.db.read(), here.id, state, request).await?;
    let (words, day) = (visit.l.t("joining-file-name"), visit.now.day());
    let name = format!("{}-{words}-{day}", here.slug);
    sent(&visit.l, &listed.items, (&name, format))
}

fn sent(
    l: &Translator,
    rows: &[Listed],
    (name, format): (&str, Format),
) -> Result<Response, WebError> {
    let keys = [
        "joining-column-number",
        "joining-column-name",
        "members-field-organisation-kind",
        "members-field-municipality",
        "joining-column-asked",
        "joining-column-state",
        "joining-column-given",
        "joining-column-received",
        "joining-column-answered",
    ];
    let row = |row: &Listed| {
        let label = |state: &str| l.t(format!("members-state-{state}"));
        let given = row.given_state.as_deref().map(label).unwrap_or_default();
        let answered = row.answered_at.map(|at| at.day().to_string());
        [
            row.number.to_string(),
            row.name.clone(),
            kind_label(&row.organisation_kind, l),
            row.municipality.clone(),
            label(&row.asked_state),
            l.t(format!("joining-state-{}", row.state.code())),
            given,
            row.received_at.day().to_string(),
            answered.unwrap_or_default(),
        ]
    };
    let texts = Texts {
        title: l.t("joining-list-title"),
        header: keys.map(|key| l.t(key)),
        keys,
        rows: &rows.iter().map(row).collect::<Vec<_>>(),
    };
    texts.send(name, format)
}
