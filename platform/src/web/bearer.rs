//! Programs with a token: a wrong one is told so, and no one asks too often.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use ordit_kernel::UserError;

use super::{Visit, WebError, rate_limit::RateLimit};
use crate::session::tokens;

/// Calls with a token that one address may make in a minute, and of them with a wrong one.
const CALLS: u32 = 600;
const WRONG: u32 = 20;

/// How often programs ask.
pub(super) struct Calls {
    all: RateLimit,
    wrong: RateLimit,
}

impl Default for Calls {
    fn default() -> Self {
        Self {
            all: RateLimit::of(CALLS),
            wrong: RateLimit::of(WRONG),
        }
    }
}

/// Stands before the pages kept for visitors, lest a wrong token be answered as none.
pub(super) async fn guard(
    State(calls): State<Arc<Calls>>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    if tokens::carried(&visit.path, request.headers()).is_none() {
        return next.run(request).await;
    }
    let address = visit.address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let is_known = visit.acting.is_signed_in();
    let is_seldom = calls.all.allows(address, visit.now)
        && (is_known || calls.wrong.allows(address, visit.now));
    if !is_seldom {
        return WebError::Status(StatusCode::TOO_MANY_REQUESTS).into_response();
    }
    match is_known {
        true => next.run(request).await,
        false => {
            let refusal = UserError::new("tokens-unknown");
            WebError::Refused(StatusCode::UNAUTHORIZED, refusal).into_response()
        }
    }
}
