//! Answers: whole pages and redirects.

use askama::Template;
use axum::{
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
};

use super::{Notice, WebError, cookies};

/// How long the visitor's next requests wait for their own write.
const OWN_WRITE_SECONDS: i64 = 10;

/// Room that is made for a page before it is written; longer ones make more.
const USUAL_BYTES: usize = 16_000;

/// A whole page.
///
/// # Errors
/// When the template cannot be rendered.
pub fn page<T: Template>(template: &T) -> Result<Response, WebError> {
    page_with_status(StatusCode::OK, template)
}

/// A whole page with another status, such as 422 for a form that was refused.
///
/// # Errors
/// When the template cannot be rendered.
pub fn page_with_status<T: Template>(
    status: StatusCode,
    template: &T,
) -> Result<Response, WebError> {
    let mut html = String::with_capacity(USUAL_BYTES);
    template.render_into(&mut html)?;
    let kind = [(
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    )];
    Ok((status, kind, html).into_response())
}

/// "See other": where to look after an action.
#[derive(Clone, Debug)]
pub struct Redirect {
    to: String,
    seq: i64,
    notice: Option<Notice>,
    cookies: Vec<HeaderValue>,
}

/// Leads to an address of this site.
pub fn redirect(to: impl Into<String>) -> Redirect {
    Redirect {
        to: to.into(),
        seq: 0,
        notice: None,
        cookies: Vec::new(),
    }
}

/// Leads on after a write, so that the next page already knows the event numbered `seq`.
pub fn redirect_after_write(to: impl Into<String>, seq: i64) -> Redirect {
    Redirect {
        seq,
        ..redirect(to)
    }
}

impl Redirect {
    /// With a message on the next page.
    #[must_use]
    pub fn with_notice(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    pub(crate) fn with_cookie(mut self, cookie: HeaderValue) -> Self {
        self.cookies.push(cookie);
        self
    }

    /// As the answer of a handler.
    ///
    /// # Errors
    /// Never; it has the shape that handlers return.
    pub fn answer(self) -> Result<Response, WebError> {
        Ok(self.into_response())
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let Ok(location) = HeaderValue::from_str(&self.to) else {
            return WebError::Internal(anyhow::anyhow!("no address: {}", self.to)).into_response();
        };
        let mut response = (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response();
        let headers = response.headers_mut();
        let own = self.seq.to_string();
        if self.seq > 0 {
            let cookie = cookies::set(cookies::SEQ, &own, OWN_WRITE_SECONDS, false);
            cookies::append(headers, cookie);
        }
        self.cookies
            .into_iter()
            .for_each(|cookie| cookies::append(headers, cookie));
        if let Some(notice) = self.notice {
            response.extensions_mut().insert(notice);
        }
        response
    }
}
