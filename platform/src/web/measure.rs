//! How many requests, how long they took, and where: `/metrics` for Prometheus.

use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

use axum::{
    extract::{Request, State},
    http::{Method, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse, Response},
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use super::{error_page::route, site::Shared};
use crate::jobs;

/// Upper bounds of the histogram, in seconds.
const BUCKETS: [f64; 9] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1.0, 5.0, 30.0];

/// How often records are summed up.
const SUMMED_EVERY: Duration = Duration::from_secs(5);

/// The one recorder of the process; the library knows no other way.
static RECORDER: LazyLock<Option<PrometheusHandle>> = LazyLock::new(|| {
    let builder = PrometheusBuilder::new().set_buckets(&BUCKETS).ok()?;
    builder.install_recorder().ok()
});

/// Starts recording; what happened before is not counted.
pub(super) fn start() {
    LazyLock::force(&RECORDER);
}

/// Sums up what was recorded, until the process ends. What nobody sums up and nobody fetches stays
/// in memory, 16 bytes for each request.
pub async fn sum_up() {
    loop {
        tokio::time::sleep(SUMMED_EVERY).await;
        if let Some(handle) = RECORDER.as_ref() {
            handle.run_upkeep();
        }
    }
}

pub(super) async fn measure(request: Request, next: Next) -> Response {
    // The pattern and not the address, so that there are as many series as routes.
    let path = route(&request);
    let method = method(&request);
    let began = now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    let labels = [
        ("method", method.to_owned()),
        ("path", path),
        ("status", status),
    ];
    metrics::counter!("ordit_http_requests_total", &labels).increment(1);
    metrics::histogram!("ordit_http_request_seconds", &labels).record(began.elapsed());
    response
}

/// Methods that nobody defined would each make a series of their own.
fn method(request: &Request) -> &'static str {
    match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

pub(super) async fn show(State(site): State<Shared>) -> Response {
    // Asked for when somebody looks; without a database the rest is still worth telling.
    if let Err(error) = jobs::measure(&site.db, site.modules).await {
        tracing::warn!(%error, "hearers and jobs are not measured");
    }
    let text = RECORDER.as_ref().map(|handle| {
        handle.run_upkeep();
        handle.render()
    });
    (
        [(CONTENT_TYPE, "text/plain; version=0.0.4")],
        text.unwrap_or_default(),
    )
        .into_response()
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch decides nothing")]
fn now() -> Instant {
    Instant::now()
}
