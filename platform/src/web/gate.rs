//! What is turned away before any handler: actions of other sites, and too many tries to sign in.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use axum::{
    extract::{Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ordit_kernel::UserError;

use super::{Visit, WebError, cross_site, rate_limit::RateLimit};

pub(super) async fn guard(
    State(limit): State<Arc<RateLimit>>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    if !cross_site::is_ours(request.method(), request.headers()) {
        let refusal = UserError::new("web-error-cross-site");
        return WebError::Refused(StatusCode::FORBIDDEN, refusal).into_response();
    }
    let is_try = request.method() == Method::POST && visit.path.starts_with("/sign-in/");
    // Callers without an address of their own (a socket of the machine) share one count.
    let address = visit.address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if is_try && !limit.allows(address, visit.now) {
        return WebError::Status(StatusCode::TOO_MANY_REQUESTS).into_response();
    }
    next.run(request).await
}
