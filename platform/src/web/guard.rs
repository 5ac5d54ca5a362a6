//! Asks the permission of a route before its handler runs.

use std::sync::Arc;

use axum::{
    extract::{RawPathParams, Request, State, rejection::RawPathParamsRejection},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{WebError, site::Shared, visit::Facts};
use crate::permissions::{Asked, Needs, Verdict, decide};

pub(super) async fn check(
    State(needs): State<Needs>,
    parameters: Result<RawPathParams, RawPathParamsRejection>,
    request: Request,
    next: Next,
) -> Response {
    // Nothing of ours has an address that is no text.
    let Ok(parameters) = parameters else {
        return WebError::NotFound.into_response();
    };
    match verdict(needs, &parameters, &request) {
        Verdict::Allowed => next.run(request).await,
        Verdict::NotFound => WebError::NotFound.into_response(),
        Verdict::SignInFirst => WebError::SignIn.into_response(),
        Verdict::Forbidden => WebError::Forbidden.into_response(),
    }
}

fn verdict(needs: Needs, parameters: &RawPathParams, request: &Request) -> Verdict {
    if matches!(needs, Needs::Anyone) {
        return Verdict::Allowed;
    }
    let extensions = request.extensions();
    let (Some(site), Some(facts)) = (extensions.get::<Shared>(), extensions.get::<Arc<Facts>>())
    else {
        return Verdict::Forbidden;
    };
    let snapshot = site.snapshots.current();
    let asked = Asked {
        acting: &facts.acting,
        viewer: &facts.viewer,
        snapshot: &snapshot,
        is_demo: site.settings.is_demo,
    };
    decide(needs, &asked, |name| {
        parameters
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    })
}
