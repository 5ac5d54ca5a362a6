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
use ordit_kernel::{Id, UserError};

use super::{Visit, WebError, cross_site, rate_limit::RateLimit};

/// In the address of a form that speaks for an organisation: which one.
pub(super) const ACTING: &str = "acting";

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
    if request.method() == Method::POST && speaks_for_another(&visit) {
        let refusal = UserError::new("web-error-acting");
        return WebError::Refused(StatusCode::CONFLICT, refusal).into_response();
    }
    let is_try = request.method() == Method::POST && visit.path.starts_with("/sign-in/");
    // Callers without an address of their own (a socket of the machine) share one count.
    let address = visit.address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if is_try && !limit.allows(address, visit.now) {
        return WebError::Status(StatusCode::TOO_MANY_REQUESTS).into_response();
    }
    next.run(request).await
}

/// Whether a form was written for another organisation than the one that is acted for now: somebody
/// with several mandates changed it in another window.
fn speaks_for_another(visit: &Visit) -> bool {
    let meant = visit.query.get(ACTING).map(str::parse::<Id>);
    let own = visit.acting.organisation;
    visit.acting.is_signed_in() && meant.is_some_and(|meant| meant.ok() != own)
}
