//! One cell, saved as soon as it was left; the answers are those of `ui/README.md`.

use axum::{
    Form, Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use ordit_kernel::Id;
use ordit_platform::{
    import::{Current, Field, GivenRow, Refusal, SaveError, Saved},
    web::{Routes, Shared, Site, Visit, WebError},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{columns::cell, pages::WORK, suggestions::suggestions};
use crate::{
    form::{Here, importer},
    organisations::{form::current, noun::NOUN},
};

/// The saving of a cell.
pub fn routes(routes: &mut Routes) {
    routes.post("/n/{network}/organisations/cells", WORK, save);
}

#[derive(Deserialize)]
struct CellForm {
    id: Id,
    version: i64,
    field: String,
    #[serde(default)]
    value: String,
}

async fn save(
    State(site): State<Shared>,
    visit: Visit,
    Path(network): Path<String>,
    Form(form): Form<CellForm>,
) -> Result<Response, WebError> {
    let here = Here::find(&site, &visit, &network)?;
    here.organisation(&site, &visit, form.id)?;
    let field = NOUN.record_fields().find(|field| field.key == form.field);
    let field = field.ok_or(WebError::NotFound)?;
    let row = GivenRow {
        id: Some(form.id),
        base_version: Some(form.version),
        values: vec![(field.key, form.value.clone())],
        choice: None,
    };
    let saved = importer(&site)
        .save_one(&visit.acting, Some(here.id), &NOUN, row)
        .await;
    let (status, answer) = match saved {
        Ok(saved) => (
            StatusCode::OK,
            stored(&site, &visit, &here, field, &saved).await?,
        ),
        Err(SaveError::Conflict(now)) => (StatusCode::CONFLICT, conflict(&visit, field, &now)),
        Err(SaveError::Refused(refusals)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            refused(&visit, field, &form.value, &refusals),
        ),
        Err(SaveError::Database(error)) => return Err(error.into()),
        Err(error) => return Err(WebError::Internal(error.into())),
    };
    Ok((status, Json(answer)).into_response())
}

async fn stored(
    site: &Site,
    visit: &Visit,
    here: &Here,
    field: &'static Field,
    saved: &Saved,
) -> Result<Value, WebError> {
    let cell = cell(&visit.l, &current(site, here, saved.id).await?, field.key);
    Ok(json!({
        "ok": true, "version": saved.version, "value": cell.value, "display": cell.text,
    }))
}

fn conflict(visit: &Visit, field: &'static Field, now: &Current) -> Value {
    let cell = cell(&visit.l, now, field.key);
    json!({
        "ok": false,
        "message": visit.l.t1("members-work-cell-conflict", "value", &cell.text),
        "current_value": cell.value,
        "current_version": now.sheet.version,
        "current_display": cell.text,
    })
}

fn refused(visit: &Visit, field: &Field, text: &str, refusals: &[Refusal]) -> Value {
    let sentences: Vec<String> = refusals
        .iter()
        .map(|refusal| visit.l.refusal(&refusal.error))
        .collect();
    json!({
        "ok": false,
        "message": sentences.join(" "),
        "suggestions": suggestions(&visit.l, field, text),
    })
}
