//! As whom a program reads, and what its answers say about being kept and shared.

use axum::{
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{
            ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ETAG, IF_NONE_MATCH,
            ORIGIN, VARY,
        },
    },
    response::{IntoResponse, Response},
};
use ordit_kernel::Viewer;
use ordit_platform::{snapshot::Snapshot, web::Visit};

use super::asked::Format;

/// Who reads. A session counts only for our own pages and for programs outside a browser; to
/// everybody else entries are shown as to any visitor, and so they may be shown on any site.
pub struct Reader {
    pub viewer: Viewer,
    is_visitor: bool,
    /// What this answer is called, where the address and the snapshot alone decide about it.
    tag: Option<HeaderValue>,
}

impl Reader {
    /// Of a request.
    pub fn of(visit: &Visit, headers: &HeaderMap) -> Self {
        let is_session = visit.acting.is_signed_in() && is_same_site(headers);
        Self {
            viewer: match is_session {
                true => visit.viewer.clone(),
                false => Viewer::visitor(),
            },
            is_visitor: !is_session,
            tag: None,
        }
    }

    /// The same, answered by this snapshot alone.
    #[must_use]
    pub fn answered_by(self, snapshot: &Snapshot, visit: &Visit, format: Format) -> Self {
        let tag = self.is_visitor.then(|| {
            let (seq, lang) = (snapshot.seq, visit.lang);
            let (format, release) = (format.code(), env!("CARGO_PKG_VERSION"));
            HeaderValue::try_from(format!("W/\"{seq}-{lang}-{format}-{release}\"")).ok()
        });
        Self {
            tag: tag.flatten(),
            ..self
        }
    }

    /// Whether the program has this very answer already.
    pub fn knows(&self, headers: &HeaderMap) -> bool {
        let known = headers.get(IF_NONE_MATCH).and_then(|own| own.to_str().ok());
        let tag = self.tag.as_ref().and_then(|tag| tag.to_str().ok());
        let both = known.zip(tag);
        both.is_some_and(|(known, tag)| known.split(',').any(|own| own.trim() == tag))
    }

    /// That it has it.
    pub fn not_modified() -> Response {
        StatusCode::NOT_MODIFIED.into_response()
    }

    /// Puts on an answer who may have it.
    pub fn finish(self, mut response: Response) -> Response {
        let is_answer = response.status().is_success() || response.status().is_redirection();
        let headers = response.headers_mut();
        let varies = HeaderValue::from_static("Accept, Origin, Sec-Fetch-Site");
        headers.append(VARY, varies);
        if self.is_visitor {
            open(headers);
        }
        let tag = self.tag.filter(|_| is_answer);
        headers.extend(tag.map(|tag| (ETAG, tag)));
        response
    }
}

/// Lets scripts of any site read the answer.
pub fn open(headers: &mut HeaderMap) {
    let anyone = HeaderValue::from_static("*");
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
    let told = HeaderValue::from_static("ETag, Link");
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, told);
    let name = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(name, HeaderValue::from_static("cross-origin"));
}

/// Without a word about it only what is no browser asks, or an old one from our own page.
fn is_same_site(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => !headers.contains_key(ORIGIN),
    }
}
