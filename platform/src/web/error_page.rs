//! Errors as calm whole pages in the reader's language, or as `application/problem+json`.

use askama::Template;
use axum::{
    body::Body,
    extract::{MatchedPath, Request},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};

use super::{Layout, Query, Visit, WebError, error::Unspoken, page::redirect, site::Site};
use crate::{i18n::Translator, session::tokens};

/// What of a request decides how its error is told.
pub(super) struct Asked {
    is_get: bool,
    wants_json: bool,
    /// The pattern of the route; the address itself may hold a secret and stays out of logs.
    route: String,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        Self {
            is_get: matches!(*request.method(), Method::GET | Method::HEAD),
            wants_json: is_for_programs(request.uri().path())
                || tokens::carried(request.uri().path(), request.headers()).is_some()
                || prefers_json(request.headers()),
            route: route(request),
        }
    }
}

/// Here nothing is shown to people, and nothing is left in a browser.
pub(super) fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/")
}

/// The pattern of the route that a request goes to, such as `/n/{network}`.
pub(super) fn route<B>(request: &axum::http::Request<B>) -> String {
    let matched = request.extensions().get::<MatchedPath>();
    matched.map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned())
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    l: Translator,
    title: String,
    text: String,
    reference: Option<String>,
    is_sign_in: bool,
}

/// Puts the errors among the answers into words; other answers pass as they are.
pub(super) fn speak(site: &Site, visit: &Visit, asked: &Asked, response: Response) -> Response {
    let unspoken = response.extensions().get::<Unspoken>().cloned();
    let Some(error) = unspoken
        .map(|found| found.0)
        .or_else(|| bare(asked, &response))
    else {
        return response;
    };
    if matches!(*error, WebError::SignIn) && asked.is_get && !asked.wants_json {
        return redirect(sign_in_href(visit)).into_response();
    }
    let reference = reference(site, asked, &error);
    let words = Words::of(visit, &error);
    if asked.wants_json {
        return replace(
            response,
            error.status(),
            "application/problem+json",
            words.problem(reference.as_deref()),
        );
    }
    let page = ErrorPage {
        layout: Layout::new(site, visit, &words.title),
        l: visit.l.clone(),
        title: words.title,
        text: words.text,
        reference,
        is_sign_in: matches!(*error, WebError::SignIn),
    };
    let html = page.render().unwrap_or_default();
    replace(response, error.status(), "text/html; charset=utf-8", html)
}

/// An error that a library answered with, in English or in no words at all.
fn bare(asked: &Asked, response: &Response) -> Option<std::sync::Arc<WebError>> {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let kind = response.headers().get(CONTENT_TYPE);
    let is_plain = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let error = match status {
        // Where nothing is sent, only the address can be wrong.
        StatusCode::BAD_REQUEST if asked.is_get => WebError::NotFound,
        _ => WebError::Status(status),
    };
    (is_error && is_plain).then(|| error.into())
}

fn sign_in_href(visit: &Visit) -> String {
    Query::default()
        .with("next", &visit.href())
        .to_href("/sign-in")
}

/// Faults go to the log with their detail, and to the reader with a name for it.
fn reference(site: &Site, asked: &Asked, error: &WebError) -> Option<String> {
    if !error.status().is_server_error() {
        return None;
    }
    let reference: String = site.effects.secret().chars().take(8).collect();
    tracing::error!(%reference, route = asked.route, ?error, "a request failed");
    Some(reference)
}

struct Words {
    status: StatusCode,
    title: String,
    text: String,
}

impl Words {
    fn of(visit: &Visit, error: &WebError) -> Self {
        let (status, l) = (error.status(), &visit.l);
        if let WebError::Refused(_, refusal) = error {
            let title = l.t("web-error-refused-title");
            return Self {
                status,
                title,
                text: l.refusal(refusal),
            };
        }
        let (title, text) = keys(status);
        Self {
            status,
            title: l.t(title),
            text: l.t(text),
        }
    }

    /// RFC 9457.
    fn problem(&self, reference: Option<&str>) -> String {
        let mut problem = serde_json::json!({
            "type": "about:blank",
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.text,
        });
        if let Some(reference) = reference {
            problem["reference"] = reference.into();
        }
        problem.to_string()
    }
}

fn keys(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::UNAUTHORIZED => ("web-error-sign-in-title", "web-error-sign-in-text"),
        StatusCode::FORBIDDEN => ("web-error-forbidden-title", "web-error-forbidden-text"),
        StatusCode::NOT_FOUND => ("web-error-not-found-title", "web-error-not-found-text"),
        StatusCode::METHOD_NOT_ALLOWED => ("web-error-method-title", "web-error-method-text"),
        StatusCode::PAYLOAD_TOO_LARGE => ("web-error-large-title", "web-error-large-text"),
        StatusCode::TOO_MANY_REQUESTS => ("web-error-often-title", "web-error-often-text"),
        StatusCode::SERVICE_UNAVAILABLE => ("web-error-late-title", "web-error-late-text"),
        status if status.is_server_error() => {
            ("web-error-internal-title", "web-error-internal-text")
        }
        _ => ("web-error-request-title", "web-error-request-text"),
    }
}

fn replace(response: Response, status: StatusCode, kind: &'static str, body: String) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = status;
    parts.headers.remove(CONTENT_LENGTH);
    parts
        .headers
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    if parts.status == StatusCode::UNAUTHORIZED {
        parts
            .headers
            .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if parts.status == StatusCode::TOO_MANY_REQUESTS {
        parts
            .headers
            .insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    Response::from_parts(parts, Body::from(body))
}

/// JSON stands in `Accept` and comes before HTML, if that stands there at all.
fn prefers_json(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match (accept.find("json"), accept.find("text/html")) {
        (Some(json), Some(html)) => json < html,
        (json, _) => json.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_get_json_and_browsers_get_a_page() {
        let prefers = |accept: &'static str| {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
            prefers_json(&headers)
        };
        assert!(prefers("application/json"));
        assert!(prefers("application/problem+json, text/html;q=0.5"));
        assert!(!prefers("text/html,application/xhtml+xml,*/*;q=0.8"));
        assert!(!prefers("text/html, application/json"));
        assert!(!prefers("*/*"));
    }
}
