//! `GET /healthz`: whether the instance answers and its database with it.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use ordit_platform::{
    events,
    jobs::troubles,
    web::{Shared, WebError},
};
use serde_json::json;

use crate::cli::{DemoState, demo_state};

pub async fn show(State(site): State<Shared>) -> Result<Response, WebError> {
    let last = events::last_seq(site.db.read()).await;
    let is_well = last.is_ok();
    let stuck = troubles(&site.db, site.modules).await;
    let mut answer = json!({
        "status": if is_well { "ok" } else { "failing" },
        "database": is_well,
        "last_event": last.ok(),
        "stuck_tasks": stuck.ok().map(|stuck| stuck.len()),
        "snapshot_event": site.snapshots.current().seq,
    });
    if site.settings.is_demo {
        answer["demo"] = match demo_state() {
            DemoState::Loading { .. } => "loading",
            DemoState::Loaded => "loaded",
            DemoState::Failed => "failed",
        }
        .into();
    }
    let status = if is_well {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    Ok((status, Json(answer)).into_response())
}
