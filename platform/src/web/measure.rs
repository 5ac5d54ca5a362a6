//! How many requests, how long they took, and where: `/metrics` for Prometheus.

use std::{sync::LazyLock, time::Instant};

use axum::{
    extract::{MatchedPath, Request},
    http::header::CONTENT_TYPE,
    middleware::Next,
    response::{IntoResponse, Response},
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// Upper bounds of the histogram, in seconds.
const BUCKETS: [f64; 9] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1.0, 5.0, 30.0];

/// The one recorder of the process; the library knows no other way.
static RECORDER: LazyLock<Option<PrometheusHandle>> = LazyLock::new(|| {
    let builder = PrometheusBuilder::new().set_buckets(&BUCKETS).ok()?;
    builder.install_recorder().ok()
});

/// Starts recording; what happened before is not counted.
pub(super) fn start() {
    LazyLock::force(&RECORDER);
}

pub(super) async fn measure(
    path: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response {
    // The pattern and not the address, so that there are as many series as routes.
    let path = path.map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let method = request.method().to_string();
    let began = now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    let labels = [("method", method), ("path", path), ("status", status)];
    metrics::counter!("ordit_http_requests_total", &labels).increment(1);
    metrics::histogram!("ordit_http_request_seconds", &labels).record(began.elapsed());
    response
}

pub(super) async fn show() -> Response {
    let text = RECORDER.as_ref().map(|handle| {
        handle.run_upkeep();
        handle.render()
    });
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], text.unwrap_or_default()).into_response()
}

#[allow(clippy::disallowed_methods, reason = "a stopwatch decides nothing")]
fn now() -> Instant {
    Instant::now()
}
