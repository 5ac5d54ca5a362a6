//! What can go wrong in a request; handlers return it and a middleware makes a page of it.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use ordit_kernel::UserError;
use sea_orm::DbErr;

/// Why a request got no page of its own.
#[derive(Debug)]
pub enum WebError {
    /// Absent, or hidden from this reader: both answer alike.
    NotFound,
    Forbidden,
    SignIn,
    /// Refused in words, such as a form that cannot be right.
    Refused(StatusCode, UserError),
    /// Another status of HTTP, with the words that belong to it.
    Status(StatusCode),
    /// A fault of ours; the reader gets a reference, the log the detail.
    Internal(anyhow::Error),
}

impl WebError {
    /// A refusal of what was sent (422).
    pub fn refused(error: UserError) -> Self {
        Self::Refused(StatusCode::UNPROCESSABLE_ENTITY, error)
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Refused(status, _) | Self::Status(status) => *status,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<UserError> for WebError {
    fn from(error: UserError) -> Self {
        Self::refused(error)
    }
}

impl From<anyhow::Error> for WebError {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl From<DbErr> for WebError {
    fn from(error: DbErr) -> Self {
        Self::Internal(error.into())
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(error.into())
    }
}

/// The error on its way to the middleware that knows the reader's language.
#[derive(Clone)]
pub(super) struct Unspoken(pub Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Unspoken(Arc::new(self)));
        response
    }
}
