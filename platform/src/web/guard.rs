//! Asks the permission of a route before its handler runs.

use std::sync::Arc;

use axum::{
    extract::{RawPathParams, Request, State, rejection::RawPathParamsRejection},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ordit_kernel::{Id, UserError};

use super::{WebError, site::Shared, visit::Facts};
use crate::permissions::{Asked, Deed, Needs, On, Permission, Verdict, decide};

pub(super) async fn check(
    State(permission): State<Permission>,
    parameters: Result<RawPathParams, RawPathParamsRejection>,
    mut request: Request,
    next: Next,
) -> Response {
    // Nothing of ours has an address that is no text.
    let Ok(parameters) = parameters else {
        return WebError::NotFound.into_response();
    };
    let (verdict, resting) = verdict(&permission, &parameters, &request);
    if let Some(network) = resting {
        note_rest(&mut request, network);
    }
    match verdict {
        Verdict::Allowed => next.run(request).await,
        Verdict::NotFound => WebError::NotFound.into_response(),
        Verdict::SignInFirst => WebError::SignIn.into_response(),
        Verdict::Forbidden => WebError::Forbidden.into_response(),
        Verdict::Archived => archived().into_response(),
    }
}

/// What is decided, and the network that is archived, where a page only shows what it was.
fn verdict(
    permission: &Permission,
    parameters: &RawPathParams,
    request: &Request,
) -> (Verdict, Option<Id>) {
    if matches!(permission.needs, Needs::Anyone) {
        return (Verdict::Allowed, None);
    }
    let extensions = request.extensions();
    let (Some(site), Some(facts)) = (extensions.get::<Shared>(), extensions.get::<Arc<Facts>>())
    else {
        return (Verdict::Forbidden, None);
    };
    let snapshot = site.snapshots.current();
    let asked = Asked {
        acting: &facts.acting,
        viewer: &facts.viewer,
        snapshot: &snapshot,
        is_demo: site.settings.is_demo,
    };
    let on = On::named(permission.needs, &asked, |name| value(parameters, name));
    let resting = match on {
        On::Network { id, is_archived } if is_archived && permission.rests_with_the_archived() => {
            Some(id)
        }
        _ => None,
    };
    let verdict = decide(permission, deed(request.method()), on, &asked);
    (verdict, resting)
}

/// Its page says so, and shows no button that would only be refused.
fn note_rest(request: &mut Request, network: Id) {
    if let Some(facts) = request.extensions().get::<Arc<Facts>>() {
        let resting = Some(network);
        let facts = Facts::clone(facts);
        let facts = Arc::new(Facts { resting, ..facts });
        request.extensions_mut().insert(facts);
    }
}

fn archived() -> WebError {
    WebError::Refused(StatusCode::CONFLICT, UserError::new("web-error-archived"))
}

fn value<'a>(parameters: &'a RawPathParams, name: &str) -> Option<&'a str> {
    let mut parameters = parameters.iter();
    parameters
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// GET changes nothing.
fn deed(method: &Method) -> Deed {
    match *method {
        Method::GET | Method::HEAD => Deed::Look,
        _ => Deed::Change,
    }
}
