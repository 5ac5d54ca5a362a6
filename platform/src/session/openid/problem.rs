//! What can go wrong on the way to a provider and back, as a calm page that says how to go on.

use askama::Template;
use axum::{
    http::{
        StatusCode,
        header::{CACHE_CONTROL, SET_COOKIE},
    },
    response::{IntoResponse, Response},
};

use super::{exchange::Fault, pages::CAME_FROM};
use crate::{
    i18n::Translator,
    web::{Layout, Shared, Visit, WebError, page_with_status, set_cookie},
};

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// The provider says no, or whoever was there did.
    Refused,
    /// It did not begin in this browser.
    Elsewhere,
    Expired,
    Used,
    /// The provider does not answer, or not as it should.
    Unreachable,
    /// What the provider says does not hold.
    Untrusted,
    /// Nobody here is that person, or nobody who may come in.
    Unknown,
}

impl Problem {
    pub(super) fn of(fault: Fault) -> Self {
        match fault {
            Fault::Unreachable | Fault::CodeRefused | Fault::NewKey => Self::Unreachable,
            Fault::Expired => Self::Expired,
            Fault::NoIdToken
            | Fault::Signature
            | Fault::Issuer
            | Fault::Audience
            | Fault::Nonce
            | Fault::Subject
            | Fault::Other => Self::Untrusted,
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Self::Refused | Self::Unknown => StatusCode::FORBIDDEN,
            Self::Elsewhere => StatusCode::BAD_REQUEST,
            Self::Expired | Self::Used => StatusCode::GONE,
            Self::Unreachable | Self::Untrusted => StatusCode::BAD_GATEWAY,
        }
    }

    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Refused => ("openid-refused-title", "openid-refused-text"),
            Self::Elsewhere => ("openid-elsewhere-title", "openid-elsewhere-text"),
            Self::Expired => ("openid-expired-title", "openid-expired-text"),
            Self::Used => ("openid-used-title", "openid-used-text"),
            Self::Unreachable => ("openid-unreachable-title", "openid-unreachable-text"),
            Self::Untrusted => ("openid-untrusted-title", "openid-untrusted-text"),
            Self::Unknown => ("openid-unknown-title", "openid-unknown-text"),
        }
    }
}

#[derive(Template)]
#[template(path = "session/openid_problem.html")]
struct ProblemPage {
    layout: Layout,
    l: Translator,
    text: String,
}

/// The page; whoever sees it begins anew, so that the browser forgets what it took along.
pub(super) fn problem_page(
    site: &Shared,
    visit: &Visit,
    problem: Problem,
) -> Result<Response, WebError> {
    let (title, text) = problem.keys();
    let shown = ProblemPage {
        // Its links must not lead back here with a code and a state.
        layout: Layout::new(site, &visit.afresh("/sign-in"), &visit.l.t(title)),
        l: visit.l.clone(),
        text: visit.l.t(text),
    };
    let mut response = page_with_status(problem.status(), &shown)?;
    let unkept = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, unkept);
    // A stranger's link must not end what somebody has begun here.
    if problem != Problem::Elsewhere {
        let gone = set_cookie(CAME_FROM, "", 0, site.settings.is_secure());
        response.headers_mut().append(SET_COOKIE, gone);
    }
    Ok(response.into_response())
}
